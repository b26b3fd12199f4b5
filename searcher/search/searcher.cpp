/// Searcher: parse, compile, run, relax, show.
#include "base/utf8.hpp"
#include "query/any_words.hpp"
#include "query/compile.hpp"
#include "query/proximity_filter.hpp"
#include "query/relaxing.hpp"
#include "search/clauses.hpp"
#include "search/completions.hpp"
#include "search/explanation.hpp"
#include "search/facets.hpp"
#include "search/feedback.hpp"
#include "search/freshness.hpp"
#include "search/hits.hpp"
#include "search/index_reader.hpp"
#include "search/listing.hpp"
#include "search/matching.hpp"
#include "search/related.hpp"
#include "search/stories.hpp"
#include "search/suggest.hpp"
#include "search/summary.hpp"
#include "store/document_codec.hpp"
#include "store/fields.hpp"
#include "store/terms.hpp"

#include <entente/analyzer.hpp>
#include <entente/search.hpp>

#include <algorithm>
#include <utility>

namespace entente {
namespace {

using Clock = std::chrono::steady_clock;

/// A query and what came of running it.
struct Run {
    CompiledQuery compiled;
    Matches found;
    std::size_t missing = 0;  ///< so many of the words were not asked for
    std::optional<Freshness> freshness = {};
};

std::string feedback_note(const CompiledQuery& compiled) {
    constexpr std::size_t max_listed = 12;
    return "also asked for the words of the first documents: " +
           listed(compiled.added, max_listed,
                  [](const CompiledLeaf& added) { return added.leaf.text; });
}

SearchOptions without_freshness(SearchOptions options) {
    options.half_life_days = 0;
    return options;
}

std::string relaxed_note(std::size_t operands, std::size_t missing) {
    return "no document has all " + std::to_string(operands) + " words; these have at least " +
           std::to_string(operands - missing) + " of them";
}

}  // namespace

struct Searcher::Impl {
    IndexReader reader;
    Analyzer analyzer;

    Impl(std::vector<std::string> indexes, const OpenOptions& options)
        : reader(std::move(indexes), options.answer_limit) {}

    const Shards& shards() const { return reader.shards(); }
    const Xapian::Database& database() const { return reader.database(); }
    Stories stories() const { return Stories(shards()); }

    Expansion expansion() const { return {shards(), analyzer, reader.languages()}; }

    CompiledQuery compile(const Query& query, const CompileOptions& options) const {
        return entente::compile(query, analyzer, expansion(), options);
    }

    CompiledQuery compile(const Query& query, const SearchOptions& options,
                          std::size_t missing) const {
        CompileOptions compile_options;
        compile_options.any = options.any;
        compile_options.missing = missing;
        return compile(query, compile_options);
    }

    /// The query as the backend is asked it.
    Query asked(const Query& query, bool any) const {
        return any ? with_any_words(query, analyzer, reader.languages()) : query;
    }

    /// The same with OR where any of the words will do, as feedback has it too.
    Query understood(const Query& query, const SearchOptions& options,
                     const CompiledQuery& compiled) const {
        const bool any = options.any || !compiled.added.empty();
        return any ? as_alternatives(asked(query, true)) : query;
    }

    /// The query with what story: and like: stand for here; `problems`: what they cannot stand for.
    Query resolved(const Query& query, std::vector<Unrelated>* problems = nullptr) const {
        const Expansion terms = expansion();
        const Stories known = stories();
        Relations relations(known, analyzer, terms);
        Query out = relations.resolved(query);
        if (problems) *problems = relations.problems();
        return out;
    }

    /// The query with the telling words of the first documents that it finds by itself.
    CompiledQuery with_feedback(const Query& query, const CompiledQuery& alone) const {
        SearchOptions best;
        best.limit = FeedbackOptions{}.documents;
        const Matches first = find_matches(shards(), stories(), alone, best);
        CompileOptions options;
        options.any = true;
        options.added = feedback_words(analyzer, expansion(), first.page);
        if (options.added.empty()) return alone;
        CompiledQuery compiled = compile(asked(query, true), options);
        compiled.notes.push_back(feedback_note(compiled));
        return compiled;
    }

