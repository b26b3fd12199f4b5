#include "search/ranking.hpp"

#include "query/weights.hpp"
#include "store/fields.hpp"

namespace entente {

Xapian::IneB2Weight ranking_weight() { return Xapian::IneB2Weight(weights::length_normalisation); }

void set_ranking(Xapian::Enquire& enquire, SearchOptions::Sort sort) {
    enquire.set_weighting_scheme(ranking_weight());
    enquire.set_docid_order(Xapian::Enquire::ASCENDING);
    switch (sort) {
        case SearchOptions::Sort::score:
            enquire.set_sort_by_relevance();
            break;
        case SearchOptions::Sort::newest_first:
            enquire.set_sort_by_value_then_relevance(slot::date_first, true);
            break;
        case SearchOptions::Sort::oldest_first:
            enquire.set_sort_by_value_then_relevance(slot::date_first, false);
            break;
    }
}

std::string sort_day(std::string day) {
    return day.empty() ? "~" : day;  // sorts after every digit
}

Xapian::Query dated_documents() {
    return Xapian::Query(Xapian::Query::OP_VALUE_GE, slot::date_first, "0");
}

}  // namespace entente
