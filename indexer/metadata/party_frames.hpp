/// The part that a name plays in its sentence.
///
///     [Acme], a maker of locks, and [Brio] have signed ..     both act: one list before a verb
///     signed .. with Kuwait's [Acme] and the charity [Brio]   both are partners
///     a stake in [Acme] · buys U.S. rival [Acme]              what changes hands takes part
///     in [Acme] · carriers of [Chad] · [Egypt]'s Acme         a place
///     advised by [Acme] · told the [Acme Courier]             an outsider
///
/// Names in one list (`A, B and C`) play one part.
/// Source: the frames are those of news of agreements, meetings and sales as the MUC-5 and ACE
/// guidelines list them (joint venture, Merge-Org, Transfer-Ownership, Contact.Meet).
#pragma once

#include "metadata/deal_sentences.hpp"
#include "metadata/names.hpp"
#include "metadata/reading.hpp"

#include <vector>

namespace entente {

struct PartyFrame {
    bool place = false;       ///< a mere place
    bool acts = false;        ///< an agreement or any other deed follows
    bool partner = false;     ///< who it is done with, or what changes hands
    bool spoken_for = false;  ///< `director of X`, `X's president`
    bool described = false;   ///< `the carrier X`, `X, a maker of ..`, `X, which ..`
    bool outsider = false;    ///< advises, approves, reports, or is an example
    bool defined = false;     ///< a contract defines it as a party
    bool helps = false;       ///< acts where somebody advises or pays
};

/// Shape: one frame a mention. Cost: linear; each look to left and right has a limit.
std::vector<PartyFrame> read_party_frames(const Reading&, const NameFindings&,
                                          const DealSentences&);

}  // namespace entente
