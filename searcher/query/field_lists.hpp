/// Several fields before one colon: title,body:x is (title:x OR body:x).
///
/// While a query is parsed its leaves name all fields in one string, "title,body"; at the end
/// in_each_field makes the OR of them, so that no list is in a finished tree.
/// Tests: tests/unit/searcher/query/field_lists_test.cpp.
#pragma once

#include <entente/query.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace entente::query {

/// "title,body" -> title, body. An empty name is the whole text; one without comma stands alone.
std::vector<std::string> fields_in(std::string_view list);

/// Each leaf, and each proximity over leaves, once for each of its fields.
/// Shape: not canonical. Cost: linear in the tree that is made.
Query in_each_field(Query);

}  // namespace entente::query
