#include "metadata/russian_names.hpp"

#include <algorithm>
#include <array>

namespace entente {
namespace {

struct Ending {
    std::string_view genitive, nominative;
};

/// Of given names and surnames, longest first; the rest is left as it is.
constexpr std::array men{
    Ending{"ского", "ский"}, Ending{"ого", "ый"}, Ending{"ия", "ий"},
    Ending{"ея", "ей"},      Ending{"ая", "ай"},  Ending{"а", ""},
};
constexpr std::array women{
    Ending{"ской", "ская"}, Ending{"овой", "ова"}, Ending{"евой", "ева"}, Ending{"ёвой", "ёва"},
    Ending{"иной", "ина"},  Ending{"ии", "ия"},    Ending{"ьи", "ья"},    Ending{"ги", "га"},
    Ending{"ки", "ка"},     Ending{"ы", "а"},      Ending{"и", "я"},
};

template <class Endings>
std::string with_ending(std::string_view word, const Endings& endings) {
    for (const Ending& ending : endings) {
        if (word.size() > ending.genitive.size() + 2 && word.ends_with(ending.genitive)) {
            word.remove_suffix(ending.genitive.size());
            return std::string(word) + std::string(ending.nominative);
        }
    }
    return std::string(word);
}

bool is_womans_genitive(std::string_view given_name) {
    return given_name.ends_with("ы") || given_name.ends_with("и");
}

}  // namespace

std::string_view without_russian_case(std::string_view word) {
    const bool cyrillic = !word.empty() && static_cast<unsigned char>(word.front()) >= 0xD0 &&
                          static_cast<unsigned char>(word.front()) <= 0xD1;
    constexpr std::size_t shortest_stem = 6;  // three letters
    if (!cyrillic || word.size() <= shortest_stem) return word;
    for (std::string_view ending :
         {"ского", "скому", "ским", "ская", "ской", "ский", "ого", "его", "ому", "ему",
          "ами",   "ями",   "ым",   "им",   "ом",   "ем",   "ой",  "ей",  "ую",  "ая",
          "яя",    "ое",    "ые",   "ый",   "ий",   "ью",   "ия",  "ии",  "ию",  "а",
          "я",     "у",     "ю",    "ы",    "и",    "е",    "о",   "ь",   "й"}) {
        if (word.size() >= ending.size() + shortest_stem && word.ends_with(ending)) {
            return word.substr(0, word.size() - ending.size());
        }
    }
    return word;
}

std::string nominative_of_person(std::string_view genitive) {
    const bool woman = is_womans_genitive(genitive.substr(0, genitive.find(' ')));
    std::string name;
    while (!genitive.empty()) {
        const std::size_t end = std::min(genitive.find(' '), genitive.size());
        const std::string_view word = genitive.substr(0, end);
        if (!name.empty()) name += ' ';
        name += woman ? with_ending(word, women) : with_ending(word, men);
        genitive.remove_prefix(std::min(end + 1, genitive.size()));
    }
    return name;
}

}  // namespace entente
