/// The searcher against the naive engine: the same sets for all small queries over all small
/// documents and for many larger ones by chance, in one index and in several opened as one; and
/// what is marked in a text is what matches there.
///
/// A failure prints the query, and the documents on which the two do not agree.
#include "model/naive_engine.hpp"
#include "model/shards.hpp"
#include "model/worlds.hpp"

#include <doctest/doctest.h>
#include <entente/search.hpp>

#include <algorithm>
#include <memory>
#include <set>
#include <string>
#include <vector>

using namespace entente;

namespace {

constexpr std::size_t few = 3;
constexpr std::size_t random_worlds = 4, documents_a_world = 80, queries_a_world = 600;

std::set<std::string> found(Searcher& searcher, const Query& query, std::size_t limit = 100'000) {
    SearchOptions options;
    options.limit = limit;
    options.relax = options.group_stories = options.snippets = false;
    std::set<std::string> out;
    for (const Hit& hit : searcher.search(query, options).hits) out.insert(hit.id);
    return out;
}

/// What one finds and the other does not, with the texts.
std::string difference(const std::vector<Document>& documents, const std::set<std::string>& ours,
                       const std::set<std::string>& model) {
    std::string out;
    for (const Document& document : documents) {
        if (ours.contains(document.id) == model.contains(document.id)) continue;
        out += (ours.contains(document.id) ? "\nonly the searcher: " : "\nonly the model: ") +
               document.id + " [" + document.metadata.language + "] " + document.title + " | " +
               document.body;
        for (const Party& party : document.metadata.parties) out += " | party " + party.name;
        for (const FurnitureLine& line : document.furniture) out += " | boiler " + line.text;
    }
    return out;
}

class Comparison {
public:
    explicit Comparison(std::vector<Document> documents) : engine_(analyzer_, documents) {
        for (const std::size_t count : {1u, 2u, 3u}) {
            shards_.push_back(std::make_unique<model::Shards>(documents, count));
            searchers_.push_back(shards_.back()->open());
        }
    }

    /// True if it was understood and so could be compared.
    bool ask(const std::string& text) {
        QueryOptions options;
        options.user_fields = {"desk"};
        const ParsedQuery parsed = parse_query(text, options);
        if (parsed.refused()) return false;
        const auto model = engine_.find(parsed.query);
        for (std::size_t i = 0; i < searchers_.size(); ++i) {
            const auto ours = found(searchers_[i], parsed.query);
            if (i == 0) check_page(searchers_[i], parsed.query, ours);
            if (ours == model) continue;
            FAIL_CHECK(text << " = " << to_string(parsed.query) << ", shards: " << i + 1
                            << difference(engine_.documents(), ours, model));
            return true;
        }
        return true;
    }

    /// Marks begin and end where something of the query does, and there are some where it is seen.
    void ask_marks(const std::string& text) {
        const Query query = parse_query(text).query;
        const auto model = engine_.find(query);
        for (std::size_t i = 0; i < engine_.documents().size(); ++i) {
            const Document& document = engine_.documents()[i];
            if (!model.contains(document.id)) continue;
            const auto places = engine_.places_in_body(query, i, model::Branches::all);
            const auto marks = searchers_.front().matches(query, document);
            for (const ByteSpan& mark : marks) check_mark(text, document, mark, places);
            // The name of a party may decide what the text alone cannot tell.
            if (!marks.empty() || !document.metadata.parties.empty()) continue;
            if (engine_.places_in_body(query, i, model::Branches::holding).empty()) continue;
            FAIL_CHECK(text << " marks nothing in " << document.id << ": " << document.body);
        }
    }

private:
    /// The backend takes other ways where few hits are wanted.
    static void check_page(Searcher& searcher, const Query& query,
                           const std::set<std::string>& all) {
        const auto page = found(searcher, query, few);
        CHECK(page.size() == std::min(few, all.size()));
        CHECK(std::ranges::includes(all, page));
    }

    static void check_mark(const std::string& text, const Document& document, ByteSpan mark,
                           const std::vector<model::Found>& places) {
        const bool begins = std::ranges::any_of(
            places, [&](const model::Found& f) { return f.where.begin == mark.begin; });
        const bool ends = std::ranges::any_of(
            places, [&](const model::Found& f) { return f.where.end == mark.end; });
        if (begins && ends) return;
        FAIL_CHECK(text << " marks '" << document.body.substr(mark.begin, mark.size()) << "' at "
                        << mark.begin << " in " << document.id << ": " << document.body);
    }

    Analyzer analyzer_;
    model::NaiveEngine engine_;
    std::vector<std::unique_ptr<model::Shards>> shards_;
    std::vector<Searcher> searchers_;
};

}  // namespace

TEST_CASE("all small queries over all small documents") {
    Comparison comparison(model::small_documents());
    const std::vector<std::string> leaves = model::small_leaves();
    for (const std::string& leaf : leaves) {
        CHECK(comparison.ask(leaf));
        CHECK(comparison.ask("NOT " + leaf));
        comparison.ask_marks(leaf);
    }
    // Every seventh leaf, which is of every kind, with every fifth.
    for (std::size_t i = 0; i < leaves.size(); i += 7) {
        for (std::size_t j = 0; j < leaves.size(); j += 5) {
            for (const char* between : {" AND ", " OR ", " NOT "}) {
                CHECK(comparison.ask('(' + leaves[i] + ')' + between + '(' + leaves[j] + ')'));
            }
        }
    }
}

TEST_CASE("queries by chance over documents by chance") {
    for (std::uint32_t seed = 1; seed <= random_worlds; ++seed) {
        CAPTURE(seed);
        model::RandomWorld world(seed);
        Comparison comparison(world.documents(documents_a_world));
        std::size_t understood = 0;
        for (std::size_t i = 0; i < queries_a_world; ++i) {
            const std::string query = world.query();
            if (!comparison.ask(query)) continue;
            ++understood;
            if (i % 4 == 0) comparison.ask_marks(query);
        }
        CHECK(understood * 10 > queries_a_world * 9);
    }
}
