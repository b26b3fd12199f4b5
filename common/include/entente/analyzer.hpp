/// Text to terms: the one analyzer that indexing, queries and snippets share.
#pragma once

#include <entente/export.hpp>
#include <entente/span.hpp>

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// What a token stands for in the text.
enum class TokenForm {
    word,      ///< a word by itself
    accented,  ///< the token before it as written in lower case, where folding changed it: "nestlé"
    abbreviation,  ///< letters with dots: "u.s." of U.S. and of US, which tells them from us
    part,          ///< a piece of a compound: "co" and "operation" of co-operation
    joined,        ///< neighbouring pieces as one term: "cooperation", "at&t"
    character,     ///< one character of a script without blanks: 北, 京
    segment,       ///< a dictionary word of several such characters: 北京
};

/// One term in a text.
struct Token {
    ByteSpan source;             ///< the bytes it was made from
    std::string term;            ///< folded: lower case, no accents, compatibility forms resolved
    std::uint32_t position = 0;  ///< words that follow each other differ by 1, or by paragraph_gap
                                 ///< where an empty line (the end of a paragraph) is between them
    TokenForm form = TokenForm::word;

    friend bool operator==(const Token&, const Token&) = default;
};

/// Between the last word of a paragraph and the first of the next: no phrase or NEAR reaches over.
inline constexpr std::uint32_t paragraph_gap = 100;

/// The few terms that a reader of a text looks for, told by their first two bytes.
///
///     "bank", "b*"  ->  all terms that begin with ba, and all that begin with b
class ENTENTE_EXPORT TokenFilter {
public:
    void want_term(std::string_view term);
    /// All terms that begin so.
    void want_beginning(std::string_view beginning);
    void want_beyond_ascii() { beyond_ascii_ = true; }
    /// Tokens of the form segment; they are the dearest to find.
    void want_segments() { segments_ = true; }

    /// `second` is 0 for a term of one byte.
    bool wants(char first, char second) const {
        if (beyond_ascii_ && static_cast<unsigned char>(first) >= 0x80) return true;
        return pairs_[static_cast<unsigned char>(first) * std::size_t{256} +
                      static_cast<unsigned char>(second)];
    }
    bool wants(std::string_view term) const {
        return !term.empty() && wants(term[0], term.size() > 1 ? term[1] : '\0');
    }
    bool wants_any(char first) const {
        const auto byte = static_cast<unsigned char>(first);
        return firsts_[byte] || (beyond_ascii_ && byte >= 0x80);
    }
    bool wants_segments() const { return segments_; }

private:
    std::bitset<65536> pairs_;
    std::bitset<256> firsts_;  ///< bytes that any of the pairs begins with
    bool beyond_ascii_ = false, segments_ = false;
};

/// Splits text into words and folds them; finds stems.
///
/// A compound takes one position, shared by its parts and all joins of neighbouring parts:
///     co-operation pact -> co(1,part) operation(1,part) cooperation(1,joined) pact(2,word)
/// Characters of Chinese and Japanese take a position each; a segment stands at its first one:
///     北京 -> 北(1,character) 北京(1,segment) 京(2,character)
/// Where a position has a word, that is what stands in the text, and further forms at the position
/// are other ways to find it; where it has none, the position is a compound or a character.
/// All choices as one table: common/doc/analyzer.md.
/// Threads: const calls may run at once from several threads.
class ENTENTE_EXPORT Analyzer {
public:
    Analyzer();
    ~Analyzer();
    Analyzer(Analyzer&&) noexcept;
    Analyzer& operator=(Analyzer&&) noexcept;

    /// The tokens of `text` in order of position, counted from `first_position`.
    /// Errors: none; bytes that are not UTF-8 separate words.
    /// Cost:   linear; a word of more than 64 characters gives a term of its first 64.
    std::vector<Token> tokens(std::string_view text, std::uint32_t first_position = 1) const;

    /// The same tokens one by one; the token is only valid during the call.
    void each_token(std::string_view text, std::uint32_t first_position,
                    const std::function<void(const Token&)>& take) const;

    /// The same without most of the tokens that the filter does not want, at their positions all
    /// the same: several times as fast.
    void each_token(std::string_view text, std::uint32_t first_position, const TokenFilter& filter,
                    const std::function<void(const Token&)>& take) const;

    /// The stem family of a word: the key under which its inflected forms are filed.
    /// `word` is lower case and may keep its accents; `language` is a BCP 47 code; where the
    /// language has no stemmer the word itself, folded.
    /// Source: Snowball (Porter 2001), through the database library; Arabic: light stemming
    /// (Larkey, Ballesteros and Connell 2007).
    std::string stem(std::string_view word, std::string_view language) const;

    /// Lower case and no accents, as terms are: "Nestlé" -> "nestle". For whole names too.
    std::string fold(std::string_view text) const;

    /// Changes whenever the same text could give other terms; an index keeps it.
    static std::string fingerprint();

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace entente
