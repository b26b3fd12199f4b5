/// The words behind the lexicon, a table for each language.
///
/// To teach a language, add lexicon_LANGUAGE.cpp with its table and name it in lexicon.cpp; a class
/// that a language does not need is left out of it. To teach a word, add it to the list of its
/// class.
///
/// Where the words come from: the grammar of each language, the legal forms of the countries whose
/// companies sign most often (the kinds that ISO 20275 lists), the AP and Reuters style books'
/// habits of naming people and their offices, and the verbs of the event types Contact.Meet,
/// Business.Merge-Org and Transaction of the ACE 2005 guidelines. All lists are ours and short;
/// none holds names of known companies or persons.
#pragma once

#include "metadata/lexicon.hpp"

#include <span>
#include <string_view>

namespace entente {

struct WordList {
    WordClasses classes;
    std::string_view words;  ///< folded, separated by blanks
};

std::span<const WordList> english_words();
std::span<const WordList> german_words();
std::span<const WordList> french_words();
std::span<const WordList> spanish_words();
std::span<const WordList> italian_words();
std::span<const WordList> portuguese_words();
std::span<const WordList> dutch_words();
std::span<const WordList> nordic_words();  ///< Swedish, Danish, Norwegian
std::span<const WordList> polish_words();
std::span<const WordList> russian_words();
std::span<const WordList> international_words();

}  // namespace entente
