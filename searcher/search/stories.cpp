#include "search/stories.hpp"

#include "query/unweighted.hpp"
#include "search/ranking.hpp"
#include "store/document_codec.hpp"
#include "store/fields.hpp"
#include "store/slot_reader.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

namespace entente {
namespace {

/// The documents that come first, told by their values alone: reading a thousand documents for
/// twenty would be slow.
void keep_first(const Shards& shards, std::vector<Xapian::docid>& documents, std::size_t limit) {
    if (documents.size() <= limit) return;
    SlotReader days(shards, slot::date_first), sources(shards, slot::source);
    std::vector<std::tuple<std::string, std::string, Xapian::docid>> keys;
    for (const Xapian::docid document : documents) {
        keys.emplace_back(sort_day(days.read(document)), sources.read(document), document);
    }
    std::ranges::partial_sort(keys, keys.begin() + static_cast<std::ptrdiff_t>(limit));
    documents.clear();
    for (std::size_t i = 0; i < limit; ++i) documents.push_back(std::get<2>(keys[i]));
}

StoryCopy make_copy(const Shards& shards, Xapian::docid id) {
    Document document = decode_document(shards.document(id).get_data(), DocumentPart::head);
    StoryCopy copy;
    copy.id = std::move(document.id);
    copy.path = std::move(document.file.path);
    copy.title = std::move(document.title);
    copy.date = std::move(document.metadata.date);
    if (document.metadata.source) copy.source = std::move(document.metadata.source->value);
    return copy;
}

bool comes_before(const StoryCopy& a, const StoryCopy& b) {
    using Key = std::tuple<bool, CalendarDate, std::string_view, std::string_view>;
    const auto key = [](const StoryCopy& copy) {
        const CalendarDate day = copy.date ? copy.date->value.first_day() : CalendarDate{};
        return Key(!copy.date, day, copy.source, copy.id);
    };
    return key(a) < key(b);
}

}  // namespace

std::vector<std::string> Stories::names_of(std::span<const Xapian::docid> documents) const {
    std::vector<std::size_t> order(documents.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::sort(order, {}, [&](std::size_t i) { return documents[i]; });
    std::vector<std::string> names(documents.size());
    SlotReader keys(shards_, slot::story);
    for (const std::size_t i : order) {
        names[i] = keys.read(documents[i]);
        if (names[i].empty() || shards_.indexes() == 1) continue;
        names[i] += '/' + std::to_string(shards_.index_of(documents[i]) + 1);
    }
    return names;
}

std::string Stories::term_of(const std::string& story) const {
    return std::string(story_prefix) +
           (shards_.indexes() == 1 ? story : story.substr(0, story.rfind('/')));
}

/// The backend's own counter of values is known to servers.
Xapian::MSet Stories::count_keys(const Xapian::Query& query,
                                 Xapian::ValueCountMatchSpy& keys) const {
    Xapian::Enquire enquire(shards_.database());
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_query(query);
    enquire.add_matchspy(&keys);
    return enquire.get_mset(0, 0, shards_.database().get_doccount());
}

std::uint64_t Stories::count(const Xapian::Query& query) const {
    Xapian::ValueCountMatchSpy keys(slot::story);
    std::uint64_t count = count_keys(query, keys).get_matches_estimated();
    for (auto key = keys.values_begin(); key != keys.values_end(); ++key) {
        count -= key.get_termfreq() - 1;
    }
    return count;
}

std::vector<std::string> Stories::shared_by(const Xapian::Query& query) const {
    Xapian::ValueCountMatchSpy keys(slot::story);
    count_keys(query, keys);
    std::vector<std::string> terms;
    for (auto key = keys.values_begin(); key != keys.values_end(); ++key) {
        terms.push_back(std::string(story_prefix) + *key);
    }
    shards_.ask_ahead(terms);
    std::vector<std::string> shared;
    for (const std::string& term : terms) {
        if (shards_.frequency(term) > 1) shared.push_back(term.substr(story_prefix.size()));
    }
    return shared;
}

std::vector<Xapian::docid> Stories::others(Xapian::docid document, const std::string& story) const {
    const std::string term = term_of(story);
    if (shards_.frequency(term) < 2) return {};
    const Xapian::Database& database = shards_.database();
    std::vector<Xapian::docid> documents(database.postlist_begin(term),
                                         database.postlist_end(term));
    std::erase_if(documents, [&](Xapian::docid other) {
        return other == document || shards_.index_of(other) != shards_.index_of(document);
    });
    std::ranges::sort(documents);
    return documents;
}

Copies Stories::copies_of(Xapian::docid document, const std::string& story,
                          std::size_t limit) const {
    Copies copies;
    if (story.empty()) return copies;
    std::vector<Xapian::docid> documents = others(document, story);
    copies.count = documents.size();
    keep_first(shards_, documents, limit);
    for (const Xapian::docid id : documents) copies.first.push_back(make_copy(shards_, id));
    std::ranges::sort(copies.first, comes_before);
    return copies;
}

}  // namespace entente
