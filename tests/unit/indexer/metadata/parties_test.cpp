#include "metadata/parties.hpp"

#include "metadata/names.hpp"
#include "unit/indexer/metadata/reading.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace entente;

namespace {

/// Names found in a sentence that stands inside a text: `A | B`.
std::string names(const std::string& sentence) {
    const ReadText read(
        "It is told here, in a text long enough, how and why all of this was done in "
        "the end. And so, as people say, " +
        sentence);
    std::string out;
    for (const Mention& mention : find_names(read.reading).mentions) {
        if (!out.empty()) out += " | ";
        out += read.reading.spelling(mention.first, mention.last);
    }
    return out;
}

std::string list(const std::vector<Party>& parties) {
    std::string out;
    for (const Party& party : parties) {
        if (!out.empty()) out += " | ";
        out += party.name + " (" + std::string(to_string(party.kind)).substr(0, 3) + ")";
    }
    return out;
}

std::string parties(const std::string& title, const std::string& text) {
    const ReadText read(title + "\n\n" + text);
    return list(find_parties(read.reading, read.article.title).parties);
}

}  // namespace

TEST_CASE("where names begin and end") {
    struct Row {
        const char *sentence, *found;
    };
    for (const Row& row : {
             Row{"they saw Hale, Whitcomb & Sons, Inc. and left.", "Hale, Whitcomb & Sons, Inc"},
             Row{"the University of Zambia opened.", "University of Zambia"},
             Row{"it is the Ministry of Trade, Industry and Energy that pays.",
                 "Ministry of Trade, Industry and Energy"},
             Row{"Torvik and Sumida are friends.", "Torvik | Sumida"},
             Row{"they met Nordvarme A/S of Denmark.", "Nordvarme A/S | Denmark"},
             Row{"and the Stronsay and Sanday Islands Council voted.",
                 "Stronsay and Sanday Islands Council"},
             Row{"Microsoft CEO Satya Nadella came.", "Microsoft | Satya Nadella"},
             Row{"Uzbek President Shavkat Mirziyoyev came.", "Shavkat Mirziyoyev"},
             Row{"Norway's Torvik Marine AS came.", "Norway | Torvik Marine AS"},
             Row{"they eat Padgett's Pies in bed.", "Padgett's Pies"},
             Row{"the Beacon County Sheriff's Office wrote.", "Beacon County Sheriff's Office"},
             Row{"New Zealand's Ministry for Primary Industries wrote.",
                 "New Zealand | Ministry for Primary Industries"},
             Row{"Deborah K. Lindqvist spoke.", "Deborah K. Lindqvist"},
             Row{"the All India Institute of Medical Sciences met.",
                 "All India Institute of Medical Sciences"},
             Row{"Lagos-based Harvest Trust Bank Plc grew.", "Harvest Trust Bank Plc"},
             Row{"Brannock Foods of Ohio grew.", "Brannock Foods | Ohio"},
             Row{"avec la Banque de l'Union Verte aussi.", "Banque de l'Union Verte"},
             Row{"shares of Hale (NYSE: HWS) fell.", "Hale"},
             Row{"distributor, Three Rivers Distributing, left.", "Three Rivers Distributing"},
             Row{"from January Clayton Hill sells.", "Clayton Hill"},
             Row{"a contract of EUR 21 million was won.", ""},
             Row{"Marine Mutual paid.", "Marine Mutual"},
             Row{"the Minister of Fisheries and Coasts of Sundmark, Stellan Brandvold, came.",
                 "Sundmark | Stellan Brandvold"},
             Row{"Oxbow Devices of the UK grew.", "Oxbow Devices | UK"},
             Row{"the Authority and the Chinese side met on Monday.", ""},
         }) {
        CAPTURE(row.sentence);
        CHECK(names(row.sentence) == row.found);
    }
}

TEST_CASE("who agreed with whom") {
    CHECK(parties(
              "Torvik and Sumida to form company for moorings",
              "Norway's Torvik Marine AS and the Japanese yard owner Sumida Heavy Works, Ltd. have "
              "agreed to set up a company. Ingrid Haugland, who leads renewables at Torvik, said "
              "that chain is forgotten. Sumida's chief engineer Kenji Arakawa agreed. Haugland "
              "laughed. Nippon Kaiji Kyokai has given approval.\n") ==
          "Torvik Marine AS (org) | Sumida Heavy Works, Ltd (org) | Ingrid Haugland (per) | "
          "Kenji Arakawa (per)");
    CHECK(parties("Fiji and New Zealand sign arrangement",
                  "Fiji has entered into an arrangement with New Zealand's Ministry for Primary "
                  "Industries. New Zealand would send two trainers, Fiji said on Monday.\n")
              .find("Ministry") == std::string::npos);
}

TEST_CASE("what is no party") {
    const std::string found =
        parties("Alpha Foods and Beta Dairy sign pact",
                "LONDON, May 4 (Reuters) - Alpha Foods Ltd and Beta Dairy Ltd signed an agreement "
                "in Osaka on "
                "Friday. Redgate Partners advised Alpha Foods on the terms of the agreement.\n");
    CHECK(found == "Alpha Foods Ltd (org) | Beta Dairy Ltd (org)");
}

TEST_CASE("short names and full names are one party") {
    const ReadText read(
        "UNZA opens laboratory with utility\n\nThe University of Zambia (UNZA) and Zesco "
        "Limited signed an agreement. UNZA pays. Zesco builds the laboratory.\n");
    const PartyFindings found = find_parties(read.reading, read.article.title);
    REQUIRE(found.parties.size() == 2);
    CHECK(found.parties[0].name == "University of Zambia");
    CHECK(found.parties[0].aliases == std::vector<std::string>{"UNZA"});
    CHECK(found.parties[1].aliases == std::vector<std::string>{"Zesco"});
}

TEST_CASE("text in capitals names only what a legal form names") {
    CHECK(
        parties("TWO FIRMS SIGN A PACT",
                "LONDON, MAY 3 2016 - TORVIK MARINE CORP SIGNED A PACT WITH SUMIDA LTD ON TUESDAY. "
                "THE TWO FIRMS SAID THEY WOULD WORK TOGETHER FOR FIVE YEARS. IT'S A START.") ==
        "TORVIK MARINE CORP (org) | SUMIDA LTD (org)");
    CHECK(parties("",
                  "THE TRAIN LEFT THE STATION AND WENT OVER THE BRIDGE TO THE OTHER SIDE OF TOWN. "
                  "PRESIDENT OF THE CLUB SIGNED NOTHING.") == "");
}

TEST_CASE("ten thousand capitalised words in a row are no name") {
    std::string text = "Names Of All Sorts\n\n";
    for (int i = 0; i < 10000; ++i)
        text += "Word" + std::string(1, static_cast<char>('a' + i % 26)) + " ";
    const ReadText read(text);
    CHECK(find_parties(read.reading, "").parties.empty());
}
