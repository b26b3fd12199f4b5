/// Codings of numbers and strings that the tables share, beside the varints of base/varint.
///
///     sorted integer   as many one bits as bytes beyond two, a zero bit, then the number, its
///                      greatest byte first: bytes sort as the numbers do
///                      5 -> 00 05    40000 -> 80 9c 40
///     sorted string    NUL becomes NUL FF, and what follows is parted from it by one NUL: keys
///                      sort as the strings do
///     last integer     the least byte first, without zeros at its end: "" is 0
/// Tests: tests/unit/indexer/write/glass/numbers_test.cpp. Source: Xapian 1.4.22, common/pack.h.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace entente::write::glass {

void append_sorted_integer(std::string& out, std::uint32_t);

/// `followed`: something else follows in the key.
void append_sorted_string(std::string& out, std::string_view, bool followed);

void append_last_integer(std::string& out, std::uint32_t);

/// A truth value is a digit.
inline void append_bool(std::string& out, bool value) { out += value ? '1' : '0'; }

/// The key of a document in the tables that have one entry a document.
std::string document_key(std::uint32_t docid);

}  // namespace entente::write::glass
