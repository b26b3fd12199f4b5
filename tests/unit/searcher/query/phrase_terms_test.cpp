#include "query/phrase_terms.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace entente;

namespace {

std::string printed(const std::vector<TermSequence>& alternatives) {
    std::string out;
    for (const TermSequence& terms : alternatives) {
        if (!out.empty()) out += " | ";
        for (std::size_t i = 0; i < terms.size(); ++i) out += (i ? " " : "") + terms[i];
    }
    return out;
}

TEST_CASE("a phrase stands for its spellings, the most literal first") {
    const Analyzer analyzer;
    struct Row {
        std::vector<std::string> words;
        std::string alternatives;
    };
    const std::vector<Row> rows = {
        {{}, ""},
        {{"&"}, ""},
        {{"Pact"}, "pact"},
        {{"Nestlé", "Zürich"}, "nestle zurich | nestlezurich"},
        {{"co", "operation"}, "co operation | cooperation"},
        {{"co-operation"}, "cooperation | co operation"},
        {{"co-operation", "pact"}, "cooperation pact | co operation pact | cooperationpact"},
        {{"co-operation", "e-mail"},
         "cooperation email | co operation e mail | co operation email | cooperation e mail | "
         "cooperationemail"},
        {{"state", "of", "art"}, "state of art | stateof art | state ofart | stateofart"},
        {{"AT&T", "deal"}, "at&t deal | at t deal | at&tdeal"},
        {{"China-EU", "talks"}, "chinaeu talks | china eu talks | chinaeutalks"},
        {{"US", "deal"}, "u.s. deal"},
        {{"us", "all"}, "us all | usall"},
        {{"C++", "code"}, "c++ code | c++code"},
        {{"Huawei's", "deal"}, "huawei deal | huaweideal"},
        {{"up-to-date"}, "uptodate | up to date"},
        {{"北京大学"}, "北 京 大 学"},
        {{"北京", "pact"}, "北 京 pact"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.words);
        CHECK(printed(phrase_alternatives(analyzer, row.words)) == row.alternatives);
    }
}

TEST_CASE("the number of alternatives is bounded, whatever the phrase") {
    const Analyzer analyzer;
    const std::vector<std::string> plain(3000, "a"), compounds(300, "b-c"), chinese(3000, "北");
    CHECK(phrase_alternatives(analyzer, plain).size() == max_phrase_alternatives);
    CHECK(phrase_alternatives(analyzer, compounds).size() == max_phrase_alternatives);
    CHECK(phrase_alternatives(analyzer, chinese).size() == 1);
    CHECK(phrase_alternatives(analyzer, plain, 1).size() == 1);
    const std::vector<std::string> wide(4, std::string(30, 'x'));
    CHECK(phrase_alternatives(analyzer, wide).size() == 4);  // no join of three
}

TEST_CASE("a word is one term, and the sequences that mean the same") {
    const Analyzer analyzer;
    struct Row {
        std::string word, term, spelled, sequences;
    };
    const std::vector<Row> rows = {
        {"Coopération", "cooperation", "coopération", ""},
        {"talks", "talks", "talks", ""},
        {"co-operation", "cooperation", "cooperation", "co operation"},
        {"L'Oréal", "loreal", "loréal", "l oreal"},
        {"Saint-Étienne's", "saintetienne", "saintétienne", "saint etienne"},
        {"U.S.", "u.s.", "u.s.", ""},
        {"us", "us", "us", ""},
        {"China-EU", "chinaeu", "chinaeu", "china eu"},
        {"C++", "c++", "c++", ""},
        {"5G", "5g", "5g", ""},
        {"北京", "", "", "北 京"},
        {"北", "北", "北", ""},
        {"-", "", "", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.word);
        const WordTerms terms = word_terms(analyzer, row.word);
        CHECK(terms.term == row.term);
        CHECK(terms.spelled == row.spelled);
        CHECK(printed(terms.sequences) == row.sequences);
    }
}

TEST_CASE("a dictionary word is known as one") {
    const Analyzer analyzer;
    CHECK(word_terms(analyzer, "北京").segment == "北京");
    CHECK(word_terms(analyzer, "北京大学").segment.empty());
    CHECK(word_terms(analyzer, "华为").segment.empty());  // two characters that no word holds
    CHECK(word_terms(analyzer, "北").segment.empty());
    CHECK(word_terms(analyzer, "talks").segment.empty());
}

TEST_CASE("behind an elided article stands the word that is meant") {
    const Analyzer analyzer;
    struct Row {
        std::string word, term, spelled;
    };
    const std::vector<Row> rows = {
        {"l'accord", "accord", "accord"},
        {"L’Europe", "europe", "europe"},
        {"d'Europe", "europe", "europe"},
        {"D'après", "apres", "après"},
        {"l'énergie", "energie", "énergie"},
        {"jusqu'ici", "ici", "ici"},
        {"dell'anno", "anno", "anno"},
        {"L'Oréal", "oreal", "oréal"},
        {"D'Angelo", "", ""},
        {"O'Neil", "", ""},
        {"aujourd'hui", "", ""},
        {"l-accord", "", ""},
        {"l'avant-projet", "", ""},
        {"don't", "", ""},
        {"accord", "", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.word);
        const Spelling found = word_terms(analyzer, row.word).elided;
        CHECK(found.term == row.term);
        CHECK(found.spelled == row.spelled);
    }
}

}  // namespace
