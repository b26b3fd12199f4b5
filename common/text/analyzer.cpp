/// The analyzer of <entente/analyzer.hpp>: segment, then fold and join, position by position.
#include <entente/analyzer.hpp>

#include <unicode/uversion.h>

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "text/arabic.hpp"
#include "text/compound.hpp"
#include "text/dictionary.hpp"
#include "text/fold.hpp"
#include "text/segment.hpp"
#include "text/stemmer.hpp"

namespace entente {

struct Analyzer::Impl {
    Dictionary dictionary;
};

namespace {

/// One walk over a text: hands out positions.
class Walk {
public:
    Walk(std::string_view text, std::uint32_t first_position,
         const std::function<void(const Token&)>& take, const Dictionary& dictionary,
         const TokenFilter* filter = nullptr)
        : text_(text),
          dictionary_(dictionary),
          filter_(filter),
          maker_(text, take),
          next_position_(first_position) {}

    void run() {
        Segmenter segmenter(text_);
        for (Unit unit; segmenter.next(unit);) {
            if (unit.new_paragraph && any_) next_position_ += paragraph_gap - 1;
            any_ = true;
            switch (unit.kind) {
                case Unit::Kind::words:
                    if (!filter_ || is_wanted(unit)) maker_.take_words(unit, next_position_);
                    ++next_position_;
                    break;
                case Unit::Kind::ideographs:
                    take_ideographs(unit.where);
                    break;
                case Unit::Kind::dictionary:
                    take_dictionary_words(unit.where);
                    break;
            }
        }
    }

private:
    /// False only if no token of the unit is wanted: all begin as one of its pieces, or with the
    /// dot of .NET. What begins beyond ASCII is not looked into.
    bool is_wanted(const Unit& unit) const {
        const Piece& only = unit.pieces[0];
        if (unit.count == 1 && only.ascii && unit.where == only.where &&
            only.kind == Piece::Kind::word) {
            return is_wanted_word(text_.substr(only.where.begin, only.where.size()));
        }
        if (filter_->wants_any(text_[unit.where.begin])) return true;
        for (std::size_t i = 0; i < unit.count; ++i) {
            const std::size_t begin = unit.pieces[i].where.begin;
            if (!begins_in_ascii(begin) || filter_->wants_any(ascii_lower(text_[begin]))) {
                return true;
            }
        }
        return false;
    }

    /// US is u.s. too.
    bool is_wanted_word(std::string_view word) const {
        const char first = ascii_lower(word[0]);
        return filter_->wants(first, word.size() > 1 ? ascii_lower(word[1]) : '\0') ||
               filter_->wants(first, '.');
    }

    /// Also not followed by a mark, which would change the letter.
    bool begins_in_ascii(std::size_t begin) const {
        const auto is_ascii_byte = [this](std::size_t i) {
            return i >= text_.size() || static_cast<unsigned char>(text_[i]) < 0x80;
        };
        return is_ascii_byte(begin) && is_ascii_byte(begin + 1);
    }

    /// Never true where a mark or a variant follows.
    bool is_unwanted_character(std::size_t begin, std::size_t end) const {
        return filter_ && end - begin == 3 && is_han_at(text_, begin) &&
               !filter_->wants(text_[begin], text_[begin + 1]);
    }

    /// Every character, with the marks behind it, and at its first one every dictionary word.
    void take_ideographs(ByteSpan run) {
        words_.clear();
        if (!filter_ || filter_->wants_segments()) {
            dictionary_.split(text_.substr(run.begin, run.size()), words_);
        }
        auto word = words_.begin();
        for (std::size_t begin = run.begin; begin < run.end;) {
            const std::size_t end = character_end(begin, run.end);
            while (word != words_.end() && run.begin + word->begin < begin) ++word;
            if (!is_unwanted_character(begin, end)) {
                maker_.take_piece({begin, end}, TokenForm::character, next_position_);
            }
            if (word != words_.end() && run.begin + word->begin == begin &&
                run.begin + word->end > end) {
                maker_.take_piece({begin, run.begin + word->end}, TokenForm::segment,
                                  next_position_);
            }
            ++next_position_;
            begin = end;
        }
    }

    std::size_t character_end(std::size_t begin, std::size_t limit) const {
        std::size_t end = begin + (is_han_at(text_, begin) ? 3 : decode_utf8(text_, begin).size);
        while (end < limit && !is_han_at(text_, end) &&
               classify(decode_utf8(text_, end).value) != CharClass::ideograph) {
            end += decode_utf8(text_, end).size;
        }
        return end;
    }

    void take_dictionary_words(ByteSpan run) {
        dictionary_.split(text_.substr(run.begin, run.size()), words_);
        for (const ByteSpan word : words_) {
            maker_.take_piece({run.begin + word.begin, run.begin + word.end}, TokenForm::word,
                              next_position_++);
        }
    }

    std::string_view text_;
    const Dictionary& dictionary_;
    const TokenFilter* filter_;  ///< nullptr: all is wanted
    TokenMaker maker_;
    std::vector<ByteSpan> words_;  ///< of the run at hand, counted from its beginning
    std::uint32_t next_position_;
    bool any_ = false;
};

}  // namespace

void TokenFilter::want_term(std::string_view term) {
    if (term.empty()) return;
    const std::size_t first = static_cast<unsigned char>(term[0]);
    firsts_.set(first);
    pairs_.set(first * 256 + (term.size() > 1 ? static_cast<unsigned char>(term[1]) : 0u));
}

void TokenFilter::want_beginning(std::string_view beginning) {
    if (beginning.empty()) {
        pairs_.set();
        firsts_.set();
        return;
    }
    if (beginning.size() > 1) return want_term(beginning);
    const std::size_t first = static_cast<unsigned char>(beginning[0]);
    firsts_.set(first);
    for (std::size_t second = 0; second < 256; ++second) pairs_.set(first * 256 + second);
}

Analyzer::Analyzer() : impl_(std::make_unique<Impl>()) {}
Analyzer::~Analyzer() = default;
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;

void Analyzer::each_token(std::string_view text, std::uint32_t first_position,
                          const std::function<void(const Token&)>& take) const {
    Walk(text, first_position, take, impl_->dictionary).run();
}

void Analyzer::each_token(std::string_view text, std::uint32_t first_position,
                          const TokenFilter& filter,
                          const std::function<void(const Token&)>& take) const {
    Walk(text, first_position, take, impl_->dictionary, &filter).run();
}

std::vector<Token> Analyzer::tokens(std::string_view text, std::uint32_t first_position) const {
    std::vector<Token> all;
    each_token(text, first_position, [&all](const Token& token) { all.push_back(token); });
    return all;
}

std::string Analyzer::fold(std::string_view text) const {
    Folded folded;
    entente::fold(text, folded);
    return folded.term;
}

std::string Analyzer::stem(std::string_view word, std::string_view language) const {
    // A longer word is no word of a language, and a stemmer need not be linear in it.
    const bool too_long = word.size() > max_term_characters * 4;
    std::string key;
    if (has_light_stems(language)) {
        key = light_arabic_stem(fold(word));
    } else {
        key = fold(too_long ? word : snowball_stem(word, language));
    }
    cut_term(key);
    return key;
}

std::string Analyzer::fingerprint() {
    // The rules of this library; raise it with every change that gives other terms.
    constexpr int rules = 2;
    return "rules " + std::to_string(rules) + ", ICU " + std::to_string(U_ICU_VERSION_MAJOR_NUM) +
           ", stems " + stemmer_version();
}

}  // namespace entente
