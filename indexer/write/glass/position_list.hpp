/// Where a term stands in a document.
///
///     key   sorted string: term, sorted integer: document
///     tag   varint: last position; if there are others, in bits:
///             first position                    out of the last
///             number of positions, less 2       out of last - first
///             those between, by interpolation
///
/// Interpolation writes the middle position of a range as one of those that it can still be,
/// knowing both ends and how many lie between; then each half in the same way. The denser the
/// positions, the fewer bits.
/// Tests: tests/unit/indexer/write/glass/position_list_test.cpp.
/// Source: Moffat and Stuiver 2000, "Binary interpolative coding for effective index compression";
/// Xapian 1.4.22, glass_positionlist.cc.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace entente::write::glass {

/// Requires: positions ascend strictly, and there is one.
void append_position_list(std::string& out, std::span<const std::uint32_t> positions);

/// The key of the positions of `term` in that document, written into `key`.
void make_position_key(std::string& key, std::string_view term, std::uint32_t docid);

}  // namespace entente::write::glass
