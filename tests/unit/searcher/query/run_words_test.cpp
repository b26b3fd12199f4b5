/// Text without blanks to the words a query asks for.
#include "query/run_words.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace entente;

namespace {

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
    return out;
}

struct Row {
    std::string typed, words;
};

const std::vector<Row> rows = {
    {"中国", "中国"},
    {"贸易协议", "贸易 协议"},
    {"中国与欧盟的贸易协议", "中国 欧盟 贸易 协议"},
    {"华为公司", "华为 公司"},
    {"在华为工作的工程师", "华为 工作 工程 师"},
    {"的", "的"},
    {"中国的", "中国"},
    {"日本政府と欧州連合は経済連携協定に署名した", "日本 政府 欧州 連合 経済 連携 協定 署名"},
    {"トヨタ自動車", "トヨタ 自動車"},
    {"みずほ銀行", "みずほ 銀行"},
    {"5G网络", "5G 网络"},
    {"AI技术", "AI 技术"},
    {"AT&T公司", "AT&T 公司"},
    {"ข้อตกลงใหม่", "ข้อ ตกลง ใหม่"},
    {"L'Oréal", "L'Oréal"},
    {"www.a-b.co.uk", "www.a-b.co.uk"},
    {"화웨이는", "화웨이는"},
    {"соглашение", "соглашение"},
};

}  // namespace

TEST_CASE("what is typed without blanks is taken apart into words") {
    const Analyzer analyzer;
    for (const Row& row : rows) {
        CAPTURE(row.typed);
        CHECK(joined(query::words_of_run(analyzer, row.typed)) == row.words);
    }
}

TEST_CASE("each word reads back as itself") {
    const Analyzer analyzer;
    for (const Row& row : rows) {
        for (const std::string& word : query::words_of_run(analyzer, row.typed)) {
            CAPTURE(word);
            CHECK(joined(query::words_of_run(analyzer, word)) == word);
        }
    }
}

TEST_CASE("a long text comes to an end") {
    std::string text;
    for (int i = 0; i < 20000; ++i) text += "华为贸易";
    const Analyzer analyzer;
    CHECK(query::words_of_run(analyzer, text).size() == 40000);
}
