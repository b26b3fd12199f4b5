#include "article/phrases.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>

using namespace entente;

TEST_CASE("a phrase counts only where its place allows") {
    static constexpr auto phrases = std::to_array<Phrase>({
        {"share", Place::whole, "whole"},
        {"share this", Place::begin, "begin"},
        {"all rights reserved", Place::anywhere, "anywhere"},
        {"years ago", Place::end, "end"},
        {"相关", Place::begin, "chinese"},
    });
    const PhraseTable table{phrases};
    struct Row {
        const char *line, *rule;
    };
    for (const Row& row : {
             Row{"share", "whole"},
             Row{"share prices fell", ""},
             Row{"share this story", "begin"},
             Row{"please share this", ""},
             Row{"share thistle", ""},
             Row{"x ltd. all rights reserved.", "anywhere"},
             Row{"two years ago", "end"},
             Row{"two years ago he left", ""},
             Row{"相关新闻", "chinese"},
             Row{"", ""},
         }) {
        CAPTURE(row.line);
        const PhraseMatch match = table.find(row.line);
        CHECK(std::string(match ? match.phrase->rule : "") == row.rule);
    }
}
