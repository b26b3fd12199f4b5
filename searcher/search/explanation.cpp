#include "search/explanation.hpp"

#include "query/relaxing.hpp"
#include "search/listing.hpp"
#include "search/mentions.hpp"
#include "search/ranking.hpp"
#include "store/fields.hpp"
#include "store/terms.hpp"

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

Xapian::MSet find(const Shards& shards, const Xapian::Query& query) {
    Xapian::Enquire enquire(shards.database());
    enquire.set_weighting_scheme(ranking_weight());
    enquire.set_query(query);
    return enquire.get_mset(0, 1, shards.database().get_doccount());
}

void list_words(std::ostream& out, const Shards& shards, const CompiledLeaf& leaf) {
    const std::string prefix = prefix_of(leaf.leaf);
    std::vector<std::pair<Xapian::doccount, std::string>> words;
    for (const std::string& term : leaf.terms) {
        const Xapian::doccount frequency = shards.frequency(prefix + term);
        if (frequency > 0) words.emplace_back(frequency, term);
    }
    std::ranges::sort(words, std::ranges::greater());
    if (words.empty()) return;
    out << ": " << listed(words, max_listed_words, [](const auto& word) {
        return word.second + " (" + std::to_string(word.first) + ')';
    });
}

/// Weight that the query gives to the document; negative: it does not match.
double weight_in(const Shards& shards, const Explained& hit, const Xapian::Query& query) {
    const Xapian::Query id(value_term(find_backend("id")->prefix, hit.document.id));
    Xapian::Enquire enquire(shards.database());
    enquire.set_weighting_scheme(ranking_weight());
    enquire.set_query(Xapian::Query(Xapian::Query::OP_FILTER, query, id));
    // Other indexes may have a document of that id.
    const Xapian::MSet found =
        enquire.get_mset(0, static_cast<Xapian::doccount>(shards.count()) + 1);
    for (auto entry = found.begin(); entry != found.end(); ++entry) {
        if (*entry == hit.number) return entry.get_weight();
    }
    return -1;
}

std::string leaf_line(const Shards& shards, const Analyzer& analyzer, const Explained& hit,
                      const CompiledLeaf& leaf) {
    const std::string name = to_string(leaf.leaf) + "  ";
    const double weight = weight_in(shards, hit, leaf.query);
    if (weight < 0) return name + "not in it";
    if (is_filter(leaf.leaf)) return name + "holds, and weighs nothing";
    const std::string where =
        in_words(find_mentions(analyzer, hit.document, leaf), leaf.leaf, analyzer);
    return name + fixed(weight) + (where.empty() ? "" : "  " + where);
}

std::string freshness_line(const Shards& shards, Xapian::docid number, const Freshness& freshness) {
    const std::string day = shards.document(number).get_value(slot::date_first);
    return "freshness  " + fixed(freshness.bonus(day)) + "  " + freshness.age(day) + "; at most " +
           fixed(freshness.most) + '\n';
}

std::string copies_line(std::size_t copies) {
    return std::to_string(copies) +
           (copies == 1 ? " other document carries" : " other documents carry") +
           " the same story\n";
}

}  // namespace

std::string explain_query(const Shards& shards, const Query& query, const CompiledQuery& compiled,
                          const std::optional<Freshness>& freshness) {
    const Xapian::Query whole = whole_query(compiled, shards);
    std::ostringstream out;
    out << "understood  " << to_string(query) << '\n';
    for (const CompiledLeaf& leaf : compiled.leaves) {
        const Xapian::MSet found = find(shards, leaf.query);
        out << "  " << to_string(leaf.leaf) << "  " << documents(found.get_matches_estimated());
        list_words(out, shards, leaf);
        out << '\n';
    }
    for (const CompiledLeaf& leaf : compiled.added) {
        out << "  added: " << to_string(leaf.leaf) << "  "
            << documents(find(shards, leaf.query).get_matches_estimated());
        list_words(out, shards, leaf);
        out << '\n';
    }
    if (freshness) {
        out << "  freshness  at most " << fixed(freshness->most) << ", half of that for "
            << freshness->half_life_days << " days of age\n";
    }
    out << "together    " << documents(find(shards, whole).get_matches_estimated()) << '\n'
        << "backend     " << whole.get_description() << '\n';
    return out.str();
}

std::string explain_hit(const Shards& shards, const Analyzer& analyzer, const Explained& hit,
                        const CompiledQuery& compiled) {
    const double total = weight_in(shards, hit, whole_query(compiled, shards));
    if (total < 0) return {};
    std::string out = "score " + fixed(total) + '\n';
    for (const CompiledLeaf& leaf : compiled.leaves) {
        out += "  " + leaf_line(shards, analyzer, hit, leaf) + '\n';
    }
    for (const CompiledLeaf& leaf : compiled.added) {
        if (weight_in(shards, hit, leaf.query) <= 0) continue;
        out += "  added: " + leaf_line(shards, analyzer, hit, leaf) + '\n';
    }
    if (hit.freshness) out += "  " + freshness_line(shards, hit.number, *hit.freshness);
    return hit.copies == 0 ? out : out + copies_line(hit.copies);
}

}  // namespace entente
