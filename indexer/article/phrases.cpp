#include "article/phrases.hpp"

#include "article/letters.hpp"
#include "base/utf8.hpp"

#include <algorithm>

namespace entente {
namespace {

bool in_word(char32_t c) { return is_letter(c) || is_ascii_digit(c) || c == '#' || c == '\''; }

/// True unless a word goes on across `offset`; between ideographs there is always an edge.
bool at_edge(std::string_view line, std::size_t begin, std::size_t end) {
    if (end >= line.size() || end == begin) return true;
    std::size_t last = end - 1;
    while (last > begin && (static_cast<unsigned char>(line[last]) & 0xC0) == 0x80) --last;
    return !in_word(decode_utf8(line, last).value) || !in_word(decode_utf8(line, end).value);
}

bool placed(Place place, std::string_view line, std::size_t begin, std::size_t end) {
    const bool first = begin == 0, last = end == line.size();
    switch (place) {
        case Place::whole:
            return first && last;
        case Place::begin:
            return first;
        case Place::end:
            return last;
        case Place::anywhere:
            return true;
    }
    return false;
}

/// The first two bytes, in the bits of PhraseTable::beginnings_.
std::size_t beginning(std::string_view line, std::size_t offset) {
    const auto byte = [&](std::size_t i) {
        return i < line.size() ? static_cast<unsigned char>(line[i]) : 0u;
    };
    return (byte(offset) << 4 ^ byte(offset + 1)) & 0xFFF;
}

}  // namespace

std::size_t word_end(std::string_view line, std::size_t offset) {
    std::size_t end = offset;
    while (end < line.size()) {
        const CodePoint c = code_point_at(line, end);
        if (!in_word(c.value)) break;
        end += c.size;
    }
    return end > offset ? end : offset + code_point_at(line, offset).size;
}

PhraseTable::PhraseTable(std::initializer_list<std::span<const Phrase>> lists) {
    for (const auto& list : lists) {
        for (const Phrase& phrase : list) {
            beginnings_.set(beginning(phrase.text, 0));
            by_first_word_[phrase.text.substr(0, word_end(phrase.text, 0))].push_back(&phrase);
        }
    }
    by_first_word_.for_each([](std::vector<const Phrase*>& phrases) {
        std::ranges::stable_sort(phrases, std::greater{}, [](auto* p) { return p->text.size(); });
    });
}

PhraseMatch PhraseTable::at(std::string_view line, std::size_t offset) const {
    if (!beginnings_.test(beginning(line, offset))) return {};
    const auto* found = by_first_word_.find(line.substr(offset, word_end(line, offset) - offset));
    if (!found) return {};
    for (const Phrase* phrase : *found) {
        const std::size_t end = offset + phrase->text.size();
        if (line.substr(offset, phrase->text.size()) == phrase->text &&
            at_edge(line, offset, end) && placed(phrase->place, line, offset, end)) {
            return {phrase, offset, end};
        }
    }
    return {};
}

PhraseMatch PhraseTable::find(std::string_view line, std::size_t from) const {
    for (std::size_t offset = from; offset < line.size(); offset = word_end(line, offset)) {
        if (line[offset] == ' ') continue;
        if (const PhraseMatch match = at(line, offset)) return match;
    }
    return {};
}

}  // namespace entente
