#include "write/run/merge.hpp"

#include "write/glass/metadata.hpp"
#include "write/glass/numbers.hpp"
#include "write/glass/position_list.hpp"
#include "write/glass/posting_list.hpp"
#include "write/glass/term_list.hpp"
#include "write/glass/version_file.hpp"
#include "write/run/term_merge.hpp"

#include <algorithm>
#include <future>
#include <set>

namespace entente::write {
namespace {
namespace fs = std::filesystem;
using glass::Table;
using glass::TableRoot;
using glass::TableWriter;

/// Memory for reading all runs at once, shared out among them.
constexpr std::size_t read_bytes = 16 << 20;
constexpr std::size_t least_buffer_bytes = 1 << 12;
constexpr std::size_t most_buffer_bytes = 1 << 18;

class Merge {
public:
    Merge(const SpillFile& file, const std::vector<Run>& runs, const Supplement& supplement,
          const fs::path& folder)
        : file_(file), runs_(runs), supplement_(supplement), folder_(folder) {
        buffer_bytes_ = std::clamp(read_bytes / std::max<std::size_t>(1, runs.size()),
                                   least_buffer_bytes, most_buffer_bytes);
    }

    void write(bool parallel) {
        auto positions = std::async(parallel ? std::launch::async : std::launch::deferred,
                                    [this] { return write_positions(); });
        write_documents();
        write_postings();
        root(Table::synonym) = TableWriter(folder_, Table::synonym).finish();
        root(Table::position) = positions.get();
        glass::write_version_file(folder_, roots_, statistics());
    }

private:
    TableRoot& root(Table table) { return roots_[static_cast<std::size_t>(table)]; }
    RegionReader reader(const Region& region) const { return {file_, region, buffer_bytes_}; }

    std::vector<TermCursor> cursors(Region Run::*region, bool with_wdf_sum) const {
        std::vector<TermCursor> made;
        for (const Run& run : runs_) {
            made.emplace_back(reader(run.*region), run.first_docid, with_wdf_sum);
        }
        return made;
    }

    TableRoot write_positions() const {
        TableWriter table(folder_, Table::position);
        std::string key;
        merge_terms(cursors(&Run::positions, false),
                    [&](const std::string& term, std::span<TermCursor* const> runs) {
                        for (TermCursor* run : runs) {
                            run->each_document([&](std::uint32_t docid, RegionReader& list) {
                                glass::make_position_key(key, term, docid);
                                table.add(key, list.bytes());
                            });
                        }
                    });
        return table.finish();
    }

    void write_documents() {
        TableWriter terms(folder_, Table::termlist), data(folder_, Table::docdata);
        for (const Run& run : runs_) {
            RegionReader documents = reader(run.documents);
            for (std::uint32_t docid = run.first_docid; !documents.at_end(); ++docid) {
                const std::string key = glass::document_key(docid);
                terms.add(key, documents.bytes());
                const std::string_view slots = documents.bytes();
                if (!slots.empty()) terms.add(glass::slots_key(key), slots);
                const std::string_view bytes = documents.bytes();
                if (!bytes.empty()) data.add(key, bytes);
            }
        }
        root(Table::termlist) = terms.finish();
        root(Table::docdata) = data.finish();
    }

    /// In the order of keys: metadata, values, lengths, terms.
    void write_postings() {
        TableWriter table(folder_, Table::postlist);
        for (const auto& [name, value] : supplement_.metadata) {
            table.add(glass::metadata_key(name), value);
        }
        write_values(table);
        write_lengths(table);
        merge_terms(cursors(&Run::postings, true),
                    [&](const std::string& term, std::span<TermCursor* const> runs) {
                        write_term(table, term, runs);
                    });
        root(Table::postlist) = table.finish();
    }

    static void write_term(TableWriter& table, const std::string& term,
                           std::span<TermCursor* const> runs) {
        std::uint64_t documents = 0, wdf_sum = 0;
        for (const TermCursor* run : runs) {
            documents += run->documents();
            wdf_sum += run->wdf_sum();
        }
        auto list = glass::PostingListWriter::of_term(table, term, documents, wdf_sum);
        for (TermCursor* run : runs) {
            run->each_document([&](std::uint32_t docid, RegionReader& posting) {
                list.add(docid, static_cast<std::uint32_t>(posting.varint()));
            });
        }
        list.finish();
    }

    void write_values(TableWriter& table) const {
        std::map<unsigned, glass::ValueStatistics> slots;
        for (const Run& run : runs_) {
            for (const auto& [slot, values] : run.values) slots[slot].merge(values.statistics);
        }
        std::map<std::string, unsigned> by_key;  // the order of keys is not that of slots
        for (const auto& [slot, statistics] : slots)
            by_key[glass::value_statistics_key(slot)] = slot;
        for (const auto& [key, slot] : by_key)
            table.add(key, glass::value_statistics_tag(slots[slot]));
        by_key.clear();
        for (const auto& [slot, statistics] : slots) by_key[glass::value_chunk_key(slot)] = slot;
        for (const auto& [key, slot] : by_key) write_stream(table, slot);
    }

    void write_stream(TableWriter& table, unsigned slot) const {
        glass::ValueStreamWriter stream(table, slot);
        for (const Run& run : runs_) {
            const auto found = run.values.find(slot);
            if (found == run.values.end()) continue;
            std::uint32_t docid = run.first_docid - 1;
            for (RegionReader values = reader(found->second.region); !values.at_end();) {
                docid += static_cast<std::uint32_t>(values.varint());
                stream.add(docid, values.bytes());
            }
        }
        stream.finish();
    }

    void write_lengths(TableWriter& table) const {
        if (runs_.empty()) return;
        auto lengths = glass::PostingListWriter::of_lengths(table);
        for (const Run& run : runs_) {
            std::uint32_t docid = run.first_docid;
            for (const std::uint32_t length : run.lengths) lengths.add(docid++, length);
        }
        lengths.finish();
    }

    glass::Statistics statistics() const {
        glass::Statistics all;
        for (const Run& run : runs_) {
            for (const std::uint32_t length : run.lengths) all.see_length(length);
            all.see_wdf(run.greatest_wdf);
            all.documents += run.lengths.size();
        }
        all.last_docid = static_cast<std::uint32_t>(all.documents);
        return all;
    }

    const SpillFile& file_;
    const std::vector<Run>& runs_;
    const Supplement& supplement_;
    const fs::path& folder_;
    std::size_t buffer_bytes_;
    glass::Roots roots_{};
};

}  // namespace

void merge_runs(const SpillFile& file, const std::vector<Run>& runs, const Supplement& supplement,
                const fs::path& folder, bool parallel) {
    Merge(file, runs, supplement, folder).write(parallel);
}

}  // namespace entente::write
