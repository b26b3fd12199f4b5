#include "text/arabic.hpp"

namespace entente {
namespace {

constexpr std::size_t letter_bytes = 2;  // all of the Arabic block

constexpr std::string_view articles[] = {"ال", "وال", "بال", "كال", "فال", "لل"};

/// In the order they are tried; one may come off after another. Folding has made ة to ه.
constexpr std::string_view endings[] = {"ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"};

bool has_left(std::string_view word, std::string_view affix, std::size_t letters) {
    return word.size() >= affix.size() + letters * letter_bytes;
}

}  // namespace

std::string light_arabic_stem(std::string_view word) {
    constexpr std::string_view conjunction = "و";
    if (word.starts_with(conjunction) && has_left(word, conjunction, 3)) {
        word.remove_prefix(conjunction.size());
    }
    for (const std::string_view article : articles) {
        if (!word.starts_with(article) || !has_left(word, article, 2)) continue;
        word.remove_prefix(article.size());
        break;
    }
    for (const std::string_view ending : endings) {
        if (word.ends_with(ending) && has_left(word, ending, 2)) word.remove_suffix(ending.size());
    }
    return std::string(word);
}

}  // namespace entente
