/// Building an index, from documents or from files.
///
///     auto writer = entente::IndexWriter::open("my.index");
///     writer.upsert({.id = "1", .title = "A pact", .body = "A and B signed."});
///     writer.commit();
#pragma once

#include <entente/document.hpp>
#include <entente/export.hpp>

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

struct CommitStats {
    std::uint64_t added = 0, replaced = 0, removed = 0;
};

/// Puts documents into an index, with the day it is in UTC as the one of indexing. Nothing is seen
/// by others before commit(); a writer that is destroyed drops what was not committed. Threads: one
/// writer per index (a second one throws Error locked), used by one thread at a time. Errors: Error
/// (locked, not_an_index, wrong_format, no_space, no_permission, io, damaged).
class ENTENTE_EXPORT IndexWriter {
public:
    /// Opens the index folder, or makes it. Requires: the folder does not exist, is empty or is an
    /// index.
    static IndexWriter open(const std::filesystem::path& index);
    ~IndexWriter();
    IndexWriter(IndexWriter&&) noexcept;
    IndexWriter& operator=(IndexWriter&&) noexcept;

    /// Adds the document, or replaces the one of the same id. Text that is not valid UTF-8 is
    /// repaired. Errors: invalid_argument for an empty id or one of more than 10,000 bytes.
    void upsert(Document);
    bool remove(std::string_view id);  ///< false: there was none
    CommitStats commit();

private:
    struct Impl;
    explicit IndexWriter(std::unique_ptr<Impl>);
    std::unique_ptr<Impl> impl_;
};

/// A file or record that could not be indexed. It never stops the others.
struct Failure {
    std::string path;         ///< with ":LINE" for a record
    std::string cause;        ///< short, the same for all of a kind: "not text", "too large"
    std::string detail;       ///< one sentence
    std::uint64_t count = 1;  ///< of the same cause: this record and those behind it in the file
                              ///< that are not told one by one
    friend bool operator==(const Failure&, const Failure&) = default;
};

/// How many they are, with those that are only counted.
ENTENTE_EXPORT std::uint64_t total(const std::vector<Failure>&);

struct Progress {
    std::uint64_t files_done = 0, files_total = 0;
    std::uint64_t bytes_done = 0, bytes_total = 0;
    std::uint64_t documents = 0;
    enum class Phase { scanning, reading, merging, finishing } phase = Phase::scanning;
};

/// How a new database is written. The result is the same.
enum class WriterKind {
    glass,   ///< its files directly: many times faster. Where the database library is not one whose
             ///< files are known, `xapian` takes its place
    xapian,  ///< by the database library
};

/// A database holds no larger document; files of more are failures whatever the options say.
inline constexpr std::uint64_t max_document_bytes = 100u << 20;

struct IndexerOptions {
    std::filesystem::path index;       ///< folder of the index
    unsigned jobs = 0;                 ///< worker threads; 0: one a core
    std::vector<std::string> exclude;  ///< globs; files and folders that match are passed over
    std::string language;              ///< of texts too short to tell; BCP 47
    std::uint64_t max_file_bytes = 64u << 20;  ///< a larger text file is a failure (record files
                                               ///< may be of any size; this bounds a record);
                                               ///< at most max_document_bytes
    std::optional<CalendarDate> today;  ///< filed as the day of indexing (`indexed:`); unset:
                                        ///< the day it is in UTC
    WriterKind writer = WriterKind::glass;
    /// Databases that a new index is made of, at most 64. Documents are dealt out by their ids, and
    /// a search sees one index. 0: as many as there are, or one.
    std::size_t shards = 0;
    bool dry_run = false;        ///< say what would be done; write nothing
    bool rebuild = false;        ///< make the index anew, of these paths alone
    bool keep_vanished = false;  ///< documents stay whose files are no longer there
    bool retry_failed = false;   ///< read files again that failed, though they have not changed
    std::function<void(const Progress&)> on_progress;  ///< called from one thread at a time
    const std::atomic<bool>* stop = nullptr;           ///< becomes true: throws interrupted
};

