#include "store/term_cursor.hpp"

#include <doctest/doctest.h>

#include <memory>
#include <string>

namespace entente {
namespace {

std::string rest_of(TermCursor cursor) {
    std::string out;
    for (; !cursor.at_end(); cursor.next()) {
        out += cursor.term() + ' ' + std::to_string(cursor.frequency()) + ' ';
    }
    return out;
}

TermCursor cursor_over(const std::string& beginning) {
    Xapian::WritableDatabase here("", Xapian::DB_BACKEND_INMEMORY);
    for (const char* term : {"ab", "abc", "b"}) {
        Xapian::Document document;
        document.add_term(term);
        here.add_document(document);
    }
    const TermList one{{"a", 2}, {"abc", 3}, {"abd", 1}, {"b", 4}}, other{{"abd", 5}};
    return {here,
            beginning,
            {std::make_shared<const TermList>(one), std::make_shared<const TermList>(other)}};
}

}  // namespace

TEST_CASE("terms of all lists, each once with the sum of its documents") {
    CHECK(rest_of(cursor_over("")) == "a 2 ab 1 abc 4 abd 6 b 5 ");
    CHECK(rest_of(cursor_over("ab")) == "ab 1 abc 4 abd 6 ");
    CHECK(rest_of(cursor_over("abd")) == "abd 6 ");
    CHECK(cursor_over("x").at_end());
}

TEST_CASE("skipping goes to the next that is not less, and never back") {
    TermCursor cursor = cursor_over("");
    cursor.skip_to("abcd");
    CHECK(cursor.term() == "abd");
    cursor.skip_to("a");
    CHECK(cursor.term() == "abd");
    cursor.skip_to("c");
    CHECK(cursor.at_end());
}

}  // namespace entente
