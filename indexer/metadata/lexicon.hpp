/// What a word may be: one table lookup a word gives all its classes at once.
///
///     lexicon::classes_of("ministry")  ->  government_head
///     lexicon::classes_of("signed")    ->  agreement_verb
///
/// The words stand in lexicon_LANGUAGE.cpp, by class; a class is added there and here, and
/// nothing else has to know how words are found. Grammar holds in texts of its own language, the
/// nouns of names in all: English news speaks of a `Ministerio` too, but its `die` is no article.
#pragma once

#include "article/word_map.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace entente {

using WordClasses = std::uint64_t;

enum WordClass : WordClasses {
    function_word = 1u << 0,      ///< article, pronoun, preposition, ..: no part of a name
    connector = 1u << 1,          ///< may stand inside a name: `of`, `and`, `de`, `für`
    personal_title = 1u << 2,     ///< before a person's name: `Dr`, `Mrs`, `Herr`
    role = 1u << 3,               ///< what a person is: `president`, `Direktorin`
    legal_form = 1u << 4,         ///< `Ltd`, `GmbH`, `S.A.`
    organisation_head = 1u << 5,  ///< the noun of an organisation's name: `University`
    government_head = 1u << 6,    ///< the noun of a public body's name: `Ministry`
    speech_verb = 1u << 7,        ///< `said`, `erklärte`
    agreement_verb = 1u << 8,     ///< `signed`, `agreed`, `firmaron`
    meeting_verb = 1u << 9,       ///< `met`, `visited`
    agreement_noun = 1u << 10,    ///< `memorandum`, `Vertrag`
    month_name = 1u << 11,
    weekday_name = 1u << 12,
    season_name = 1u << 13,
    demonym = 1u << 14,              ///< `Chinese`, `Korean`
    place_noun = 1u << 15,           ///< the noun of a mere place: `Street`, `Airport`, `River`
    adviser_verb = 1u << 16,         ///< who does this is no party: `advised`, `funded`, `hosted`
    future_word = 1u << 17,          ///< the date it governs is to come: `will`, `until`, `by`
    past_cue = 1u << 18,             ///< the year it governs is long past: `founded`, `since`
    given_name_particle = 1u << 19,  ///< inside a person's name: `van`, `bin`, `al`
    descriptor = 1u << 20,           ///< a common noun before a name: `company Acme`, `firm Acme`
    role_modifier = 1u << 21,        ///< part of a role only beside one: `general`, `vice`
    place_preposition = 1u << 23,    ///< what follows is where: `in`, `from`, `near`
    partner_preposition = 1u << 24,  ///< what follows takes part: `with`, `between`, `by`
    auxiliary = 1u << 25,            ///< what stands before acts: `has`, `will`
    portfolio = 1u << 26,            ///< what a minister is for: `trade`, `finance`
    deed_word = 1u << 27,            ///< dates a contract: `made`, `done`, `executed`
    scheme_noun = 1u << 22,          ///< what names like an organisation's and is none: `Programme`
    common_noun = 1u << 28,          ///< a noun of German, which writes all with capitals: `Anlage`
    article = 1u << 29,              ///< between a preposition and a name: `the`, `la`, `dem`
    small_head = 1u << 30,           ///< opens a name with a small letter: `ministère de ..`
    office_role = 1u << 31,  ///< its `of` names a field, no employer: `ministre de la Santé`
    deal_act = 1ull << 36,   ///< what parties do within a deal: `pay`, `deliver`; tells none alone
    outsider_cue = 1ull << 37,  ///< leads to who is no party: `told X`, `approval by X`
    party_noun =
        1ull << 38,  ///< its `of` or `in` leads to a party: `stake in X`, `delegation of X`
    trade_noun = 1ull << 40,    ///< of organisation_head, what tells firms apart: `Marine`, `Data`
    product_noun = 1ull << 39,  ///< what it stands behind is a thing: `the X platform`
};

/// What belongs to the grammar of one language and would mislead in texts of another: `die` and
/// `son` are no function words in English. All other classes hold in every text.
inline constexpr WordClasses grammar_classes =
    WordClasses{function_word} | speech_verb | agreement_verb | meeting_verb | adviser_verb |
    future_word | past_cue | descriptor | place_preposition | partner_preposition | auxiliary |
    common_noun | article | deal_act | outsider_cue | party_noun | product_noun;

/// The words as texts of one language mean them.
class Vocabulary {
public:
    /// Requires: a code of a table (`de`), or nothing for the words of all tables.
    explicit Vocabulary(std::string_view language);

    /// The classes of a folded word (small letters; abbreviations without their last full stop).
    WordClasses classes_of(std::string_view folded_word) const {
        const WordClasses* found = words_.find(folded_word);
        return found ? *found : 0;
    }

private:
    WordMap<WordClasses> words_;
};

/// Shape: `language` is a BCP 47 code; a language without a table gets the words of all tables.
const Vocabulary& vocabulary_of(std::string_view language);

/// The language whose articles, pronouns and prepositions the beginning of `text` has clearly most
/// of; empty: none. For texts too short to be told by their letters.
std::string language_by_function_words(std::string_view text);

/// The classes of a folded word in any language.
WordClasses classes_of(std::string_view folded_word);

/// German offices are compounds that no list holds: `oberbürgermeisterin`, `verwaltungsleiter`.
bool is_compound_role(std::string_view folded_word);

}  // namespace entente
