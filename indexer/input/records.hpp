/// Record files: one JSON object a line.
///
///     {"id": "1", "title": "A pact", "text": "A and B signed.", "date": "2017-06-30"}
///
/// Tested by tests/unit/indexer/input/records_test.cpp.
#pragma once

#include "input/page_maker.hpp"

#include <functional>
#include <string_view>

namespace entente {

/// Of each kind of report, a piece gives at most this many by line, and then how many more there
/// are: a binary file with the name of a record file must not fill the memory.
inline constexpr std::size_t max_line_reports = 1000;

/// Reads the records of a piece. A line that is none is a failure with the path "FILE:LINE".
/// Requires: `maker` is of the piece's file.
void read_records(const FilePiece&, std::string_view bytes, const PageMaker& maker,
                  std::uint64_t max_record_bytes, const std::function<bool(Page&&)>& take,
                  PageReports&);

}  // namespace entente
