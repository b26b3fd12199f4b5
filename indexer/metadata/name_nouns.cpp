// Tested with the runs: parties_test.cpp, "where names begin and end".
#include "metadata/name_nouns.hpp"

#include "article/letters.hpp"
#include "article/word_map.hpp"

namespace entente {
namespace {

constexpr std::string_view institutions =
    "university college school institute institution academy bank hospital museum trust foundation "
    "association federation society union guild club cooperative clinic chamber centre center "
    "church diocese league organisation organization exchange press theatre fund board "
    "confederation congress corporation company laboratory library brotherhood alliance port "
    "orchestra";
constexpr std::string_view counts = "two three four five six seven eight nine ten first second";

WordMap<bool> set_of(std::string_view words) {
    WordMap<bool> set;
    for_each_word(words, ' ', [&](std::string_view word) { set[word] = true; });
    return set;
}

}  // namespace

bool is_trade_noun(const Reading& r, std::uint32_t i) {
    static const WordMap<bool> named_after_places = set_of(institutions);
    if (r.has(i, legal_form)) return true;
    if (!r.has(i, organisation_head) || r.has(i, government_head)) return false;
    return named_after_places.find(fold_line(r.spelling(r.words[i]))) == nullptr;
}

bool is_count_word(std::string_view folded) {
    static const WordMap<bool> words = set_of(counts);
    return words.find(folded) != nullptr;
}

}  // namespace entente
