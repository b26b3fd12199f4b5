/// Words, quotes and values to leaves of the tree, by the field they stand behind.
///
///     wei*  ->  prefix     colo?r  ->  wildcard     "a b"  ->  phrase     "joint ventur*"  ->
///     joint ADJ/0 ventur* date:2017-06  ->  first and last day       id:"a b"  ->  one word
///     words:>500  ->  the least     lang:en,de  ->  lang:en OR lang:de
///
/// Tested by tests/unit/searcher/query/parser_test.cpp.
#pragma once

#include "query/dates.hpp"
#include "query/lexer.hpp"
#include "query/remarks.hpp"
#include "query/saved_queries.hpp"

#include <entente/query.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace entente::query {

/// Makes leaves, and says what was mended or refused on the way.
class Operands {
public:
    /// All must outlive the object; `text` is what was parsed, and spans point into it.
    Operands(std::string_view text, const QueryOptions& options, Remarks& remarks,
             SavedQueries& saved)
        : text_(text), options_(options), remarks_(remarks), saved_(saved) {}

    /// The query that a word or a quote asks for in a field; `nothing` if it was refused or if
    /// there is nothing to ask for.
    Query make(const Token&, const FieldUse&) const;

    /// At most largest_distance; says so where it was more.
    std::uint32_t bounded(std::uint32_t distance, ByteSpan where) const;

private:
    Query unboosted(const Token&, const FieldUse&) const;
    Query make_word(const Token&, const FieldUse&) const;
    Query make_fuzzy(const Token&, const FieldUse&) const;
    Query make_regex(const Token&, const FieldUse&) const;
    Query make_set(const Token&, const FieldUse&) const;
    Query make_list(const Token&, const FieldUse&) const;
    Query any_value(const std::vector<std::string_view>&, const FieldUse&, ByteSpan where) const;
    Query make_wildcard(std::string text, const FieldUse&, ByteSpan where) const;
    Query make_keyword(const Token&, const FieldUse&) const;
    Query make_phrase(const Token&, const FieldUse&) const;
    Query make_sloppy(const Token&, const FieldUse&) const;
    Query make_days(const Token&, const FieldUse&) const;
    Query make_number(const Token&, const FieldUse&) const;
    void note_backwards(const Token&) const;
    Query several_words(std::string_view word, const FieldUse&, ByteSpan where) const;
    Query pattern_in(std::string_view word, const FieldUse&, ByteSpan where) const;
    void note_cut(const Token&) const;
    std::string days_hint(const Token&, const FieldUse&, const DateReading&) const;
    std::string_view words_from(std::size_t begin, std::size_t count) const;

    std::string_view text_;
    const QueryOptions& options_;
    Remarks& remarks_;
    SavedQueries& saved_;
};

}  // namespace entente::query
