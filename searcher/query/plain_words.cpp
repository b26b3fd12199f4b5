#include "query/plain_words.hpp"

#include "query/lexer.hpp"
#include "query/run_words.hpp"
#include "query/tree.hpp"
#include "store/fields.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace entente::query {
namespace {

using Kind = Query::Kind;

/// Prose; names are better kept together.
bool is_prose(const std::string& field) {
    const FieldBackend* row = field.empty() ? nullptr : find_backend(field);
    return field.empty() || (row != nullptr && row->field.type == FieldType::text);
}

/// The first character of a script without blanks is U+0E01, of three bytes.
bool may_be_of_run(std::string_view text) {
    return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0xE0; });
}

bool is_plain_word(const Query& query) { return query.kind == Kind::word && !query.exact; }

class PlainWords {
public:
    PlainWords(const FieldNames& names, const QueryOptions& options)
        : names_(names), longest_(options.max_word_bytes), room_(options.max_nodes) {}

    Query read(Query query) {
        const bool one_place = is_proximity(query.kind) || query.kind == Kind::at_least;
        for (Query& child : query.children) {
            child = one_place ? as_written(std::move(child)) : read(std::move(child));
        }
        return apart(as_written(std::move(query)));
    }

private:
    /// Exact if it would be read as something else.
    Query as_written(Query query) const {
        const Field* field = query.field.empty() ? nullptr : find_field(query.field);
        const bool is_text =
            query.field.empty() || (field != nullptr && field->type != FieldType::keyword);
        if (!is_plain_word(query) || !is_text || query.text.size() > longest_) return query;
        query.exact = !is_word(query.text, query.field);
        return query;
    }

    /// The conjunction of its words.
    Query apart(Query query) {
        if (!is_plain_word(query) || query.text.size() > longest_ || room_ == 0) return query;
        --room_;
        if (!may_be_of_run(query.text) || !is_prose(query.field)) return query;
        static const Analyzer analyzer;  // only those who ask in such a script wait for it
        std::vector<Clause> clauses;
        for (std::string& text : words_of_run(analyzer, query.text)) {
            // The AND of 北京AND is no word when it stands alone.
            if (!is_word(text, query.field)) return query;
            clauses.push_back({boosted(word(std::move(text), query.field), query.boost)});
        }
        room_ -= std::min(room_, clauses.size() - 1);
        return all_of(std::move(clauses));
    }

    bool is_word(const std::string& text, const std::string& field) const {
        Token token{TokenKind::word, {}};
        token.text = text;
        const auto type = field.empty() ? std::nullopt : std::optional(find_field(field)->type);
        return reads_back_as(text, token, type, names_);
    }

    const FieldNames& names_;
    std::size_t longest_;
    std::size_t room_;  ///< for so many words more; a tree of more than that is refused
};

}  // namespace

Query with_plain_words(Query query, const FieldNames& names, const QueryOptions& options) {
    return PlainWords(names, options).read(std::move(query));
}

}  // namespace entente::query