    /// The score that the bonus is a share of is that of the best match without it.
    std::optional<Freshness> add_freshness(CompiledQuery& compiled,
                                           const SearchOptions& options) const {
        if (!prefers_fresh(options)) return std::nullopt;
        SearchOptions one;
        one.limit = 1;
        one.group_stories = false;
        const Matches best = find_matches(shards(), stories(), compiled, one);
        if (best.page.empty()) return std::nullopt;
        const Freshness freshness = freshness_of(database(), best.page.front().weight, options);
        compiled.untested = with_freshness(compiled.untested, freshness, shards());
        return freshness;
    }

    Run run(CompiledQuery compiled, const SearchOptions& options, std::size_t missing) const {
        const std::optional<Freshness> freshness = add_freshness(compiled, options);
        Matches found = find_matches(shards(), stories(), compiled, options);
        return {std::move(compiled), std::move(found), missing, freshness};
    }

    Run run(const Query& query, const SearchOptions& options, std::size_t missing) const {
        return run(compile(query, options, missing), options, missing);
    }

    /// Asks for fewer and fewer of the words until something is found.
    Run run_relaxed(const Query& query, const SearchOptions& options) const {
        Run all = run(query, options, 0);
        if (options.any || !options.relax) return all;
        const std::size_t operands = count_operands(query);
        for (std::size_t missing = 0; all.found.none() && missing + 1 < operands;) {
            missing = next_missing(operands, missing);
            Run fewer = run(query, options, missing);
            if (!fewer.found.none()) return fewer;
        }
        return all;
    }

    Run run_as_asked(const Query& query, const SearchOptions& options) const {
        if (!options.feedback) return run_relaxed(query, options);
        Run first = run_relaxed(query, without_freshness(options));
        if (first.found.none()) return first;
        return run(with_feedback(query, first.compiled), options, first.missing);
    }

    CountDocuments count_with(const SearchOptions& options) const {
        return [this, &options](const Query& query) {
            const CompiledQuery compiled = compile(asked(query, options.any), options, 0);
            return count_matches(shards(), whole_query(compiled, shards()));
        };
    }

    /// `typed`: the text that the query was made from, if there was one.
    Results search(const Query& stated, const SearchOptions& options,
                   std::string_view typed) const {
        Results results;
        std::vector<Unrelated> problems;
        const Query query = resolved(stated, &problems);
        results.diagnostics = remarks_on(typed, problems);
        results.understood = to_string(understood(stated, options, {}));
        if (!problems.empty()) return results;
        const Query words = asked(query, options.any);
        Run run = run_as_asked(words, options);
        results.understood = to_string(understood(stated, options, run.compiled));
        if (run.missing > 0) {
            results.notes.push_back(relaxed_note(count_operands(query), run.missing));
        }
        results.hits =
            make_hits(shards(), stories(), run.found.page, analyzer, words, run.compiled, options);
        results.total = run.found.documents;
        results.stories = run.found.stories;
        std::ranges::move(run.compiled.notes, std::back_inserter(results.notes));
        if (run.found.is_cut) results.notes.push_back(cut_tests_note());
        if (run.freshness) results.notes.push_back(freshness_note(*run.freshness));
        if (options.diagnose && (run.missing > 0 || run.found.none())) {
            const CountDocuments count = count_with(options);
            results.clauses = count_clauses(query, count);
            results.suggestions = suggest_queries(expansion(), analyzer, query, count);
        }
        return results;
    }

    Document read(Xapian::docid number) const {
        const Xapian::Document stored = shards().document(number);
        Document document = decode_document(stored.get_data());
        document.story = stored.get_value(slot::story);
        return document;
    }

    Results timed_search(const Query&, const SearchOptions&, std::string_view typed);

