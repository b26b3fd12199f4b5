#include "story/shingles.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "text/characters.hpp"
#include "text/fold.hpp"

namespace entente::story {
namespace {

// Fowler, Noll and Vo's hash (FNV-1a, 64 bits): words are too short for anything faster.
constexpr std::uint64_t fnv_start = 0xcbf29ce484222325;
constexpr std::uint64_t fnv_prime = 0x100000001b3;

constexpr std::uint64_t add_byte(std::uint64_t hash, char c) {
    return (hash ^ static_cast<unsigned char>(c)) * fnv_prime;
}

std::uint64_t hash_of(std::string_view word) {
    std::uint64_t hash = fnv_start;
    for (const char c : word) hash = add_byte(hash, c);
    return hash;
}

/// Takes a text apart; words of ASCII are hashed on the way, others are folded first.
class WordReader {
public:
    explicit WordReader(std::string_view text) : text_(text) { hashes_.reserve(text.size() / 5); }

    std::vector<std::uint64_t> all() {
        while (at_ < text_.size()) {
            if (static_cast<unsigned char>(text_[at_]) >= 0x80) {
                other_word();
            } else if (is_ascii_alnum(text_[at_])) {
                ascii_word();
            } else {
                ++at_;
            }
        }
        return std::move(hashes_);
    }

private:
    bool at_other() const {
        return at_ < text_.size() && static_cast<unsigned char>(text_[at_]) >= 0x80;
    }

    void ascii_word() {
        const std::size_t begin = at_;
        std::uint64_t hash = fnv_start;
        for (; at_ < text_.size() && is_ascii_alnum(text_[at_]); ++at_) {
            hash = add_byte(hash, ascii_lower(text_[at_]));
        }
        if (at_other()) {
            at_ = begin;
            other_word();
        } else {
            hashes_.push_back(hash);
        }
    }

    /// A word with characters beyond ASCII, or one such character that is a word or none.
    void other_word() {
        word_.clear();
        while (at_ < text_.size()) {
            const CodePoint c = decode_utf8(text_, at_);
            const CharClass role = classify(c.value);
            const bool alone = role == CharClass::ideograph || role == CharClass::dictionary;
            if (alone && !word_.empty()) break;
            if (!alone && role != CharClass::ignorable && !continues_word(role)) break;
            if (role != CharClass::ignorable) word_ += text_.substr(at_, c.size);
            at_ += c.size;
            if (alone) break;
        }
        if (word_.empty()) {
            if (at_other()) at_ += decode_utf8(text_, at_).size;
            return;
        }
        fold(word_, folded_);
        if (!folded_.term.empty()) hashes_.push_back(hash_of(folded_.term));
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::string word_;
    Folded folded_;
    std::vector<std::uint64_t> hashes_;
};

/// Spreads what the polynomial left in the low bits (the finisher of MurmurHash3, Appleby 2011).
constexpr std::uint64_t spread(std::uint64_t hash) {
    hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccd;
    hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53;
    return hash ^ (hash >> 33);
}

}  // namespace

std::vector<std::uint64_t> hash_words(std::string_view text) { return WordReader(text).all(); }

std::vector<std::uint64_t> hash_shingles(const std::vector<std::uint64_t>& words) {
    std::vector<std::uint64_t> shingles;
    if (words.size() < shingle_words) return shingles;
    shingles.reserve(words.size() - shingle_words + 1);
    for (std::size_t i = 0; i + shingle_words <= words.size(); ++i) {
        std::uint64_t hash = 0;
        for (std::size_t k = 0; k < shingle_words; ++k) hash = hash * fnv_prime + words[i + k];
        shingles.push_back(spread(hash));
    }
    return shingles;
}

}  // namespace entente::story
