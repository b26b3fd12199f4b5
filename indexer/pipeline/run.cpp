#include "pipeline/run.hpp"

#include "base/hash.hpp"
#include "pipeline/assemble.hpp"
#include "pipeline/corpus_lines.hpp"
#include "pipeline/in_order.hpp"
#include "pipeline/utc_day.hpp"
#include "store/fields.hpp"
#include "write/invert.hpp"

#include <entente/analyzer.hpp>

#include <algorithm>
#include <atomic>
#include <exception>
#include <iterator>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace entente {
namespace {

/// A page that has its id.
struct ReadPage {
    std::size_t file = 0;
    Page page;
};

/// What one worker has done with one batch.
struct BatchOutcome {
    struct PerFile {
        std::size_t file = 0;
        std::uint64_t content = 0;
        std::uint64_t documents = 0;
        std::vector<Failure> failures;
    };
    std::vector<PerFile> files;
    std::uint64_t added = 0, replaced = 0, bytes = 0;
    PageReports reports;

    PerFile& of(std::size_t file) {
        if (files.empty() || files.back().file != file) files.push_back({file, 0, 0, {}});
        return files.back();
    }
};

class Run {
public:
    Run(const Plan& plan, const Walk& walk, const IndexerOptions& options, Known& known,
        write::IndexUpdate* update)
        : plan_(plan),
          walk_(walk),
          options_(options),
          known_(known),
          update_(update),
          lines_(walk, options, &known.samples) {}

    RunOutcome all() {
        RunOutcome outcome = begin();
        {
            std::vector<std::jthread> workers;
            const std::size_t count = std::min(worker_count(), batches_.size());
            for (std::size_t i = 0; i < count; ++i) workers.emplace_back([this] { work(); });
        }
        if (error_) std::rethrow_exception(error_);
        for (BatchOutcome& batch : outcomes_) merge(outcome, std::move(batch));
        outcome.user_fields = std::move(user_fields_);
        outcome.vocabulary = std::move(vocabulary_);
        outcome.samples = lines_.take_changed();
        return outcome;
    }

private:
    RunOutcome begin() {
        RunOutcome outcome;
        std::ranges::transform(plan_.files, std::back_inserter(outcome.entries), new_entry);
        std::vector<std::pair<std::size_t, Failure>> failures;
        batches_ = make_batches(plan_, options_, failures);
        for (auto& [file, failure] : failures) {
            outcome.entries[file].failures.push_back(std::move(failure));
        }
        outcomes_.resize(batches_.size());
        progress_.files_total = plan_.files.size();
        progress_.bytes_total = plan_.bytes;
        progress_.phase = Progress::Phase::reading;
        return outcome;
    }

    std::size_t worker_count() const {
        return options_.jobs != 0 ? options_.jobs
                                  : std::max(1u, std::thread::hardware_concurrency());
    }

    void work() {
        try {
            const Analyzer analyzer;
            write::Inverter inverter(analyzer, options_.today.value_or(utc_day()));
            write::Vocabulary words;
            for (std::size_t i = next_batch_++; i < batches_.size(); i = next_batch_++) {
                if (!work_on(i, inverter, words)) return;
            }
            const std::lock_guard guard(mutex_);
            vocabulary_.merge(words);
        } catch (...) {  // handed to the thread that started the run
            const std::lock_guard guard(mutex_);
            if (!error_) error_ = std::current_exception();
            turnstile_.fail();
            filing_.fail();
        }
    }

    /// False: another worker has failed.
    bool work_on(std::size_t number, write::Inverter& inverter, write::Vocabulary& words) {
        BatchOutcome& outcome = outcomes_[number];
        std::vector<ReadPage> pages;
        for (const BatchPiece& piece : batches_[number]) read(piece, outcome, pages);
        if (!turnstile_.wait(number)) return false;
        claim_ids(pages, outcome);
        turnstile_.pass();
        std::vector<UnfiledEntry> entries;
        for (ReadPage& page : pages) {
            check_stop();
            const PlannedFile& file = plan_.files[page.file];
            const RecurringLines& recurring = lines_.of(page.page, file.file);
            const Document document =
                assemble(std::move(page.page), walk_.roots[file.file.root].rules, recurring);
            note_fields(document);
            if (!update_) continue;
            entries.push_back({document.id, story::sign(document.body),
                               inverter.invert(document, file.path, words)});
        }
        report(number, pages.size());
        return !update_ || hand_over(number, std::move(entries));
    }

