#include "search/suggest.hpp"

#include "query/relaxing.hpp"
#include "query/tree.hpp"
#include "search/near_words.hpp"
#include "store/fields.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <utility>

namespace entente {
namespace {

using Kind = Query::Kind;

constexpr std::size_t max_suggestions = 3;

/// More misspelt words than this are another language, or noise.
constexpr std::size_t max_misspelt = 4;

/// Words looked at, words of the index tried for one, and queries tried in all.
constexpr std::size_t max_words = 20, max_replacements = 3, max_queries = 12;

/// Long queries are tried less often: so many words in all.
constexpr std::size_t max_tried_words = 1000;

/// A word of so few documents may be a slip of theirs.
constexpr std::uint64_t few_documents = 2;

/// A word as it stands in the query, and what may have been meant.
struct Misspelt {
    std::string field, word;
    std::uint64_t documents = 0;  ///< that have it as it is
    std::vector<std::string> replacements = {};

    bool is(const std::string& other_field, const std::string& other_word) const {
        return field == other_field && word == other_word;
    }
    bool is_lost() const { return replacements.empty() && field.empty() && documents == 0; }
};

/// Fields of whole values that are no names (a language, an id) resemble each other too much.
bool may_be_misspelt(const Query& leaf) {
    if (leaf.kind != Kind::word && leaf.kind != Kind::phrase) return false;
    const FieldBackend* row = leaf.field.empty() ? nullptr : find_backend(leaf.field);
    return !row || row->field.type != FieldType::keyword;
}

/// Shows `visit` each word that a document must have or may have.
void for_each_word(Query& query,
                   const std::function<void(const std::string& field, std::string&)>& visit) {
    if (may_be_misspelt(query)) {
        if (query.kind == Kind::word) visit(query.field, query.text);
        for (std::string& word : query.words) visit(query.field, word);
    }
    const std::size_t wanted = query.kind == Kind::not_ ? 1 : query.children.size();
    for (std::size_t i = 0; i < wanted; ++i) for_each_word(query.children[i], visit);
}

class Suggestions {
public:
    Suggestions(const Expansion& expansion, const Analyzer& analyzer, const Query& query,
                const CountDocuments& count)
        : expansion_(expansion), analyzer_(analyzer), query_(query), count_(count) {}

    std::vector<std::string> find() {
        find_misspelt();
        const bool any = std::ranges::any_of(
            misspelt_, [](const Misspelt& one) { return !one.replacements.empty(); });
        if (!any) return {};
        try_replacements(0, query_);
        if (found_.empty()) try_words_alone();
        std::ranges::stable_sort(found_, std::ranges::greater(), &Counted::documents);
        std::vector<std::string> out;
        for (Counted& one : found_) {
            if (out.size() < max_suggestions) out.push_back(std::move(one.text));
        }
        return out;
    }

private:
    struct Counted {
        std::uint64_t documents = 0;
        std::string text;
    };

    /// Words that no document has; where there are none, those that hardly any has.
    void find_misspelt() {
        std::size_t words = 0, all_words = 0;
        for_each_word(query_, [&](const std::string& field, std::string& word) {
            ++all_words;
            const bool known = std::ranges::any_of(
                misspelt_, [&](const Misspelt& one) { return one.is(field, word); });
            if (known || ++words > max_words) return;
            const std::uint64_t documents = count_(query::word(word, field));
            if (documents <= few_documents) misspelt_.push_back({field, word, documents});
        });
        most_tried_ = std::clamp<std::size_t>(max_tried_words / std::max<std::size_t>(all_words, 1),
                                              1, max_queries);
        const auto is_missing = [](const Misspelt& one) { return one.documents == 0; };
        if (std::ranges::any_of(misspelt_, is_missing)) {
            std::erase_if(misspelt_, std::not_fn(is_missing));
        }
        misspelt_.resize(std::min(misspelt_.size(), max_misspelt));
        for (Misspelt& one : misspelt_) {
            one.replacements =
                near_words(expansion_, analyzer_, one.field, one.word, max_replacements);
        }
    }

    /// All ways to replace the words from the given one on.
    void try_replacements(std::size_t first, const Query& query) {
        if (tried_ >= most_tried_) return;
        if (first == misspelt_.size()) {
            ++tried_;
            return keep(query);
        }
        const Misspelt& one = misspelt_[first];
        if (one.is_lost()) return try_replacements(first + 1, without(query, one));
        if (one.replacements.empty()) return try_replacements(first + 1, query);
        for (const std::string& word : one.replacements) {
            try_replacements(first + 1, replaced(query, one, word));
        }
    }

    static Query replaced(Query query, const Misspelt& one, const std::string& by) {
        for_each_word(query, [&](const std::string& field, std::string& word) {
            if (one.is(field, word)) word = by;
        });
        return query;
    }

    /// The query without a word of its top level.
    static Query without(Query query, const Misspelt& one) {
        Query& all = query.kind == Kind::not_ ? query.children.front() : query;
        if (all.kind != Kind::and_) return query;
        std::erase_if(all.children, [&](const Query& child) {
            return child.kind == Kind::word && one.is(child.field, child.text);
        });
        return query::canonical(std::move(query));
    }

    void try_words_alone() {
        for (const Misspelt& one : misspelt_) {
            for (const std::string& word : one.replacements) keep(query::word(word, one.field));
        }
    }

    void keep(const Query& query) {
        const std::uint64_t documents = count_(query);
        if (documents > 0) found_.push_back({documents, to_string(query)});
    }

    const Expansion& expansion_;
    const Analyzer& analyzer_;
    Query query_;
    const CountDocuments& count_;
    std::vector<Misspelt> misspelt_;
    std::vector<Counted> found_;
    std::size_t tried_ = 0, most_tried_ = max_queries;
};

}  // namespace

std::vector<std::string> suggest_queries(const Expansion& expansion, const Analyzer& analyzer,
                                         const Query& query, const CountDocuments& count) {
    return Suggestions(expansion, analyzer, query, count).find();
}

}  // namespace entente
