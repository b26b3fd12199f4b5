#include "metadata/name_context.hpp"

namespace entente {

std::uint32_t before_article(const Reading& r, std::uint32_t i) {
    if (i > 0 && r.is_mark(i - 1, '"') && r.words[i].gap != Gap::paragraph) --i;
    if (i > 1 && r.is_mark(i - 1, '\'') && r.words[i].gap == Gap::none &&
        r.words[i - 2].shape == WordShape::small) {
        return i - 2;
    }
    const bool article_before = i > 0 && r.words[i].gap != Gap::paragraph &&
                                r.has(i - 1, article) && r.words[i - 1].shape == WordShape::small;
    return article_before ? i - 1 : i;
}

bool is_behind_descriptor(const Reading& r, std::uint32_t first) {
    std::uint32_t i = before_article(r, first);
    if (i > 0 && r.words[i].gap != Gap::paragraph && r.has(i - 1, descriptor | legal_form))
        return true;
    if (r.in("en") || r.in("de")) return false;
    for (int steps = 0; steps < 2 && i > 1 && r.words[i].gap != Gap::paragraph; ++steps) {
        const Word& word = r.words[i - 1];
        if (word.shape != WordShape::small || (word.classes & ~WordClasses{demonym}) != 0)
            return false;
        if (r.has(--i - 1, descriptor)) return true;
    }
    return false;
}

}  // namespace entente
