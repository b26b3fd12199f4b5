#include "prompt/session.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>

#include "support/small_index.hpp"

using namespace entente;
using namespace entente::prompt;
using namespace entente::test;

namespace {

Document article(int number, std::string source) {
    const std::string name = std::to_string(number);
    Document document = plain_document("a" + name + ".txt", "Report " + name,
                                       "Huawei signed pact number " + name + ".");
    document.metadata.date = DocumentDate{{2010 + number, 6, 30}, DateKind::published, {}};
    document.metadata.source = Attributed{std::move(source), {}};
    document.file.path = "docs/a" + name + ".txt";
    return document;
}

/// A session over seven reports of 2011 to 2017, three hits a page, and what it did.
class Talk {
public:
    explicit Talk(std::vector<Document> documents = reports())
        : index_(std::move(documents)),
          searcher_(index_.open()),
          session_(searcher_, options(), &cancelled_, surroundings()) {}

    /// What is written in answer to a line.
    std::string say(std::string_view line) {
        out_.str("");
        open_ = session_.handle(line);
        return out_.str();
    }
    std::string greeting() {
        out_.str("");
        session_.greet();
        return out_.str();
    }

    bool is_open() const { return open_; }
    const std::string& paged() const { return paged_; }
    std::size_t line() const { return line_; }  ///< from which that was shown
    const std::string& opened() const { return opened_; }
    std::atomic<bool>& cancelled() { return cancelled_; }

private:
    static std::vector<Document> reports() {
        std::vector<Document> out;
        for (int i = 1; i <= 7; ++i) out.push_back(article(i, i < 3 ? "Xinhua" : "Reuters"));
        return out;
    }
    static SearchOptions options() {
        SearchOptions options;
        options.limit = 3;
        options.query.today = CalendarDate{2018, 6, 30};
        return options;
    }
    Surroundings surroundings() {
        return {out_, [] { return show::Layout{}; },
                [this](const std::string& text, std::size_t line) {
                    paged_ = text;
                    line_ = line;
                },
                [this](const std::string& path, std::uint32_t line) {
                    opened_ = path + ':' + std::to_string(line);
                }};
    }

    SmallIndex index_;
    std::ostringstream out_;
    std::string paged_, opened_;
    std::size_t line_ = 0;
    std::atomic<bool> cancelled_{false};
    bool open_ = true;
    Searcher searcher_;
    Session session_;
};

/// Two on a quay, one on its topic, two on others.
std::vector<Document> harbours() {
    constexpr const char* texts[] = {"The quay needs dredging before the harbour opens again.",
                                     "A quay and its harbour: dredging goes on until autumn.",
                                     "Dredging was paid for by the city.",
                                     "The orchestra plays Mahler before the summer break.",
                                     "Taxes on tea were raised again by the council."};
    std::vector<Document> out;
    for (int i = 1; i <= 5; ++i) {
        out.push_back(article(i, "Site"));
        out.back().body = texts[i - 1];
    }
    out[1].id = "a 2 (b).txt";
    return out;
}

bool has(const std::string& text, std::string_view words) {
    return text.find(words) != std::string::npos;
}

/// The ranks of the hits that are shown, as "123".
std::string ranks(const std::string& answer) {
    std::istringstream lines(answer);
    std::string out;
    for (std::string line; std::getline(lines, line);) {
        if (line.size() > 4 && line[0] == ' ' && line[2] == ' ' && line[1] != ' ') out += line[1];
    }
    return out;
}

}  // namespace

TEST_CASE("the first screen says what there is and how to go on") {
    const std::string greeting = Talk().greeting();
    CHECK(has(greeting, "7 documents, 2011-06-30 to 2017-06-30"));
    CHECK(has(greeting, ":help"));
}

TEST_CASE("pages follow each other and are not lost") {
    Talk talk;
    CHECK(has(talk.say(""), "There is no query yet"));
    CHECK(ranks(talk.say("huawei")) == "123");
    CHECK(ranks(talk.say("")) == "456");
    const std::string last = talk.say(":next");
    CHECK(ranks(last) == "7");
    CHECK_FALSE(has(last, "Enter"));
    CHECK(has(talk.say(""), "There are no more"));
    CHECK(ranks(talk.say(":prev")) == "456");
    CHECK(ranks(talk.say(":prev")) == "123");
    CHECK(has(talk.say(":prev"), "This is the first page"));
}

