/// What a person may have meant by a query that finds nothing.
///
///     party:huawai pact  ->  party:huawei AND pact
///
/// Tests: tests/api/suggestions_test.cpp.
#pragma once

#include "query/expansion.hpp"
#include "search/clauses.hpp"

#include <entente/analyzer.hpp>
#include <entente/query.hpp>

#include <string>
#include <vector>

namespace entente {

/// The query with its misspelt words, those of phrases and fields too, replaced by words of the
/// index; a word of the text that resembles none is left out. Where no such query finds anything,
/// the words that replace one, alone. Shape: as to_string prints them; at most three, what finds
/// most first; each finds something. Cost: near_words of up to four words, and some forty counts.
std::vector<std::string> suggest_queries(const Expansion&, const Analyzer&, const Query&,
                                         const CountDocuments&);

}  // namespace entente
