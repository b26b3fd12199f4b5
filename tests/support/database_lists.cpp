#include "support/database_lists.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace entente::test {
namespace {

using Records = std::vector<Record>;
using Xapian::Database;

/// Lists of so many entries are read by skipping too: they may have a second chunk soon.
constexpr std::size_t min_skipped_list = 100;
constexpr std::size_t skips = 16;

const std::string& text(const Key& key) { return std::get<std::string>(key); }

/// Document or slot.
unsigned number(const Key& key) { return static_cast<unsigned>(std::get<std::uint64_t>(key)); }

std::vector<Key> keys(Xapian::TermIterator term, const Xapian::TermIterator& end) {
    std::vector<Key> found;
    for (; term != end; ++term) found.emplace_back(*term);
    return found;
}

template <class PositionOwner>
Positions positions_of(const PositionOwner& owner) {
    return Positions(owner.positionlist_begin(), owner.positionlist_end());
}

// The database as a whole.

std::vector<Key> one_thing(const Database&) { return {std::string()}; }

void read_statistics(const Database& database, const Key&, Records& out) {
    out.push_back({"",
                   {{"documents", database.get_doccount()},
                    {"last document", database.get_lastdocid()},
                    {"total length", database.get_total_length()},
                    {"average length", database.get_average_length()},
                    {"has positions", std::uint64_t{database.has_positions()}}}});
}

void read_length_bounds(const Database& database, const Key&, Records& out) {
    out.push_back({"",
                   {{"lower", database.get_doclength_lower_bound()},
                    {"upper", database.get_doclength_upper_bound()}}});
}

// Terms.

std::vector<Key> terms(const Database& database) {
    return keys(database.allterms_begin(), database.allterms_end());
}

void read_frequencies(const Database& database, const Key& term, Records& out) {
    out.push_back({"",
                   {{"documents", database.get_termfreq(text(term))},
                    {"occurrences", database.get_collection_freq(text(term))},
                    {"exists", std::uint64_t{database.term_exists(text(term))}}}});
}

void read_wdf_bound(const Database& database, const Key& term, Records& out) {
    out.push_back({"", {{"wdf", database.get_wdf_upper_bound(text(term))}}});
}

void read_postings(const Database& database, const Key& term, Records& out) {
    const auto end = database.postlist_end(text(term));
    for (auto posting = database.postlist_begin(text(term)); posting != end; ++posting) {
        out.push_back({std::uint64_t{*posting},
                       {{"wdf", posting.get_wdf()},
                        {"length", posting.get_doclength()},
                        {"positions", positions_of(posting)}}});
    }
}

std::vector<Xapian::docid> documents_of(const Database& database, const std::string& term) {
    return {database.postlist_begin(term), database.postlist_end(term)};
}

/// Documents of a list at even steps, and the one after each: a skip that may end elsewhere.
std::set<Xapian::docid> skip_targets(const std::vector<Xapian::docid>& documents) {
    std::set<Xapian::docid> targets;
    if (documents.size() < min_skipped_list) return targets;
    for (std::size_t i = 0; i < documents.size(); i += documents.size() / skips) {
        targets.insert({documents[i], documents[i] + 1});
    }
    return targets;
}

/// By way of the keys of chunks, which a walk from one entry to the next needs not.
void read_skipped_postings(const Database& database, const Key& term, Records& out) {
    for (const Xapian::docid target : skip_targets(documents_of(database, text(term)))) {
        auto posting = database.postlist_begin(text(term));
        posting.skip_to(target);
        const bool found = posting != database.postlist_end(text(term));
        out.push_back(
            {std::uint64_t{target},
             {{"document", found ? *posting : 0}, {"wdf", found ? posting.get_wdf() : 0}}});
    }
}

// Documents.

std::vector<Key> documents(const Database& database) {
    std::vector<Key> found;
    for (const Xapian::docid id : documents_of(database, "")) found.emplace_back(std::uint64_t{id});
    return found;
}

void read_lengths(const Database& database, const Key& document, Records& out) {
    out.push_back({"",
                   {{"length", database.get_doclength(number(document))},
                    {"unique terms", database.get_unique_terms(number(document))}}});
}

void read_terms(const Database& database, const Key& document, Records& out) {
    const auto end = database.termlist_end(number(document));
    for (auto term = database.termlist_begin(number(document)); term != end; ++term) {
        out.push_back({*term,
                       {{"wdf", term.get_wdf()},
                        {"number of positions", term.positionlist_count()},
                        {"positions", positions_of(term)}}});
    }
}

void read_values(const Database& database, const Key& document, Records& out) {
    const Xapian::Document read = database.get_document(number(document));
    for (auto value = read.values_begin(); value != read.values_end(); ++value) {
        const Xapian::valueno slot = value.get_valueno();
        out.push_back(
            {std::uint64_t{slot}, {{"value", *value}, {"value by slot", read.get_value(slot)}}});
    }
}

void read_data(const Database& database, const Key& document, Records& out) {
    out.push_back({"", {{"bytes", database.get_document(number(document)).get_data()}}});
}

// Value slots. The library does not list them; documents name those they use.

std::vector<Key> slots(const Database& database) {
    std::set<std::uint64_t> found;
    for (const Xapian::docid id : documents_of(database, "")) {
        const Xapian::Document document = database.get_document(id);
        for (auto value = document.values_begin(); value != document.values_end(); ++value) {
            found.insert(value.get_valueno());
        }
    }
    return {found.begin(), found.end()};
}

void read_value_frequency(const Database& database, const Key& slot, Records& out) {
    out.push_back({"", {{"documents", database.get_value_freq(number(slot))}}});
}

void read_value_bounds(const Database& database, const Key& slot, Records& out) {
    out.push_back({"",
                   {{"lower", database.get_value_lower_bound(number(slot))},
                    {"upper", database.get_value_upper_bound(number(slot))}}});
}

void read_stream(const Database& database, const Key& slot, Records& out) {
    const auto end = database.valuestream_end(number(slot));
    for (auto value = database.valuestream_begin(number(slot)); value != end; ++value) {
        out.push_back({std::uint64_t{value.get_docid()}, {{"value", *value}}});
    }
}

void read_skipped_stream(const Database& database, const Key& slot, Records& out) {
    std::vector<Xapian::docid> holders;
    const auto end = database.valuestream_end(number(slot));
    for (auto value = database.valuestream_begin(number(slot)); value != end; ++value) {
        holders.push_back(value.get_docid());
    }
    for (const Xapian::docid target : skip_targets(holders)) {
        auto value = database.valuestream_begin(number(slot));
        value.skip_to(target);
        const bool found = value != end;
        out.push_back({std::uint64_t{target},
                       {{"document", found ? value.get_docid() : 0},
                        {"value", found ? *value : std::string()}}});
    }
}

// What hangs on no document.

std::vector<Key> metadata_keys(const Database& database) {
    return keys(database.metadata_keys_begin(), database.metadata_keys_end());
}

void read_metadata(const Database& database, const Key& key, Records& out) {
    out.push_back({"", {{"bytes", database.get_metadata(text(key))}}});
}

std::vector<Key> spellings(const Database& database) {
    return keys(database.spellings_begin(), database.spellings_end());
}

/// The library tells the frequency of a spelling on the way through the list alone.
void read_spelling(const Database& database, const Key& word, Records& out) {
    auto spelling = database.spellings_begin();
    spelling.skip_to(text(word));
    const bool found = spelling != database.spellings_end() && *spelling == text(word);
    out.push_back({"", {{"frequency", found ? spelling.get_termfreq() : 0}}});
}

std::vector<Key> synonym_keys(const Database& database) {
    return keys(database.synonym_keys_begin(), database.synonym_keys_end());
}

void read_synonyms(const Database& database, const Key& key, Records& out) {
    const auto end = database.synonyms_end(text(key));
    for (auto synonym = database.synonyms_begin(text(key)); synonym != end; ++synonym) {
        out.push_back({*synonym, {}});
    }
}

}  // namespace

std::span<const Kind> database_kinds() {
    static const std::array kinds = {
        Kind{"database",
             one_thing,
             {{"statistics", read_statistics}, {"length bounds", read_length_bounds, true}}},
        Kind{"term",
             terms,
             {{"frequencies", read_frequencies},
              {"bounds", read_wdf_bound, true},
              {"postings", read_postings},
              {"postings by skipping", read_skipped_postings}}},
        Kind{"document",
             documents,
             {{"lengths", read_lengths},
              {"terms", read_terms},
              {"values", read_values},
              {"data", read_data}}},
        Kind{"slot",
             slots,
             {{"frequency", read_value_frequency},
              {"bounds", read_value_bounds, true},
              {"stream", read_stream},
              {"stream by skipping", read_skipped_stream}}},
        Kind{"metadata", metadata_keys, {{"value", read_metadata}}},
        Kind{"spelling", spellings, {{"spelling", read_spelling}}},
        Kind{"synonym key", synonym_keys, {{"synonyms", read_synonyms}}}};
    return kinds;
}

}  // namespace entente::test
