#include "input/bytes.hpp"
#include "input/page.hpp"
#include "reading.hpp"
#include "support/temp_dir.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <string>
#include <vector>

using namespace entente;
using entente::test::TempDir;

namespace {

SourceFile source(const std::filesystem::path& path, bool records) {
    SourceFile file;
    file.path = path;
    file.below_root = path.filename().native();
    file.bytes = std::filesystem::file_size(path);
    file.records = records;
    return file;
}

Errc code_of(const std::function<void()>& read) {
    try {
        read();
    } catch (const Error& error) {
        return error.code();
    }
    return Errc::backend;  // this room never gives it
}

}  // namespace

TEST_CASE("record files are cut between lines") {
    struct Row {
        std::string bytes;
        std::size_t piece_bytes;
        std::string pieces;  // "line:bytes line:bytes"
    };
    const std::string five = "aaaa\n";
    const std::string long_line = std::string(30, 'b') + "\n";
    const Row rows[] = {
        {five + five + five, 100, "1:15"},
        {five + five + five, 10, "1:10 3:5"},
        {five + five + five, 12, "1:10 3:5"},
        {five + five + five, 5, "1:5 2:5 3:5"},
        {five + five + five, 1, "1:5 2:5 3:5"},
        {five + long_line + five, 12, "1:5 2:31 3:5"},
        {long_line + five, 12, "1:31 2:5"},
        {five + five + "ccc", 10, "1:10 3:3"},
        {five + long_line.substr(0, 30), 12, "1:5 2:30"},
        {std::string(40, '\n'), 16, "1:16 17:16 33:8"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.bytes);
        CAPTURE(row.piece_bytes);
        const TempDir dir;
        const SourceFile file = source(dir.write("a.jsonl", row.bytes), true);
        std::string pieces, bytes;
        for (const FilePiece& piece : split_into_pieces(file, row.piece_bytes)) {
            pieces += pieces.empty() ? "" : " ";
            pieces +=
                std::to_string(piece.first_line) + ':' + std::to_string(piece.end - piece.begin);
            bytes += read_piece(piece, 100);
        }
        CHECK(pieces == row.pieces);
        CHECK(bytes == row.bytes);
    }
}

TEST_CASE("lines that lie across the blocks of reading are found") {
    std::string bytes;
    for (int line = 0; line < 30; ++line) bytes += std::string(100'000, 'x') + '\n';
    const TempDir dir;
    const std::vector<FilePiece> pieces =
        split_into_pieces(source(dir.write("a.jsonl", bytes), true), 200'002);
    REQUIRE(pieces.size() == 15);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        CHECK(pieces[i].begin == i * 200'002);
        CHECK(pieces[i].first_line == i * 2 + 1);
    }
}

TEST_CASE("other files stay whole") {
    const TempDir dir;
    const SourceFile file = source(dir.write("a.txt", "one\ntwo\n"), false);
    const std::vector<FilePiece> pieces = split_into_pieces(file, 4);
    REQUIRE(pieces.size() == 1);
    CHECK(read_piece(pieces[0], 8) == "one\ntwo\n");
}

TEST_CASE("what cannot be read is an Error, and a report of one kind") {
    const TempDir dir;
    const SourceFile text = source(dir.write("a.txt", "0123456789"), false);
    const SourceFile records = source(dir.write("a.jsonl", "{}\n0123456789\n{}\n"), true);
    SourceFile gone = text;
    gone.path = dir.path() / "gone.txt";
    SourceFile pipe = text;
    pipe.path = dir.path() / "pipe.txt";
    REQUIRE(mkfifo(pipe.path.c_str(), 0600) == 0);
    struct Row {
        FilePiece piece;
        Errc code;
        std::string path, cause, detail;
    };
    const Row rows[] = {
        {{text, 0, 10, 1},
         Errc::invalid_argument,
         "a.txt",
         "too large",
         "the file has more than 9 bytes"},
        {{records, 3, 14, 2},
         Errc::invalid_argument,
         "a.jsonl:2",
         "too large",
         "a line has more than 9 bytes"},
        {{gone, 0, 5, 1}, Errc::not_found, "gone.txt", "not found", "No such file or directory"},
        {{pipe, 0, 5, 1}, Errc::io, "pipe.txt", "cannot be read", "not a regular file"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.path);
        try {
            read_piece(row.piece, 9);
            FAIL("it was read");
        } catch (const Error& error) {
            CHECK((error.code() == row.code));
            const Failure failure = failure_of(row.piece, error);
            CHECK(test::without(dir.path(), failure.path) == row.path);
            CHECK(failure.cause == row.cause);
            CHECK(failure.detail == row.detail);
        }
    }
    gone.records = true;
    CHECK((code_of([&] { split_into_pieces(gone, 5); }) == Errc::not_found));
}

TEST_CASE("a file that shrank gives what is left") {
    const TempDir dir;
    const SourceFile file = source(dir.write("a.txt", "0123456789"), false);
    dir.write("a.txt", "0123");
    CHECK(read_piece({file, 0, 10, 1}, 100) == "0123");
}
