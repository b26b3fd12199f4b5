/// Who agreed, negotiated or met: names gathered over the document, weighed, and chosen.
///
/// The document is known to report something; a party is a name that acts in the sentences which
/// say so, stands in the headline, and comes back. A wrong party is worse than a missing one.
#pragma once

#include "metadata/names.hpp"
#include "metadata/reading.hpp"

#include <entente/metadata.hpp>

#include <string_view>
#include <vector>

namespace entente {

struct PartyFindings {
    std::vector<Party> parties;     ///< chosen, strongest first, organisations before persons
    std::vector<Party> candidates;  ///< all names that were weighed, strongest first
};

PartyFindings find_parties(const Reading&, std::string_view title);

}  // namespace entente
