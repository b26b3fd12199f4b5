#include "query/any_words.hpp"

#include "base/ascii.hpp"
#include "query/function_words.hpp"
#include "query/phrase_terms.hpp"
#include "query/relaxing.hpp"
#include "query/weights.hpp"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace entente {
namespace {

using Kind = Query::Kind;

bool is_plain_word(const Query& query) {
    return query.kind == Kind::word && query.field.empty() && !query.exact;
}

bool has_small_letter(const Query& query) {
    return std::ranges::any_of(query.text, is_ascii_lower);
}

/// WHO among words in small letters.
bool is_in_capitals(const Query& word, bool others_are_small) {
    return others_are_small && word.text.size() > 1 &&
           std::ranges::all_of(word.text, is_ascii_upper);
}

/// The language whose function words the query has most of; empty if it has none.
class FunctionWords {
public:
    FunctionWords(const Query& query, const Analyzer& analyzer,
                  std::span<const std::string> languages)
        : analyzer_(analyzer), any_small_(std::ranges::any_of(query.children, has_small_letter)) {
        std::size_t most = 0;
        for (const std::string& language : languages) {
            const bool first = &language == languages.data();
            const std::size_t count = count_in(query, language);
            if (count <= most || (!first && count < weights::foreign_function_words)) continue;
            most = count;
            language_ = language;
        }
    }

    bool has(std::string_view term) const { return is_function_word(analyzer_, term, language_); }
    bool has(const Query& child) const { return is_in(child, language_); }

private:
    std::size_t count_in(const Query& query, const std::string& language) const {
        return static_cast<std::size_t>(std::ranges::count_if(
            query.children, [&](const Query& child) { return is_in(child, language); }));
    }

    bool is_in(const Query& child, const std::string& language) const {
        return is_plain_word(child) && child.boost == 1 && !is_in_capitals(child, any_small_) &&
               is_function_word(analyzer_, word_terms(analyzer_, child.text).term, language);
    }

    const Analyzer& analyzer_;
    bool any_small_;
    std::string language_;
};

void drop_function_words(Query& query, const FunctionWords& function) {
    const bool others = std::ranges::any_of(query.children, [&](const Query& child) {
        return is_droppable(child) && !function.has(child);
    });
    if (others) std::erase_if(query.children, [&](const Query& c) { return function.has(c); });
}

/// None of what is one word. The characters of Chinese and Japanese are no parts: the parser has
/// taken their words apart.
std::vector<std::string> parts_of(const Analyzer& analyzer, const std::string& text,
                                  const FunctionWords& function) {
    std::vector<std::string> parts;
    std::size_t count = 0;
    analyzer.each_token(text, 1, [&](const Token& token) {
        if (token.form != TokenForm::word && token.form != TokenForm::part) return;
        ++count;
        if (parts.size() < weights::max_parts && !function.has(token.term)) {
            parts.push_back(token.term);
        }
    });
    if (count < 2 || !word_terms(analyzer, text).elided.term.empty()) parts.clear();
    return parts;
}

Query with_parts(Query word, const Analyzer& analyzer, const FunctionWords& function) {
    if (!is_plain_word(word)) return word;
    const std::vector<std::string> parts = parts_of(analyzer, word.text, function);
    if (parts.empty()) return word;
    Query either;
    either.kind = Kind::or_;
    either.boost = std::exchange(word.boost, 1);
    either.children.push_back(std::move(word));
    for (const std::string& part : parts) {
        Query leaf;
        leaf.kind = Kind::word;
        leaf.text = part;
        either.children.push_back(std::move(leaf));
    }
    return either;
}

}  // namespace

Query with_any_words(const Query& query, const Analyzer& analyzer,
                     std::span<const std::string> languages) {
    Query asked = query;
    if (query.kind == Kind::not_) {
        asked.children.front() = with_any_words(query.children.front(), analyzer, languages);
        return asked;
    }
    const FunctionWords function(query, analyzer, languages);
    if (query.kind != Kind::and_) return with_parts(std::move(asked), analyzer, function);
    drop_function_words(asked, function);
    for (Query& child : asked.children) child = with_parts(std::move(child), analyzer, function);
    return asked;
}

}  // namespace entente
