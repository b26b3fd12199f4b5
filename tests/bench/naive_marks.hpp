/// Where a query stands in a text, found by trial of all places: what marks are checked against.
///
/// It shares the analyzer's tokens with the program and nothing else: no term lists, no slots, no
/// sweeps. Inflected forms are told by stems, phrases by the letters of neighbouring terms,
/// wildcards and slips by trial.
#pragma once

#include <entente/analyzer.hpp>
#include <entente/query.hpp>
#include <entente/span.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bench {

struct Place {
    std::uint32_t first = 0, last = 0;  ///< positions
    entente::ByteSpan where;
};

class NaiveMarks {
public:
    /// `languages`: whose stems count; with none only the word itself.
    NaiveMarks(const entente::Analyzer&, std::vector<std::string> languages, std::string_view body,
               std::string_view title);

    /// What of the body the query marks. A query that does not hold as a whole marks its parts.
    std::vector<Place> marks(const entente::Query&) const;

private:
    using Tokens = std::vector<entente::Token>;

    bool holds(const entente::Query&) const;
    std::vector<Place> places(const entente::Query&, const Tokens&) const;
    std::vector<Place> words(const entente::Query&, const Tokens&) const;
    std::vector<Place> sequences(const std::string& letters, const Tokens&) const;
    std::vector<Place> near(const entente::Query&, const Tokens&) const;
    bool is_form(const std::string& word, const std::string& term) const;
    std::string letters(const std::string& words) const;

    const entente::Analyzer& analyzer_;
    std::vector<std::string> languages_;
    Tokens body_, title_;
};

}  // namespace bench
