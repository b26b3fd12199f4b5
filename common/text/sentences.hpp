/// Where sentences begin and end.
#pragma once

#include <entente/span.hpp>

#include <string_view>
#include <vector>

namespace entente {

/// The sentences of a paragraph (or of several; an empty line always ends one).
///
/// A sentence ends at . ! ? … and what closes behind them, if a blank and no small letter follow,
/// and if the full stop belongs to no abbreviation; at 。！？ in any case; before a line that a
/// bullet begins. Other line breaks are blanks.
/// Units:  bytes of `text`.
/// Shape:  ordered, disjoint, without the white space between them; together they hold every
///         character that is not white space.
/// Cost:   linear.
std::vector<ByteSpan> sentences(std::string_view text);

}  // namespace entente
