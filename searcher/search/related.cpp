#include "search/related.hpp"

#include "query/compile.hpp"
#include "query/remarks.hpp"
#include "query/tree.hpp"
#include "search/feedback.hpp"
#include "store/fields.hpp"
#include "store/terms.hpp"

#include <algorithm>
#include <utility>

namespace entente {
Query Relations::resolved(Query query) {
    if (query.kind == Query::Kind::like) {
        resolve_like(query);
        return query;
    }
    for (Query& child : query.children) child = resolved(std::move(child));
    if (query.kind == Query::Kind::story) resolve_story(query);
    return query;
}

void Relations::resolve_story(Query& query) {
    const CompiledQuery inner = compile(query.children.front(), analyzer_, expansion_);
    query.words = stories_.shared_by(whole_query(inner, expansion_.shards()));
    if (query.words.size() <= max_related_stories) return;
    query.words.clear();
    problems_.push_back({"story:", "story: would ask for more than 10,000 stories",
                         "give it a query that finds less"});
}

void Relations::resolve_like(Query& query) {
    query.children.clear();
    const Shards& shards = expansion_.shards();
    const std::string term = value_term(find_backend("id")->prefix, query.text);
    const Xapian::Database& database = shards.database();
    const auto document = database.postlist_begin(term);
    if (document == database.postlist_end(term)) {
        problems_.push_back({query.text, "no document has the id " + query::shown(query.text),
                             "write the id of a hit, such as like:press/2017-06-30.txt"});
        return;
    }
    FeedbackOptions options;
    options.words = weights::like_words;
    const std::vector<Found> one{{*document, 1, {}}};
    for (AddedWord& word : feedback_words(analyzer_, expansion_, one, options)) {
        query.children.push_back(query::boosted(query::word(std::move(word.text)), word.weight));
    }
}

std::vector<Diagnostic> remarks_on(std::string_view typed, const std::vector<Unrelated>& problems) {
    std::vector<Diagnostic> out;
    for (const Unrelated& problem : problems) {
        const std::size_t at = typed.find(problem.part);
        const ByteSpan where =
            at == typed.npos ? ByteSpan{0, typed.size()} : ByteSpan{at, at + problem.part.size()};
        out.push_back({Severity::error, where, problem.message, problem.hint});
    }
    return out;
}

}  // namespace entente
