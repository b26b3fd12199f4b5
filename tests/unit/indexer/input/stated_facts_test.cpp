#include "input/stated_facts.hpp"
#include "input/json.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace entente;

namespace {

struct Facts {
    StatedFacts facts;
    std::vector<std::string> problems;
};

Facts facts_in(std::string_view json, Origin origin = Origin::sidecar) {
    Facts read;
    const Stated stated = read_json_object(json);
    REQUIRE(stated.value);
    read.facts = facts_of(*stated.value, origin, read.problems);
    return read;
}

/// "Name (kind) = alias, alias; Name .."
std::string shown(const std::vector<Party>& parties) {
    std::string all;
    for (const Party& party : parties) {
        all += (all.empty() ? "" : "; ") + party.name + " (" + std::string(to_string(party.kind)) +
               ")";
        for (const std::string& alias : party.aliases) all += " = " + alias;
    }
    return all;
}

}  // namespace

TEST_CASE("every key is read, whatever its case") {
    const Facts read = facts_in(R"({
        "Title": " A\npact ", "date": "2017-06-30T10:00", "event_date": "2017-06", "SOURCE": "Xinhua",
        "wire": "Reuters", "parties": ["BT"], "lang": "en-GB", "url": "https://a.example/1",
        "charset": "gbk", "id": "x", "text": "y", "Desk": "business", "page": 3, "paid": false})");
    CHECK(read.problems.empty());
    const Metadata& metadata = read.facts.metadata;
    CHECK(read.facts.title == "A pact");
    CHECK(read.facts.charset == "gbk");
    CHECK(metadata.date->value.iso() == "2017-06-30");
    CHECK((metadata.date->kind == DateKind::published));
    CHECK(metadata.event->value.iso() == "2017-06");
    CHECK((metadata.event->kind == DateKind::event));
    CHECK(metadata.source->value == "Xinhua");
    CHECK(metadata.wire->value == "Reuters");
    CHECK(shown(metadata.parties) == "BT (organisation)");
    CHECK(metadata.language == "en");
    CHECK(metadata.url == "https://a.example/1");
    const std::map<std::string, std::string> fields{
        {"desk", "business"}, {"page", "3"}, {"paid", "false"}};
    CHECK(metadata.fields == fields);
}

TEST_CASE("a value keeps its origin") {
    struct Row {
        Origin origin;
        std::string rule;
    };
    for (const Row& row :
         {Row{Origin::sidecar, "sidecar"}, Row{Origin::front_matter, "front-matter"},
          Row{Origin::record, "record"}}) {
        const Facts read = facts_in(R"({"source": "Xinhua"})", row.origin);
        const Evidence expected{row.origin, {}, row.rule, 1.0};
        CHECK((read.facts.metadata.source->evidence == expected));
    }
}

TEST_CASE("a date may be the event's") {
    CHECK((facts_in(R"({"date_kind": "event", "date": "2017"})").facts.metadata.date->kind ==
           DateKind::event));
    CHECK((facts_in(R"({"date": "2017", "date_kind": null})").facts.metadata.date->kind ==
           DateKind::published));
}

TEST_CASE("parties are names or objects") {
    struct Row {
        std::string json, parties;
    };
    const Row rows[] = {
        {R"(["BT", "Nokia"])", "BT (organisation); Nokia (organisation)"},
        {R"("Cisco Systems, Inc.; Nokia;")",
         "Cisco Systems, Inc. (organisation); Nokia (organisation)"},
        {R"([{"name": "Jinan", "kind": "government", "aliases": ["Jinan city", ""]}])",
         "Jinan (government) = Jinan city"},
        {R"([{"name": "Brad Smith", "kind": "Person", "aliases": "Smith"}])",
         "Brad Smith (person) = Smith"},
        {R"([{"name": "BT", "kind": null, "aliases": null}, null])", "BT (organisation)"},
        {R"([])", ""},
        {R"(["", " "])", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.json);
        const Facts read = facts_in(R"({"parties": )" + row.json + "}");
        CHECK(read.problems.empty());
        CHECK(shown(read.facts.metadata.parties) == row.parties);
    }
}

TEST_CASE("what is not understood is left out and said") {
    struct Row {
        std::string json, problem;
    };
    const Row rows[] = {
        {R"({"date": "June 30"})",
         R"(date: "June 30" is no date; write 2017-06-30, 2017-06 or 2017)"},
        {R"({"date": ["2017"]})", "date: wants a single value"},
        {R"({"date": "2017", "date_kind": "x"})",
         R"(date_kind: "x" is neither "published" nor "event")"},
        {R"({"title": {"en": "A"}})", "title: wants a single value"},
        {R"({"language": "English"})",
         R"(language: "English" is no language code such as "en" or "zh")"},
        {R"({"parties": {"name": "BT"}})", "parties: wants a list of names"},
        {R"({"parties": [{"kind": "person"}]})", "parties: an entry has no name"},
        {R"({"parties": [["BT"]]})", "parties: an entry has no name"},
        {R"({"parties": [{"name": "BT", "kind": "firm"}]})",
         R"(parties: "firm" is none of organisation, government, person)"},
        {R"({"作者": "Li"})", "作者: is no name for a field; use letters a-z, digits, _ and -"},
        {R"({"title": ")" + std::string(10'001, 'a') + "\"}", "title: is longer than 10000 bytes"},
        {R"({"date": ")" + std::string(100, '1') + "\"}",
         "date: \"" + std::string(60, '1') + "..\" is no date; write 2017-06-30, 2017-06 or 2017"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.json.substr(0, 60));
        const Facts read = facts_in(row.json);
        REQUIRE(read.problems.size() == 1);
        CHECK(read.problems[0] == row.problem);
        CHECK(read.facts.title == "");
    }
}

TEST_CASE("nothing stated is nothing known, and no problem") {
    const Facts read = facts_in(R"({"title": null, "date": "", "source": " ", "language": null,
                                    "tags": ["a"], "geo": {"x": 1}, "desk": ""})");
    CHECK(read.problems.empty());
    CHECK(read.facts.title == "");
    CHECK((read.facts.metadata == Metadata{}));
}

TEST_CASE("the stronger statement wins, key by key") {
    StatedFacts facts = facts_in(R"({"title": "weak", "source": "weak", "date": "2016", "url": "u",
                                     "parties": ["A"], "x": "weak", "y": "weak"})")
                            .facts;
    overlay(
        facts_in(R"({"title": "strong", "date": "2017", "parties": ["B"], "x": "strong"})").facts,
        facts);
    CHECK(facts.title == "strong");
    CHECK(facts.metadata.source->value == "weak");
    CHECK(facts.metadata.date->value.iso() == "2017");
    CHECK(facts.metadata.url == "u");
    CHECK(shown(facts.metadata.parties) == "B (organisation)");
    CHECK(facts.metadata.fields.at("x") == "strong");
    CHECK(facts.metadata.fields.at("y") == "weak");
}