    /// False: another worker has failed.
    bool hand_over(std::size_t number, std::vector<UnfiledEntry> unfiled) {
        auto ready = filing_.put(number, std::move(unfiled), [&](std::vector<UnfiledEntry>& turn) {
            for (UnfiledEntry& entry : turn) file_story(entry, known_.stories);
        });
        if (!ready) return false;
        for (auto& [turn, filed] : *ready) {
            std::vector<write::Entry> entries;
            for (UnfiledEntry& entry : filed) entries.push_back(std::move(entry.entry));
            update_->add(turn, std::move(entries));
        }
        return true;
    }

    void read(const BatchPiece& work, BatchOutcome& outcome, std::vector<ReadPage>& pages) {
        check_stop();
        const PlannedFile& planned = plan_.files[work.file];
        BatchOutcome::PerFile& result = outcome.of(work.file);
        PageReports reports;
        try {
            const std::string bytes = read_piece(work.piece, options_.max_file_bytes);
            outcome.bytes += bytes.size();
            result.content = planned.file.records ? 0 : hash64(bytes);
            read_pages(
                work.piece, bytes, walk_.roots[planned.file.root].rules, options_,
                [&](Page&& page) {
                    pages.push_back({work.file, std::move(page)});
                    return true;
                },
                reports);
        } catch (const Error& error) {
            result.failures.push_back(failure_of(work.piece, error));
        }
        std::ranges::move(reports.failures, std::back_inserter(result.failures));
        std::ranges::move(reports.skipped, std::back_inserter(outcome.reports.skipped));
        std::ranges::move(reports.warnings, std::back_inserter(outcome.reports.warnings));
    }

    void claim_ids(std::vector<ReadPage>& pages, BatchOutcome& outcome) {
        std::size_t next_result = 0;
        std::erase_if(pages, [&](ReadPage& read) {
            while (outcome.files[next_result].file != read.file) ++next_result;
            BatchOutcome::PerFile& result = outcome.files[next_result];
            const SourceFile& file = plan_.files[read.file].file;
            const auto claim = known_.ids.claim(id_wishes(read.page, file, walk_.roots[file.root]));
            if (!claim) {
                result.failures.push_back(
                    {read.page.file.path + ":" + std::to_string(read.page.file.record_line),
                     "duplicate id", "another document has the id " + read.page.id});
                return true;
            }
            read.page.id = claim->id;
            ++(claim->replaces ? outcome.replaced : outcome.added);
            ++result.documents;
            return false;
        });
    }

    void note_fields(const Document& document) {
        if (document.metadata.fields.empty()) return;
        const std::lock_guard guard(mutex_);
        for (const auto& [name, value] : document.metadata.fields) {
            if (is_field_name(name)) user_fields_.insert(name);
        }
    }

    void check_stop() const {
        if (options_.stop && *options_.stop) {
            throw Error(Errc::interrupted, "stopped; the index is as it was",
                        options_.index.string());
        }
    }

    void report(std::size_t number, std::size_t documents) {
        if (!options_.on_progress) return;
        const std::lock_guard guard(mutex_);
        for (const BatchPiece& piece : batches_[number]) {
            progress_.bytes_done += piece.piece.end - piece.piece.begin;
            progress_.files_done += piece.piece.end >= piece.piece.file.bytes ? 1 : 0;
        }
        progress_.documents += documents;
        options_.on_progress(progress_);
    }

    void merge(RunOutcome& outcome, BatchOutcome&& batch) {
        outcome.added += batch.added;
        outcome.replaced += batch.replaced;
        outcome.bytes += batch.bytes;
        std::ranges::move(batch.reports.skipped, std::back_inserter(outcome.skipped));
        std::ranges::move(batch.reports.warnings, std::back_inserter(outcome.warnings));
        for (BatchOutcome::PerFile& file : batch.files) {
            LedgerEntry& entry = outcome.entries[file.file];
            entry.content = file.content;
            entry.documents += file.documents;
            std::ranges::move(file.failures, std::back_inserter(entry.failures));
        }
    }

    const Plan& plan_;
    const Walk& walk_;
    const IndexerOptions& options_;
    Known& known_;
    write::IndexUpdate* update_;
    CorpusLines lines_;

    std::vector<Batch> batches_;
    std::vector<BatchOutcome> outcomes_;
    std::atomic<std::size_t> next_batch_ = 0;
    Turnstile turnstile_;
    InOrder<std::vector<UnfiledEntry>> filing_;

    std::mutex mutex_;  // guards what follows
    std::exception_ptr error_;
    write::Vocabulary vocabulary_;
    std::set<std::string> user_fields_;
    Progress progress_;
};

}  // namespace

RunOutcome run_plan(const Plan& plan, const Walk& walk, const IndexerOptions& options, Known& known,
                    write::IndexUpdate* update) {
    return Run(plan, walk, options, known, update).all();
}

}  // namespace entente
