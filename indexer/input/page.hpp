/// What reading a file gives: decoded text and what was stated beside it.
#pragma once

#include "input/rules.hpp"

#include <entente/document.hpp>
#include <entente/error.hpp>
#include <entente/index.hpp>

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace entente {

/// A file that the walk found. Shape: `below_root` uses / and is valid UTF-8 (other bytes are
/// percent-encoded).
struct SourceFile {
    std::filesystem::path path;
    std::string below_root;
    std::size_t root = 0;  ///< index into Walk::roots
    std::uint64_t bytes = 0;
    std::int64_t modified_ns = 0;
    std::uint64_t sidecar_bytes = 0;  ///< of FILE.meta.json; 0: there is none
    std::int64_t sidecar_modified_ns = 0;
    bool records = false;  ///< a record file: one JSON object a line
    bool linked = false;   ///< `path` may be a symbolic link
};

/// What is read at one go: a whole file, or some lines of a record file.
struct FilePiece {
    SourceFile file;
    std::uint64_t begin = 0, end = 0;  ///< bytes of the file
    std::uint32_t first_line = 1;      ///< line number at `begin`, counted from 1
};

struct Root {
    std::filesystem::path path;  ///< the folder whose entente.toml holds
    CorpusRules rules;
};

struct Walk {
    std::vector<Root> roots;
    std::vector<SourceFile> files;                  ///< sorted by root, then below_root, bytewise
    std::vector<Failure> failures;                  ///< unreadable folders
    std::vector<std::filesystem::path> unreadable;  ///< what they and files are that did not answer
    std::vector<Failure> skipped;
    std::vector<std::string> warnings;
};

/// Every indexable file at or below `paths`, once.
/// Errors: Error not_found for a path that does not exist.
Walk walk(const std::vector<std::filesystem::path>& paths, const IndexerOptions&);

/// One article's worth of text, before it is understood.
struct Page {
    std::string id;
    FileFacts file;
    std::string format;  ///< "text", "markdown", "record"
    std::string charset;
    std::string text;       ///< decoded; evidence spans and lines count in it
    std::size_t begin = 0;  ///< where the article's text starts in `text`: after front matter
    std::string title;      ///< stated beside the text (record, front matter, sidecar); else empty
    Metadata given;  ///< stated by rules, sidecar, front matter or record; each with its origin
    DateOrder date_order = DateOrder::unknown;
    std::string language_hint;  ///< for texts too short to tell
};

/// The file in pieces: record files between lines, at most `piece_bytes` each (a longer line is a
/// piece by itself), others whole. Reads record files once to find their lines.
/// Requires: `piece_bytes` is at most the `max_bytes` that the pieces are read with, so that only
/// a single line can be too large.
/// Errors: Error io, no_permission, not_found.
std::vector<FilePiece> split_into_pieces(const SourceFile&, std::size_t piece_bytes);

/// The bytes of a piece. Errors: Error io, no_permission, not_found; a piece that is larger than
/// `max_bytes` gives Error invalid_argument. Whoever reads pieces reports these by failure_of.
std::string read_piece(const FilePiece&, std::uint64_t max_bytes);

/// An Error of split_into_pieces or read_piece, as the reports have it.
Failure failure_of(const FilePiece&, const Error&);

/// Reads the pages of a piece from its bytes: one for text and Markdown, one a record. Reads the
/// sidecar file if there is one. `take` returns false to stop early.
/// Never throws for what a file holds: that is a Failure; an empty file gives neither page nor
/// failure, but an entry in `skipped`.
struct PageReports {
    std::vector<Failure> failures, skipped;
    std::vector<std::string> warnings;
};
void read_pages(const FilePiece&, std::string_view bytes, const CorpusRules&, const IndexerOptions&,
                const std::function<bool(Page&&)>& take, PageReports&);

}  // namespace entente
