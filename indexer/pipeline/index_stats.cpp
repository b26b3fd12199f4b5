/// What an index holds, counted from the database.
#include "base/varint.hpp"
#include "pipeline/ledger.hpp"
#include "store/errors.hpp"
#include "store/fields.hpp"
#include "store/index_folder.hpp"
#include "store/open.hpp"

#include <entente/index.hpp>

#include <algorithm>

namespace entente {
namespace {

std::vector<std::pair<std::string, std::uint64_t>> values_of(const Xapian::Database& database,
                                                             std::string_view field) {
    const std::string prefix(find_backend(field)->prefix);
    std::vector<std::pair<std::string, std::uint64_t>> counts;
    for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix);
         ++term) {
        counts.emplace_back((*term).substr(prefix.size()), term.get_termfreq());
    }
    std::ranges::stable_sort(counts, std::ranges::greater(),
                             &std::pair<std::string, std::uint64_t>::second);
    return counts;
}

std::uint64_t total_body_bytes(const Xapian::Database& database) {
    std::uint64_t total = 0;
    for (auto value = database.valuestream_begin(slot::body_bytes);
         value != database.valuestream_end(slot::body_bytes); ++value) {
        total += ByteReader(*value).varint();
    }
    return total;
}

std::uint64_t count_terms(const Xapian::Database& database) {
    std::uint64_t count = 0;
    for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) ++count;
    return count;
}

void count_copies(const Xapian::Database& database, IndexStats& stats) {
    const std::string prefix(story_prefix);
    for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix);
         ++term) {
        const std::uint64_t others = term.get_termfreq() - 1;
        stats.copies += others;
        stats.copied_stories += others > 0 ? 1 : 0;
    }
}

}  // namespace

IndexStats index_stats(const std::filesystem::path& index) {
    const Xapian::Database database = open_index(index);
    return translating_errors("read the index", index.string(), [&] {
        const Manifest manifest = read_manifest(database);
        IndexStats stats;
        stats.documents = database.get_doccount();
        stats.dated = database.get_value_freq(slot::date_first);
        stats.with_source = database.get_value_freq(slot::source);
        stats.with_parties = database.get_value_freq(slot::parties);
        count_copies(database, stats);
        stats.distinct_terms = count_terms(database);
        stats.body_bytes = total_body_bytes(database);
        stats.bytes_on_disk = bytes_on_disk(index);
        stats.mean_length = database.get_avlength();
        stats.languages = values_of(database, "lang");
        stats.formats = values_of(database, "type");
        stats.shards = database.size();
        stats.writer = manifest.writer;
        stats.analyzer = manifest.analyzer;
        stats.format = manifest.format;
        const Ledger ledger = Ledger::read(database);
        stats.files = ledger.entries().size();
        for (const auto& [path, entry] : ledger.entries()) {
            stats.failures.insert(stats.failures.end(), entry.failures.begin(),
                                  entry.failures.end());
        }
        return stats;
    });
}

}  // namespace entente
