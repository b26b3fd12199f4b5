/// Files -> index: scan, plan, run, publish.
#include "pipeline/run.hpp"
#include "store/errors.hpp"
#include "store/fields.hpp"
#include "store/index_folder.hpp"
#include "store/open.hpp"
#include "store/terms.hpp"

#include <entente/analyzer.hpp>
#include <entente/index.hpp>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <memory>
#include <optional>
#include <unordered_set>
#include <utility>

namespace entente {
namespace fs = std::filesystem;

namespace {

using Clock = std::chrono::steady_clock;

/// The index as the run finds it; empty on a first run and for --rebuild.
struct Before {
    std::optional<Xapian::Database> database;
    Ledger ledger;
    Manifest manifest;
};

Before read_before(const IndexerOptions& options) {
    Before before;
    const FolderState state = folder_state(options.index);
    if (options.rebuild || state == FolderState::missing || state == FolderState::empty) {
        return before;
    }
    before.database = open_index(options.index);
    translating_errors("read the index", options.index.string(), [&] {
        before.ledger = Ledger::read(*before.database);
        before.manifest = read_manifest(*before.database);
    });
    return before;
}

/// Files whose documents go: those that are read anew, and those that have vanished.
std::unordered_set<std::string> leaving_files(const Plan& plan) {
    std::unordered_set<std::string> leaving;
    for (const PlannedFile& file : plan.files) {
        if (file.before) leaving.insert(file.path);
    }
    for (const LedgerEntry* entry : plan.vanished) leaving.insert(entry->path);
    return leaving;
}

/// The stories of the documents that stay; read only where others are added to them.
story::Book stories_before(const Before& before, const Plan& plan,
                           const std::unordered_set<std::string>& leaving) {
    if (!before.database || plan.files.empty()) return {};
    std::vector<std::string> terms;
    for (const std::string& path : leaving) terms.push_back(value_term(file_prefix, path));
    return read_stories(*before.database, terms);
}

/// Its own database, since several threads ask it while one asks the other for ids.
KeptSamples samples_before(const Before& before, const Plan& plan, const IndexerOptions& options) {
    if (!before.database || plan.files.empty()) return {};
    return KeptSamples(open_index(options.index));
}

std::uint64_t documents_leaving(const Plan& plan) {
    std::uint64_t documents = 0;
    for (const PlannedFile& file : plan.files) {
        if (file.before) documents += file.before->documents;
    }
    for (const LedgerEntry* entry : plan.vanished) documents += entry->documents;
    return documents;
}

/// Tells the update what goes and what the ledger is to say. False: nothing has changed.
bool record_changes(const Plan& plan, const RunOutcome& outcome, write::IndexUpdate& update) {
    bool changed = !plan.touched.empty() || !plan.vanished.empty();
    for (std::size_t i = 0; i < plan.files.size(); ++i) {
        const PlannedFile& file = plan.files[i];
        const LedgerEntry& entry = outcome.entries[i];
        if (file.before && file.before->documents > 0) {
            update.remove(value_term(file_prefix, file.path));
        }
        if (file.before && *file.before == entry && entry.documents == 0) continue;
        Ledger::put(update, entry);
        changed = true;
    }
    for (const LedgerEntry& entry : plan.touched) Ledger::put(update, entry);
    for (const LedgerEntry* entry : plan.vanished) {
        update.remove(value_term(file_prefix, entry->path));
        Ledger::erase(update, entry->path);
    }
    for (const std::string& folder : plan.left_folders) KeptSamples::erase(update, folder);
    for (const auto& [folder, sample] : outcome.samples) KeptSamples::put(update, folder, sample);
    return changed;
}

Manifest next_manifest(const Before& before, const RunOutcome& outcome) {
    std::set<std::string> fields = outcome.user_fields;
    fields.insert(before.manifest.user_fields.begin(), before.manifest.user_fields.end());
    return manifest_of({fields.begin(), fields.end()});
}

/// "a.jsonl:12" -> "a.jsonl" and 12; other paths -> themselves and 0.
std::pair<std::string_view, std::uint64_t> file_and_line(const Failure& failure) {
    const std::string_view path = failure.path;
    const std::size_t colon = path.rfind(':');
    std::uint64_t line = 0;
    if (colon == std::string_view::npos) return {path, 0};
    const auto [end, error] =
        std::from_chars(path.data() + colon + 1, path.data() + path.size(), line);
    const bool is_line = error == std::errc{} && end == path.data() + path.size();
    return is_line ? std::pair(path.substr(0, colon), line) : std::pair(path, std::uint64_t{0});
}

IndexReport report_of(const Walk& walk, const Plan& plan, RunOutcome& outcome) {
    IndexReport report;
    report.added = outcome.added;
    report.replaced = outcome.replaced;
    const std::uint64_t leaving = documents_leaving(plan);
    report.removed = leaving - std::min(leaving, outcome.replaced);
    report.files = plan.files.size();
    report.bytes = outcome.bytes;
    report.failures = walk.failures;
    for (const LedgerEntry& entry : plan.touched) report.unchanged += entry.documents;
    for (const LedgerEntry* entry : plan.same) {
        report.unchanged += entry->documents;
        report.failures.insert(report.failures.end(), entry->failures.begin(),
                               entry->failures.end());
        report.known_failures += total(entry->failures);
    }
    for (const LedgerEntry* entry : plan.kept) report.kept += entry->documents;
    for (const LedgerEntry& entry : outcome.entries) {
        report.failures.insert(report.failures.end(), entry.failures.begin(), entry.failures.end());
    }
    std::ranges::stable_sort(report.failures, {}, file_and_line);
    report.skipped = walk.skipped;
    std::ranges::move(outcome.skipped, std::back_inserter(report.skipped));
    report.warnings = walk.warnings;
    std::ranges::move(outcome.warnings, std::back_inserter(report.warnings));
    return report;
}

void tell(const IndexerOptions& options, Progress::Phase phase, const RunOutcome* outcome) {
    if (!options.on_progress) return;
    Progress progress;
    progress.phase = phase;
    if (outcome) progress.documents = outcome->added + outcome->replaced;
    options.on_progress(progress);
}

bool stopped(const IndexerOptions& options) { return options.stop && *options.stop; }

/// What is known of ids and stories grows with the documents, and goes before they are merged.
RunOutcome read_all(const Plan& plan, const Walk& walk, const Before& before,
                    const IndexerOptions& options, write::IndexUpdate* update) {
    const std::unordered_set<std::string> leaving = leaving_files(plan);
    Known known{IdRegistry(before.database, leaving), stories_before(before, plan, leaving),
                samples_before(before, plan, options)};
    return run_plan(plan, walk, options, known, update);
}

IndexReport run(const Walk& walk, const std::vector<fs::path>& paths, const Before& before,
                const IndexerOptions& options, write::IndexUpdate* update) {
    const Plan plan = make_plan(walk, before.ledger, paths, options);
    RunOutcome outcome = read_all(plan, walk, before, options, update);
    IndexReport report = report_of(walk, plan, outcome);
    if (!update) return report;
    report.wrote = record_changes(plan, outcome, *update) || !before.database;
    if (!report.wrote) return report;
    if (stopped(options)) {
        throw Error(Errc::interrupted, "stopped; the index is as it was", options.index.string());
    }
    tell(options, Progress::Phase::merging, &outcome);
    update->publish(next_manifest(before, outcome), outcome.vocabulary);
    tell(options, Progress::Phase::finishing, &outcome);
    return report;
}

}  // namespace

std::uint64_t total(const std::vector<Failure>& failures) {
    std::uint64_t sum = 0;
    for (const Failure& failure : failures) sum += failure.count;
    return sum;
}

IndexReport index_paths(const std::vector<fs::path>& paths, const IndexerOptions& options) {
    const auto start = Clock::now();
    std::optional<WriterLock> lock;
    if (!options.dry_run) lock.emplace(options.index);
    tell(options, Progress::Phase::scanning, nullptr);
    const Walk found = walk(paths, options);
    const Before before = read_before(options);
    std::optional<write::IndexUpdate> update;
    if (!options.dry_run)
        update.emplace(options.index, options.rebuild, options.writer, options.shards);
    IndexReport report = translating_errors("index", options.index.string(), [&] {
        return run(found, paths, before, options, update ? &*update : nullptr);
    });
    report.seconds = std::chrono::duration<double>(Clock::now() - start).count();
    return report;
}

}  // namespace entente
