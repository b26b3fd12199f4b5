/// Counting values of fields over what a query finds.
#pragma once

#include "store/shards.hpp"

#include <entente/search.hpp>

#include <xapian.h>
#include <cstdint>
#include <string_view>
#include <vector>

namespace entente {

/// A field whose values stand in a slot, and how they stand there.
struct FacetField {
    enum class Shape { plain, parties, organisations, persons, year, month };
    std::string_view name;
    Shape shape = Shape::plain;
    std::uint32_t slot = 0;
};

/// Errors: Error invalid_argument for a field that has no values to count.
const FacetField& facet_field(std::string_view name);

/// Each value of the field among what the query finds. A document with several parties counts once
/// for each of them.
std::vector<FacetCount> count_values(const Shards&, const Xapian::Query&, const FacetField&);

/// The `limit` largest counts, equal ones by name.
std::vector<FacetCount> largest(std::vector<FacetCount>, std::size_t limit);

}  // namespace entente
