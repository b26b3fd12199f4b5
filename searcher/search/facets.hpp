/// Counting values of fields over what a query finds.
#pragma once

#include <entente/search.hpp>

#include <xapian.h>
#include <cstdint>
#include <map>
#include <string>
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

/// Counts a field's values in the matching documents. A document with several parties counts once
/// for each of them.
class FacetCounter final : public Xapian::MatchSpy {
public:
    explicit FacetCounter(const FacetField& field) : field_(field) {}

    void operator()(const Xapian::Document&, double weight) override;

    /// Most frequent first, equal ones by name.
    std::vector<FacetCount> most_frequent(std::size_t limit) const;

private:
    const FacetField& field_;
    std::map<std::string, std::uint64_t> documents_;
};

/// The `limit` largest counts, equal ones by name.
std::vector<FacetCount> largest(std::vector<FacetCount>, std::size_t limit);

}  // namespace entente
