#include "metadata/lexicon.hpp"

#include "article/calendar_words.hpp"
#include "article/letters.hpp"
#include "base/utf8.hpp"
#include "metadata/lexicon_words.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>

namespace entente {
namespace {

struct Table {
    std::string_view languages;  ///< codes, separated by blanks
    std::span<const WordList> (*lists)();
};

constexpr auto tables = std::to_array<Table>({
    {"en", english_words},
    {"de", german_words},
    {"fr", french_words},
    {"es ca gl", spanish_words},
    {"it", italian_words},
    {"pt", portuguese_words},
    {"nl", dutch_words},
    {"sv da no nb nn", nordic_words},
    {"pl", polish_words},
    {"ru", russian_words},
});

bool speaks(const Table& table, std::string_view language) {
    bool found = false;
    for_each_word(table.languages, ' ', [&](std::string_view code) { found |= code == language; });
    return found;
}

constexpr std::array<std::string_view, 30> role_heads{
    "meister",       "leiter",    "minister",    "direktor",    "präsident",   "sprecher",
    "führer",        "chef",      "vorsitzende", "vorstand",    "beauftragte", "gründer",
    "inhaber",       "sekretär",  "kommissar",   "botschafter", "rektor",      "intendant",
    "manager",       "dezernent", "kanzler",     "referent",    "vorständ",    "landrät",
    "regierungsrät", "staatsrät", "stadträt",    "amtskolleg",  "ingenieur",   "professor"};
constexpr std::array<std::string_view, 7> role_endings{"in", "innen", "r", "n", "e", "en", "s"};

bool ends_with_role(std::string_view word) {
    return std::ranges::any_of(role_heads, [&](std::string_view head) {
        return word.back() == head.back() && word.ends_with(head);
    });
}

}  // namespace

Vocabulary::Vocabulary(std::string_view language) {
    const auto add = [&](const WordList& list, WordClasses kept) {
        const WordClasses classes = list.classes & kept;
        if (classes == 0) return;
        for_each_word(list.words, ' ', [&](std::string_view word) { words_[word] |= classes; });
    };
    for (const Table& table : tables) {
        const bool own = language.empty() || speaks(table, language);
        for (const WordList& list : table.lists())
            add(list, own ? ~WordClasses{0} : ~grammar_classes);
    }
    for (const WordList& list : international_words()) add(list, ~WordClasses{0});
    for (const CalendarWords& month : month_words()) add({month_name, month.words}, month_name);
    for (const CalendarWords& day : weekday_words()) add({weekday_name, day.words}, weekday_name);
    add({season_name, season_words()}, season_name);
}

const Vocabulary& vocabulary_of(std::string_view language) {
    static const std::map<std::string, Vocabulary, std::less<>> all = [] {
        std::map<std::string, Vocabulary, std::less<>> made;
        made.emplace("", Vocabulary({}));
        for (const Table& table : tables) {
            for_each_word(table.languages, ' ', [&](std::string_view code) {
                made.emplace(std::string(code), Vocabulary(code));
            });
        }
        return made;
    }();
    const auto found = all.find(language.substr(0, language.find('-')));
    return found == all.end() ? all.find("")->second : found->second;
}

std::string language_by_function_words(std::string_view text) {
    constexpr std::size_t sample_bytes = 4096, fewest = 8;
    std::array<std::size_t, tables.size()> counts{};
    const std::string sample = fold_line(cut_utf8(text, sample_bytes));
    for_each_word(sample, ' ', [&](std::string_view word) {
        for (std::size_t i = 0; i < tables.size(); ++i) {
            const std::string_view code =
                tables[i].languages.substr(0, tables[i].languages.find(' '));
            if ((vocabulary_of(code).classes_of(word) & function_word) != 0) ++counts[i];
        }
    });
    const auto best = std::ranges::max_element(counts);
    const auto rivals =
        std::ranges::count_if(counts, [&](std::size_t count) { return count * 5 > *best * 4; });
    if (*best < fewest || rivals > 1) return {};
    const std::string_view codes =
        tables[static_cast<std::size_t>(best - counts.begin())].languages;
    return std::string(codes.substr(0, codes.find(' ')));
}

WordClasses classes_of(std::string_view word) {
    static const Vocabulary& every = vocabulary_of({});
    return every.classes_of(word);
}

bool is_compound_role(std::string_view word) {
    if (word.size() < 8) return false;
    if (ends_with_role(word)) return true;
    return std::ranges::any_of(role_endings, [&](std::string_view ending) {
        return word.ends_with(ending) &&
               ends_with_role(word.substr(0, word.size() - ending.size()));
    });
}

}  // namespace entente
