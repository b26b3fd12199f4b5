#include "search/ranking.hpp"

#include "query/weights.hpp"
#include "store/fields.hpp"

namespace entente {

Xapian::IneB2Weight ranking_weight() { return Xapian::IneB2Weight(weights::length_normalisation); }

void set_ranking(Xapian::Enquire& enquire, SearchOptions::Sort sort, Xapian::KeyMaker& keys) {
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
            enquire.set_sort_by_key_then_relevance(&keys, false);
            break;
    }
}

std::string sort_day(std::string day) {
    return day.empty() ? "~" : day;  // sorts after every digit
}

std::string OldestFirst::operator()(const Xapian::Document& document) const {
    return sort_day(document.get_value(slot::date_first));
}

}  // namespace entente
