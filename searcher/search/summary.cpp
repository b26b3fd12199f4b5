#include "search/summary.hpp"

#include "search/facets.hpp"
#include "store/fields.hpp"

#include <algorithm>

namespace entente {
namespace {

std::optional<CalendarDate> day_from(const std::string& compact) {
    if (compact.size() != 8) return std::nullopt;
    return CalendarDate::parse(compact.substr(0, 4) + "-" + compact.substr(4, 2) + "-" +
                               compact.substr(6, 2));
}

/// The bounds that a database keeps are not narrowed when documents go, so the values are read;
/// those of servers would have to be asked for one by one.
void add_date_span(const Shards& shards, IndexSummary& summary) {
    std::string first, last;
    const auto take = [&](const std::string& from, const std::string& until) {
        if (from.empty()) return;
        if (first.empty() || from < first) first = from;
        last = std::max(last, until);
    };
    for (std::size_t i = 0; i < shards.count(); ++i) {
        const auto& [database, index, remote] = shards.shard(i);
        const std::uint32_t days = slot::date_first;
        if (remote) {
            take(database.get_value_lower_bound(days), database.get_value_upper_bound(days));
            continue;
        }
        const auto end = database.valuestream_end(days);
        for (auto day = database.valuestream_begin(days); day != end; ++day) take(*day, *day);
    }
    summary.first = day_from(first);
    summary.last = day_from(last);
}

std::uint64_t count_terms(const Xapian::Database& database) {
    std::uint64_t count = 0;
    for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) ++count;
    return count;
}

std::vector<FacetCount> languages_of(const IndexReader& reader) {
    const std::string prefix(find_backend("lang")->prefix);
    std::vector<FacetCount> counts;
    for (const std::string& language : reader.languages()) {
        counts.push_back({language, reader.database().get_termfreq(prefix + language)});
    }
    const std::size_t all = counts.size();
    return largest(std::move(counts), all);
}

}  // namespace

IndexSummary summarise(const IndexReader& reader) {
    const Shards& shards = reader.shards();
    const Xapian::Database& database = reader.database();
    IndexSummary summary;
    summary.documents = database.get_doccount();
    summary.dated = database.get_value_freq(slot::date_first);
    if (!shards.any_remote()) summary.terms = count_terms(database);
    summary.bytes_on_disk = reader.bytes_on_disk();
    add_date_span(shards, summary);
    summary.languages = languages_of(reader);
    summary.writer = reader.writer();
    summary.indexes = reader.indexes();
    return summary;
}

}  // namespace entente
