#include "article/recurring_lines.hpp"

#include "article/article.hpp"
#include "article/letters.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace entente;

namespace {

/// Paragraphs of a story of its own.
std::string story(const std::string& name) {
    return "The town of " + name +
           " has agreed to share one ferry with its neighbour, and will pay" +
           " for half of the crew.\n\nThe mayor of " + name +
           " said on a quay in the rain that the " + "old boat would be painted first.\n\n";
}

RecurringLines recurring_in(const std::vector<std::string>& texts) {
    LineCounter counter;
    for (const std::string& text : texts) counter.add(sketch_lines(text));
    return counter.recurring();
}

bool recurs(const std::vector<std::string>& texts, const char* line) {
    return recurring_in(texts).contains(fold_numbers(line));
}

Article read(std::string& text, const RecurringLines& recurring, std::string title = {}) {
    Page page;
    page.text = text;
    page.title = std::move(title);
    return read_article(page, recurring);
}

std::vector<std::string> furniture_in(std::string text, const RecurringLines& recurring) {
    std::vector<std::string> lines;
    for (const ArticleLine& line : read(text, recurring).lines) {
        if (line.kind != LineKind::furniture) continue;
        lines.push_back(text.substr(line.where.begin, line.where.size()));
    }
    return lines;
}

const std::vector<std::string> names{"Nordby", "Sundby", "Vestby", "Osterby", "Midby"};

/// The stories with the same lines above and below.
std::vector<std::string> framed(const std::string& above, const std::string& below) {
    std::vector<std::string> texts;
    for (const std::string& name : names) texts.push_back(above + story(name) + below);
    return texts;
}

}  // namespace

TEST_CASE("lines recur if they stand in three documents that are otherwise different") {
    const std::string a = story("Nordby"), b = story("Sundby"), c = story("Vestby");
    CHECK(recurs({a + "Island Post\n", b + "Island Post\n", c + "Island Post\n"}, "Island Post"));
    CHECK_FALSE(recurs({a + "Island Post\n", b + "Island Post\n", c}, "Island Post"));
    CHECK_FALSE(recurs({a + "Island Post\nIsland Post\nIsland Post\n", b, c}, "Island Post"));
    CHECK_FALSE(recurs({}, "Island Post"));
}

TEST_CASE("numbers, case and white space do not tell lines apart") {
    const auto texts = std::vector<std::string>{story("Nordby") + "Page 3 of 9\n",
                                                story("Sundby") + "  page 4  of 12\n",
                                                story("Vestby") + "PAGE 17 of 17\n"};
    CHECK(recurs(texts, "Page 1 of 2"));
}

TEST_CASE("copies of one story count once") {
    const std::string text = story("Nordby") + story("Sundby");
    const char* line = "The old boat was built in a yard that is no more.";
    const std::string copy = text + line + "\n";
    CHECK_FALSE(recurs({copy, copy, copy, copy}, line));
    CHECK_FALSE(recurs({copy, "A caption\n" + copy, copy + "Another caption\n", copy}, line));
    // Cut after the first paragraphs, and the line still there.
    const std::string cut = story("Nordby") + line + "\n";
    CHECK_FALSE(recurs({copy, copy, cut, cut}, line));
    CHECK(recurs({copy, copy, story("Vestby") + line, story("Osterby") + line}, line));
}

TEST_CASE("agreements by one template are not each other's furniture") {
    const std::string clauses =
        "This Agreement shall be governed by the law of the place where it was signed.\n\n"
        "Neither party may assign its rights without the written consent of the other party.\n\n";
    CHECK_FALSE(recurs({story("Nordby") + clauses, story("Sundby") + clauses,
                        story("Vestby") + clauses, story("Osterby") + clauses},
                       "Neither party may assign its rights without the written consent of the "
                       "other party."));
}

TEST_CASE("a line must stand in one of sixteen documents") {
    std::vector<std::string> texts;
    for (char letter = 'a'; letter < 'a' + 26; ++letter) {
        for (const char* more : {"x", "y"}) texts.push_back(story(letter + std::string(more)));
    }
    for (std::size_t i = 0; i < 3; ++i) texts[i] += "Rare line\n";
    for (std::size_t i = 0; i < 4; ++i) texts[i] += "Frequent line\n";
    REQUIRE(texts.size() == 52);
    CHECK_FALSE(recurs(texts, "Rare line"));
    CHECK(recurs(texts, "Frequent line"));
}

TEST_CASE("recurring lines around the text are furniture") {
    const auto texts =
        framed("Island Post\n\nHarbour and weather desk\n\nA ferry\n\n",
               "Boats for hire at the old mill\n\nWe print what the islands say.\n\n");
    const auto recurring = recurring_in(texts);
    const std::string text =
        "Island Post\n\nHarbour and weather desk\n\nTwo towns share a ferry\n\n" + story("Byby") +
        "Boats for hire at the old mill\n\nWe print what the islands say.\n\n";
    CHECK(furniture_in(text, recurring) ==
          std::vector<std::string>{"Island Post", "Harbour and weather desk",
                                   "Boats for hire at the old mill",
                                   "We print what the islands say."});
}

TEST_CASE("what recurs inside the text stays: headings, clauses, rows of tables") {
    const auto texts =
        framed("", "Background\n\nGold 1,200 1,300\n\nTin 15 16\n\nSaid and done.\n\n");
    const auto recurring = recurring_in(texts);
    REQUIRE(recurring.contains("background"));
    CHECK(
        furniture_in("A ferry for two towns\n\n" + story("Byby") + "Background\n\n" + story("Eby"),
                     recurring)
            .empty());
    CHECK(furniture_in(
              "A ferry for two towns\n\n" + story("Byby") + "Gold 1,220 1,310\n\nTin 17 18\n\n",
              recurring)
              .empty());
    // A page without a paragraph of its own keeps all it has.
    CHECK(furniture_in("Background\n\nSaid and done.\n\n", recurring).empty());
}

TEST_CASE("a recurring line is the headline only if nothing else is") {
    const auto recurring = recurring_in(framed("News of the islands today\n\n", ""));
    std::string text = "News of the islands today\n\nTwo towns share a ferry\n\n" + story("Byby");
    CHECK(read(text, recurring).title == "Two towns share a ferry");
    text = "News of the islands today\n\n" + story("Byby");
    const Article article = read(text, recurring);
    CHECK(article.title == "News of the islands today");
    CHECK(article.lines[0].kind == LineKind::title);
    CHECK(read(text, recurring, "News of the islands today").lines[0].kind == LineKind::title);
}

TEST_CASE("bylines and dates that recur stay what they are") {
    const auto recurring = recurring_in(framed("By Ann Berg\n\n3 May 2016\n\n", ""));
    std::string text = "Two towns share a ferry\n\nBy Ann Berg\n\n3 May 2016\n\n" + story("Byby");
    const Article article = read(text, recurring);
    CHECK(article.lines[1].kind == LineKind::byline);
    CHECK(article.lines[2].kind == LineKind::dateline);
}
