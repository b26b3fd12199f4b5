/// Lines that stand in many documents of one folder or source: the furniture of its site, whatever
/// the language and the wording.
///
///     a.txt: .. Nordby Post | 12 comments    b.txt: .. Nordby Post | 7 comments     -> both recur
///     a.txt: The ferry sails.                copy-of-a.txt: The ferry sails.        -> it does not
///
/// Source: Kaser and Lemire 2007, "Removing manually generated boilerplate from electronic texts",
/// section 4: frequent lines of a collection, found by hash. Theirs is a collection without copies;
/// ours is full of them, so documents that share much of their text count as one.
/// Tested by tests/unit/indexer/article/recurring_lines_test.cpp.
#pragma once

#include "article/line_sketch.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace entente {

/// The lines that recur in one group of documents. Empty: none are known.
class RecurringLines {
public:
    RecurringLines() = default;
    explicit RecurringLines(std::vector<std::uint32_t> sorted_hashes)
        : hashes_(std::move(sorted_hashes)) {}

    /// `folded_line` as fold_numbers gives it.
    bool contains(std::string_view folded_line) const;
    std::size_t size() const { return hashes_.size(); }

private:
    std::vector<std::uint32_t> hashes_;
};

/// Finds them in a sample of the group.
class LineCounter {
public:
    /// More documents than this are not counted.
    static constexpr std::size_t max_documents = 64;

    void add(LineSketch);
    bool is_full() const { return documents_.size() >= max_documents; }

    /// The lines that stand in at least three documents which are otherwise different, and in at
    /// least one of sixteen.
    /// Cost:  grows with the lines; with the square of the documents only as far as they share
    ///        lines.
    RecurringLines recurring() const;

private:
    std::vector<std::size_t> stories() const;

    std::vector<LineSketch> documents_;
};

}  // namespace entente
