/// The plain words of a tree as they are read where they stand by themselves, so that what is
/// printed of the tree parses to the same:
///
///     贸易协议             ->   贸易 AND 协议             (scripts without blanks, run_words.hpp)
///     贸易协议 NEAR 中国   ->   as it is                  (what NEAR joins stands in one place)
///     any:date:x           ->   =date:x OR party:date:x   (a word only behind any: is exact)
///
/// Tested by tests/unit/searcher/query/plain_words_test.cpp.
#pragma once

#include "query/field_names.hpp"

#include <entente/query.hpp>

namespace entente::query {

/// Each plain word of the tree as said above.
/// Shape: not canonical. What is too long, or too much, for the options is left as it is.
/// Cost: linear in the tree and its text.
Query with_plain_words(Query, const FieldNames&, const QueryOptions&);

}  // namespace entente::query