TEST_CASE("a hit of any page that was shown can be opened, and no other") {
    Talk talk;
    talk.say("huawei");
    CHECK(has(talk.say(":open 4"), "There is no hit 4"));
    talk.say("");
    talk.say("2");
    CHECK(talk.opened().starts_with("docs/a"));
    CHECK(talk.opened().ends_with(".txt:1"));
    talk.say(":show 5");
    CHECK(has(talk.paged(), "[Huawei] signed pact number"));
}

TEST_CASE("a document is shown with its matches listed, and from each of them on") {
    std::vector<Document> documents{article(1, "Site")};
    documents[0].body = "A pact.\n\nOne.\n\nTwo.\n\nThe pact of the ports.\n\nThree.";
    Talk talk(documents);
    CHECK(has(talk.say(":jump"), "No document has been shown yet"));
    talk.say("pact");
    CHECK(talk.say(":show 1") == "2 matches; :jump goes to the first, and then to the next\n");
    CHECK(talk.line() == 0);
    CHECK(has(talk.paged(), "matches     2\n         1  1: A [pact].\n         2  7: The [pact]"));
    CHECK(talk.say(":jump") == "match 1 of 2\n");
    CHECK(talk.say(":jump") == "match 2 of 2\n");
    // Lines of what is shown, three above the match.
    std::istringstream lines(talk.paged());
    std::string line;
    for (std::size_t i = 0; i < talk.line() + 3; ++i) std::getline(lines, line);
    CHECK(line == "The [pact] of the ports.");
    CHECK(has(talk.say(":jump"), "There are no more: the document has 2 matches."));
    CHECK(talk.say(":jump 1") == "match 1 of 2\n");
    CHECK(has(talk.say(":jump 3"), "There are no more"));
}

TEST_CASE("a number that is no hit's is a query") {
    Talk talk;
    CHECK(ranks(talk.say("3")) == "1");
    CHECK(talk.opened().empty());
}

TEST_CASE("a refused query is explained and leaves the one before") {
    Talk talk;
    talk.say("huawei");
    const std::string refused = talk.say("huawei date:someday");
    CHECK(has(refused, "error:"));
    CHECK(has(refused, "            ^"));
    CHECK(ranks(talk.say("")) == "456");
}

TEST_CASE("a setting is applied to the query at hand") {
    Talk talk;
    CHECK(talk.say(":sort date").empty());
    CHECK(has(talk.say("huawei"), " 1  2011-06-30"));
    CHECK(has(talk.say(":sort -date"), " 1  2017-06-30"));
    CHECK(ranks(talk.say(":limit 2")) == "12");
    CHECK(has(talk.say("huawei absent"), "at least 1 of them"));
    CHECK(has(talk.say(":any off"), "all of the words"));
    const std::string any = talk.say(":any");
    CHECK(has(any, "any of the words"));
    CHECK_FALSE(has(any, "at least 1 of them"));
    CHECK(has(talk.say(":any on"), "any of the words"));
    CHECK(has(talk.say(":any"), "at least 1 of them"));
}

TEST_CASE("documents like a hit are asked for as a query") {
    Talk talk(harbours());
    CHECK(has(talk.say(":like 1"), "There is no hit 1"));
    talk.say("autumn");
    const std::string like = talk.say(":like 1");
    CHECK(like.starts_with("like:\"a 2 (b).txt\"\n"));
    CHECK(ranks(like) == "12");
    CHECK(has(like, "    docs/a3.txt"));
    CHECK(has(talk.say(":why 1"), "dredging"));
}

TEST_CASE("feedback is turned on and off") {
    Talk talk(harbours());
    CHECK(ranks(talk.say("quay harbour")) == "12");
    const std::string on = talk.say(":feedback");
    CHECK(on.starts_with("with the telling words of the first documents\n"));
    CHECK(ranks(on) == "123");
    CHECK(has(on, "understood as: quay OR harbour\n"));
    CHECK(has(talk.say(":why 3"), "added: dredging"));
    const std::string off = talk.say(":feedback off");
    CHECK(off.starts_with("without words of the first documents\n"));
    CHECK(ranks(off) == "12");
    CHECK(has(talk.say(":feedback on"), "OR"));
}

TEST_CASE("newer documents come first where that is asked for") {
    Talk talk;
    CHECK(has(talk.say("pact"), " 1  2011"));
    const std::string on = talk.say(":fresh");
    CHECK(on.starts_with("newer documents first among equally good ones\n"));
    CHECK(has(on, " 1  2017"));
    CHECK(has(on, "365 days"));
    CHECK(has(talk.say(":why 1"), "freshness"));
    CHECK(has(talk.say(":fresh 60d"), "60 days"));
    CHECK(has(talk.say(":fresh off"), " 1  2011"));
    CHECK(has(talk.say(":fresh"), "365 days"));
    CHECK(talk.say(":fresh").starts_with("newer documents first no longer\n"));
    talk.say(":sort date");
    CHECK(has(talk.say(":fresh on"), ":sort score"));
}

