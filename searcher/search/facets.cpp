#include "search/facets.hpp"

#include "store/fields.hpp"
#include "store/packed_parties.hpp"

#include <entente/error.hpp>

#include <algorithm>
#include <set>

namespace entente {
namespace {

using Shape = FacetField::Shape;

constexpr FacetField facet_fields[] = {
    {"source", Shape::plain, slot::source},       {"party", Shape::parties, slot::parties},
    {"org", Shape::organisations, slot::parties}, {"person", Shape::persons, slot::parties},
    {"year", Shape::year, slot::date_first},      {"month", Shape::month, slot::date_first},
    {"lang", Shape::plain, slot::language},       {"author", Shape::parties, slot::authors},
};

std::string known_names() {
    std::string names;
    for (const FacetField& field : facet_fields) {
        names += (names.empty() ? "" : ", ") + std::string(field.name);
    }
    return names;
}

bool counts(Shape shape, PartyKind kind) {
    if (shape == Shape::parties) return true;
    return (kind == PartyKind::person) == (shape == Shape::persons);
}

/// "2017-06", or "2017" of a date that is not known to the month.
std::string month_of(const Xapian::Document& document) {
    const std::string first = document.get_value(slot::date_first);
    const std::string last = document.get_value(slot::date_last);
    const std::string year = first.substr(0, 4), month = first.substr(4, 2);
    return last.substr(4, 2) == month ? year + '-' + month : year;
}

}  // namespace

const FacetField& facet_field(std::string_view name) {
    const Field* field = find_field(name);
    const std::string_view canonical = field ? field->name : name;
    for (const FacetField& candidate : facet_fields) {
        if (candidate.name == canonical) return candidate;
    }
    throw Error(Errc::invalid_argument, "cannot count the values of '" + std::string(name) +
                                            "'; there are: " + known_names());
}

void FacetCounter::operator()(const Xapian::Document& document, double) {
    const std::string value = document.get_value(field_.slot);
    if (value.empty()) return;
    if (field_.shape == Shape::plain) {
        ++documents_[value];
    } else if (field_.shape == Shape::year) {
        ++documents_[value.substr(0, 4)];
    } else if (field_.shape == Shape::month) {
        ++documents_[month_of(document)];
    } else {
        std::set<std::string_view> names;
        for (const auto& [kind, name] : unpack_parties(value)) {
            if (counts(field_.shape, kind)) names.insert(name);
        }
        for (const std::string_view name : names) ++documents_[std::string(name)];
    }
}

std::vector<FacetCount> FacetCounter::most_frequent(std::size_t limit) const {
    std::vector<FacetCount> all;
    for (const auto& [value, documents] : documents_) all.push_back({value, documents});
    return largest(std::move(all), limit);
}

std::vector<FacetCount> largest(std::vector<FacetCount> counts, std::size_t limit) {
    std::ranges::sort(counts, [](const FacetCount& a, const FacetCount& b) {
        return a.documents != b.documents ? a.documents > b.documents : a.value < b.value;
    });
    counts.resize(std::min(limit, counts.size()));
    return counts;
}

}  // namespace entente
