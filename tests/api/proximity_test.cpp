/// Words near each other, in one sentence or paragraph, or often enough: what is found and marked.
#include "support/small_index.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace entente;
using test::check_found;
using test::marked;
using test::plain_document;

namespace {

const test::SmallIndex& index_of_four() {
    static const test::SmallIndex index(
        {plain_document("deal", "Nokia. Merger talks",
                        "Huawei signed an agreement. The merger of British Telecom was agreed.\n\n"
                        "Ericsson left. Huawei stayed, and Huawei will stay."),
         plain_document("pact", "",
                        "A co-operation pact of Dr. Smith and the Bank of China. Others left."),
         plain_document("list", "", "Nokia merger\n- Ericsson\n- Huawei\n"),
         plain_document("zh", "", "北京大学与华为签署协议。中国银行没有参加。")});
    return index;
}

}  // namespace

TEST_CASE("which documents have the words together") {
    check_found(index_of_four().open(),
                {
                    {"huawei w/s agreement", "deal"},
                    {"agreement w/s merger", ""},
                    {"agreement w/p merger", "deal"},
                    {"agreement w/p ericsson", ""},
                    {"merger w/s talks", "deal"},  // the headline has sentences too
                    {"nokia w/s talks", ""},
                    {"nokia w/p talks", "deal"},
                    {"talks w/p agreement", ""},  // and is a paragraph by itself
                    {"nokia w/s merger", "list"},
                    {"ericsson w/s huawei", ""},  // items of a list are sentences
                    {"ericsson w/p huawei", "deal list"},
                    {"pact w/s china", "pact"},     // Dr. ends none
                    {"huawei w/s huawei", "deal"},  // two places
                    {"huawei w/p huawei w/p huawei", ""},
                    {"hua* w/s agree*", "deal"},
                    {"(huawei w/s agreement) OR pact", "deal pact"},
                    {"ericsson (huawei w/s stay*)", "deal"},
                    {"(huawei w/s stay*)^2 -pact", "deal"},
                    {"the w/s the w/s the w/s the w/s the w/s the w/s the w/s the w/s the", ""},
                    {"agreement w/s agreement", ""},
                    {"\"china pact\"~s", "pact"},
                    {"\"british telecom\" w/s merger", "deal"},
                    {"\"telecom was\" w/s \"british telecom\"", "deal"},
                    {"(agreement OR pact) w/s (smith OR huawei)", "deal pact"},
                    {"bank w/s c*na", "pact"},
                    {"华为 w/s 北京大学", "zh"},
                    {"华为 w/s 中国银行", ""},
                    {"华为 w/p 中国银行", "zh"},
                    {"-(huawei w/s agreement)", "list pact zh"},
                    {"nokia -(huawei w/s agreement)", "list"},

                    {"\"british telecom\" NEAR/1 agreed", "deal"},
                    {"\"british telecom\" NEAR/0 agreed", ""},
                    {"\"british telecom\" ADJ/1 agreed", "deal"},
                    {"agreed ADJ/1 \"british telecom\"", ""},
                    {"\"co-operation pact\" NEAR/2 smith", "pact"},
                    {"\"co operation pact\" NEAR/2 smith", "pact"},
                    {"co-operation ADJ/0 pact", "pact"},
                    {"\"dr smith\" NEAR/2 \"bank of china\"", "pact"},
                    {"\"dr smith\" NEAR/1 \"bank of china\"", ""},
                    {"(merger AND british) NEAR/4 agreed", "deal"},
                    {"(merger AND british) NEAR/3 agreed", ""},
                    {"北京大学 NEAR/3 签署", "zh"},
                    {"华为 ADJ/0 签署", "zh"},
                    {"签署 ADJ/0 华为", ""},

                    {"atleast3(huawei)", "deal"},
                    {"atleast4(huawei)", ""},
                    {"atleast2(merger)", "deal"},  // headline and text
                    {"atleast2(nokia OR merger)", "deal list"},
                    {"atleast2(nokia merger)", ""},  // two of each
                    {"atleast1(\"british telecom\")", "deal"},
                    {"atleast2(agree*)", "deal"},
                    {"title:atleast1(nokia)", "deal"},
                    {"atleast2(huawei) -ericsson", ""},
                });
}

TEST_CASE("only what stands together is marked") {
    struct Row {
        const char* query;
        const char* marks;
    };
    Searcher searcher = index_of_four().open();
    for (const Row& row : {
             Row{"huawei w/s agreement", "Huawei agreement"},
             Row{"ericsson w/p huawei", "Ericsson Huawei Huawei"},
             Row{"atleast2(ericsson OR agreement)", "agreement Ericsson"},
             Row{"\"british telecom\" NEAR/1 agreed", "British Telecom agreed"},
         }) {
        CAPTURE(std::string(row.query));
        const Document document = *searcher.fetch("deal");
        std::string marks;
        for (const ByteSpan& mark : searcher.matches(parse_query(row.query).query, document)) {
            if (!marks.empty()) marks += ' ';
            marks += document.body.substr(mark.begin, mark.size());
        }
        CHECK(marks == row.marks);
    }
}
