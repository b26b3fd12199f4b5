#include "write/run/run.hpp"

#include "base/varint.hpp"
#include "write/glass/position_list.hpp"
#include "write/glass/term_list.hpp"
#include "write/run/term_table.hpp"

#include <algorithm>
#include <numeric>

namespace entente::write {
namespace {

/// A posting of a document of the run. It repeats what is written of it: to look that up in the
/// order of terms would be a leap through memory each time.
struct Occurrence {
    std::uint32_t document;
    std::uint32_t posting;
    std::uint32_t wdf;
    std::span<const std::uint32_t> positions;
};

/// Terms sort faster by their first bytes as a number.
std::uint64_t first_bytes(std::string_view term) {
    std::uint64_t bytes = 0;
    for (std::size_t i = 0; i < 8; ++i) {
        bytes = bytes << 8 | (i < term.size() ? static_cast<unsigned char>(term[i]) : 0u);
    }
    return bytes;
}

class Inversion {
public:
    explicit Inversion(std::span<const Entry> entries) : entries_(entries) {
        number_terms();
        sort_terms();
        sort_occurrences();
    }

    /// Calls `visit(term, occurrences)` in the order of terms; occurrences in that of documents.
    template <class Visit>
    void each_term(Visit visit) const {
        const std::span all(occurrences_);
        for (std::size_t rank = 0; rank < order_.size(); ++rank) {
            visit(terms_.term(order_[rank]),
                  all.subspan(begins_[rank], begins_[rank + 1] - begins_[rank]));
        }
    }

private:
    void number_terms() {
        for (const Entry& entry : entries_) {
            for (const Posting posting : entry.postings) {
                numbers_.push_back(terms_.number(posting.term));
            }
        }
    }

    void sort_terms() {
        std::vector<std::pair<std::uint64_t, std::uint32_t>> keyed;
        for (std::uint32_t i = 0; i < terms_.size(); ++i) {
            keyed.emplace_back(first_bytes(terms_.term(i)), i);
        }
        std::ranges::sort(keyed, [&](const auto& a, const auto& b) {
            return a.first != b.first ? a.first < b.first
                                      : terms_.term(a.second) < terms_.term(b.second);
        });
        for (const auto& [bytes, number] : keyed) order_.push_back(number);
    }

    void sort_occurrences() {
        std::vector<std::uint32_t> rank(order_.size());
        for (std::uint32_t i = 0; i < order_.size(); ++i) rank[order_[i]] = i;
        begins_.assign(order_.size() + 1, 0);
        for (const std::uint32_t number : numbers_) ++begins_[rank[number] + 1];
        std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
        std::vector<std::size_t> next(begins_.begin(), begins_.end());
        occurrences_.resize(numbers_.size());
        auto number = numbers_.begin();
        for (std::uint32_t document = 0; document < entries_.size(); ++document) {
            std::uint32_t i = 0;
            for (const Posting posting : entries_[document].postings) {
                occurrences_[next[rank[*number++]]++] = {document, i++, posting.wdf,
                                                         posting.positions};
            }
        }
    }

    std::span<const Entry> entries_;
    TermTable terms_;
    std::vector<std::uint32_t> numbers_;  ///< of the terms of all postings
    std::vector<std::uint32_t> order_;    ///< numbers of the terms, sorted by term
    std::vector<std::size_t> begins_;     ///< of each term's occurrences
    std::vector<Occurrence> occurrences_;
};

/// The terms of each document in their order, dealt as the terms come in theirs.
class DealtTerms {
public:
    explicit DealtTerms(std::span<const Entry> entries) {
        next_.push_back(0);
        for (const Entry& entry : entries) next_.push_back(next_.back() + entry.postings.size());
        dealt_.resize(next_.back());
    }
    void deal(const Occurrence& to) { dealt_[next_[to.document]++] = to.posting; }
    /// Once all are dealt.
    std::span<const std::uint32_t> of(std::size_t document) const {
        const std::size_t begin = document == 0 ? 0 : next_[document - 1];
        return std::span(dealt_).subspan(begin, next_[document] - begin);
    }

private:
    std::vector<std::size_t> next_;
    std::vector<std::uint32_t> dealt_;
};

/// Appends gaps between the documents of a run.
class Gaps {
public:
    explicit Gaps(std::string& out) : out_(out) {}
    void to(std::uint32_t document) {
        append_varint(out_, document + 1 - seen_);
        seen_ = document + 1;
    }

private:
    std::string& out_;
    std::uint32_t seen_ = 0;
};

class RunWriter {
public:
    RunWriter(std::uint32_t first_docid, std::span<const Entry> entries)
        : entries_(entries), inversion_(entries), dealt_(entries) {
        run_.first_docid = first_docid;
    }

