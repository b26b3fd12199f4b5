#include "show/copies.hpp"

#include <doctest/doctest.h>

#include <sstream>

#include "unit/searcher/show/fixtures.hpp"

using namespace entente;
using namespace entente::show;
using namespace entente::test;

TEST_CASE("where else a story stands, as far as it fits") {
    struct Row {
        const char* name;
        std::vector<StoryCopy> copies;
        std::size_t count;
        std::size_t columns;
        std::string_view expected;
    };
    const std::optional<DocumentDate> same = day(2017, 6, 30), later = day(2017, 7, 1);
    const StoryCopy courier{"c", "docs/c.txt", "", later, "The Courier"};
    const StoryCopy post{"p", "docs/p.txt", "", same, "Northern Post"};
    const StoryCopy undated{"u", "docs/u.txt", "", std::nullopt, "Gazette"};
    const StoryCopy nameless{"n", "docs/n.txt", "", same, ""};
    const StoryCopy record{"r17", pact().path, "", same, ""};
    const StoryCopy own{"x", "docs/x.txt", "", same, "Xinhua"};
    const StoryCopy own_later{"y", "docs/y.txt", "", later, "Xinhua"};
    const Row rows[] = {
        {"nowhere", {}, 0, 0, ""},
        {"the date where it is another",
         {courier, post},
         2,
         0,
         "The Courier (2017-07-01), Northern Post"},
        {"no date", {undated}, 1, 0, "Gazette"},
        {"no source", {nameless}, 1, 0, "docs/n.txt"},
        {"neither a source nor a path of its own", {record}, 1, 0, "r17"},
        {"the hit's own source", {own, own_later}, 2, 0, "docs/x.txt, Xinhua (2017-07-01)"},
        {"one source several times",
         {post, post, post, undated},
         4,
         0,
         "Northern Post ×3, Gazette"},
        {"more than were read",
         {courier, post},
         1402,
         0,
         "The Courier (2017-07-01), Northern Post, +1,400 more"},
        {"more than are named",
         {courier, post, courier, post, courier, post, undated, post, post, courier},
         10,
         0,
         "The Courier (2017-07-01), Northern Post, The Courier (2017-07-01), Northern Post, "
         "The Courier (2017-07-01), Northern Post, Gazette, Northern Post ×2, +1 more"},
        {"all but what fits is counted",
         {courier, post, undated},
         3,
         35,
         "The Courier (2017-07-01), +2 more"},
        {"the last one fits where no rest is to be counted",
         {post, undated},
         2,
         22,
         "Northern Post, Gazette"},
        {"a name wider than the line", {courier}, 1, 13, "The Courier …"},
        {"wide characters", {{"q", "q.txt", "", same, "青岚日报"}}, 1, 7, "青岚日…"},
        {"control characters",
         {{"e", "e.txt", "", same, "The\x1b[2J\nPost\u202E"}},
         1,
         0,
         "The[2J Post"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        Hit hit = pact();
        hit.also_in = row.copies;
        hit.copies = row.count;
        CHECK(also_in_text(hit, row.columns) == row.expected);
    }
}

TEST_CASE("copies are listed with date, source and path, records with their id") {
    std::ostringstream out;
    print_copies(out,
                 {{"c.txt", "docs/c.txt", "", day(2017, 7, 1, DateKind::event), "The Courier"},
                  {"r\x1b"
                   "17",
                   "docs/all\x1b.jsonl", "", std::nullopt, ""}},
                 {});
    CHECK(out.str() ==
          "    ~2017-07-01  The Courier  docs/c.txt\n    undated  docs/all.jsonl  r17\n");
}
