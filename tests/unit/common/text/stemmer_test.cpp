/// Stem families: inflected forms of a word share a key, whatever thread asks.
#include <doctest/doctest.h>

#include <entente/analyzer.hpp>

#include <string>
#include <thread>
#include <vector>

namespace entente {

TEST_CASE("inflected forms share a folded stem") {
    struct Row {
        std::string language, first, second, stem;
    };
    const std::vector<Row> rows = {
        {"en", "connecting", "connection", "connect"},
        {"en", "agreed", "agrees", "agre"},
        {"en-GB", "companies", "company", "compani"},
        {"EN", "deals", "deal", "deal"},
        {"de", "häuser", "haus", "haus"},
        {"de", "verträge", "vertrag", "vertrag"},
        {"fr", "négociations", "négociation", "negoci"},
        {"es", "acuerdos", "acuerdo", "acuerd"},
        {"ru", "соглашения", "соглашение", "соглашен"},
        {"pt", "cooperações", "cooperação", "cooper"},
        {"nb", "avtaler", "avtale", "avtal"},
    };
    const Analyzer analyzer;
    for (const Row& row : rows) {
        CAPTURE(row.first);
        CHECK(analyzer.stem(row.first, row.language) == row.stem);
        CHECK(analyzer.stem(row.second, row.language) == row.stem);
    }
}

TEST_CASE("without a stemmer a word is its own folded stem") {
    const Analyzer analyzer;
    CHECK(analyzer.stem("umowy", "pl") == "umowy");
    CHECK(analyzer.stem("łódź", "pl") == "lodz");
    CHECK(analyzer.stem("deals", "") == "deals");
    CHECK(analyzer.stem("协议", "zh") == "协议");
    CHECK(analyzer.stem("deals", "en_US") == "deals");
    CHECK(analyzer.stem("", "en").empty());
}

TEST_CASE("a stem is no longer than a term") {
    const Analyzer analyzer;
    CHECK(analyzer.stem(std::string(100, 'x'), "en").size() <= 64);
    CHECK(analyzer.stem(std::string(100000, 'x'), "en") == std::string(64, 'x'));
}

TEST_CASE("threads may share an analyzer") {
    const Analyzer analyzer;
    std::vector<std::string> stems(4);
    std::vector<std::thread> threads;
    for (std::string& stem : stems) {
        threads.emplace_back([&stem, &analyzer] {
            for (int i = 0; i < 200; ++i) stem = analyzer.stem("connecting", i % 2 ? "en" : "sv");
            std::size_t tokens = 0;
            for (int i = 0; i < 50; ++i) {
                analyzer.each_token("北京 Nestlé co-operation", 1, [&](const Token&) { ++tokens; });
            }
            stem += ' ' + std::to_string(tokens);
        });
    }
    for (std::thread& thread : threads) thread.join();
    CHECK(stems == std::vector<std::string>(4, "connect 400"));
}

}  // namespace entente