    std::optional<Xapian::docid> find(std::string_view id) const {
        const std::string term = value_term(find_backend("id")->prefix, id);
        const auto posting = database().postlist_begin(term);
        if (posting == database().postlist_end(term)) return std::nullopt;
        return *posting;
    }
};

bool Results::refused() const {
    return std::ranges::any_of(diagnostics, [](const Diagnostic& diagnostic) {
        return diagnostic.severity == Severity::error;
    });
}

Searcher::Searcher(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Searcher::~Searcher() = default;
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;

Searcher Searcher::open(const std::filesystem::path& index) {
    return open(std::vector{index.string()});
}

Searcher Searcher::open(const std::vector<std::string>& indexes, const OpenOptions& options) {
    return Searcher(std::make_unique<Impl>(indexes, options));
}

Results Searcher::Impl::timed_search(const Query& query, const SearchOptions& options,
                                     std::string_view typed) {
    const auto start = Clock::now();
    reader.revive();
    Results results = reader.read([&] { return search(query, options, typed); });
    results.missing = reader.missing();
    for (const std::string& one : results.missing) {
        results.notes.push_back(one + ": its documents are left out");
    }
    results.elapsed = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - start);
    return results;
}

Results Searcher::search(const Query& query, const SearchOptions& options) {
    return impl_->timed_search(query, options, {});
}

Results Searcher::search(std::string_view text, const SearchOptions& options) {
    QueryOptions query_options = options.query;
    for (const std::string& field : user_fields()) query_options.user_fields.push_back(field);
    ParsedQuery parsed = parse_query(text, query_options);
    Results results;
    if (!parsed.refused()) results = impl_->timed_search(parsed.query, options, text);
    std::ranges::move(results.diagnostics, std::back_inserter(parsed.diagnostics));
    results.diagnostics = std::move(parsed.diagnostics);
    return results;
}

std::optional<Document> Searcher::fetch(std::string_view id) {
    return impl_->reader.read([&]() -> std::optional<Document> {
        const auto found = impl_->find(id);
        if (!found) return std::nullopt;
        return impl_->read(*found);
    });
}

std::vector<StoryCopy> Searcher::copies(std::string_view id, std::size_t limit) {
    return impl_->reader.read([&]() -> std::vector<StoryCopy> {
        const auto found = impl_->find(id);
        if (!found) return {};
        const Stories stories = impl_->stories();
        const std::string story = stories.names_of(std::vector{*found}).front();
        return stories.copies_of(*found, story, limit).first;
    });
}

std::vector<ByteSpan> Searcher::matches(const Query& query, const Document& document) {
    return impl_->reader.read([&] {
        const Query known = impl_->resolved(query);
        const CompiledQuery compiled = impl_->compile(known, {});
        snippet::Matcher matcher(impl_->analyzer, known,
                                 {.language = {}, .terms = leaf_terms(compiled)});
        return snippet::covered(matcher.find(document.body, document.title));
    });
}

std::string Searcher::explain(const Query& query, const SearchOptions& options) {
    return impl_->reader.read([&] {
        const Query known = impl_->resolved(query);
        CompiledQuery compiled = impl_->compile(impl_->asked(known, options.any), options, 0);
        if (options.feedback) compiled = impl_->with_feedback(known, compiled);
        const Query understood = impl_->understood(query, options, compiled);
        const auto freshness = impl_->add_freshness(compiled, options);
        return explain_query(impl_->shards(), understood, compiled, freshness);
    });
}

std::string Searcher::why(const Query& query, std::string_view id, const SearchOptions& options) {
    return impl_->reader.read([&]() -> std::string {
        const auto number = impl_->find(id);
        if (!number) return {};
        const Run run =
            impl_->run_as_asked(impl_->asked(impl_->resolved(query), options.any), options);
        const Document document = impl_->read(*number);
        const Stories stories = impl_->stories();
        const std::string story = stories.names_of(std::vector{*number}).front();
        const std::size_t copies = stories.copies_of(*number, story, 0).count;
        return explain_hit(impl_->shards(), impl_->analyzer,
                           {*number, document, copies, run.freshness}, run.compiled);
    });
}

std::vector<FacetCount> Searcher::facet(std::string_view field, const Query& query,
                                        std::size_t limit, const SearchOptions& options) {
    const FacetField& counted = facet_field(field);
    return impl_->reader.read([&] {
        const Query words = impl_->asked(impl_->resolved(query), options.any);
        const Run run = impl_->run_as_asked(words, without_freshness(options));
        const Xapian::Query all = whole_query(run.compiled, impl_->shards());
        return largest(count_values(impl_->shards(), all, counted), limit);
    });
}

std::vector<FacetCount> Searcher::complete(std::string_view field, std::string_view prefix,
                                           std::size_t limit) {
    return impl_->reader.read(
        [&] { return completions(impl_->shards(), field, impl_->analyzer.fold(prefix), limit); });
}

std::vector<std::string> Searcher::user_fields() const { return impl_->reader.user_fields(); }

IndexSummary Searcher::summary() {
    return impl_->reader.read([&] { return summarise(impl_->reader); });
}

bool Searcher::refresh() { return impl_->reader.refresh(); }

}  // namespace entente
