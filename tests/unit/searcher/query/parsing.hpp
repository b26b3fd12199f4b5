/// Parsing in tests: what a query is understood as, and what is said of it.
#pragma once

#include <doctest/doctest.h>
#include <entente/query.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace entente::test {

inline QueryOptions test_options() {
    QueryOptions options;
    options.today = CalendarDate{2017, 7, 12};
    options.user_fields = {"topic", "deal-type"};
    return options;
}

/// "note AND: nothing stands after AND", one remark a line, the marked text behind the severity.
inline std::string remarks(std::string_view typed, const ParsedQuery& parsed) {
    std::string out;
    for (const Diagnostic& d : parsed.diagnostics) {
        if (!out.empty()) out += '\n';
        out += d.severity == Severity::error ? "error " : "note ";
        out.append(typed.substr(d.where.begin, d.where.size())).append(": ").append(d.message);
    }
    return out;
}

inline std::string hints(const ParsedQuery& parsed) {
    std::string out;
    for (const Diagnostic& d : parsed.diagnostics) out += (out.empty() ? "" : "\n") + d.hint;
    return out;
}

struct Row {
    std::string_view typed, understood, remarks = "";
};

inline void check(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        CAPTURE(row.typed);
        const ParsedQuery parsed = parse_query(row.typed, test_options());
        CHECK(to_string(parsed.query) == row.understood);
        CHECK(parse_query(to_string(parsed.query), test_options()).query == parsed.query);
        CHECK(remarks(row.typed, parsed) == row.remarks);
    }
}

}  // namespace entente::test
