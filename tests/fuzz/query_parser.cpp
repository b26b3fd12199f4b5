/// Whatever is typed: no exception, remarks that point into it, and printing loses nothing.
///
/// Input: a byte of options, then what is typed.
#include "promises.hpp"

#include <entente/query.hpp>

#include "query/tree.hpp"

#include <algorithm>
#include <string>

using namespace entente;
using fuzz::demand;

namespace {

QueryOptions options_of(unsigned byte) {
    using Order = QueryOptions::DateOrder;
    QueryOptions options;
    if (byte & 1) options.today = CalendarDate{2017, 7, 12};
    options.date_order = byte & 2 ? Order::day_first : byte & 4 ? Order::month_first : Order::ask;
    options.strict = byte & 8;
    if (byte & 16) options.user_fields = {"topic", "desk"};
    if (byte & 32) options.max_nodes = 8;
    if (byte & 64) options.max_depth = 3;
    return options;
}

void check_remarks(std::string_view typed, const std::vector<Diagnostic>& remarks) {
    const fuzz::Borders borders(typed);
    for (const Diagnostic& remark : remarks) {
        demand(borders.cut_none(remark.where), "a remark points at whole characters typed");
        demand(!remark.message.empty(), "a remark says something");
        demand(is_valid_utf8(remark.message) && is_valid_utf8(remark.hint),
               "a remark is valid UTF-8");
    }
    const auto begin = [](const Diagnostic& remark) { return remark.where.begin; };
    demand(std::ranges::is_sorted(remarks, {}, begin), "remarks come in the order of the text");
}

/// `options` without what only holds for what people type.
void check_round_trip(const Query& query, QueryOptions options) {
    options.max_nodes = QueryOptions{}.max_nodes;
    options.max_depth = QueryOptions{}.max_depth;
    const std::string printed = to_string(query);
    demand(is_valid_utf8(printed), "a query prints as valid UTF-8");
    const ParsedQuery again = parse_query(printed, options);
    demand(!again.refused(), "what was printed is understood");
    demand(again.query == query, "what was printed parses to the same query");
    demand(to_string(again.query) == printed, "it prints the same again");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view typed = fuzz::as_text(data, size);
    const QueryOptions options = options_of(fuzz::take_byte(typed));
    const ParsedQuery parsed = parse_query(typed, options);
    check_remarks(typed, parsed.diagnostics);
    if (parsed.refused()) {
        demand(parsed.query == Query{}, "a refused query asks for nothing");
        return 0;
    }
    demand(query::canonical(parsed.query) == parsed.query, "a parsed query is canonical");
    check_round_trip(parsed.query, options);
    return 0;
}
