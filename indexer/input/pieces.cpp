// A record file is cut between lines into pieces that workers can take on at the same time:
//
//     bytes   0 ....... 90 ....... 180 ........................ 900 ... 950
//     pieces  [ 3 lines ][ 2 lines ][ one line of 720 bytes    ][ rest ]      (piece_bytes 100)
#include "input/bytes.hpp"
#include "input/names.hpp"
#include "input/page.hpp"

#include <algorithm>
#include <cstring>

namespace entente {
namespace {

constexpr std::size_t block_bytes = 1u << 20;  // read at a time while looking for line ends

/// Takes one line end after the other and decides where to cut.
class PieceCutter {
public:
    PieceCutter(const SourceFile& file, std::size_t piece_bytes)
        : file_(file), piece_bytes_(piece_bytes) {}

    void line_ends_at(std::uint64_t end) {
        if (end - piece_begin_ > piece_bytes_) cut_at(line_begin_);
        line_begin_ = end;
        ++lines_;
        if (end - piece_begin_ >= piece_bytes_) cut_at(end);
    }
    std::vector<FilePiece> finish(std::uint64_t size) {
        if (size > line_begin_) line_ends_at(size);
        cut_at(size);
        return std::move(pieces_);
    }

private:
    void cut_at(std::uint64_t end) {
        if (end <= piece_begin_) return;
        pieces_.push_back({file_, piece_begin_, end, first_line_});
        piece_begin_ = end;
        first_line_ = lines_ + 1;
    }

    const SourceFile& file_;
    std::size_t piece_bytes_;
    std::vector<FilePiece> pieces_;
    std::uint64_t piece_begin_ = 0, line_begin_ = 0;
    std::uint32_t first_line_ = 1, lines_ = 0;
};

/// The sentence of an Error without the path before it: a Failure has the path beside it.
std::string sentence_of(const Error& error) {
    std::string_view what = error.what();
    const std::string prefix = error.path() + ": ";
    if (what.starts_with(prefix)) what.remove_prefix(prefix.size());
    return std::string(what);
}

std::string cause_of(Errc code) {
    switch (code) {
        case Errc::not_found:
            return "not found";
        case Errc::no_permission:
            return "no permission";
        case Errc::invalid_argument:
            return "too large";
        default:
            return "cannot be read";
    }
}

}  // namespace

std::vector<FilePiece> split_into_pieces(const SourceFile& source, std::size_t piece_bytes) {
    if (!source.records || source.bytes <= piece_bytes) return {{source, 0, source.bytes, 1}};
    const InputFile file(source.path);
    PieceCutter cutter(source, piece_bytes);
    std::string block(block_bytes, '\0');
    std::uint64_t offset = 0;
    while (const std::size_t got = file.read(offset, std::span<char>(block))) {
        for (std::size_t at = 0; at < got;) {
            const void* end = std::memchr(block.data() + at, '\n', got - at);
            if (end == nullptr) break;
            at = static_cast<std::size_t>(static_cast<const char*>(end) - block.data()) + 1;
            cutter.line_ends_at(offset + at);
        }
        offset += got;
    }
    return cutter.finish(offset);
}

std::string read_piece(const FilePiece& piece, std::uint64_t max_bytes) {
    if (piece.end - piece.begin > max_bytes) {
        const std::string what = piece.file.records ? "a line" : "the file";
        throw Error(Errc::invalid_argument,
                    what + " has more than " + std::to_string(max_bytes) + " bytes",
                    printable_path(piece.file.path));
    }
    return InputFile(piece.file.path).read(piece.begin, piece.end);
}

Failure failure_of(const FilePiece& piece, const Error& error) {
    std::string path = printable_path(piece.file.path);
    const bool of_line = piece.file.records && error.code() == Errc::invalid_argument;
    if (of_line) path += ':' + std::to_string(piece.first_line);
    return {std::move(path), cause_of(error.code()), sentence_of(error)};
}

}  // namespace entente
