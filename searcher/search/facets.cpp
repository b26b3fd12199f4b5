#include "search/facets.hpp"

#include "query/unweighted.hpp"
#include "store/fields.hpp"
#include "store/packed_parties.hpp"

#include <entente/error.hpp>

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>

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

bool is_counted(Shape shape, PartyKind kind) {
    if (shape == Shape::parties) return true;
    return (kind == PartyKind::person) == (shape == Shape::persons);
}

using Counts = std::map<std::string, std::uint64_t>;

/// "2017-06". A date that is known to the year counts in its January; see count_years().
std::string month_of(std::string_view day) {
    return std::string(day.substr(0, 4)) + '-' + std::string(day.substr(4, 2));
}

void add(std::string_view value, Shape shape, std::uint64_t documents, Counts& counts) {
    if (value.empty()) return;
    if (shape == Shape::plain) {
        counts[std::string(value)] += documents;
    } else if (shape == Shape::year) {
        counts[std::string(value.substr(0, 4))] += documents;
    } else if (shape == Shape::month) {
        counts[month_of(value)] += documents;
    } else {
        std::set<std::string_view> names;
        for (const auto& [kind, name] : unpack_parties(value)) {
            if (is_counted(shape, kind)) names.insert(name);
        }
        for (const std::string_view name : names) counts[std::string(name)] += documents;
    }
}

/// To a server it is the backend's own counter of whole values, which servers have; what that
/// counts is taken apart here.
class ValueSpy final : public Xapian::MatchSpy {
public:
    ValueSpy(std::uint32_t slot, Shape shape, Counts& counts)
        : slot_(slot), shape_(shape), counts_(counts) {}

    void operator()(const Xapian::Document& document, double) override {
        add(document.get_value(slot_), shape_, 1, counts_);
    }
    std::string name() const override { return whole_values().name(); }
    std::string serialise() const override { return whole_values().serialise(); }
    void merge_results(const std::string& counted) override {
        Xapian::ValueCountMatchSpy there(slot_);
        there.merge_results(counted);
        for (auto value = there.values_begin(); value != there.values_end(); ++value) {
            add(*value, shape_, value.get_termfreq(), counts_);
        }
    }

private:
    Xapian::ValueCountMatchSpy whole_values() const { return Xapian::ValueCountMatchSpy(slot_); }

    std::uint32_t slot_;
    Shape shape_;
    Counts& counts_;
};

Counts count(const Shards& shards, const Xapian::Query& query, std::uint32_t slot, Shape shape) {
    Counts counts;
    ValueSpy spy(slot, shape, counts);
    Xapian::Enquire enquire(shards.database());
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_query(unweighted(query, shards));
    enquire.add_matchspy(&spy);
    enquire.get_mset(0, 0, shards.database().get_doccount());
    return counts;
}

/// Documents whose date is known to the year alone: from its first day to its last.
Xapian::Query dated_by_year(std::string_view year) {
    using XQuery = Xapian::Query;
    const std::string first = std::string(year) + "0101", last = std::string(year) + "1231";
    return XQuery(XQuery::OP_AND, XQuery(XQuery::OP_VALUE_RANGE, slot::date_first, first, first),
                  XQuery(XQuery::OP_VALUE_RANGE, slot::date_last, last, last));
}

/// Takes out of each January the dates that are known to the year alone.
void count_years(const Shards& shards, const Xapian::Query& query, Counts& months) {
    std::vector<Xapian::Query> years;
    for (const auto& [month, documents] : months) {
        if (month.ends_with("-01")) years.push_back(dated_by_year(month.substr(0, 4)));
    }
    if (years.empty()) return;
    const Xapian::Query any(Xapian::Query::OP_OR, years.begin(), years.end());
    const Xapian::Query found(Xapian::Query::OP_FILTER, query, any);
    for (const auto& [year, documents] : count(shards, found, slot::date_first, Shape::year)) {
        const auto january = months.find(year + "-01");
        january->second -= documents;
        if (january->second == 0) months.erase(january);
        months[year] += documents;
    }
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

std::vector<FacetCount> count_values(const Shards& shards, const Xapian::Query& query,
                                     const FacetField& field) {
    Counts counts = count(shards, query, field.slot, field.shape);
    if (field.shape == Shape::month) count_years(shards, query, counts);
    std::vector<FacetCount> all;
    for (const auto& [value, documents] : counts) all.push_back({value, documents});
    return all;
}

std::vector<FacetCount> largest(std::vector<FacetCount> counts, std::size_t limit) {
    std::ranges::sort(counts, [](const FacetCount& a, const FacetCount& b) {
        return a.documents != b.documents ? a.documents > b.documents : a.value < b.value;
    });
    counts.resize(std::min(limit, counts.size()));
    return counts;
}

}  // namespace entente
