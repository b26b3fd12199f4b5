/// Article -> date, source, parties, language: candidates with evidence, then a choice.
#pragma once

#include "article/article.hpp"
#include "input/page.hpp"

#include <entente/metadata.hpp>

#include <vector>

namespace entente {

struct Extraction {
    Metadata chosen;
    std::vector<DateCandidate> date_candidates;  ///< all dates seen, best first
    std::vector<Attributed> source_candidates;
    std::vector<Party> party_candidates;
};

/// What the page states (Page::given) wins over what the text says; user aliases and the user's
/// not-a-party list are applied last.
Extraction extract(const Page&, const Article&, const CorpusRules&);

}  // namespace entente
