#include "store/shards.hpp"

#include "store/families.hpp"
#include "store/term_cursor.hpp"

#include <map>
#include <unordered_map>
#include <utility>

namespace entente {
namespace {

/// Kept of what servers told; when there is more all of it is forgotten. Documents are large.
constexpr std::size_t max_kept_terms = 200'000, max_kept_families = 50'000,
                      max_kept_documents = 300;

template <class Map>
void make_room(Map& kept, std::size_t most) {
    if (kept.size() >= most) kept.clear();
}

/// What is kept under the key, else what `ask` gives.
template <class Map, class Ask>
typename Map::mapped_type kept_or_asked(Map& kept, std::size_t most,
                                        const typename Map::key_type& key, Ask ask) {
    const auto known = kept.find(key);
    if (known != kept.end()) return known->second;
    typename Map::mapped_type answer = ask();
    make_room(kept, most);
    kept.emplace(key, answer);
    return answer;
}

/// The terms of a server, by what they begin with.
class RemoteTerms {
public:
    explicit RemoteTerms(Xapian::Database database) : database_(std::move(database)) {}

    std::shared_ptr<const TermList> beginning(const std::string& with) {
        for (const auto& [beginning, list] : lists_) {
            if (with.starts_with(beginning)) return list;
        }
        auto list = std::make_shared<TermList>();
        const auto end = database_.allterms_end(with);
        for (auto term = database_.allterms_begin(with); term != end; ++term) {
            list->emplace_back(*term, term.get_termfreq());
        }
        lists_.emplace(with, list);
        return list;
    }

private:
    Xapian::Database database_;
    std::map<std::string, std::shared_ptr<const TermList>> lists_;
};

}  // namespace

struct Shards::State {
    std::vector<Shard> shards;
    std::size_t indexes = 0;
    Xapian::Database all, local;
    std::vector<RemoteTerms> remote_terms;

    std::unordered_map<std::string, Xapian::doccount> frequencies;
    std::unordered_map<std::string, Xapian::termcount> occurrences;
    std::map<std::pair<std::string, std::string>, std::set<std::string>> families;
    std::unordered_map<Xapian::docid, Xapian::Document> documents;

    std::set<std::string> read_family(std::string_view language, std::string_view stem) const {
        const std::string key = family_key(language, stem);
        std::set<std::string> words;
        for (const Shard& shard : shards)
            words.merge(decode_family(shard.database.get_metadata(key)));
        return words;
    }
};

Shards::Shards(std::vector<Shard> shards, std::size_t indexes) : state_(std::make_shared<State>()) {
    state_->indexes = indexes;
    for (const Shard& shard : shards) {
        state_->all.add_database(shard.database);
        if (shard.remote) {
            state_->remote_terms.emplace_back(shard.database);
        } else {
            state_->local.add_database(shard.database);
        }
    }
    state_->shards = std::move(shards);
}

const Xapian::Database& Shards::database() const { return state_->all; }
std::size_t Shards::count() const { return state_->shards.size(); }
std::size_t Shards::indexes() const { return state_->indexes; }
bool Shards::any_remote() const { return !state_->remote_terms.empty(); }
const Shards::Shard& Shards::shard(std::size_t number) const { return state_->shards[number]; }

Xapian::doccount Shards::frequency(const std::string& term) const {
    const auto ask = [&] { return state_->all.get_termfreq(term); };
    return any_remote() ? kept_or_asked(state_->frequencies, max_kept_terms, term, ask) : ask();
}

Xapian::termcount Shards::occurrences(const std::string& term) const {
    const auto ask = [&] { return state_->all.get_collection_freq(term); };
    return any_remote() ? kept_or_asked(state_->occurrences, max_kept_terms, term, ask) : ask();
}

/// The statistics of a query's terms come with its answer, be it that of none of its documents.
void Shards::ask_ahead(std::span<const std::string> terms) const {
    if (!any_remote()) return;
    std::set<std::string> unknown;
    for (const std::string& term : terms) {
        if (!term.empty() && !state_->frequencies.contains(term)) unknown.insert(term);
    }
    if (unknown.size() < 2) return;
    Xapian::Enquire enquire(state_->all);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_query(Xapian::Query(Xapian::Query::OP_OR, unknown.begin(), unknown.end()));
    const Xapian::MSet found = enquire.get_mset(0, 0);
    make_room(state_->frequencies, max_kept_terms);
    for (const std::string& term : unknown) {
        state_->frequencies.emplace(term, found.get_termfreq(term));
    }
}

std::set<std::string> Shards::family(std::string_view language, std::string_view stem) const {
    const auto ask = [&] { return state_->read_family(language, stem); };
    if (!any_remote()) return ask();
    return kept_or_asked(state_->families, max_kept_families,
                         {std::string(language), std::string(stem)}, ask);
}

TermCursor Shards::terms(const std::string& beginning) const {
    std::vector<std::shared_ptr<const TermList>> lists;
    for (RemoteTerms& remote : state_->remote_terms) lists.push_back(remote.beginning(beginning));
    return {state_->local, beginning, std::move(lists)};
}

Xapian::Document Shards::document(Xapian::docid number) const {
    const auto ask = [&] { return state_->all.get_document(number); };
    if (!is_remote(number)) return ask();
    return kept_or_asked(state_->documents, max_kept_documents, number, ask);
}

}  // namespace entente
