/// Words near each other, in one sentence or paragraph, or often enough: what is found and marked.
#include "support/small_index.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace entente;
using test::marked;
using test::plain_document;
using test::sorted_ids;

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

SearchOptions strict() {
    SearchOptions options;
    options.relax = false;
    return options;
}

}  // namespace

TEST_CASE("which documents have the words together") {
    struct Row {
        const char* query;
        const char* found;  // sorted
    };
    Searcher searcher = index_of_four().open();
    for (const Row& row : {
             Row{"huawei w/s agreement", "deal"},
             Row{"agreement w/s merger", ""},
             Row{"agreement w/p merger", "deal"},
             Row{"agreement w/p ericsson", ""},
             Row{"merger w/s talks", "deal"},  // the headline has sentences too
             Row{"nokia w/s talks", ""},
             Row{"nokia w/p talks", "deal"},
             Row{"talks w/p agreement", ""},  // and is a paragraph by itself
             Row{"nokia w/s merger", "list"},
             Row{"ericsson w/s huawei", ""},  // items of a list are sentences
             Row{"ericsson w/p huawei", "deal list"},
             Row{"pact w/s china", "pact"},     // Dr. ends none
             Row{"huawei w/s huawei", "deal"},  // two places
             Row{"agreement w/s agreement", ""},
             Row{"\"china pact\"~s", "pact"},
             Row{"\"british telecom\" w/s merger", "deal"},
             Row{"\"telecom was\" w/s \"british telecom\"", "deal"},
             Row{"(agreement OR pact) w/s (smith OR huawei)", "deal pact"},
             Row{"bank w/s c*na", "pact"},
             Row{"华为 w/s 北京大学", "zh"},
             Row{"华为 w/s 中国银行", ""},
             Row{"华为 w/p 中国银行", "zh"},
             Row{"-(huawei w/s agreement)", "list pact zh"},
             Row{"nokia -(huawei w/s agreement)", "list"},

             Row{"\"british telecom\" NEAR/1 agreed", "deal"},
             Row{"\"british telecom\" NEAR/0 agreed", ""},
             Row{"\"british telecom\" ADJ/1 agreed", "deal"},
             Row{"agreed ADJ/1 \"british telecom\"", ""},
             Row{"\"co-operation pact\" NEAR/2 smith", "pact"},
             Row{"\"co operation pact\" NEAR/2 smith", "pact"},
             Row{"co-operation ADJ/0 pact", "pact"},
             Row{"\"dr smith\" NEAR/2 \"bank of china\"", "pact"},
             Row{"\"dr smith\" NEAR/1 \"bank of china\"", ""},
             Row{"(merger AND british) NEAR/4 agreed", "deal"},
             Row{"(merger AND british) NEAR/3 agreed", ""},
             Row{"北京大学 NEAR/3 签署", "zh"},
             Row{"华为 ADJ/0 签署", "zh"},
             Row{"签署 ADJ/0 华为", ""},

             Row{"atleast3(huawei)", "deal"},
             Row{"atleast4(huawei)", ""},
             Row{"atleast2(merger)", "deal"},  // headline and text
             Row{"atleast2(nokia OR merger)", "deal list"},
             Row{"atleast2(nokia merger)", ""},  // two of each
             Row{"atleast1(\"british telecom\")", "deal"},
             Row{"atleast2(agree*)", "deal"},
             Row{"title:atleast1(nokia)", "deal"},
             Row{"atleast2(huawei) -ericsson", ""},
         }) {
        CAPTURE(std::string(row.query));
        const Results results = searcher.search(row.query, strict());
        CHECK_FALSE(results.refused());
        CHECK(sorted_ids(results) == std::string(row.found));
    }
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
