/// How much speaks for a name being a party, or a person who acts for one.
#pragma once

#include "metadata/entities.hpp"
#include "metadata/names.hpp"
#include "metadata/reading.hpp"

#include <string_view>
#include <vector>

namespace entente {

struct PartyWeight {
    double party = 0, person = 0;
    std::size_t places = 0;  ///< mentions as a mere place
    std::size_t mentions = 0;
    std::size_t acts = 0;       ///< mentions in which it does something
    std::size_t outside = 0;    ///< mentions as an outsider
    std::size_t described = 0;  ///< mentions as a company, a union, ..
    bool in_title = false;
    bool defined = false;  ///< as a party, by a contract
};

/// Shape: one weight an entity, in the same order. Cost: linear in the text and the mentions.
std::vector<PartyWeight> weigh_entities(const Reading&, const NameFindings&,
                                        const std::vector<Entity>&, std::string_view title);

}  // namespace entente
