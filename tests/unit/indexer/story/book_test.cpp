#include "story/book.hpp"

#include "base/hash.hpp"
#include "unit/indexer/story/texts.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace entente;
using story::Book;
using story::sign;

namespace {

std::string replaced(std::string text, std::string_view what, std::string_view by) {
    const std::size_t at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), by);
}

std::string before(const std::string& text, std::string_view what) {
    const std::size_t at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.substr(0, at);
}

bool are_copies(const std::string& a, const std::string& b) {
    Book book;
    return book.place(sign(a), "a") == book.place(sign(b), "b");
}

/// Stories of documents given in this order: each as the set of its members.
std::set<std::set<std::string>> groups(
    const std::vector<std::pair<std::string, std::string>>& documents) {
    Book book;
    std::map<std::string, std::set<std::string>> stories;
    for (const auto& [id, text] : documents) stories[book.place(sign(text), id)].insert(id);
    std::set<std::set<std::string>> out;
    for (const auto& [key, members] : stories) out.insert(members);
    return out;
}

struct Pair {
    std::string_view name;
    std::string a, b;
};

}  // namespace

TEST_CASE("an edited copy is of the same story") {
    const std::string story = test::agency_story();
    const std::string chinese = test::chinese_story();
    const std::string day = "HELSINKI, June 30 (Nordwire) - ";
    const Pair rows[] = {
        {"the same", story, story},
        {"cut to its first half", story, before(story, "Kestrel won")},
        {"cut inside a sentence", story, before(story, "in shipping until now")},
        {"without the dateline", story, story.substr(day.size())},
        {"another dateline", story, replaced(story, day, "(Aalto Courier, July 1, 2017) ")},
        {"a headline above", story, "Harbour goes wireless as Kestrel lands deal\n\n" + story},
        {"a caption above", story,
         "Cranes in the port of Aalto wait for the ice. File photo by a staff photographer\n\n" +
             story},
        {"a line of the site below", story,
         story + "\nSign up for our morning letter and never miss a story from the north.\n"},
        {"a paragraph dropped", story,
         replaced(story, story.substr(story.find("\"We have"), 165), "")},
        {"a word spelled otherwise", story, replaced(story, "percent", "per cent")},
        {"words edited", story,
         replaced(replaced(story, "told reporters", "told journalists"), "gave a cautious welcome",
                  "welcomed it with care")},
        {"numbers set otherwise", story, replaced(story, "1,250", "1.250")},
        {"Chinese, another source line", chinese, replaced(chinese, "新华社北京", "本报上海")},
        {"Chinese, cut", chinese, before(chinese, "分析人士")},
        {"Chinese, quotes and a title", chinese, "港口合作\n\n“" + chinese + "”"},
    };
    for (const Pair& row : rows) {
        CAPTURE(row.name);
        CHECK(are_copies(row.a, row.b));
        CHECK(are_copies(row.b, row.a));
    }
}

TEST_CASE("what only shares a form, a subject or a phrase is another story") {
    const std::string story = test::agency_story();
    const std::string rates =
        "The central bank entered the money market this morning to arrange overnight repurchase "
        "agreements a spokesman for the bank said in the capital. Dealers said that funds were "
        "trading at six percent when the bank began to add reserves to the banking system of the "
        "country for the day";
    const Pair rows[] = {
        {"a grant of another town", test::grant_release("Troy", "196,308"),
         test::grant_release("Dayton", "167,808")},
        {"the same town, another amount", test::grant_release("Troy", "196,308"),
         test::grant_release("Troy", "47,074")},
        {"a short form on another day", rates, replaced(rates, "six", "seven")},
        {"earnings",
         "Shr 30 cts vs 25 cts Net 1,204,000 vs 998,000 Revs 12.3 mln vs 10.1 mln "
         "Nine mths Shr 91 cts vs 77 cts Net 3,590,000 vs 3,010,000 Revs 36.8 mln vs "
         "31.5 mln NOTE prior year net includes gain of 120,000 dlrs from sale of land",
         "Shr 12 cts vs 45 cts Net 504,000 vs 1,898,000 Revs 8.3 mln vs 9.1 mln "
         "Nine mths Shr 41 cts vs 87 cts Net 1,590,000 vs 4,010,000 Revs 26.8 mln vs "
         "28.5 mln NOTE prior year net includes gain of 320,000 dlrs from sale of land"},
        {"one paragraph quoted in another report", story,
         test::grant_release("Troy", "196,308") + "\n" + story.substr(0, 190)},
        {"another language", story, test::chinese_story()},
    };
    for (const Pair& row : rows) {
        CAPTURE(row.name);
        CHECK_FALSE(are_copies(row.a, row.b));
    }
}

TEST_CASE("short texts are copies only if they are equal, very short ones never") {
    const std::string brief =
        "The two ministers will meet again on Monday in the capital to sign the treaty on fishing "
        "in the northern waters, and the parliaments are to vote on it before the year ends.";
    CHECK(are_copies(brief, replaced(brief, ", and", " - AND")));
    CHECK_FALSE(are_copies(brief, replaced(brief, "Monday", "Friday")));
    const std::string dividend = "Qtly div 12 cts vs 12 cts prior Pay April 15 Record March 31";
    CHECK_FALSE(are_copies(dividend, dividend));
    CHECK_FALSE(are_copies("", ""));
}

TEST_CASE("a key comes from the id of the story's first document") {
    Book book;
    const std::string key = book.place(sign(test::agency_story()), "north/a.txt");
    CHECK(key == hex(hash64("north/a.txt")));
    CHECK(book.place(sign(test::agency_story()), "south/a.txt") == key);
    CHECK(book.place({}, "empty.txt") == hex(hash64("empty.txt")));
}

TEST_CASE("copies that differ little are grouped the same in any order") {
    const std::string story = test::agency_story();
    std::vector<std::pair<std::string, std::string>> documents = {
        {"a", story},
        {"b", "A headline\n\n" + story},
        {"c", story.substr(story.find(" - ") + 3)},
        {"d", test::grant_release("Troy", "196,308")},
        {"e", test::grant_release("Dayton", "167,808")},
        {"f", test::chinese_story()},
    };
    const std::set<std::set<std::string>> expected = {{"a", "b", "c"}, {"d"}, {"e"}, {"f"}};
    do {
        CHECK(groups(documents) == expected);
    } while (std::next_permutation(documents.begin(), documents.end()));
}

TEST_CASE("a document joins the story that it resembles most") {
    const std::string story = test::agency_story();
    Book book;
    book.keep(sign(before(story, "Kestrel won")), "00000000000000aa");
    book.keep(sign(story), "00000000000000bb");
    CHECK(book.place(sign("A headline\n\n" + story), "x") == "00000000000000bb");
}

TEST_CASE("the key of a story that outlived its first document is not given again") {
    Book book;
    book.keep(sign(test::agency_story()), hex(hash64("a.txt")));
    const std::string other = book.place(sign(test::chinese_story()), "a.txt");
    CHECK(other != hex(hash64("a.txt")));
    CHECK(other.size() == 16);
    CHECK(book.place(sign(test::agency_story()), "b.txt") == hex(hash64("a.txt")));
}

TEST_CASE("issues of one form stay apart by the thousand") {
    Book book;
    std::set<std::string> keys;
    for (int i = 0; i < 3000; ++i) {
        std::string amount = std::to_string(100000 + i * 7);
        keys.insert(book.place(sign(test::grant_release("Troy", amount)), std::to_string(i)));
    }
    CHECK(keys.size() >= 2990);  // numbers are kept as hashes of 16 bits: some collide
}
