#include "metadata/lexicon.hpp"

#include "article/calendar_words.hpp"
#include "article/word_map.hpp"
#include "metadata/lexicon_words.hpp"

namespace entente {
namespace {

class Lexicon {
public:
    Lexicon() {
        for (const auto language : {english_words(), german_words(), french_words(),
                                    spanish_words(), international_words()}) {
            for (const WordList& list : language) add(list);
        }
        for (const CalendarWords& month : month_words()) add({month_name, month.words});
        for (const CalendarWords& day : weekday_words()) add({weekday_name, day.words});
        add({season_name, season_words()});
    }

    WordClasses find(std::string_view word) const {
        const WordClasses* found = words_.find(word);
        return found ? *found : 0;
    }

private:
    void add(const WordList& list) {
        for_each_word(list.words, ' ',
                      [&](std::string_view word) { words_[word] |= list.classes; });
    }

    WordMap<WordClasses> words_;
};

}  // namespace

WordClasses classes_of(std::string_view word) {
    static const Lexicon lexicon;
    return lexicon.find(word);
}

bool is_compound_role(std::string_view word) {
    if (word.size() < 9) return false;
    for (std::string_view head : {"meister", "leiter", "minister", "direktor", "präsident",
                                  "sprecher", "führer", "vorsitzende", "vorstand", "beauftragte"}) {
        if (word.ends_with(head)) return true;
        for (std::string_view ending : {"in", "r", "n"}) {
            const bool both = word.ends_with(ending) &&
                              word.substr(0, word.size() - ending.size()).ends_with(head);
            if (both) return true;
        }
    }
    return false;
}

}  // namespace entente
