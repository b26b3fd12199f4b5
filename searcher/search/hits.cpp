#include "search/hits.hpp"

#include "snippet/marked_text.hpp"
#include "snippet/passages.hpp"
#include "store/document_codec.hpp"

#include <entente/error.hpp>

#include <utility>

namespace entente {
namespace {

/// What is read of each hit; an agency's story may stand on a hundred sites.
constexpr std::size_t most_also_in = 20;

void check_cancelled(const SearchOptions& options) {
    if (options.cancelled && *options.cancelled) {
        throw Error(Errc::interrupted, "the search was stopped");
    }
}

Hit make_hit(Document&& document) {
    Hit hit;
    hit.id = std::move(document.id);
    hit.path = std::move(document.file.path);
    hit.title = std::move(document.title);
    hit.date = std::move(document.metadata.date);
    if (document.metadata.source) hit.source = std::move(document.metadata.source->value);
    hit.parties = std::move(document.metadata.parties);
    hit.language = std::move(document.metadata.language);
    hit.url = std::move(document.metadata.url);
    return hit;
}

std::vector<Fragment> fragments(snippet::Matcher& matcher, const Analyzer& analyzer,
                                const Document& document, const SearchOptions& options) {
    const auto matches = matcher.find(document.body, document.title);
    SnippetOptions shape = options.snippet;
    shape.language = document.metadata.language;
    const Snippet snippet =
        snippet::choose_passages(analyzer, document.body, matches, matcher.leaf_words(), shape);
    std::vector<Fragment> out;
    for (const Passage& passage : snippet.passages) {
        out.push_back(snippet::make_fragment(document.body, passage, document.paragraph_lines));
        // A record is one line of its file, whatever the lines of its text.
        if (document.file.record_line != 0) out.back().line = document.file.record_line;
    }
    return out;
}

void add_copies(const Stories& stories, const Found& found, Hit& hit) {
    Copies copies = stories.copies_of(found.document, found.story, most_also_in);
    hit.also_in = std::move(copies.first);
    hit.copies = copies.count;
}

}  // namespace

snippet::LeafTerms leaf_terms(const CompiledQuery& compiled) {
    snippet::LeafTerms terms;
    for (const CompiledLeaf& leaf : compiled.leaves) {
        if (leaf.leaf.kind == Query::Kind::word && !leaf.leaf.exact && leaf.leaf.field.empty()) {
            terms[leaf.leaf.text] = leaf.terms;
        }
    }
    return terms;
}

std::vector<Hit> make_hits(const Shards& shards, const Stories& stories,
                           const std::vector<Found>& page, const Analyzer& analyzer,
                           const Query& query, const CompiledQuery& compiled,
                           const SearchOptions& options) {
    std::vector<Hit> hits;
    snippet::Matcher matcher(analyzer, query, {.language = {}, .terms = leaf_terms(compiled)});
    for (const Found& found : page) {
        check_cancelled(options);
        Document document =
            decode_document(shards.document(found.document).get_data(),
                            options.snippets ? DocumentPart::all : DocumentPart::head);
        std::vector<Fragment> snippets;
        if (options.snippets) snippets = fragments(matcher, analyzer, document, options);
        Hit hit = make_hit(std::move(document));
        hit.rank = options.offset + hits.size() + 1;
        hit.score = found.weight;
        hit.snippets = std::move(snippets);
        hit.story = found.story;
        if (options.group_stories) add_copies(stories, found, hit);
        hits.push_back(std::move(hit));
    }
    return hits;
}

}  // namespace entente
