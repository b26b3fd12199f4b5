/// Words that are written in several ways find each other, and those that only look alike do not.
#include "support/small_index.hpp"

#include <doctest/doctest.h>

#include <string_view>

using namespace entente;
using test::plain_document;
using test::sorted_ids;

TEST_CASE("spellings of one word find each other") {
    test::SmallIndex index({
        plain_document("us", "", "He told us and we told them."),
        plain_document("dots", "", "A firm of the U.S. agreed."),
        plain_document("capitals", "", "The US firm of Huawei's agreed with AT&T on C++."),
        plain_document("joined", "", "A cooperation of ONeil and LOréal in 5G and F35."),
        plain_document("hyphen", "", "The co-operation of O'Neil and L'Oréal in F-35."),
        plain_document("blank", "", "The co operation was called off, C and all."),
    });
    Searcher searcher = index.open();
    SearchOptions options;
    options.relax = false;
    struct Row {
        std::string_view query, ids;
    };
    for (const Row& row : {
             Row{"U.S.", "capitals dots"},
             {"US", "capitals dots"},
             {"us", "capitals dots us"},
             {"huawei", "capitals"},
             {"Huawei's", "capitals"},
             {"co-operation", "blank hyphen joined"},
             {"cooperation", "hyphen joined"},
             {"\"co operation\"", "blank hyphen joined"},
             {"O'Neil", "hyphen joined"},
             {"L'Oreal", "hyphen joined"},
             {"F-35", "hyphen joined"},
             {"AT&T", "capitals"},
             {"C++", "capitals"},
             {"C", "blank capitals"},
             {"hua\u00ADwei", "capitals"},
             {"5G", "joined"},
         }) {
        CAPTURE(row.query);
        CHECK(sorted_ids(searcher.search(row.query, options)) == row.ids);
    }
}
