/// How matches are weighed and ordered.
#pragma once

#include <entente/search.hpp>

#include <xapian.h>
#include <string>

namespace entente {

/// IneB2 of divergence from randomness (Amati and van Rijsbergen 2002, "Probabilistic models of
/// information retrieval based on measuring the divergence from randomness"): inverse expected
/// document frequency, Bernoulli after-effect, length normalisation 2 (query/weights.hpp).
///
/// Mean nDCG@10 over Cranfield, TIME, CISI and NFCorpus, any of the words asked for:
///     BM25 1.2, 0.75   .488      IneB2 c 0.3   .506     InL2 c 1   .479
///     BM25 3, 0.75     .498      IneB2 c 0.5   .508     DPH        .473
///     BM25+ 1.2, 0.75  .458      IneB2 c 1     .503     IneB2 c 2  .491
/// Each of the four gains over BM25 1.2, 0.75 (.5127 to .5299, .7452 to .7778, .3796 to .4018,
/// .3159 to .3236).
Xapian::IneB2Weight ranking_weight();

/// Sets weight and order. Oldest first: of dated documents, for the undated would be first.
void set_ranking(Xapian::Enquire&, SearchOptions::Sort);

/// A day as slots hold it, so that the undated come last.
std::string sort_day(std::string day);

/// Documents that have a date.
Xapian::Query dated_documents();

}  // namespace entente
