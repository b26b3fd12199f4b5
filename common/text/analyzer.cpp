/// The analyzer of <entente/analyzer.hpp>: segment, then fold and join, position by position.
#include <entente/analyzer.hpp>

#include <unicode/uversion.h>

#include "base/utf8.hpp"
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
         const std::function<void(const Token&)>& take, const Dictionary& dictionary)
        : text_(text),
          dictionary_(dictionary),
          maker_(text, take),
          next_position_(first_position) {}

    void run() {
        Segmenter segmenter(text_);
        for (Unit unit; segmenter.next(unit);) {
            if (unit.new_paragraph && any_) next_position_ += paragraph_gap - 1;
            any_ = true;
            switch (unit.kind) {
                case Unit::Kind::words:
                    maker_.take_words(unit, next_position_++);
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
    /// Every character, with the marks behind it, and at its first one every dictionary word.
    void take_ideographs(ByteSpan run) {
        dictionary_.split(text_.substr(run.begin, run.size()), words_);
        auto word = words_.begin();
        for (std::size_t begin = run.begin; begin < run.end;) {
            const std::size_t end = character_end(begin, run.end);
            while (word != words_.end() && run.begin + word->begin < begin) ++word;
            maker_.take_piece({begin, end}, TokenForm::character, next_position_);
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
        std::size_t end = begin + decode_utf8(text_, begin).size;
        while (end < limit && classify(decode_utf8(text_, end).value) != CharClass::ideograph) {
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
    TokenMaker maker_;
    std::vector<ByteSpan> words_;  ///< of the run at hand, counted from its beginning
    std::uint32_t next_position_;
    bool any_ = false;
};

}  // namespace

Analyzer::Analyzer() : impl_(std::make_unique<Impl>()) {}
Analyzer::~Analyzer() = default;
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;

void Analyzer::each_token(std::string_view text, std::uint32_t first_position,
                          const std::function<void(const Token&)>& take) const {
    Walk(text, first_position, take, impl_->dictionary).run();
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
    std::string key =
        fold(word.size() > max_term_characters * 4 ? word : snowball_stem(word, language));
    cut_term(key);
    return key;
}

std::string Analyzer::fingerprint() {
    // The rules of this library; raise it with every change that gives other terms.
    constexpr int rules = 1;
    return "rules " + std::to_string(rules) + ", ICU " + std::to_string(U_ICU_VERSION_MAJOR_NUM) +
           ", stems " + stemmer_version();
}

}  // namespace entente
