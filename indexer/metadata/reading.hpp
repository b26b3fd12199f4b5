/// An article as words, each looked up once: what the rules for dates, source and parties walk
/// over.
#pragma once

#include "article/article.hpp"
#include "metadata/lexicon.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

enum class WordShape : std::uint8_t {
    small,       ///< `agreement`
    capital,     ///< `Agreement`
    capitals,    ///< `NATO`, `U.S`: at least two letters, no small one
    mixed,       ///< `eBay`, `KazMunayGas`
    number,      ///< begins with a digit: `30`, `22nd`, `4G`
    ideographs,  ///< a run of Chinese characters and kana
    link,        ///< `https://..`, `www...`, `name@host`
    mark,        ///< one character of punctuation
};

/// What stands before a word.
enum class Gap : std::uint8_t { none, blank, line, paragraph };

struct Word {
    std::uint32_t begin = 0, end = 0;  ///< bytes of the page's text
    WordClasses classes = 0;
    std::int32_t number = -1;  ///< leading digits of a number of up to 8; else -1
    std::uint32_t line = 0;    ///< index into Article::lines
    std::uint8_t digits = 0;   ///< how many leading digits
    char mark = 0;             ///< of an ASCII mark; a dash or typographic quote as - ' "
    WordShape shape = WordShape::mark;
    Gap gap = Gap::paragraph;
};

/// What is read of very long pages: metadata stands at the head and at the foot.
inline constexpr std::size_t read_head_bytes = 256u << 10, read_foot_bytes = 32u << 10;

/// Lifetime: a view of page and article, which must outlive it.
struct Reading {
    std::string_view text;
    const Article* article = nullptr;
    std::string language;  ///< BCP 47; empty: not known
    std::vector<Word> words;
    std::vector<std::uint32_t>
        line_begin;  ///< index of each line's first word; one more at the end

    std::string_view spelling(const Word& word) const {
        return text.substr(word.begin, word.end - word.begin);
    }
    std::string_view spelling(std::size_t first, std::size_t last) const {  ///< [first, last)
        return text.substr(words[first].begin, words[last - 1].end - words[first].begin);
    }
    LineKind kind(const Word& word) const { return article->lines[word.line].kind; }
    bool is_mark(std::size_t i, char mark) const {
        return i < words.size() && words[i].mark == mark;
    }
    bool in(std::string_view code) const {  ///< `in("de")`: the text is German
        return std::string_view(language).substr(0, language.find('-')) == code;
    }
    bool has(std::size_t i, WordClasses classes) const {
        return i < words.size() && (words[i].classes & classes) != 0;
    }
};

/// Shape: words mean what they mean in `language`; if it is not known, what they mean in any.
Reading read_words(std::string_view text, const Article&, std::string_view language = {});

/// True for a page whose text has no small letters to tell names by.
bool is_in_capitals(const Reading&);

/// The same words in small letters, but for up to three before a legal form, which are a name
/// without the help of capitals.
Reading without_capitals(Reading);

/// A name, a capitalised word or one in capitals.
inline bool is_capitalised(const Word& word) {
    return word.shape == WordShape::capital || word.shape == WordShape::capitals ||
           word.shape == WordShape::mixed;
}

}  // namespace entente
