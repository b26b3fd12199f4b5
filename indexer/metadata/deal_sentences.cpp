#include "metadata/deal_sentences.hpp"

#include <algorithm>

namespace entente {
namespace {

/// Words that tell of a deal. Capitals count for nouns only: German writes those so.
bool tells_of_deal(const Reading& r, const Sentence& sentence) {
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
        if (r.has(i, agreement_noun)) return true;
        const bool small = r.words[i].shape == WordShape::small;
        // `opened`, `takes`: parties do so, and others too.
        const bool wide = r.has(i, deal_act) && !r.has(i, meeting_verb);
        if (small && !wide && r.has(i, agreement_verb | meeting_verb)) return true;
    }
    return false;
}

bool tells_of_help(const Reading& r, const Sentence& sentence) {
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
        if (r.words[i].shape == WordShape::small && r.has(i, adviser_verb)) return true;
    }
    return false;
}

bool is_list_item(const Reading& r, const Sentence& sentence) {
    if (sentence.first >= sentence.last) return false;
    const char mark = r.words[sentence.first].mark;
    return mark == '|' || mark == '*' || mark == '-' || mark == 1;
}

/// `About Solveig Data`, a line of its own.
bool opens_aside(const Reading& r, const Sentence& sentence) {
    const std::uint32_t first = sentence.first;
    if (sentence.last - first > 8 || sentence.last - first < 2) return false;
    if (r.spelling(r.words[first]) != "About" && r.spelling(r.words[first]) != "ABOUT")
        return false;
    return is_capitalised(r.words[first + 1]) && !r.is_mark(sentence.last - 1, '.');
}

}  // namespace

DealSentences find_deal_sentences(const Reading& r, const NameFindings& names) {
    DealSentences found;
    bool aside = false;
    for (const Sentence& sentence : names.sentences) {
        aside |= opens_aside(r, sentence);
        const bool item =
            is_list_item(r, sentence) && !found.uses.empty() && found.uses.back().reports;
        found.uses.push_back(
            {item || tells_of_deal(r, sentence), tells_of_help(r, sentence), item, aside});
    }
    const auto body = std::ranges::find(names.sentences, false, &Sentence::in_title);
    found.first_body = static_cast<std::uint32_t>(body - names.sentences.begin());
    // What the headline reports, the first sentence tells.
    for (std::uint32_t i = 0; i < found.first_body && found.first_body < found.uses.size(); ++i) {
        if (found.uses[i].reports) found.uses[found.first_body].reports = true;
    }
    return found;
}

}  // namespace entente