struct IndexReport {
    std::uint64_t added = 0, replaced = 0, unchanged = 0, removed = 0;  ///< documents
    std::uint64_t files = 0, bytes = 0;                                 ///< read in this run
    std::uint64_t kept = 0;         ///< documents of vanished files, which stay as asked
    std::vector<Failure> failures;  ///< in order of path
    std::uint64_t known_failures =
        0;  ///< of these, from earlier runs: the files were not read again
    std::vector<Failure>
        skipped;  ///< not failures: unknown formats, empty files, links in a circle
    std::vector<std::string> warnings;  ///< about entente.toml and sidecar files
    double seconds = 0;
    bool wrote = false;  ///< false: nothing had changed
};

/// Indexes files and folders: adds what is new, replaces what has changed, drops what has vanished
/// below `paths`. A file that failed is remembered and read again once it has changed. Where a
/// folder cannot be read, what was indexed below it stays. If nothing has changed, no file of the
/// index is touched.
/// Errors: as IndexWriter, and not_found for a path that does not exist, interrupted.
ENTENTE_EXPORT IndexReport index_paths(const std::vector<std::filesystem::path>& paths,
                                       const IndexerOptions&);

/// What would be extracted from one document, with all that was considered.
struct Inspection {
    Document document;
    std::string text;                          ///< the decoded text that evidence spans point into
    std::string charset;                       ///< "UTF-8", "windows-1252", ..
    std::vector<std::string> furniture_rules;  ///< why each of document.furniture is such
    std::vector<DateCandidate> date_candidates;  ///< best first
    std::vector<Attributed> source_candidates;
    std::vector<Party> party_candidates;
};

/// Reads files and folders as index_paths would and hands over each document; writes nothing.
/// Errors: not_found for a path that does not exist.
ENTENTE_EXPORT std::vector<Failure> inspect_paths(
    const std::vector<std::filesystem::path>& paths, const IndexerOptions&,
    const std::function<void(const Inspection&)>& take);

struct IndexStats {
    std::uint64_t documents = 0, files = 0, dated = 0, with_source = 0, with_parties = 0;
    std::uint64_t distinct_terms = 0, body_bytes = 0, bytes_on_disk = 0;
    std::uint64_t copies = 0;          ///< documents that are copies of another
    std::uint64_t copied_stories = 0;  ///< stories that stand in more than one document
    double mean_length = 0;            ///< words a document
    std::vector<std::pair<std::string, std::uint64_t>> languages, formats;
    std::size_t shards = 0;  ///< databases
    std::string writer;      ///< "glass" or "xapian": what wrote it when it was last made anew
    std::string analyzer;    ///< fingerprint
    int format = 0;
    std::vector<Failure> failures;  ///< of the last runs, still true
};

/// Errors: not_found, not_an_index, wrong_format, damaged.
ENTENTE_EXPORT IndexStats index_stats(const std::filesystem::path& index);

/// What of an index is held against what.
enum class VerifyPart {
    files,      ///< the folder, and every file against its checksums: never crashes
    structure,  ///< the tables, by the database library's own check
    contents,   ///< every document against its checksum, and the list of files against them
};

/// A place of an index that is not as it was written.
struct Damage {
    std::string where;  ///< "generation-000001/postlist.glass", "document 17"
    std::string what;   ///< "bytes 8192 to 16383 are not as written"
};

struct VerifyReport {
    std::uint64_t documents = 0, files = 0;  ///< `contents`: indexed documents, and their files
    std::uint64_t bytes = 0;                 ///< `files`: of the database
    bool checked = true;  ///< `structure`: false where the files may not be written, which the
                          ///< library's check needs; checksums have to do there
};

/// Looks for damage and tells it as it is found; changes nothing. Only `files` is safe with
/// whatever the disk holds: the database library can crash or go round in circles where a table is
/// damaged, so run the others in a child process, as `indexer verify` does. A writer that changes
/// the index meanwhile may look like damage. Errors: not_found, not_an_index, wrong_format,
/// no_permission, io.
ENTENTE_EXPORT VerifyReport verify_index(const std::filesystem::path& index, VerifyPart,
                                         const std::function<void(const Damage&)>& tell);

}  // namespace entente
