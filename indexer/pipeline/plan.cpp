#include "pipeline/plan.hpp"

#include "base/hash.hpp"

#include <entente/analyzer.hpp>

#include <algorithm>
#include <set>
#include <string_view>
#include <unordered_set>

namespace entente {
namespace {

/// Raised when the same page would be read differently: then everything is indexed anew.
constexpr std::string_view extraction_version = "extraction 3";

bool has_same_times(const SourceFile& file, const LedgerEntry& before) {
    return before.modified_ns == file.modified_ns &&
           before.sidecar_modified_ns == file.sidecar_modified_ns;
}

/// All but the times.
bool may_be_same(const PlannedFile& planned, const IndexerOptions& options) {
    const LedgerEntry* before = planned.before;
    return before && before->bytes == planned.file.bytes &&
           before->sidecar_bytes == planned.file.sidecar_bytes &&
           before->settings == planned.settings &&
           !(options.retry_failed && !before->failures.empty());
}

/// Whether the file's bytes are those of the ledger. Record files are not hashed, and a sidecar
/// that was written again is read again.
bool has_same_bytes(const PlannedFile& planned, const IndexerOptions& options) {
    const LedgerEntry& before = *planned.before;
    if (before.content == 0 || before.sidecar_modified_ns != planned.file.sidecar_modified_ns) {
        return false;
    }
    try {
        const FilePiece whole{planned.file, 0, planned.file.bytes, 1};
        return hash64(read_piece(whole, options.max_file_bytes)) == before.content;
    } catch (const Error&) {  // reported when the run reads it
        return false;
    }
}

LedgerEntry touched_entry(const PlannedFile& planned) {
    LedgerEntry entry = *planned.before;
    entry.modified_ns = planned.file.modified_ns;
    return entry;
}

std::vector<std::string> ledger_paths(const std::vector<std::filesystem::path>& paths) {
    std::vector<std::string> out;
    std::ranges::transform(paths, std::back_inserter(out), ledger_path);
    return out;
}

std::string_view folder_of(std::string_view path) {
    return path.substr(0, std::max<std::size_t>(1, path.rfind('/')));
}

/// What is there, of which the files of a folder mostly come one after the other.
class Present {
public:
    void add(const std::string& path, const LedgerEntry* entry) {
        if (entry) entries_.insert(entry);
        if (const std::string_view folder = folder_of(path); folder != folder_) {
            folder_ = folder;
            folders_.insert(folder_);
        }
    }
    bool has(const LedgerEntry* entry) const { return entries_.contains(entry); }

    /// The folders of these entries that nothing lies in.
    std::vector<std::string> left_folders(const std::vector<const LedgerEntry*>& vanished) const {
        std::set<std::string> left;
        for (const LedgerEntry* entry : vanished) left.emplace(folder_of(entry->path));
        std::erase_if(left, [&](const std::string& folder) { return folders_.contains(folder); });
        return {left.begin(), left.end()};
    }

private:
    std::unordered_set<const LedgerEntry*> entries_;
    std::unordered_set<std::string> folders_;
    std::string folder_;
};

}  // namespace

std::uint64_t settings_of(const Root& root, const IndexerOptions& options) {
    std::string all(extraction_version);
    for (const std::string& part : {Analyzer::fingerprint(), root.rules.fingerprint,
                                    options.language, std::to_string(options.max_file_bytes)}) {
        all += '\0';
        all += part;
    }
    return hash64(all);
}

Plan make_plan(const Walk& found, const Ledger& ledger,
               const std::vector<std::filesystem::path>& paths, const IndexerOptions& options) {
    std::vector<std::uint64_t> settings;
    for (const Root& root : found.roots) settings.push_back(settings_of(root, options));
    Plan plan;
    Present present;
    LedgerPaths names;
    auto last = ledger.entries().end();
    for (const SourceFile& file : found.files) {
        PlannedFile planned{file, names.of(file.path, file.linked), settings[file.root], nullptr};
        planned.before = ledger.find_after(last, planned.path);
        present.add(planned.path, planned.before);
        if (may_be_same(planned, options)) {
            if (has_same_times(file, *planned.before)) {
                plan.same.push_back(planned.before);
                continue;
            }
            if (has_same_bytes(planned, options)) {
                plan.touched.push_back(touched_entry(planned));
                continue;
            }
        }
        plan.bytes += file.bytes;
        plan.files.push_back(std::move(planned));
    }
    const std::vector<std::string> unreadable = ledger_paths(found.unreadable);
    for (const LedgerEntry* entry : ledger.below(ledger_paths(paths))) {
        if (present.has(entry)) continue;
        const bool is_hidden = is_below_any(entry->path, unreadable);
        (is_hidden               ? plan.same
         : options.keep_vanished ? plan.kept
                                 : plan.vanished)
            .push_back(entry);
    }
    plan.left_folders = present.left_folders(plan.vanished);
    return plan;
}

LedgerEntry new_entry(const PlannedFile& planned) {
    const SourceFile& file = planned.file;
    LedgerEntry entry;
    entry.path = planned.path;
    entry.bytes = file.bytes;
    entry.sidecar_bytes = file.sidecar_bytes;
    entry.modified_ns = file.modified_ns;
    entry.sidecar_modified_ns = file.sidecar_modified_ns;
    entry.settings = planned.settings;
    return entry;
}

}  // namespace entente
