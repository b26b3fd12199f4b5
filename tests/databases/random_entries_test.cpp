#include "support/random_entries.hpp"

#include "support/database_difference.hpp"
#include "support/temp_dir.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>
#include <set>
#include <string_view>

using namespace entente::test;
using entente::write::Entry;
using entente::write::Posting;

namespace {

std::string joined(const std::vector<std::string>& lines) {
    std::string out;
    for (const std::string& line : lines) out += '\n' + line;
    return out;
}

/// True if the entry is as a writer may expect it.
void check_shape(const Entry& entry) {
    CAPTURE(entry.key);
    std::uint64_t length = 0;
    std::set<std::string_view> terms;
    for (const Posting posting : entry.postings) {
        length += posting.wdf;
        const auto nuls = std::ranges::count(posting.term, '\0');
        CHECK(!posting.term.empty());
        CHECK(terms.insert(posting.term).second);
        CHECK(posting.term.size() <= 245);
        CHECK(std::ssize(posting.term) + nuls <= 246);
        CHECK(std::ranges::is_sorted(posting.positions, std::less_equal{}));
    }
    CHECK(length <= 0xffffffff);
    CHECK(std::ranges::is_sorted(entry.values, std::less_equal{},
                                 [](const auto& value) { return value.first; }));
    CHECK(
        std::ranges::none_of(entry.values, [](const auto& value) { return value.second.empty(); }));
}

std::string bytes_of(const std::vector<Entry>& entries) {
    std::string out;
    for (const Entry& entry : entries) {
        out += entry.key + entry.data;
        for (const Posting posting : entry.postings) {
            out += std::string(posting.term) + std::to_string(posting.wdf);
            for (const auto position : posting.positions) out += ' ' + std::to_string(position);
        }
        for (const auto& [slot, value] : entry.values) out += std::to_string(slot) + value;
    }
    return out;
}

/// FNV-1a, 64 bits (Fowler, Noll and Vo 1991): the same everywhere, as std::hash need not be.
std::uint64_t fingerprint(const std::string& bytes) {
    std::uint64_t hash = 0xcbf29ce484222325;
    for (const char byte : bytes) {
        hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3;
    }
    return hash;
}

Xapian::Database written(const std::vector<Entry>& entries, const TempDir& dir) {
    Xapian::WritableDatabase database((dir.path() / "files").string(),
                                      Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
    add_entries(database, entries);
    database.commit();
    return database;
}

}  // namespace

TEST_CASE("entries are well formed, and each has a key of its own") {
    for (std::uint32_t seed = 1; seed <= 5; ++seed) {
        CAPTURE(seed);
        const auto entries = random_entries(seed, 60);
        CHECK(entries.size() == 60);
        std::set<std::string> keys;
        for (const Entry& entry : entries) {
            check_shape(entry);
            keys.insert(entry.key);
        }
        CHECK(keys.size() == entries.size());
    }
    for (const Entry& entry : common_term_entries(1, 100)) check_shape(entry);
}

TEST_CASE("the seed decides everything") {
    const std::string bytes = bytes_of(random_entries(1, 40));
    CHECK(bytes == bytes_of(random_entries(1, 40)));
    CHECK(fingerprint(bytes) == 14473241781811467009u);  // with every compiler
    CHECK(bytes_of(random_entries(1, 40)) != bytes_of(random_entries(2, 40)));
}

TEST_CASE("each feature shows") {
    const auto any_posting = [](const Entry& entry, auto accepts) {
        return std::any_of(entry.postings.begin(), entry.postings.end(), accepts);
    };
    const auto has_term = [&](const Entry& e, auto accepts) {
        return any_posting(e, [&](const Posting& p) { return accepts(p.term); });
    };
    const auto count = [](Feature feature, auto accepts) {
        return std::ranges::count_if(random_entries(1, 20, {feature}), accepts);
    };
    CHECK(count(Feature::nothing, [](const Entry& e) {
              return e.postings.size() == 0 && e.values.empty() && e.data.empty();
          }) == 20);
    CHECK(count(Feature::nul_bytes, [&](const Entry& e) {
              return has_term(e, [](const auto& t) { return t.find('\0') != t.npos; });
          }) > 10);
    CHECK(count(Feature::longest_terms, [&](const Entry& e) {
              return has_term(e, [](const auto& t) {
                  return t.size() + std::size_t(std::ranges::count(t, '\0')) == 246;
              });
          }) > 10);
    CHECK(count(Feature::frequencies, [&](const Entry& e) {
              return any_posting(e, [](const Posting& p) { return p.wdf >= 1u << 28; });
          }) > 5);
    CHECK(count(Feature::positions, [&](const Entry& e) {
              return any_posting(e, [](const Posting& p) {
                  return !p.positions.empty() && p.positions.back() == 0xfffffffe;
              });
          }) > 10);
    CHECK(count(Feature::many_positions, [&](const Entry& e) {
              return any_posting(e, [](const Posting& p) { return p.positions.size() >= 3000; });
          }) == 20);
    CHECK(count(Feature::many_terms, [](const Entry& e) { return e.postings.size() > 900; }) == 20);
    CHECK(count(Feature::values, [](const Entry& e) { return e.values.size() > 1; }) > 15);
    CHECK(count(Feature::long_values, [](const Entry& e) {
              return std::ranges::any_of(e.values,
                                         [](const auto& v) { return v.second.size() >= 1990; });
          }) > 10);
    CHECK(count(Feature::long_data, [](const Entry& e) { return e.data.size() >= 102'400; }) == 20);
}

TEST_CASE("the library takes all of it, and files hold what memory does") {
    DifferenceOptions options;
    options.bounds = false;
    for (std::uint32_t seed = 1; seed <= 3; ++seed) {
        CAPTURE(seed);
        const TempDir dir;
        const auto entries = random_entries(seed, 40);
        CHECK(joined(database_differences(in_memory_database(entries), written(entries, dir),
                                          options)) == "");
    }
}

TEST_CASE("some stuck data cannot be read again from the library's files") {
    const TempDir dir;
    const auto entries = random_entries(1, 60, {Feature::stuck_data});
    DifferenceOptions options;
    options.bounds = false;
    const auto found =
        database_differences(in_memory_database(entries), written(entries, dir), options);
    CHECK_FALSE(found.empty());
    for (const std::string& line : found) {
        CHECK(line.find("data: cannot be read in the second: DatabaseCorruptError") !=
              std::string::npos);
    }
}
