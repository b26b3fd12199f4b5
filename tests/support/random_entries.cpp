#include "support/random_entries.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace entente::test {
namespace {

using write::Entry;
using write::Posting;

constexpr std::size_t max_term = 245;          ///< bytes, of the library
constexpr std::size_t max_escaped_term = 246;  ///< leaves 5 for the widest document id
constexpr std::uint32_t max_position = 0xfffffffe;
constexpr std::size_t kilobyte = 1024;

/// Numbers, words and bytes by chance.
class Chance {
public:
    explicit Chance(std::uint32_t seed) : numbers_(seed) {}

    std::size_t below(std::size_t end) { return numbers_() % end; }
    std::size_t between(std::size_t first, std::size_t last) {
        return first + below(last - first + 1);
    }
    template <class List>
    auto one_of(const List& list) {
        return list[below(std::size(list))];
    }
    std::string bytes(std::size_t count, std::string_view alphabet) {
        std::string out(count, '\0');
        for (char& byte : out) byte = one_of(alphabet);
        return out;
    }
    std::string noise(std::size_t count) {
        std::string out(count, '\0');
        for (char& byte : out) byte = static_cast<char>(below(256));
        return out;
    }
    /// A word of so many: the first of them stand in most texts, the last in hardly any.
    std::string word(std::size_t vocabulary = 400) {
        return "w" + std::to_string(below(1 + below(1 + below(vocabulary))));
    }
    std::string text(std::size_t size) {
        std::string out;
        while (out.size() < size) {  // two statements: operands have no order of their own
            out += word(5000);
            out += below(12) == 0 ? ".\n" : " ";
        }
        out.resize(size);
        return out;
    }
    std::string text_or_noise(std::size_t size) { return below(3) == 0 ? noise(size) : text(size); }

private:
    std::mt19937 numbers_;
};

/// An entry in the making: terms in their order, each once.
class EntryMaker {
public:
    EntryMaker(Chance& chance, std::size_t number) : chance_(chance), number_(number) {}

    Chance& chance() { return chance_; }
    /// A term that no other document has.
    std::string own(const std::string& name) const { return name + std::to_string(number_); }

    void add(std::string term, std::uint32_t wdf, std::vector<std::uint32_t> positions = {}) {
        postings_.try_emplace(std::move(term), Made{wdf, std::move(positions)});
    }
    /// The next occurrence of a term in the text.
    void occurs(const std::string& term) {
        Made& posting = postings_[term];
        ++posting.wdf;
        const std::uint32_t last = posting.positions.empty() ? 0 : posting.positions.back();
        posting.positions.push_back(std::max(++position_, last + 1));
    }
    void set(unsigned slot, std::string value) { values_.try_emplace(slot, std::move(value)); }
    void set_data(std::string bytes) { data_ = std::move(bytes); }

    Entry finish(std::string key, bool is_empty) && {
        Entry entry;
        entry.key = std::move(key);
        if (is_empty) return entry;
        add(entry.key, 0);
        for (const auto& [term, posting] : postings_) {
            entry.postings.add(term, posting.wdf, posting.positions);
        }
        entry.values.assign(values_.begin(), values_.end());
        entry.data = std::move(data_);
        return entry;
    }

private:
    struct Made {
        std::uint32_t wdf = 0;
        std::vector<std::uint32_t> positions;
    };

