#include "text/sentences.hpp"

#include "base/utf8.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>

using namespace entente;

namespace {

std::string split(std::string_view text) {
    std::string out;
    for (const ByteSpan& sentence : sentences(text)) {
        out +=
            (out.empty() ? "" : " | ") + std::string(text.substr(sentence.begin, sentence.size()));
    }
    return out;
}

std::string without_space(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint c = decode_utf8(text, i);
        if (!is_space(c.value)) out += text.substr(i, c.size);
        i += c.size;
    }
    return out;
}

}  // namespace

TEST_CASE("where sentences end") {
    struct Row {
        const char* text;
        const char* sentences;
    };
    for (const Row& row : {
             Row{"", ""},
             Row{" \n ", ""},
             Row{"No stop", "No stop"},
             Row{"One. Two! Three? Four", "One. | Two! | Three? | Four"},
             Row{"Really?! Yes... Well", "Really?! | Yes... | Well"},
             Row{"He left… Then", "He left… | Then"},
             // quotes and brackets stay
             Row{"“It works.” The firm said so.", "“It works.” | The firm said so."},
             Row{"He said \"yes.\" (It was late.) She left.",
                 "He said \"yes.\" | (It was late.) | She left."},
             Row{"« C'est fait. » Il part.", "« C'est fait. » | Il part."},
             // a small letter goes on
             Row{"at approx. five p.m. local time", "at approx. five p.m. local time"},
             Row{"Yahoo! said so. It did.", "Yahoo! said so. | It did."},
             // abbreviations and initials
             Row{"Mr. Smith of Acme Inc. Ltd. met Dr. J. R. Brown. He spoke.",
                 "Mr. Smith of Acme Inc. Ltd. met Dr. J. R. Brown. | He spoke."},
             Row{"The U.S. Treasury acted in the U.S. The firm did not.",
                 "The U.S. Treasury acted in the U.S. | The firm did not."},
             Row{"On Sept. 5 and Dec. 6. Then", "On Sept. 5 and Dec. 6. | Then"},
             Row{"Am 3. Mai 2016 kam z. B. Frau Nr. 5. Ende",
                 "Am 3. Mai 2016 kam z. B. Frau Nr. 5. | Ende"},
             Row{"M. Dupont et Mme. Durand. Fin", "M. Dupont et Mme. Durand. | Fin"},
             Row{"Dr. Li, Gen. Lee and Gov. Ma met. The gen. public left. Fin",
                 "Dr. Li, Gen. Lee and Gov. Ma met. | The gen. public left. | Fin"},
             Row{"It bought Acme Inc. The deal was made with Foo Co. Ltd. in May.",
                 "It bought Acme Inc. | The deal was made with Foo Co. Ltd. in May."},
             Row{"Acme Corp. Chairman Li and Foo Ltd. Both agreed.",
                 "Acme Corp. Chairman Li and Foo Ltd. | Both agreed."},
             Row{"See No. 5. He said no. Bob left. It is modern art. Pay",
                 "See No. 5. | He said no. | Bob left. | It is modern art. | Pay"},
             Row{"It opens at 9 a.m. Monday, e.g. The Hague or St. Gallen.",
                 "It opens at 9 a.m. Monday, e.g. The Hague or St. Gallen."},
             Row{"At 9 p.m. The talks ended.", "At 9 p.m. | The talks ended."},
             Row{"Im 2. Quartal stiegen sie um 3. Danach fielen sie.",
                 "Im 2. Quartal stiegen sie um 3. | Danach fielen sie."},
             Row{"5 Mio. Euro, vgl. Anhang, d. h. Ende bzw. Anfang usw. Der Rest.",
                 "5 Mio. Euro, vgl. Anhang, d. h. Ende bzw. Anfang usw. | Der Rest."},
             Row{"1. Parties agree.\n2. Terms", "1. Parties agree. | 2. Terms"},
             Row{"Г-н И. Петров и А. С. Пушкин. Конец", "Г-н И. Петров и А. С. Пушкин. | Конец"},
             Row{"Он ушёл. потом", "Он ушёл. потом"},
             Row{"À l'est. Élu", "À l'est. | Élu"},
             Row{"the deal.The firm, not node.js or www.Example.Com now",
                 "the deal. | The firm, not node.js or www.Example.Com now"},
             // no blank, no end
             Row{"It grew 3.5 percent at example.com today",
                 "It grew 3.5 percent at example.com today"},
             // Chinese and Japanese
             Row{"双方签署协议。他说：“很好！”会议结束。",
                 "双方签署协议。 | 他说：“很好！” | 会议结束。"},
             Row{"真的？！他问。然后……走了。", "真的？！ | 他问。 | 然后……走了。"},
             Row{"「はい。」と答えた。次", "「はい。」 | と答えた。 | 次"},
             Row{"签署!成功.完 3.5亿", "签署! | 成功. | 完 3.5亿"},
             // lines
             Row{"One line\nwraps here. Two", "One line\nwraps here. | Two"},
             Row{"A heading\n\nThe text", "A heading | The text"},
             Row{"A heading\n \t\nThe text", "A heading | The text"},
             Row{"They agree:\n● first\n● second\n- third",
                 "They agree: | ● first | ● second | - third"},
         }) {
        CAPTURE(std::string(row.text));
        CHECK(split(row.text) == row.sentences);
    }
}

TEST_CASE("sentences hold every character that is not white space, in order, disjoint") {
    const std::string pieces[] = {"a", "B",    ".",  "!",    "?",        "…", "。",
                                  "”", "\"",   " ",  "\n",   "\n\n",     "●", "-",
                                  "3", "U.S.", "北", "\xFF", "\xE3\x80", "é"};
    std::mt19937 random(7);
    for (int round = 0; round < 2000; ++round) {
        std::string text;
        for (int i = 0; i < 30; ++i) text += pieces[random() % std::size(pieces)];
        CAPTURE(text);
        std::string joined;
        std::size_t end = 0;
        for (const ByteSpan& sentence : sentences(text)) {
            REQUIRE(sentence.begin >= end);
            REQUIRE(sentence.end > sentence.begin);
            REQUIRE(sentence.end <= text.size());
            end = sentence.end;
            joined += text.substr(sentence.begin, sentence.size());
        }
        REQUIRE(without_space(joined) == without_space(text));
    }
}

TEST_CASE("hostile text is split in one pass") {
    const std::string pieces[] = {"a.北", "1. ", ". ", " ",     "\n", "\n\n",
                                  "( ",   "。",  "a.", "U.S. ", "»",  "? »"};
    for (const std::string& piece : pieces) {
        CAPTURE(piece);
        std::string text;
        for (int i = 0; i < 200000; ++i) text += piece;
        std::size_t bytes = 0;
        for (const ByteSpan& sentence : sentences(text + "1. " + text)) bytes += sentence.size();
        CHECK(bytes <= 2 * text.size() + 3);
    }
}
