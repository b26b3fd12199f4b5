#include "search/stories.hpp"

#include "search/ranking.hpp"
#include "store/document_codec.hpp"
#include "store/fields.hpp"

#include <algorithm>
#include <numeric>
#include <set>
#include <tuple>
#include <utility>

namespace entente {
namespace {

/// A slot's values of documents that are asked for in ascending order. Values stand in chunks:
/// reading on costs a fraction of looking each one up.
class ValueReader {
public:
    ValueReader(const Xapian::Database& database, std::uint32_t slot)
        : at_(database.valuestream_begin(slot)), end_(database.valuestream_end(slot)) {}

    std::string read(Xapian::docid document) {
        if (at_ != end_ && at_.get_docid() < document) at_.skip_to(document);
        return at_ != end_ && at_.get_docid() == document ? *at_ : std::string();
    }

private:
    Xapian::ValueIterator at_, end_;
};

/// The documents that come first, told by their values alone: reading a thousand documents for
/// twenty would be slow.
void keep_first(const Xapian::Database& database, std::vector<Xapian::docid>& documents,
                std::size_t limit) {
    if (documents.size() <= limit) return;
    ValueReader days(database, slot::date_first), sources(database, slot::source);
    std::vector<std::tuple<std::string, std::string, Xapian::docid>> keys;
    for (const Xapian::docid document : documents) {
        keys.emplace_back(sort_day(days.read(document)), sources.read(document), document);
    }
    std::ranges::partial_sort(keys, keys.begin() + static_cast<std::ptrdiff_t>(limit));
    documents.clear();
    for (std::size_t i = 0; i < limit; ++i) documents.push_back(std::get<2>(keys[i]));
}

StoryCopy make_copy(const Xapian::Database& database, Xapian::docid id) {
    Document document = decode_document(database.get_document(id).get_data(), DocumentPart::head);
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
    ValueReader keys(database_, slot::story);
    for (const std::size_t i : order) {
        names[i] = keys.read(documents[i]);
        if (names[i].empty() || indexes_ == 1) continue;
        names[i] += '/' + std::to_string(index_of(documents[i]) + 1);
    }
    return names;
}

std::string Stories::term_of(const std::string& story) const {
    return std::string(story_prefix) + (indexes_ == 1 ? story : story.substr(0, story.rfind('/')));
}

std::vector<std::string> Stories::shared_by(std::span<const Xapian::docid> documents) const {
    std::set<std::string> terms;
    for (const std::string& story : names_of(documents)) {
        if (!story.empty()) terms.insert(term_of(story));
    }
    std::vector<std::string> keys;
    for (const std::string& term : terms) {
        if (database_.get_termfreq(term) > 1) keys.push_back(term.substr(story_prefix.size()));
    }
    return keys;
}

std::vector<Xapian::docid> Stories::others(Xapian::docid document, const std::string& story) const {
    const std::string term = term_of(story);
    std::vector<Xapian::docid> documents(database_.postlist_begin(term),
                                         database_.postlist_end(term));
    std::erase_if(documents, [&](Xapian::docid other) {
        return other == document || index_of(other) != index_of(document);
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
    keep_first(database_, documents, limit);
    for (const Xapian::docid id : documents) copies.first.push_back(make_copy(database_, id));
    std::ranges::sort(copies.first, comes_before);
    return copies;
}

}  // namespace entente
