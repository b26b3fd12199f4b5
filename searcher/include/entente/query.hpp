/// What a person asked, as a tree.
///
///     huawei vodafone OR ericsson   ->  and(huawei, or(vodafone, ericsson))
///
/// parse_query never throws: a slip of syntax is mended and noted, a filter that is not understood
/// is an error diagnostic, and a Searcher refuses a query that has one. to_string prints a query
/// so that it parses back to an equal tree.
#pragma once

#include <entente/export.hpp>
#include <entente/metadata.hpp>
#include <entente/span.hpp>

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// One node of a query. A value: copies are deep, and equal trees compare equal.
struct ENTENTE_EXPORT Query {
    enum class Kind {
        nothing,    ///< the empty query: finds nothing
        all,        ///< every document: `*` alone, or what a lone `-word` is taken from
        word,       ///< text; exact: as written, not its stem family
        prefix,     ///< text is what stands before the trailing *
        wildcard,   ///< text with * (any letters) and ? (one letter), not only * at its end
        fuzzy,      ///< text; words that differ by at most `distance` (1 or 2) slips
        regex,      ///< text: an expression in RE2's syntax that a whole folded word matches
        phrase,     ///< words, one after the other
        date,       ///< first to last day, either may be open
        number,     ///< least to most, either may be open; of amount, text: the currency or empty
        and_,       ///< all children
        or_,        ///< any child
        not_,       ///< children[0] without any of the others
        near,       ///< children (words, patterns, phrases; one field) in a window with at most
                    ///< `distance` other words, any order
        adj,        ///< the same, in the order given
        sentence,   ///< children as of near, in one sentence of the article, any order
        paragraph,  ///< the same in one paragraph
        at_least,   ///< children (as of near) stand at `distance` places or more, all counted
        story,      ///< what children[0] finds, and all copies of it: documents of its stories
        like,       ///< text: an id; the other documents with any of that document's telling words
    };

    Kind kind = Kind::nothing;
    std::string field;               ///< canonical field name (schema.hpp); empty: the whole text
    std::string text;                ///< word, prefix, wildcard, fuzzy, regex: as typed, NFC
    bool exact = false;              ///< word: =word
    std::vector<std::string> words;  ///< phrase; a Searcher keeps the keys of a story here
    std::optional<CalendarDate> first, last;  ///< date: day precision, both inclusive
    std::optional<double> least, most;        ///< number: both inclusive, unless
    bool above = false, below = false;        ///< number: least (most) itself is left out
    std::uint32_t distance = 0;               ///< near, adj, fuzzy, at_least
    double boost = 1;                         ///< its weight counts so many times: 0 to 1000
    std::vector<Query> children;

    friend bool operator==(const Query&, const Query&) = default;
};

/// Groups of words that mean the same; see synonyms.hpp.
class Synonyms;

struct QueryOptions {
    /// The day that "today" means; unset: relative dates are refused.
    std::optional<CalendarDate> today;
    /// How 12/06/2017 is read; unset: a date that has two readings is refused, with both shown.
    enum class DateOrder { ask, day_first, month_first } date_order = DateOrder::ask;
    bool any_case = false;  ///< and, or, not are operators too; to_string prints for false
    bool strict = false;    ///< refuse a slip of syntax in place of mending it
    // More is an error. So many take a large index about a tenth of a second.
    std::size_t max_bytes = 1 << 20;
    std::size_t max_word_bytes = 4096;  ///< of a word or phrase
    std::size_t max_nodes = 1000;       ///< operands
    std::size_t max_patterns = 50;      ///< words with stars, fuzzy words, expressions
    std::size_t max_depth = 20;  ///< nesting; at most 300. The database takes twice as long with
                                 ///< each NOT in an OR in a NOT
    std::vector<std::string> user_fields;  ///< names of keyword fields beside schema.hpp's
    /// saved:NAME stands for the query of that name; one that is not here is an error.
    std::map<std::string, std::string, std::less<>> saved;
    /// A word of a group finds the others too: `car` is read as `car OR auto^0.5`. May be null.
    std::shared_ptr<const Synonyms> synonyms;
};

struct ParsedQuery {
    Query query;  ///< canonical: equal questions have equal trees; nothing if it is refused
    std::vector<Diagnostic> diagnostics;  ///< spans into the text that was parsed, in its order

    ENTENTE_EXPORT bool refused() const;  ///< true if any diagnostic is an error
};

/// Errors: none thrown but bad_alloc. Cost: linear in the text.
ENTENTE_EXPORT ParsedQuery parse_query(std::string_view utf8, const QueryOptions& = {});

/// How many days a stretch of time has: "90", "90d", "6 weeks", "1y6m", months and
/// years as a calendar has them. Shape: nothing if the text is none, or 0 days.
ENTENTE_EXPORT std::optional<std::uint32_t> parse_days(std::string_view text);

/// The query with every bracket shown; parses back to an equal Query.
ENTENTE_EXPORT std::string to_string(const Query&);

}  // namespace entente
