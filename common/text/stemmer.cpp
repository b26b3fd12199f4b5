#include "text/stemmer.hpp"

#include <xapian.h>

#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include "base/ascii.hpp"

namespace entente {
namespace {

/// BCP 47 primary codes and Xapian's names. Where there are several stemmers for a language, the
/// one that Snowball recommends.
struct Language {
    std::string_view code;
    const char* name;
};
constexpr Language languages[] = {
    {"ar", "arabic"},     {"ca", "catalan"},  {"da", "danish"},     {"de", "german"},
    {"en", "english"},    {"es", "spanish"},  {"eu", "basque"},     {"fi", "finnish"},
    {"fr", "french"},     {"ga", "irish"},    {"hu", "hungarian"},  {"hy", "armenian"},
    {"id", "indonesian"}, {"it", "italian"},  {"lt", "lithuanian"}, {"nb", "norwegian"},
    {"ne", "nepali"},     {"nl", "dutch"},    {"nn", "norwegian"},  {"no", "norwegian"},
    {"pt", "portuguese"}, {"ro", "romanian"}, {"ru", "russian"},    {"sv", "swedish"},
    {"ta", "tamil"},      {"tr", "turkish"},
};

/// The entry of a code such as "en" or "PT-br"; nullptr if there is no stemmer.
const Language* find_language(std::string_view code) {
    const std::string_view primary = code.substr(0, code.find('-'));
    const auto same = [primary](const Language& language) {
        return same_ignoring_case(primary, language.code);
    };
    const auto* found = std::ranges::find_if(languages, same);
    return found == std::end(languages) ? nullptr : found;
}

/// This thread's stemmer: one has state and may not be shared.
const Xapian::Stem& stemmer_of(const Language& language) {
    thread_local std::array<std::optional<Xapian::Stem>, std::size(languages)> stemmers;
    auto& stemmer = stemmers[static_cast<std::size_t>(&language - languages)];
    if (!stemmer) stemmer.emplace(language.name);
    return *stemmer;
}

/// The stemmer takes ё for a consonant, and writers put е for it as they like.
std::string with_plain_yo(std::string_view word) {
    constexpr std::string_view yo = "ё", plain = "е";
    std::string out(word);
    for (std::size_t at = out.find(yo); at != out.npos; at = out.find(yo, at)) {
        out.replace(at, yo.size(), plain);
    }
    return out;
}

}  // namespace

std::string snowball_stem(std::string_view word, std::string_view language) {
    const Language* known = find_language(language);
    if (known == nullptr) return std::string(word);
    return stemmer_of(*known)(known->code == "ru" ? with_plain_yo(word) : std::string(word));
}

bool has_light_stems(std::string_view language) {
    const Language* known = find_language(language);
    return known != nullptr && known->code == "ar";
}

bool has_stemmer(std::string_view language) { return find_language(language) != nullptr; }

std::string stemmer_version() {
    // Xapian changes stemmers between minor releases, not between revisions of one.
    return std::to_string(Xapian::major_version()) + '.' + std::to_string(Xapian::minor_version());
}

}  // namespace entente