    Run write(SpillFile& file) {
        inversion_.each_term([&](std::string_view term, std::span<const Occurrence> where) {
            write_postings(term, where);
            write_positions(term, where);
        });
        run_.postings = file.append(postings_);
        run_.positions = file.append(positions_);
        run_.documents = file.append(documents());
        write_values(file);
        return std::move(run_);
    }

private:
    void write_postings(std::string_view term, std::span<const Occurrence> where) {
        coded_.clear();
        Gaps gaps(coded_);
        std::uint64_t wdf_sum = 0;
        for (const Occurrence& occurrence : where) {
            gaps.to(occurrence.document);
            append_varint(coded_, occurrence.wdf);
            wdf_sum += occurrence.wdf;
            run_.greatest_wdf = std::max<std::uint64_t>(run_.greatest_wdf, occurrence.wdf);
            dealt_.deal(occurrence);
        }
        append_bytes(postings_, term);
        append_varint(postings_, where.size());
        append_varint(postings_, wdf_sum);
        postings_ += coded_;
    }

    void write_positions(std::string_view term, std::span<const Occurrence> where) {
        coded_.clear();
        Gaps gaps(coded_);
        std::uint64_t documents = 0;
        for (const Occurrence& occurrence : where) {
            if (occurrence.positions.empty()) continue;
            list_.clear();
            glass::append_position_list(list_, occurrence.positions);
            gaps.to(occurrence.document);
            append_bytes(coded_, list_);
            ++documents;
        }
        if (documents == 0) return;
        append_bytes(positions_, term);
        append_varint(positions_, documents);
        positions_ += coded_;
    }

    std::string documents() {
        std::string out;
        glass::TermListBuilder terms;
        for (std::size_t i = 0; i < entries_.size(); ++i) {
            const Entry& entry = entries_[i];
            for (const std::uint32_t at : dealt_.of(i)) {
                const Posting posting = entry.postings[at];
                terms.add(posting.term, posting.wdf);
            }
            run_.lengths.push_back(static_cast<std::uint32_t>(terms.length()));
            append_bytes(out, terms.take());
            coded_.clear();
            glass::SlotListBuilder slots(coded_);
            for (const auto& [slot, value] : entry.values) slots.add(slot);
            append_bytes(out, coded_);
            append_bytes(out, entry.data);
        }
        return out;
    }

    void write_values(SpillFile& file) {
        struct Stream {
            std::string coded;
            Gaps gaps{coded};
        };
        std::map<unsigned, Stream> streams;
        for (std::uint32_t i = 0; i < entries_.size(); ++i) {
            for (const auto& [slot, value] : entries_[i].values) {
                Stream& stream = streams[slot];
                stream.gaps.to(i);
                append_bytes(stream.coded, value);
                run_.values[slot].statistics.see(value);
            }
        }
        for (const auto& [slot, stream] : streams) {
            run_.values[slot].region = file.append(stream.coded);
        }
    }

    std::span<const Entry> entries_;
    Inversion inversion_;
    DealtTerms dealt_;
    Run run_;
    std::string postings_, positions_;
    std::string coded_, list_;  // kept for their memory
};

}  // namespace

Run write_run(SpillFile& file, std::uint32_t first_docid, std::span<const Entry> entries) {
    return RunWriter(first_docid, entries).write(file);
}

}  // namespace entente::write
