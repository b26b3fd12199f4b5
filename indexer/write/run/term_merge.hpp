/// The terms of many runs in one order: the k-way merge.
///
///     run 1   apple: 1 2    cherry: 2
///     run 2   banana: 5     cherry: 4 5
///             ->  apple {run 1}, banana {run 2}, cherry {run 1, run 2}
///
/// Source: Knuth 1998, "The Art of Computer Programming", volume 3, section 5.4.1; the runs wait
/// in a heap by their next term.
#pragma once

#include "write/run/region_reader.hpp"

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace entente::write {

/// Stands at a term of a run.
class TermCursor {
public:
    /// `with_wdf_sum`: a list of postings, not of positions.
    TermCursor(RegionReader reader, std::uint32_t first_docid, bool with_wdf_sum)
        : reader_(std::move(reader)), first_docid_(first_docid), with_wdf_sum_(with_wdf_sum) {}

    const std::string& term() const { return term_; }
    std::uint32_t first_docid() const { return first_docid_; }
    std::uint64_t documents() const { return documents_; }
    std::uint64_t wdf_sum() const { return wdf_sum_; }

    /// Goes to the next term; false: there is none. Requires: each_document() was called.
    bool next() {
        if (reader_.at_end()) return false;
        term_ = reader_.bytes();
        documents_ = reader_.varint();
        wdf_sum_ = with_wdf_sum_ ? reader_.varint() : 0;
        return true;
    }

    /// Calls `visit(docid, reader)`, which reads what stands beside the document.
    template <class Visit>
    void each_document(Visit visit) {
        std::uint32_t docid = first_docid_ - 1;
        for (std::uint64_t i = 0; i < documents_; ++i) {
            docid += static_cast<std::uint32_t>(reader_.varint());
            visit(docid, reader_);
        }
    }

private:
    RegionReader reader_;
    std::uint32_t first_docid_;
    bool with_wdf_sum_;
    std::string term_;
    std::uint64_t documents_ = 0, wdf_sum_ = 0;
};

/// Calls `visit(term, cursors)` for each term in order, with the cursors of the runs that have it,
/// in the order of documents. `visit` reads the documents of each.
template <class Visit>
void merge_terms(std::vector<TermCursor> cursors, Visit visit) {
    const auto later = [](const TermCursor* a, const TermCursor* b) {
        const int order = a->term().compare(b->term());
        return order != 0 ? order > 0 : a->first_docid() > b->first_docid();
    };
    std::vector<TermCursor*> heap, same;
    for (TermCursor& cursor : cursors) {
        if (cursor.next()) heap.push_back(&cursor);
    }
    std::ranges::make_heap(heap, later);
    while (!heap.empty()) {
        same.clear();
        do {
            std::ranges::pop_heap(heap, later);
            same.push_back(heap.back());
            heap.pop_back();
        } while (!heap.empty() && heap.front()->term() == same.front()->term());
        visit(same.front()->term(), std::span<TermCursor* const>(same));
        for (TermCursor* cursor : same) {
            if (!cursor->next()) continue;
            heap.push_back(cursor);
            std::ranges::push_heap(heap, later);
        }
    }
}

}  // namespace entente::write
