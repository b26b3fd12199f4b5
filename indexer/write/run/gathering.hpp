/// The terms of one document while they are gathered.
/// Tests: tests/unit/indexer/write/run/gathering_test.cpp.
#pragma once

#include "write/content/entry.hpp"
#include "write/run/term_table.hpp"

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace entente::write {

/// Keeps its memory from one document to the next.
class Gathering {
public:
    /// A place of the term; it counts `wdf` times more. The same place given again is one.
    /// Gives the term's number in this document.
    std::uint32_t word(std::string_view term, std::uint32_t position, std::uint32_t wdf);
    /// No place.
    void flag(std::string_view term, std::uint32_t wdf = 0) { terms_[number(term)].wdf += wdf; }

    /// Lifetime: until the next new term.
    std::string_view term(std::uint32_t number) const { return table_.term(number); }
    /// True the first time it is asked of a term in this document.
    bool is_news(std::uint32_t number) { return !std::exchange(terms_[number].asked, true); }

    /// What was gathered since the last call.
    Postings take();

private:
    struct Term {
        std::uint32_t wdf = 0;
        std::uint32_t places = 0;
        std::uint32_t last = no_position;
        bool asked = false;
    };
    struct Place {
        std::uint32_t term, position;
    };
    static constexpr std::uint32_t no_position = ~0u;

    std::uint32_t number(std::string_view term);

    TermTable table_;
    std::vector<Term> terms_;                      ///< by number
    std::vector<Place> places_;                    ///< as they came
    std::vector<std::uint32_t> ends_, positions_;  // kept for their memory
};

}  // namespace entente::write
