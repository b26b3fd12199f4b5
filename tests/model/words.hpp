/// What a word of a query may be read as, told anew from the manual (common/doc/analyzer.md,
/// searcher/doc/query-language.md) for the model, without the searcher's own code.
///
///     co-operation pact  ->  [cooperation pact] [co operation pact] [cooperationpact]
#pragma once

#include <entente/analyzer.hpp>
#include <entente/query.hpp>

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace entente::model {

/// One position of what was typed.
struct TypedPlace {
    std::string term;                ///< stands for all of it
    std::string spelled;             ///< `term` with its accents
    std::vector<std::string> parts;  ///< of a compound; else empty
    bool joins = false;              ///< may be written together with a neighbour
};

std::vector<TypedPlace> typed_places(const Analyzer&, std::string_view text);

/// Terms that stand one after the other.
using Reading = std::vector<std::string>;

/// As typed; with all compounds, or one, taken apart; with one run of neighbours joined.
std::set<Reading> readings(const std::vector<TypedPlace>&);

/// Wildcards, slips and regular expressions on one term, by trying all ways.
bool pattern_matches(const Analyzer&, const Query& leaf, const std::string& term);

}  // namespace entente::model
