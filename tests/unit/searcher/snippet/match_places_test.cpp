#include <doctest/doctest.h>
#include <entente/snippet.hpp>

#include <string>
#include <vector>

#include "support/documents.hpp"

using namespace entente;

namespace {

std::string marked(const Fragment& fragment) {
    std::string out = fragment.text;
    for (auto mark = fragment.marks.rbegin(); mark != fragment.marks.rend(); ++mark) {
        out.insert(mark->end, "]").insert(mark->begin, "[");
    }
    return out;
}

/// "line: context" lines of each place where `word` stands.
std::string places(const Document& document, const std::string& word, std::size_t max_bytes) {
    std::vector<ByteSpan> matches;
    for (std::size_t at = 0; (at = document.body.find(word, at)) != std::string::npos;) {
        matches.push_back({at, at + word.size()});
        at += word.size();
    }
    std::string out;
    for (const MatchPlace& place : match_places(Analyzer(), document, matches, max_bytes)) {
        CHECK(document.body.substr(place.where.begin, place.where.size()) == word);
        out += std::to_string(place.context.line) + ": " + marked(place.context) + '\n';
    }
    return out;
}

}  // namespace

TEST_CASE("each match has its line and the words around it, within its paragraph") {
    Document document = test::plain_document(
        "a", "", "A pact.\n\nThey said that the pact of the two ports was no pact at all.");
    document.paragraph_lines = {4, 9};
    CHECK(places(document, "pact", 24) ==
          "4: A [pact].\n9: … the [pact] of the two …\n9: … was no [pact] at all.\n");
    CHECK(places(document, "treaty", 24).empty());
}

TEST_CASE("matches of a record stand on its line, and long ones are cut") {
    Document document = test::plain_document("a", "", "Vertragsunterzeichnung in 北京大学。");
    document.file.record_line = 7;
    CHECK(places(document, "北京", 20) == "7: … in [北京]大学。\n");
    CHECK(places(document, "Vertragsunterzeichnung", 8) == "7: [Vertrags] …\n");
}
