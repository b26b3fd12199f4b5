#include "query/number_filter.hpp"

#include "query/numbers.hpp"
#include "store/fields.hpp"
#include "store/numbers.hpp"

#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

namespace entente {
namespace {

using XQuery = Xapian::Query;

/// Steps of the numbers that a field holds: a bound that is left out is moved by one.
XQuery steps_between(const Query& query, std::uint32_t slot, double steps_a_unit) {
    const auto bound = [&](double value, double moved) {
        return sortable_number((std::round(value * steps_a_unit) + moved) / steps_a_unit);
    };
    const std::string least =
        query.least ? bound(*query.least, query.above ? 1 : 0) : sortable_number(0);
    const XQuery from(XQuery::OP_VALUE_GE, slot, least);
    if (!query.most) return from;
    const XQuery until(XQuery::OP_VALUE_LE, slot, bound(*query.most, query.below ? -1 : 0));
    return XQuery(XQuery::OP_AND, from, until);
}

XQuery sums_between(const Query& query) {
    int first = 0, last = last_sum_number;
    if (query.least) first = sum_number(*query.least).value_or(last) + (query.above ? 1 : 0);
    if (query.most) last = sum_number(*query.most).value_or(last) - (query.below ? 1 : 0);
    const std::string prefix = sum_prefix(query.text);
    std::vector<XQuery> sums;
    for (const std::string& key : sum_keys_between(first, last)) sums.emplace_back(prefix + key);
    return sums.empty() ? XQuery() : XQuery(XQuery::OP_OR, sums.begin(), sums.end());
}

}  // namespace

Xapian::Query number_filter(const Query& query) {
    switch (query::unit_of(query.field)) {
        case query::NumberUnit::money:
            return sums_between(query);
        case query::NumberUnit::share:
            return steps_between(query, slot::confidence, 1000);
        case query::NumberUnit::count:
            break;
    }
    return steps_between(query, slot::words, 1);
}

}  // namespace entente
