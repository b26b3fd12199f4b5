/// Which sentences report a deal or a meeting: what is said of names there counts for more.
#pragma once

#include "metadata/names.hpp"
#include "metadata/reading.hpp"

#include <cstdint>
#include <vector>

namespace entente {

struct SentenceUse {
    bool reports = false;  ///< tells of an agreement, a meeting, a sale
    bool helps = false;    ///< somebody advises, hosts or pays in it
    bool listed = false;   ///< an item of the list that such a sentence opens
    bool aside = false;    ///< behind `About Acme`: what a company says of itself every time
};

struct DealSentences {
    std::vector<SentenceUse> uses;  ///< one a sentence
    std::uint32_t first_body = 0;   ///< the first sentence below the headline
};

/// Cost: linear in the text.
DealSentences find_deal_sentences(const Reading&, const NameFindings&);

}  // namespace entente
