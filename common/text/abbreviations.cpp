#include "text/abbreviations.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "base/ascii.hpp"

namespace entente {
namespace {

// All tables are in lower case and sorted.

/// Only in capitals are they abbreviations: "Gen. Lee" is a title.
constexpr std::string_view titles[] = {
    "capt", "cmdr", "col", "cpl",  "dr",  "dra",  "dres", "fr",  "ft",   "gen", "gov",  "hon",
    "hr",   "lt",   "maj", "mlle", "mme", "mr",   "mrs",  "ms",  "msgr", "mt",  "pres", "prof",
    "rep",  "rev",  "sen", "sgt",  "sra", "srta", "st",   "sta", "ste",  "sto", "supt"};

constexpr std::string_view needing_more[] = {
    "al",  "allg", "approx", "bspw", "bzgl", "bzw",    "ca",  "cf",  "dgl", "evtl", "geb", "gegr",
    "ggf", "incl", "inkl",   "jew",  "lfd",  "messrs", "sog", "vgl", "viz", "vs",   "zzgl"};

constexpr std::string_view before_numbers[] = {"abb", "abs", "art", "bd",  "cap", "ch",  "fig",
                                               "kap", "no",  "nos", "nr",  "nro", "par", "pg",
                                               "pp",  "sec", "tab", "tel", "vol", "ziff"};

constexpr std::string_view able_to_end[] = {
    "apr", "assn", "aug", "ave", "bldg", "blvd", "bros", "cie", "co",   "corp",
    "dec", "dept", "dez", "esq", "etc",  "feb",  "ges",  "inc", "intl", "jan",
    "jr",  "jul",  "jun", "ltd", "ltda", "mar",  "mfg",  "mio", "mrd",  "nov",
    "oct", "okt",  "pty", "pvt", "sep",  "sept", "sr",   "str", "usw"};

constexpr std::string_view beginners[] = {
    "a",     "after", "all",   "also", "an",    "and",  "another", "as",    "at",    "both",
    "but",   "by",    "ce",    "das",  "der",   "die",  "each",    "ein",   "eine",  "el",
    "elle",  "er",    "es",    "for",  "from",  "he",   "her",     "his",   "how",   "however",
    "i",     "if",    "il",    "ils",  "in",    "it",   "its",     "la",    "last",  "le",
    "les",   "los",   "many",  "most", "no",    "not",  "now",     "on",    "one",   "our",
    "she",   "sie",   "since", "so",   "some",  "such", "that",    "the",   "their", "then",
    "there", "these", "they",  "this", "those", "to",   "two",     "under", "une",   "we",
    "what",  "when",  "while", "with", "you"};

constexpr std::string_view counted[] = {
    "april",    "august",  "dezember", "februar", "halbjahr", "jahrhundert",
    "januar",   "juli",    "juni",     "jänner",  "mai",      "märz",
    "november", "oktober", "platz",    "quartal", "september"};

static_assert(std::ranges::is_sorted(titles) && std::ranges::is_sorted(needing_more) &&
              std::ranges::is_sorted(before_numbers) && std::ranges::is_sorted(able_to_end) &&
              std::ranges::is_sorted(beginners) && std::ranges::is_sorted(counted));

constexpr std::size_t longest_abbreviation = 6;

template <std::size_t size>
bool is_one_of(const std::string_view (&sorted)[size], std::string_view word) {
    return std::ranges::binary_search(sorted, word);
}

}  // namespace

StopRole stop_role(std::string_view word) {
    if (word.empty() || word.size() > longest_abbreviation) return StopRole::ends;
    const std::string lower = ascii_lower(word);
    const bool capital = is_ascii_upper(word[0]);
    if (capital && is_one_of(titles, lower)) return StopRole::goes_on;
    if (is_one_of(needing_more, lower)) return StopRole::goes_on;
    if (is_one_of(before_numbers, lower)) return StopRole::before_number;
    return is_one_of(able_to_end, lower) ? StopRole::may_end : StopRole::ends;
}

bool begins_sentences(std::string_view word) { return is_one_of(beginners, word); }

bool is_counted_by_ordinals(std::string_view word) { return is_one_of(counted, word); }

}  // namespace entente
