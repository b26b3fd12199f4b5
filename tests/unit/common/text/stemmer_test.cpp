/// Stem families: inflected forms of a word share a key, whatever thread asks.
#include <doctest/doctest.h>

#include <entente/analyzer.hpp>

#include <fstream>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

namespace entente {
namespace {

struct Row {
    std::string language, words, stem;
};

/// The table of stems in the page on the analyzer.
std::vector<Row> documented_rows() {
    std::ifstream page(ENTENTE_SOURCE_DIR "/common/doc/analyzer.md");
    std::vector<Row> rows;
    bool tells_stems = false;
    for (std::string line; std::getline(page, line);) {
        tells_stems = tells_stems || line.starts_with("| language | words | stem |");
        if (!tells_stems || !line.starts_with("| `")) continue;
        const std::size_t language_end = line.find("` | ", 3), words = language_end + 4;
        const std::size_t words_end = line.find(" | ", words), stem = words_end + 3;
        rows.push_back({line.substr(3, language_end - 3), line.substr(words, words_end - words),
                        line.substr(stem, line.find(" | ", stem) - stem)});
    }
    return rows;
}

}  // namespace

TEST_CASE("inflected forms share the stem that the page says") {
    const Analyzer analyzer;
    const std::vector<Row> rows = documented_rows();
    REQUIRE(rows.size() > 20);
    for (const Row& row : rows) {
        std::istringstream words(row.words);
        for (std::string word; words >> word;) {
            CAPTURE(word);
            CHECK(analyzer.stem(word, row.language) == row.stem);
        }
    }
}

TEST_CASE("short words of Arabic keep what may be of them") {
    const Analyzer analyzer;
    CHECK(analyzer.stem("ولد", "ar") == "ولد");
    CHECK(analyzer.stem("ان", "ar") == "ان");
    CHECK(analyzer.stem("و", "AR-eg") == "و");
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