    Chance& chance_;
    std::size_t number_;
    std::map<std::string, Made> postings_;
    std::map<unsigned, std::string> values_;
    std::string data_;
    std::uint32_t position_ = 0;
};

void add_nothing(EntryMaker&) {}

void add_words(EntryMaker& entry) {
    for (std::size_t left = entry.chance().between(1, 120); left > 0; --left) {
        entry.occurs(entry.chance().word());
    }
}

void add_prefixes(EntryMaker& entry) {
    for (const std::string_view prefix : {"S", "Q", "D", "XPARTY:", "XSOURCE:", "X"}) {
        const std::string term = std::string(prefix) + entry.chance().word(30);
        if (entry.chance().below(2) == 0) {
            entry.occurs(term);
        } else {
            entry.add(term, static_cast<std::uint32_t>(entry.chance().below(2)));
        }
    }
}

void add_nul_bytes(EntryMaker& entry) {
    constexpr std::string_view alphabet(
        "\0\xff\x01"
        "ab",
        5);
    std::string term;
    for (std::size_t left = entry.chance().between(1, 12); left > 0; --left) {
        term += entry.chance().one_of(alphabet);
        if (entry.chance().below(2) == 0) entry.occurs(term);
    }
    entry.occurs(entry.chance().bytes(entry.chance().between(1, 4), alphabet));
}

/// Bytes in a key, where each NUL takes two.
std::string term_of_escaped_size(Chance& chance, std::size_t size) {
    std::string term = chance.bytes(size / 2, std::string_view("ab\0", 3));
    const auto nuls = static_cast<std::size_t>(std::ranges::count(term, '\0'));
    return term + std::string(size - term.size() - nuls, 'c');
}

void add_longest_terms(EntryMaker& entry) {
    Chance& chance = entry.chance();
    entry.occurs(chance.bytes(chance.between(240, max_term), "ab"));
    entry.occurs(std::string(chance.between(240, max_term), 'y'));
    for (const std::size_t size : {max_term, max_escaped_term}) {
        const std::string term = term_of_escaped_size(chance, size);
        entry.occurs(term.substr(0, max_term));
    }
}

void add_frequencies(EntryMaker& entry) {
    entry.add("never", 0);
    entry.add("never but placed", 0, {3, 7});
    entry.add("placed twice, counted once", 1, {5, 9});
    for (const std::uint32_t wdf : {1u, 126u, 127u, 128u, 254u, 16'383u, 16'384u}) {
        if (entry.chance().below(2) == 0) entry.add("often" + std::to_string(wdf), wdf);
    }
    // One of these, and of no other document: frequencies are summed up in 32 bits.
    constexpr std::array<std::uint32_t, 3> greatest = {1u << 21, 1u << 28, 1u << 31};
    entry.add(entry.own("incessantly"), entry.chance().one_of(greatest));
}

std::vector<std::uint32_t> spread_positions(Chance& chance) {
    std::vector<std::uint32_t> positions;
    std::uint64_t at = chance.below(3);
    while (at <= max_position && positions.size() < 200) {
        positions.push_back(static_cast<std::uint32_t>(at));
        at += 1 + chance.below(std::size_t{1} << chance.below(31));
    }
    return positions;
}

/// Not 0 and 1 alone: the format has the same bytes for them as for 1, so they come back as 1.
void add_positions(EntryMaker& entry) {
    const std::array<std::vector<std::uint32_t>, 9> edges = {
        {{0},
         {1},
         {0, 2},
         {0, 1, 2, 3, 4, 5, 6, 7},
         {max_position},
         {0, max_position},
         {max_position - 1, max_position},
         {0, 1, max_position - 1, max_position},
         {127, 128, 129, 16'384, 1u << 31}}};
    for (std::size_t i = 0; i < edges.size(); ++i) {
        if (entry.chance().below(2) == 0) entry.add("placed" + std::to_string(i), 1, edges[i]);
    }
    const auto spread = spread_positions(entry.chance());
    entry.add("spread", static_cast<std::uint32_t>(spread.size()), spread);
}

/// Six bits each, so more than one piece of 2 KB. Time in memory grows with the square.
void add_many_positions(EntryMaker& entry) {
    std::vector<std::uint32_t> positions;
    std::uint32_t at = 0;
    for (std::size_t left = entry.chance().between(3'000, 5'000); left > 0; --left) {
        at += static_cast<std::uint32_t>(entry.chance().between(1, 40));
        positions.push_back(at);
    }
    const auto wdf = static_cast<std::uint32_t>(positions.size());
    entry.add("everywhere", wdf, std::move(positions));
}

void add_many_terms(EntryMaker& entry) {
    for (std::size_t left = entry.chance().between(1'000, 4'000); left > 0; --left) {
        const std::string term = entry.chance().bytes(entry.chance().between(2, 20), "abcdefghij");
        entry.occurs(term);
    }
}

constexpr std::array<unsigned, 9> slots = {0, 1, 2, 7, 127, 128, 300, 70'000, 0xfffffffe};

void add_values(EntryMaker& entry) {
    for (const unsigned slot : slots) {
        const std::size_t size = entry.chance().between(1, 12);
        switch (entry.chance().below(4)) {
            case 0:
                entry.set(slot, entry.chance().word(20));
                break;
            case 1:
                entry.set(slot, entry.chance().bytes(size, std::string_view("\0\xff"
                                                                            "a",
                                                                            3)));
                break;
            default:
                break;
        }
    }
}

void add_long_values(EntryMaker& entry) {
    for (const unsigned slot : std::span(slots).first(3)) {
        if (entry.chance().below(2) == 0) continue;
        const std::size_t size =
            entry.chance().below(4) == 0 ? 3 * kilobyte : entry.chance().between(1'990, 2'010);
        entry.set(slot, entry.chance().text_or_noise(size));
    }
}

void add_data(EntryMaker& entry) {
    const std::size_t size = std::size_t{1} << entry.chance().below(15);
    entry.set_data(entry.chance().text_or_noise(size + entry.chance().below(size)));
}

void add_long_data(EntryMaker& entry) {
    entry.set_data(entry.chance().text_or_noise(entry.chance().between(100, 300) * kilobyte));
}

/// The library inflates through a buffer of 8192 bytes and stops at the end of what is stored,
/// though the buffer may have been too small for the rest.
void add_stuck_data(EntryMaker& entry) {
    constexpr std::string_view sentence = "The parties signed a memorandum of understanding. ";
    const std::size_t size = entry.chance().between(8'193, 8'258);
    if (entry.chance().below(2) == 0) return entry.set_data(std::string(size, ' '));
    std::string text;
    while (text.size() < size) text += sentence;
    entry.set_data(text.substr(0, size));
}

using AddFeature = void (*)(EntryMaker&);

/// In the order of Feature.
constexpr std::array<AddFeature, 14> adders = {
    add_nothing,     add_words,     add_prefixes,       add_nul_bytes,  add_longest_terms,
    add_frequencies, add_positions, add_many_positions, add_many_terms, add_values,
    add_long_values, add_data,      add_long_data,      add_stuck_data};
static_assert(adders.size() == static_cast<std::size_t>(Feature::stuck_data) + 1);

void add(Feature feature, EntryMaker& entry) { adders[static_cast<std::size_t>(feature)](entry); }

std::string key_of(std::size_t number) {
    const std::string digits = std::to_string(number);
    return "Q" + std::string(7 - std::min<std::size_t>(digits.size(), 7), '0') + digits;
}

Entry random_entry(Chance& chance, std::size_t number, const std::vector<Feature>& features) {
    EntryMaker entry(chance, number);
    const Feature first = chance.one_of(features);
    if (first == Feature::nothing) return std::move(entry).finish(key_of(number), true);
    for (std::size_t left = chance.below(4); left > 0; --left) entry.occurs(chance.word());
    add(first, entry);
    for (std::size_t left = chance.below(3); left > 0; --left) add(chance.one_of(features), entry);
    return std::move(entry).finish(key_of(number), false);
}

Xapian::Document document_of(const Entry& entry) {
    Xapian::Document document;
    for (const Posting posting : entry.postings) {
        // The first sets the frequency; positions add nothing to it.
        const std::string term(posting.term);
        document.add_term(term, posting.wdf);
        for (const auto position : posting.positions) document.add_posting(term, position, 0);
    }
    for (const auto& [slot, value] : entry.values) document.add_value(slot, value);
    document.set_data(entry.data);
    return document;
}

}  // namespace

const std::vector<Feature>& readable_features() {
    static const std::vector<Feature> features = [] {
        std::vector<Feature> all;
        for (std::size_t i = 0; i + 1 < adders.size(); ++i) all.push_back(static_cast<Feature>(i));
        return all;
    }();
    return features;
}

std::vector<Entry> random_entries(std::uint32_t seed, std::size_t count,
                                  const std::vector<Feature>& features) {
    Chance chance(seed);
    std::vector<Entry> entries;
    for (std::size_t i = 0; i < count; ++i) entries.push_back(random_entry(chance, i, features));
    return entries;
}

std::vector<Entry> common_term_entries(std::uint32_t seed, std::size_t count) {
    Chance chance(seed);
    std::vector<Entry> entries;
    for (std::size_t i = 0; i < count; ++i) {
        EntryMaker entry(chance, i);
        if (i % 3 == 0) {
            entry.occurs("common");
        } else {
            entry.add("common", static_cast<std::uint32_t>(1 + chance.below(200)));
        }
        if (chance.below(2) == 0) entry.occurs(chance.word());
        entry.set(0, chance.word(1000));
        entries.push_back(std::move(entry).finish(key_of(i), false));
    }
    return entries;
}

void add_entries(Xapian::WritableDatabase& database, const std::vector<Entry>& entries) {
    for (const Entry& entry : entries) database.add_document(document_of(entry));
}

Xapian::Database in_memory_database(const std::vector<Entry>& entries) {
    Xapian::WritableDatabase database(std::string(), Xapian::DB_BACKEND_INMEMORY);
    add_entries(database, entries);
    return database;
}

}  // namespace entente::test
