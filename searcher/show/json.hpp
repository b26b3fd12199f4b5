/// Answers for other programs: one JSON object, version 1, on one line.
///
///     {"version":1,"query":..,"understood":..,"total":{"lower":..,"estimate":..,"upper":..},
///      "stories":{"lower":..,"estimate":..,"upper":..},"ms":..,"notes":[..],
///      "clauses":[{"clause","alone","without"}],"hits":[{"rank","id","path","score","title","date","date_kind",
///      "source","parties":[{"name","kind"}],"language",
///      "snippets":[{"text","marks":[[begin,end],..],"line"}],
///      "story","copies","also_in":[{"id","path","source","date"}]}]}
///
/// Every key is always there; null stands for what is not known. A new key may come within a
/// version; what a key means never changes in it.
#pragma once

#include <entente/search.hpp>

#include <iosfwd>
#include <string_view>

namespace entente::show {

/// Shape: valid UTF-8 whatever the input; `marks` are byte offsets into `text`; `notes` holds what
///        was mended or refused, what the search did beyond the query, and other spellings.
void print_json(std::ostream&, std::string_view query, const Results&);

}  // namespace entente::show
