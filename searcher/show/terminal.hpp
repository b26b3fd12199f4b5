/// Answers as people read them.
///
///      1  2017-06-30  Xinhua  Huawei and Vodafone sign a pact
///         Huawei Technologies · Vodafone Group
///         12: In Beijing the companies [signed] a memorandum.
///         corpus/xinhua/huawei.txt:12
///         also in: The Courier (2017-07-01), Northern Post, +2 more
///
/// A ~ before the date says that it is the event's, since no publication date is stated.
#pragma once

#include <entente/search.hpp>

#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>

#include "show/marked.hpp"

namespace entente::show {

/// The hits, with an empty line between them.
void print_hits(std::ostream&, const Results&, const Layout&);

/// What was mended or refused, how the query was understood if that is not what was typed, what the
/// search did beyond it, what each part of it finds where the whole finds nothing, and other
/// spellings. Nothing if there is nothing to say.
void print_remarks(std::ostream&, std::string_view query, const Results&, const Layout&);

/// "11 to 20 of 123 documents (3.2 ms)"; an estimate says "about". Where copies of stories were
/// found: "11 to 20 of 98 stories in 123 documents (3.2 ms)".
std::string count_line(const Results&);

/// So many documents that were found are no hits, since they are copies of one; more may be, where
/// totals are estimates.
std::uint64_t copies_left_out(const Results&);

/// "~2017-06-30"; "undated".
std::string date_text(const std::optional<DocumentDate>&);

}  // namespace entente::show
