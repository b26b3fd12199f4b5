#include "search/summary.hpp"

#include "search/facets.hpp"
#include "store/fields.hpp"
#include "store/index_folder.hpp"

#include <algorithm>

namespace entente {
namespace {

std::optional<CalendarDate> day_from(const std::string& compact) {
    if (compact.size() != 8) return std::nullopt;
    return CalendarDate::parse(compact.substr(0, 4) + "-" + compact.substr(4, 2) + "-" +
                               compact.substr(6, 2));
}

/// The bounds that the database keeps are not narrowed when documents go, so the values are read.
void add_date_span(const Xapian::Database& database, IndexSummary& summary) {
    std::string first, last;
    for (auto day = database.valuestream_begin(slot::date_first);
         day != database.valuestream_end(slot::date_first); ++day) {
        const std::string value = *day;
        if (first.empty() || value < first) first = value;
        last = std::max(last, value);
    }
    summary.first = day_from(first);
    summary.last = day_from(last);
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
    const Xapian::Database& database = reader.database();
    IndexSummary summary;
    summary.documents = database.get_doccount();
    summary.dated = database.get_value_freq(slot::date_first);
    for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
        ++summary.terms;
    }
    for (const std::string& index : reader.indexes()) {
        summary.bytes_on_disk += bytes_on_disk(index);
    }
    add_date_span(database, summary);
    summary.languages = languages_of(reader);
    summary.writer = reader.writer();
    summary.indexes = reader.indexes();
    return summary;
}

}  // namespace entente
