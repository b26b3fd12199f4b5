/// What the sample of a folder told of the lines of its files, kept beside the ledger so that an
/// update reads only those of them that have changed.
///
///     metadata key   `sample:` and the folder's ledger path
///     value          version; each file: a fingerprint of its facts, its documents: group, sketch
///
/// A file whose fingerprint is not among the kept ones is read. So what is kept, lost or unreadable
/// decides how long a run takes, and never what it finds.
/// Tests: tests/unit/indexer/pipeline/folder_sample_test.cpp.
#pragma once

#include "article/line_sketch.hpp"
#include "input/page.hpp"
#include "write/index_update.hpp"

#include <xapian.h>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

struct SampledFile {
    struct Document {
        std::string group;  ///< as CorpusLines has it
        LineSketch lines;
        friend bool operator==(const Document&, const Document&) = default;
    };
    std::uint64_t fingerprint = 0;
    std::vector<Document> documents;
    friend bool operator==(const SampledFile&, const SampledFile&) = default;
};

using FolderSample = std::vector<SampledFile>;

/// Of all that decides what is read from a file of this name. `settings`: as LedgerEntry::settings.
std::uint64_t fingerprint_of(const SourceFile&, std::uint64_t settings);

std::string encode(const FolderSample&);
std::optional<FolderSample> decode_folder_sample(std::string_view);

/// The samples that an index keeps.
/// Threads: several may ask at once.
class KeptSamples {
public:
    KeptSamples() = default;
    /// `database` must not be used by others.
    explicit KeptSamples(Xapian::Database database) : database_(std::move(database)) {}

    /// Empty: none is kept of the folder. Errors: what the database throws.
    std::string of(const std::string& folder);

    /// The keys of those that cannot be read.
    static std::vector<std::string> damaged(const Xapian::Database&);

    static void put(write::IndexUpdate&, const std::string& folder, std::string sample);
    static void erase(write::IndexUpdate&, const std::string& folder);

private:
    std::mutex mutex_;
    std::optional<Xapian::Database> database_;
};

}  // namespace entente
