/// Which answers are right, and how they are counted.
#include <entente/error.hpp>
#include <entente/evaluation.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "evaluate/names.hpp"
#include "support/temp_dir.hpp"

namespace entente {

static Document document(std::string id) {
    Document out;
    out.id = std::move(id);
    return out;
}

static Evaluation evaluate(const Label& label, const Document& found) {
    Evaluator evaluator(std::vector<Label>{label});
    evaluator.add(found);
    return evaluator.result();
}

static Party party(std::string name, PartyKind kind = PartyKind::organisation) {
    Party out;
    out.name = std::move(name);
    out.kind = kind;
    return out;
}

static std::vector<std::string> details(const Evaluation& evaluation) {
    std::vector<std::string> out;
    for (const Mismatch& mismatch : evaluation.mismatches) {
        out.push_back(mismatch.field + ": " + mismatch.detail);
    }
    return out;
}

TEST_CASE("names that count as one") {
    const std::vector<std::pair<std::string, std::string>> rows = {
        {"Torvik Marine Co., Ltd.", "torvik marine"},
        {"Torvik Marine Group", "torvik marine"},
        {"Torvik Marine Incorporated.", "torvik marine"},
        {"Torvik, LLC", "torvik"},
        {"Torvik AS", "torvik as"},
        {"Company", "company"},
        {"Marine Company of Torvik", "marine company of torvik"},
        {"Agroinc", "agroinc"},
    };
    for (const auto& [name, key] : rows) CHECK(party_key(name) == key);
    CHECK(source_key("The Daily  Post") == "daily post");
    CHECK(source_key("www.example.org") == "example.org");
    CHECK(source_key("Theatre News") == "theatre news");
    CHECK(first_subtag("pt-BR") == "pt");
    CHECK(first_subtag("en") == "en");
}

TEST_CASE("a date is right as far as the label goes") {
    struct Row {
        std::string wanted, got;
        bool right;
    };
    const std::vector<Row> rows = {
        {"2017-06-30", "2017-06-30", true},
        {"2017-06", "2017-06-30", true},
        {"2017", "2017-06", true},
        {"2017-06-30", "2017-06", false},
        {"2017-06-30", "2017-06-29", false},
        {"2017-06-30", "", false},
        {"", "2017", false},
        {"", "", true},
    };
    for (const Row& row : rows) {
        CAPTURE(row.wanted);
        CAPTURE(row.got);
        Document found = document("a");
        if (!row.got.empty()) found.metadata.date = {*CalendarDate::parse(row.got), {}, {}};
        const Scores scores = evaluate({.file = "a", .date = row.wanted}, found).all;
        CHECK(scores.date.right == (row.right ? 1 : 0));
        CHECK(scores.date.of == 1);
        CHECK(scores.given_date.of == (row.got.empty() ? 0 : 1));
        CHECK(scores.given_date.right == (row.right && !row.got.empty() ? 1 : 0));
    }
}

TEST_CASE("source, title and language are equal but for case, and nothing equals only nothing") {
    Document found = document("a");
    found.title = "a ‘Pact’  is signed";
    found.metadata.source = {"the DAILY post", {}};
    found.metadata.language = "zh-Hant";
    const Label label{
        .file = "a", .title = "A 'pact' is signed", .source = "Daily Post", .language = "zh"};
    const Scores right = evaluate(label, found).all;
    CHECK(right.title.right == 1);
    CHECK(right.source.right == 1);
    CHECK(right.language.right == 1);
    const Evaluation wrong = evaluate({.file = "a"}, found);
    CHECK(wrong.all.title.right + wrong.all.source.right + wrong.all.language.right == 0);
    CHECK(evaluate({.file = "a"}, document("a")).all.source.right == 1);
}

TEST_CASE("parties and persons are counted apart, each once") {
    Label label{.file = "a"};
    label.parties = {
        {"Torvik Marine", {"Torvik"}, false}, {"Sumida", {}, false}, {"Ada Berg", {"Berg"}, true}};
    label.optional = {"Harbour Board"};
    Document found = document("a");
    found.metadata.parties = {
        party("Torvik Marine AS"), party("TORVIK Ltd"), party("Torvik"),
        party("Harbour Board"),    party("Berg"),       party("Ada Berg", PartyKind::person)};
    const Evaluation evaluation = evaluate(label, found);
    const SetScore& parties = evaluation.all.parties;
    CHECK(parties.hits == 1);
    CHECK(parties.wrong == 3);  // "Torvik Marine AS", a second Torvik, a person's name
    CHECK(parties.missed == 1);
    CHECK(parties.precision().value() == doctest::Approx(0.25));
    CHECK(parties.recall().value() == doctest::Approx(0.5));
    CHECK(parties.f1().value() == doctest::Approx(1.0 / 3));
    CHECK(evaluation.all.persons.hits == 1);
    CHECK(details(evaluation) ==
          std::vector<std::string>{"party: missed Sumida", "party: wrong Torvik Marine AS",
                                   "party: wrong Torvik (named twice)", "party: wrong Berg"});
}

TEST_CASE("furniture is compared as a set of lines") {
    Label label{.file = "a"};
    label.boilerplate = {"Share this", "Home » News"};
    Document found = document("a");
    found.furniture = {{"SHARE  THIS", 1}, {"share this", 9}, {"Print", 3}, {"\u00A0", 4}};
    const SetScore score = evaluate(label, found).all.furniture;
    CHECK(score.hits == 1);
    CHECK(score.wrong == 1);
    CHECK(score.missed == 1);
}

TEST_CASE("languages are summed apart; what is missing is scored as nothing found") {
    Evaluator evaluator({{.file = "a", .date = "2017", .language = "en"},
                         {.file = "b", .language = "de"},
                         {.file = "c", .title = "T", .language = "en"}});
    evaluator.add(document("b"));
    evaluator.add(document("a"));
    evaluator.add(document("x"));
    const Evaluation evaluation = evaluator.result();
    CHECK(evaluation.all.documents == 3);
    CHECK(evaluation.by_language.at("en").documents == 2);
    CHECK(evaluation.by_language.at("de").date.right == 1);
    CHECK(evaluation.by_language.at("en").date.right == 1);
    CHECK(evaluation.without_label == std::vector<std::string>{"x"});
    CHECK(evaluation.without_document == std::vector<std::string>{"c"});
}

TEST_CASE("of two documents with one id the later counts") {
    Evaluator evaluator(std::vector<Label>{{.file = "a", .title = "Later"}});
    Document first = document("a"), later = document("a");
    first.title = "First";
    later.title = "Later";
    evaluator.add(first);
    evaluator.add(later);
    CHECK(evaluator.result().all.title.right == 1);
}

TEST_CASE("copies are counted in pairs, over copies of copies") {
    const auto text = [](int seed) {
        std::string body;
        for (int i = 0; i < 300; ++i) body += "word" + std::to_string(i * 7 + seed * 1000) + ' ';
        return body;
    };
    const auto with_body = [&](std::string id, int seed) {
        Document out = document(std::move(id));
        out.body = text(seed);
        return out;
    };
    Evaluator evaluator({{.file = "a"},
                         {.file = "b", .duplicate_of = "a"},
                         {.file = "c", .duplicate_of = "b"},
                         {.file = "d"},
                         {.file = "e"},
                         {.file = "f", .duplicate_of = "d"}});
    for (const auto& [id, seed] : {std::pair{"a", 1}, {"b", 1}, {"c", 1}, {"d", 2}, {"e", 2}}) {
        evaluator.add(with_body(id, seed));
    }
    const Evaluation evaluation = evaluator.result();
    CHECK(evaluation.copies.hits == 3);    // a-b, a-c, b-c
    CHECK(evaluation.copies.missed == 1);  // d-f
    CHECK(evaluation.copies.wrong == 1);   // d-e
    REQUIRE(evaluation.mismatches.size() == 2);
    CHECK(evaluation.mismatches[0].detail == "missed f");
    CHECK(evaluation.mismatches[1].detail == "wrong e");
}

TEST_CASE("a label that is a copy of its own copy ends") {
    Evaluator evaluator({{.file = "a", .duplicate_of = "b"}, {.file = "b", .duplicate_of = "a"}});
    CHECK(evaluator.result().copies.hits == 0);
}

TEST_CASE("labels are read from JSON lines") {
    const test::TempDir folder;
    const auto file = folder.write(
        "labels.jsonl",
        R"({"file": "a", "title": null, "date": "2017", "parties": [{"name": "X", "aliases": ["Y"], "kind": "person"}], "difficulty": [1]})"
        "\n\n"
        R"({"file": "b", "optional": ["O"], "boilerplate": ["L"], "duplicate_of": "a"})");
    const std::vector<Label> labels = read_labels(file);
    REQUIRE(labels.size() == 2);
    CHECK(labels[0].title.empty());
    CHECK(labels[0].date == "2017");
    REQUIRE(labels[0].parties.size() == 1);
    CHECK(labels[0].parties[0].person);
    CHECK(labels[0].parties[0].aliases == std::vector<std::string>{"Y"});
    CHECK(labels[1].optional == std::vector<std::string>{"O"});
    CHECK(labels[1].boilerplate == std::vector<std::string>{"L"});
    CHECK(labels[1].duplicate_of == "a");
}

TEST_CASE("what is no label is refused with its line") {
    const test::TempDir folder;
    for (const char* line : {"{", "[]", "7", R"({"title": "no file"})", R"({"file": 3})",
                             R"({"file": "a", "parties": "X"})", R"({"file": "a", "date": 2017})",
                             R"({"file": "a", "parties": [{}]})", "\xFF"}) {
        CAPTURE(line);
        const auto file = folder.write("labels.jsonl", std::string("{\"file\": \"a\"}\n") + line);
        CHECK_THROWS_WITH_AS(read_labels(file), doctest::Contains("line 2"), Error);
    }
    CHECK_THROWS_AS(read_labels(folder.path() / "none"), Error);
    CHECK_THROWS_AS(read_labels(folder.path()), Error);
}

}  // namespace entente
