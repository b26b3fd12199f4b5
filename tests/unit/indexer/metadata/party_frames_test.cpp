#include "metadata/party_frames.hpp"

#include "metadata/name_lists.hpp"
#include "metadata/parties.hpp"
#include "unit/indexer/metadata/reading.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace entente;

namespace {

const std::string opening =
    "It is told here, in a text long enough, how and why all of this was done in the end. And "
    "so, as people say, ";

/// Names of a sentence with the parts they play: a acts, w with whom, p place, s spoken for,
/// d described, x outsider.
std::string frames(const std::string& sentence) {
    const ReadText read(opening + sentence);
    const NameFindings names = find_names(read.reading);
    const auto found =
        read_party_frames(read.reading, names, find_deal_sentences(read.reading, names));
    std::string out;
    for (std::size_t i = 0; i < found.size(); ++i) {
        const Mention& m = names.mentions[i];
        if (!out.empty()) out += " | ";
        out += std::string(read.reading.spelling(m.first, m.last)) + ":";
        if (found[i].acts) out += 'a';
        if (found[i].partner) out += 'w';
        if (found[i].place) out += 'p';
        if (found[i].spoken_for) out += 's';
        if (found[i].described) out += 'd';
        if (found[i].outsider) out += 'x';
    }
    return out;
}

std::string lists(const std::string& sentence) {
    const ReadText read(opening + sentence);
    const NameFindings names = find_names(read.reading);
    std::string out;
    for (const NameList& list : find_name_lists(read.reading, names)) {
        if (!out.empty()) out += " | ";
        for (const std::uint32_t i : list) {
            const Mention& m = names.mentions[i];
            out += (i == list.front() ? "" : " + ") +
                   std::string(read.reading.spelling(m.first, m.last));
        }
    }
    return out;
}

std::string parties(const std::string& title, const std::string& text) {
    const ReadText read(title + "\n\n" + text);
    std::string out;
    for (const Party& party : find_parties(read.reading, read.article.title).parties) {
        if (!out.empty()) out += " | ";
        out += party.name + " (" + std::string(to_string(party.kind)).substr(0, 3) + ")";
    }
    return out;
}

}  // namespace

TEST_CASE("names that a sentence lists") {
    struct Row {
        const char *sentence, *found;
    };
    for (const Row& row : {
             Row{"Torvik and Sumida left.", "Torvik + Sumida"},
             Row{"Torvik, Sumida and the charity Brio left.", "Torvik + Sumida + Brio"},
             Row{"Torvik, a maker of locks, and Sumida left.", "Torvik + Sumida"},
             Row{"they saw Egypt's Torvik and Kenya's Sumida.", "Egypt | Kenya | Torvik + Sumida"},
             Row{"Torvik Marine of Sweden and Sumida left.", "Sweden | Torvik Marine + Sumida"},
             Row{"Torvik said that Sumida left.", "Torvik | Sumida"},
         }) {
        CAPTURE(std::string(row.sentence));
        CHECK(lists(row.sentence) == std::string(row.found));
    }
}

TEST_CASE("the part that a name plays") {
    struct Row {
        const char *sentence, *found;
    };
    for (const Row& row : {
             Row{"Torvik and Sumida have signed a pact.", "Torvik:a | Sumida:a"},
             Row{"Torvik, a maker of locks, has signed a pact.", "Torvik:ad"},
             Row{"they signed a pact with the German carrier Torvik.", "Torvik:wd"},
             Row{"they bought a stake in Torvik.", "Torvik:w"},
             Row{"they work in Torvik.", "Torvik:p"},
             Row{"the pact was brokered by Torvik.", "Torvik:x"},
             Row{"the deal needs approval from Torvik.", "Torvik:x"},
             Row{"Torvik has advised them.", "Torvik:x"},
             Row{"they told the Torvik Courier.", "Torvik Courier:x"},
             Row{"they sell the Torvik platform.", "Torvik:wx"},
             Row{"the president of Torvik came.", "Torvik:as"},
             Row{"he signed for it, the Torvik publisher.", "Torvik:p"},
         }) {
        CAPTURE(std::string(row.sentence));
        CHECK(frames(row.sentence) == std::string(row.found));
    }
}

TEST_CASE("a contract names its parties where it defines them") {
    const auto parties_of = [](const std::string& text) {
        const ReadText read("SUPPLY AGREEMENT\n\n" + text);
        std::string out;
        for (const Party& party : find_parties(read.reading, read.article.title).parties) {
            out += (out.empty() ? "" : " | ") + party.name;
        }
        return out;
    };
    const std::string rest =
        "\n\nThe parties have agreed as follows, and Halden Gas has signed nothing of it at all.\n";
    CHECK(parties_of("BETWEEN\n\n(1) TORVIK MARINE WORKS, whose seat is at Moor Lane (the "
                     "\"Works\"); and\n\n(2) KARELSTAD TECHNICAL COLLEGE, a body of long "
                     "standing (hereinafter referred to as the \"College\")." +
                     rest) == "TORVIK MARINE WORKS | KARELSTAD TECHNICAL COLLEGE");
    CHECK(parties_of("between\n\nTorvik Works Ltd, a company of Norway with its seat at Moor Lane "
                     "(“Torvik”),\n\nand\n\nSumida Bank AG, a bank of Kiel (the "
                     "“Bank”)" +
                     rest) == "Torvik Works Ltd | Sumida Bank AG");
}

TEST_CASE("English news of agreements") {
    struct Row {
        const char *title, *text, *found;
    };
    for (const Row& row : {
             Row{"Corvane ends talks to buy Helix",
                 "LONDON, May 4 (Reuters) - Corvane Pharma has terminated talks to acquire U.S. "
                 "rival Helix Bioscience Inc, people said on Friday. Analyst Joan Petrie said a "
                 "lower bid was possible.\n",
                 "Corvane Pharma (org) | Helix Bioscience Inc (org)"},
             Row{"Lindgren Foundation backs girls' network",
                 "The Amani Girls' Network has signed a grant agreement with the Lindgren "
                 "Foundation of Sweden. The Amani Girls' Network builds dormitories.\n",
                 "Amani Girls' Network (org) | Lindgren Foundation (org)"},
             Row{"Lifeboat gets new engine",
                 "Norwick Lifeboat Trust has struck a deal with engine builder Hanley Marine "
                 "Engines to refit its boat.\n",
                 "Hanley Marine Engines (org) | Norwick Lifeboat Trust (org)"},
             Row{"Ridge Resources announces agreement with Aurelia",
                 "Vancouver, British Columbia--(Newsline Corp. - August 22, 2018) - Ridge "
                 "Resources "
                 "Corp. has entered into a binding agreement with Aurelia Metals Trading.\n",
                 "Ridge Resources Corp (org) | Aurelia Metals Trading (org)"},
         }) {
        CAPTURE(std::string(row.title));
        CHECK(parties(row.title, row.text) == std::string(row.found));
    }
}
