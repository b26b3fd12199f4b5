/// Documents for tests.
#pragma once

#include <entente/document.hpp>

#include <string>
#include <utility>

namespace entente::test {

/// A document with something in every field.
inline Document full_document() {
    const auto evidence = [](Origin origin, const char* rule) {
        return Evidence{origin, {3, 17}, rule, 0.75};
    };
    Document document;
    document.id = "press/2017/über.txt";
    document.title = "Microsoft und Xiaomi";
    document.body = "First paragraph.\n\n第二段。";
    document.paragraph_lines = {4, 9};
    document.furniture = {{"Share this", 1}, {"© 2017", 12}};
    document.metadata.date = DocumentDate{*CalendarDate::parse("2017-06-30"), DateKind::published,
                                          evidence(Origin::text, "dateline")};
    document.metadata.event = DocumentDate{*CalendarDate::parse("2017-06"), DateKind::event,
                                           evidence(Origin::sidecar, "stated")};
    document.metadata.source = Attributed{"Shanghai Daily", evidence(Origin::user_rule, "rule")};
    document.metadata.wire = Attributed{"Xinhua", evidence(Origin::text, "dateline")};
    document.metadata.parties = {
        {"Microsoft", PartyKind::organisation, {"MSFT"}, evidence(Origin::text, "frame")},
        {"Jinan", PartyKind::government, {}, evidence(Origin::text, "frame")},
        {"Brad Smith", PartyKind::person, {"Smith", "Mr Smith"}, evidence(Origin::text, "title")}};
    document.metadata.authors = {{"Jane Doe", evidence(Origin::text, "byline")},
                                 {"王小明", evidence(Origin::text, "byline")}};
    document.metadata.place = Attributed{"Jinan", evidence(Origin::text, "dateline")};
    document.metadata.amounts = {{1.25e9, "EUR", {7, 21}}, {350, "", {}}};
    document.metadata.language = "de";
    document.metadata.url = "https://example.org/a";
    document.metadata.fields = {{"desk", "business"}, {"region", "Asia"}};
    document.format = "text";
    document.file = {"corpus/press/2017/über.txt", 12345, -1, 7};
    return document;
}

inline Document plain_document(std::string id, std::string title, std::string body) {
    Document document;
    document.id = std::move(id);
    document.title = std::move(title);
    document.body = std::move(body);
    document.metadata.language = "en";
    return document;
}

}  // namespace entente::test
