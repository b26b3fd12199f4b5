#include <entente/query.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace entente;

namespace {

QueryOptions with_saved() {
    QueryOptions options;
    options.saved = {{"telecoms", "huawei OR zte"},
                     {"deals", "deal pact -rumour"},
                     {"both", "saved:telecoms saved:deals"},
                     {"slip", "(deal"},
                     {"wrong", "deal date:soon"},
                     {"empty", " "},
                     {"me", "x saved:me"},
                     {"a", "saved:b"},
                     {"b", "saved:c"},
                     {"c", "saved:a"},
                     {"lost", "saved:teleco"},
                     {"协议", "pact"}};
    return options;
}

/// The query as understood, or the first remark and its hint.
std::string answer(std::string_view typed, const QueryOptions& options) {
    const ParsedQuery parsed = parse_query(typed, options);
    if (!parsed.refused()) return to_string(parsed.query);
    const Diagnostic& first = parsed.diagnostics.front();
    const std::string place(typed.substr(first.where.begin, first.where.size()));
    return place + ": " + first.message + (first.hint.empty() ? "" : " (" + first.hint + ")");
}

}  // namespace

TEST_CASE("saved:NAME is the query of that name in brackets") {
    struct Row {
        const char* typed;
        const char* answer;
    };
    for (const Row& row : {
             Row{"saved:telecoms", "huawei OR zte"},
             Row{"saved:telecoms merger", "(huawei OR zte) AND merger"},
             Row{"SAVED:telecoms", "huawei OR zte"},
             Row{"merger -saved:telecoms", "merger AND NOT huawei AND NOT zte"},
             Row{"saved:deals x", "deal AND pact AND x AND NOT rumour"},
             Row{"saved:deals OR x", "(deal AND pact AND NOT rumour) OR x"},
             Row{"(saved:telecoms)^2 x", "(huawei OR zte)^2 AND x"},
             Row{"saved:telecoms NEAR/3 deal", "(huawei NEAR/3 deal) OR (zte NEAR/3 deal)"},
             Row{"saved:{telecoms, 协议}", "huawei OR zte OR pact"},
             Row{"saved:\"telecoms\"", "huawei OR zte"},
             Row{"saved:both", "(huawei OR zte) AND deal AND pact AND NOT rumour"},
             Row{"title:(saved:telecoms x)", "(huawei OR zte) AND title:x"},
             Row{"saved:slip", "deal"},
             // Refused, with the place.
             Row{"x saved:telecom", "telecom: no query is saved as telecom (write saved:telecoms)"},
             Row{"x saved:nowhere y",
                 "nowhere: no query is saved as nowhere (saved are: a, b, both, c, deals, empty, "
                 "lost, me, ..)"},
             Row{"saved:tele*",
                 "tele*: no query is saved as tele* (saved are: a, b, both, c, deals, "
                 "empty, lost, me, ..)"},
             Row{"saved:", "saved:: saved: needs a value (write saved:NAME)"},
             Row{"saved:empty", "empty: saved:empty is empty"},
             Row{"saved:wrong",
                 "wrong: in saved:wrong, soon is not a date (write date:2017 or "
                 "date:2017-06-30 or date:2017-06..2018)"},
             Row{"saved:me", "me: in saved:me, saved:me refers to itself"},
             Row{"saved:a",
                 "a: in saved:a, in saved:b, in saved:c, saved:a refers to itself, by way "
                 "of saved:c"},
             Row{"saved:lost",
                 "lost: in saved:lost, no query is saved as teleco (write "
                 "saved:telecoms)"},
             Row{"saved,title:x",
                 "saved,title:: values of these fields are read in different ways "
                 "(write (title:merger OR path:merger))"},
         }) {
        CAPTURE(row.typed);
        CHECK(answer(row.typed, with_saved()) == row.answer);
    }
    CHECK(answer("saved:x", {}) == "x: no query is saved as x (no query has been saved)");
    CHECK(parse_query("saved:slip", with_saved()).diagnostics.front().message ==
          "in saved:slip, the bracket is not closed, and ends with the query");
}

TEST_CASE("names in names do not multiply the work, and have the limits of one query") {
    const auto chain = [](std::string text, std::string last) {
        QueryOptions options;
        options.max_depth = 200;
        for (int i = 0; i < 60; ++i) {
            std::string inner = text;
            for (std::size_t at; (at = inner.find('@')) != inner.npos;) {
                inner.replace(at, 1, "saved:n" + std::to_string(i + 1));
            }
            options.saved.emplace("n" + std::to_string(i), inner);
        }
        options.saved.emplace("n60", std::move(last));
        return options;
    };
    CHECK(answer("saved:n0", chain("@ OR @", "x")).find("too many words") != std::string::npos);
    CHECK(parse_query("saved:n0", chain("@ -@", "x")).refused());
    CHECK(parse_query("saved:n0", chain("@ @", "")).refused());
    CHECK(answer("saved:n0", chain("(@)", "x")) == "x");
    CHECK(parse_query("saved:n0", chain("((((@ OR y) z))))", "x")).refused());
    // Parsed while little was open, then used inside much.
    std::string deep;
    for (int i = 60; i >= 0; --i) deep += "saved:n" + std::to_string(i) + ' ';
    CHECK(parse_query(deep, chain("(x OR (y (z OR (w (@ OR y)^2)^2)^2)^2)^2", "x")).refused());
}
