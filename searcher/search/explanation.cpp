#include "search/explanation.hpp"

#include "search/ranking.hpp"
#include "store/fields.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <sstream>

namespace entente {
namespace {

/// A list of words is cut here: more would hide what follows.
constexpr std::size_t max_listed_words = 12;

std::string prefix_of(const Query& leaf) {
    const FieldBackend* row = leaf.field.empty() ? nullptr : find_backend(leaf.field);
    return row ? std::string(row->prefix) : "";
}

std::string fixed(double number) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.2f", number);
    return text.data();
}

std::string documents(Xapian::doccount count) {
    return std::to_string(count) + (count == 1 ? " document" : " documents");
}

Xapian::MSet find(const Xapian::Database& database, const Xapian::Query& query) {
    Xapian::Enquire enquire(database);
    enquire.set_weighting_scheme(ranking_weight());
    enquire.set_query(query);
    return enquire.get_mset(0, 1, database.get_doccount());
}

void list_words(std::ostream& out, const Xapian::Database& database, const CompiledLeaf& leaf) {
    const std::string prefix = prefix_of(leaf.leaf);
    std::vector<std::pair<Xapian::doccount, std::string>> words;
    for (const std::string& term : leaf.terms) {
        const Xapian::doccount frequency = database.get_termfreq(prefix + term);
        if (frequency > 0) words.emplace_back(frequency, term);
    }
    std::ranges::sort(words, std::ranges::greater());
    for (std::size_t i = 0; i < std::min(words.size(), max_listed_words); ++i) {
        out << (i == 0 ? ": " : ", ") << words[i].second << " (" << words[i].first << ')';
    }
    if (words.size() > max_listed_words) {
        out << ", and " << words.size() - max_listed_words << " more";
    }
}

/// Weight that the query gives to the document; negative: it does not match.
double weight_in(const Xapian::Database& database, Xapian::docid document,
                 const Xapian::Query& query) {
    class Only final : public Xapian::MatchDecider {
    public:
        explicit Only(Xapian::docid id) : id_(id) {}
        bool operator()(const Xapian::Document& candidate) const override {
            return candidate.get_docid() == id_;
        }

    private:
        Xapian::docid id_;
    };
    Xapian::Enquire enquire(database);
    enquire.set_weighting_scheme(ranking_weight());
    enquire.set_query(query);
    const Only only(document);
    const Xapian::MSet found = enquire.get_mset(0, 1, nullptr, &only);
    return found.empty() ? -1.0 : found.begin().get_weight();
}

/// The leaf's words as they stand in the document, with how often.
std::string words_in(const Xapian::Database& database, Xapian::docid document,
                     const CompiledLeaf& leaf) {
    const std::string prefix = prefix_of(leaf.leaf);
    std::string out;
    for (const std::string& term : leaf.terms) {
        auto entry = database.termlist_begin(document);
        entry.skip_to(prefix + term);
        if (entry == database.termlist_end(document) || *entry != prefix + term) continue;
        const Xapian::termcount count = entry.get_wdf();
        out += (out.empty() ? "" : ", ") + term;
        if (count > 1) out += " \u00D7" + std::to_string(count);
    }
    return out;
}

/// Title and party names, where the leaf is found there besides.
std::string other_places(const Xapian::Database& database, Xapian::docid document,
                         const CompiledLeaf& leaf) {
    std::string out;
    if (!leaf.leaf.field.empty()) return out;
    for (const FieldBackend& row : field_table()) {
        if (row.prefix.empty() || row.weight == 0) continue;
        const std::string prefix(row.prefix);
        for (const std::string& term : leaf.terms) {
            auto entry = database.termlist_begin(document);
            entry.skip_to(prefix + term);
            if (entry == database.termlist_end(document) || *entry != prefix + term) continue;
            out += "; also in its " + std::string(row.field.name);
            break;
        }
    }
    return out;
}

}  // namespace

std::string explain_query(const Xapian::Database& database, const Query& query,
                          const CompiledQuery& compiled) {
    std::ostringstream out;
    out << "understood  " << to_string(query) << '\n';
    for (const CompiledLeaf& leaf : compiled.leaves) {
        const Xapian::MSet found = find(database, leaf.query);
        out << "  " << to_string(leaf.leaf) << "  " << documents(found.get_matches_estimated());
        list_words(out, database, leaf);
        out << '\n';
    }
    for (const CompiledLeaf& leaf : compiled.added) {
        out << "  added: " << to_string(leaf.leaf) << "  "
            << documents(find(database, leaf.query).get_matches_estimated());
        list_words(out, database, leaf);
        out << '\n';
    }
    out << "together    " << documents(find(database, compiled.query).get_matches_estimated())
        << '\n'
        << "backend     " << compiled.query.get_description() << '\n';
    return out.str();
}

std::string explain_hit(const Xapian::Database& database, Xapian::docid document,
                        const CompiledQuery& compiled) {
    const double total = weight_in(database, document, compiled.query);
    if (total < 0) return {};
    std::ostringstream out;
    out << "score " << fixed(total) << '\n';
    for (const CompiledLeaf& leaf : compiled.leaves) {
        const double weight = weight_in(database, document, leaf.query);
        out << "  " << to_string(leaf.leaf) << "  ";
        if (weight < 0) {
            out << "not in it\n";
            continue;
        }
        const std::string words = words_in(database, document, leaf);
        out << fixed(weight) << (words.empty() ? "" : "  as ") << words
            << other_places(database, document, leaf) << '\n';
    }
    for (const CompiledLeaf& leaf : compiled.added) {
        const double weight = weight_in(database, document, leaf.query);
        if (weight <= 0) continue;
        out << "  added: " << to_string(leaf.leaf) << "  " << fixed(weight) << "  as "
            << words_in(database, document, leaf) << '\n';
    }
    return out.str();
}

}  // namespace entente
