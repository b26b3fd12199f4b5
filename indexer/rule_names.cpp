#include "rule_names.hpp"

#include <algorithm>
#include <utility>

namespace entente::indexer {

namespace {

/// In the order of the alphabet.
constexpr std::pair<std::string_view, std::string_view> rule_words[] = {
    {"above-title", "stands above the headline"},
    {"advertisement", "an advertisement"},
    {"age", "how long ago something was posted"},
    {"agency", "a news agency's mark"},
    {"byline", "the line that names the writer"},
    {"code", "a stock number stands beside it"},
    {"comments", "of the comments"},
    {"contact", "a contact line"},
    {"cookies", "a cookie notice"},
    {"copyright", "a copyright line"},
    {"counter", "a counter"},
    {"credit", "a credit such as Source: X"},
    {"date-label", "a date after a word such as Published"},
    {"date-line", "a date on a line of its own"},
    {"date-list", "one of a list of dates"},
    {"dateline", "the place and day that begin the report"},
    {"deal-frame", "takes part in what is agreed"},
    {"defined", "the contract defines it as a party"},
    {"desk-mark", "an agency's mark"},
    {"editor", "names an editor"},
    {"event", "dates what is reported"},
    {"foot-label", "a labelled date at the foot"},
    {"foot-line", "a date at the foot"},
    {"foreign-name", "a foreign name"},
    {"frame", "takes part in what is agreed"},
    {"head-line", "a date above the text"},
    {"headline", "stands in the headline and takes part"},
    {"host", "the address of the site"},
    {"issuer", "names who issued the release"},
    {"legal", "a legal notice"},
    {"link", "a link"},
    {"masthead", "the name of the paper"},
    {"mention", "only mentioned"},
    {"navigation", "a menu"},
    {"no-words", "has no words"},
    {"not-of-the-article", "not of this article"},
    {"office", "an office stands beside the name"},
    {"only-line", "the only text there is"},
    {"pair", "named as a partner of another"},
    {"person-frame", "acts or speaks for a party"},
    {"photo-credit", "a photograph's credit"},
    {"place", "a place that acts"},
    {"planned", "still to come then"},
    {"posted-by", "who posted it"},
    {"print", "a print link"},
    {"print-edition", "of the print edition"},
    {"reading-time", "how long it takes to read"},
    {"recurring-line", "stands in many documents here"},
    {"related", "leads to other articles"},
    {"related-link", "a link to another article"},
    {"second-line", "the second of two dates"},
    {"section", "the name of a section"},
    {"share", "a share link"},
    {"site-cue", "words such as About X, Contact X"},
    {"site-notice", "a notice of the site"},
    {"speaker", "is quoted"},
    {"state", "a state that acts"},
    {"statement", "stated beside the text"},
    {"subscribe", "asks to subscribe"},
    {"suffix", "a name with the word for its kind"},
    {"summary", "a summary of another article"},
    {"tags", "keywords"},
    {"title-again", "repeats the headline"},
    {"title-suffix", "stands behind the page's title"},
    {"top-label", "a labelled date near the top"},
    {"top-line", "a date near the top"},
    {"trade", "a name with its trade"},
    {"update-label", "a date after a word such as Updated"},
    {"url", "the address of the page"},
    {"word", "ordinary words used as a name"},
};

}  // namespace

std::string rule_in_words(std::string_view rule) {
    const auto* found = std::ranges::lower_bound(
        rule_words, rule, {}, &std::pair<std::string_view, std::string_view>::first);
    if (found != std::end(rule_words) && found->first == rule) return std::string(found->second);
    std::string words(rule);
    std::ranges::replace(words, '-', ' ');
    return words;
}

}  // namespace entente::indexer
