#include "query/date_filter.hpp"

#include "store/fields.hpp"
#include "store/terms.hpp"

#include <cstdint>
#include <string>

namespace entente {
namespace {

using XQuery = Xapian::Query;

/// True if every document of the period is known to one of the shorter ones that it is made of,
/// whose terms begin so.
bool has_no_vaguer(const std::string& period, const std::string& parts_begin,
                   const Expansion& expansion) {
    return expansion.frequency(period) == expansion.sum_of_frequencies(parts_begin);
}

/// The one term that all documents have whose date may lie in the range, and no others; empty if
/// there is none.
std::string term_of_range(const CalendarDate& first, const CalendarDate& last,
                          const Expansion& expansion) {
    const CalendarDate in_year{first.year, 0, 0}, in_month{first.year, first.month, 0};
    const std::string day = compact_day(first), month = day.substr(0, 6), year = day.substr(0, 4);
    const std::string_view day_prefix = find_backend("date")->prefix;
    const std::string year_term = value_term(year_prefix, year);
    if (first == in_year.first_day() && last == in_year.last_day()) return year_term;
    const bool is_month = first == in_month.first_day() && last == in_month.last_day();
    if (!is_month && first != last) return {};
    if (!has_no_vaguer(year_term, value_term(month_prefix, year), expansion)) return {};
    const std::string month_term = value_term(month_prefix, month);
    if (is_month) return month_term;
    if (!has_no_vaguer(month_term, value_term(day_prefix, month), expansion)) return {};
    return value_term(day_prefix, day);
}

XQuery by_values(const Query& query, const FieldBackend& row) {
    const std::string first = query.first ? compact_day(*query.first) : "0";
    const std::uint32_t last_slot = row.last_slot == slot::none ? row.first_slot : row.last_slot;
    const XQuery from(XQuery::OP_VALUE_GE, last_slot, first);
    if (!query.last) return from;
    const XQuery until(XQuery::OP_VALUE_LE, row.first_slot, compact_day(*query.last));
    return XQuery(XQuery::OP_AND, from, until);
}

}  // namespace

XQuery date_filter(const Query& query, const Expansion& expansion) {
    const FieldBackend* published = find_backend("date");
    const FieldBackend* row = query.field.empty() ? nullptr : find_backend(query.field);
    if (row == nullptr) row = published;
    if (row == published && query.first && query.last) {
        const std::string term = term_of_range(*query.first, *query.last, expansion);
        if (!term.empty()) return XQuery(term);
    }
    return by_values(query, *row);
}

}  // namespace entente
