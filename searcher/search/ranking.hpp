/// How matches are weighed and ordered.
#pragma once

#include <entente/search.hpp>

#include <xapian.h>
#include <string>

namespace entente {

/// BM25 (Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework", section 3). The
/// constants are the usual ones; on four public test collections k1 = 1.2, b = 0.75 did better
/// than 0.9, 0.4 throughout.
Xapian::BM25Weight ranking_weight();

/// Sets weight and order. `keys` makes sort keys and must outlive the use of `enquire`.
void set_ranking(Xapian::Enquire&, SearchOptions::Sort, Xapian::KeyMaker& keys);

/// A day as slots hold it, so that the undated come last.
std::string sort_day(std::string day);

/// Undated documents come last, whichever way dates are sorted.
class OldestFirst final : public Xapian::KeyMaker {
public:
    std::string operator()(const Xapian::Document&) const override;
};

}  // namespace entente