TEST_CASE("a story is shown once, and all its copies on request") {
    constexpr const char* text =
        "Two railway companies agreed on Tuesday to run through trains between the capital and the "
        "coast from next summer. Passengers now change at a junction in the hills, often in the "
        "rain, and miss every third connection on the way to the sea.";
    std::vector<Document> copies;
    for (int i = 1; i <= 4; ++i) {
        copies.push_back(article(i, "Site " + std::to_string(i)));
        copies.back().body = text;
    }
    copies.push_back(article(5, "Site 5"));
    copies.back().body = "A junction was closed.";
    Talk talk(copies);
    CHECK(has(talk.say(":copies 1"), "There is no hit 1"));
    CHECK(talk.say(":sort date").empty());
    const std::string once = talk.say("junction");
    CHECK(ranks(once) == "12");
    CHECK(
        has(once, "    also in: Site 2 (2012-06-30), Site 3 (2013-06-30), Site 4 (2014-06-30)\n"));
    CHECK(has(once, "2 stories in 5 documents"));
    CHECK_FALSE(has(once, "Enter"));
    CHECK(has(talk.say(""), "There are no more"));
    CHECK(talk.say(":copies 1") ==
          "3 other documents carry this story:\n"
          "    2012-06-30  Site 2  docs/a2.txt\n"
          "    2013-06-30  Site 3  docs/a3.txt\n"
          "    2014-06-30  Site 4  docs/a4.txt\n");
    CHECK(has(talk.say(":copies 2"), "No other document"));

    const std::string each = talk.say(":copies");
    CHECK(has(each, "every copy of a story\n"));
    CHECK(ranks(each) == "123");
    CHECK_FALSE(has(each, "also in"));
    CHECK(has(each, "1 to 3 of 5 documents"));
    CHECK(ranks(talk.say("")) == "45");
    CHECK(has(talk.say(":copies 2"), "    2011-06-30  Site 1  docs/a1.txt\n"));
    CHECK(ranks(talk.say(":copies on")) == "123");
    CHECK(has(talk.say(":copies off"), "each story once\n"));
    CHECK(has(talk.say(":why 1"), "score"));
}

TEST_CASE("the documents found are counted by a field") {
    Talk talk;
    CHECK(has(talk.say(":facet source"), "  5  Reuters\n  2  Xinhua\n"));
    talk.say("date:2012..2013");
    CHECK(talk.say(":fa source") == "  1  Reuters\n  1  Xinhua\n");
    CHECK(has(talk.say(":fa party"), "no document has a party"));
}

TEST_CASE("dates of what was found are drawn") {
    Talk talk;
    CHECK(has(talk.say(":timeline"), "  2011  "));
    talk.say("date:2012..2013");
    const std::string drawn = talk.say(":timeline");
    CHECK(has(drawn, "  2012-06  ▇"));
    CHECK(has(drawn, "  2013-06  ▇"));
    CHECK_FALSE(has(drawn, "2011"));
}

TEST_CASE("why and how are told") {
    Talk talk;
    CHECK(has(talk.say(":explain"), "There is no query yet"));
    CHECK(has(talk.say(":explain huawei pact"), "huawei AND pact"));
    CHECK(has(talk.say(":explain date:someday"), "error:"));
    CHECK(has(talk.say(":why 1"), "There is no hit 1"));
    talk.say("huawei");
    CHECK(has(talk.say(":why 1"), "score"));
    CHECK(has(talk.say(":stats"), "documents   7\n"));
}

TEST_CASE("a search that is stopped does not end the session, nor the next search") {
    Talk talk;
    talk.cancelled() = true;  // as if Ctrl-C had emptied a line before
    CHECK(ranks(talk.say("huawei")) == "123");
    CHECK(talk.is_open());
}

TEST_CASE("help names every command and field; only :quit ends") {
    Talk talk;
    const std::string help = talk.say("?");
    for (const Command& command : commands()) {
        CAPTURE(command.name);
        CHECK(has(help, "  :" + std::string(command.name)));
    }
    CHECK(has(help, "  party:"));
    CHECK(talk.is_open());
    CHECK(has(talk.say(":frob"), "there is no command :frob"));
    CHECK(talk.is_open());
    talk.say(":quit");
    CHECK_FALSE(talk.is_open());
}
