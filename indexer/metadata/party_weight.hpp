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
    std::size_t acts = 0;  ///< mentions in which it does something
    bool in_title = false;
};

/// Shape: one weight an entity, in the same order. Cost: linear in the text and the mentions.
std::vector<PartyWeight> weigh_entities(const Reading&, const NameFindings&,
                                        const std::vector<Entity>&, std::string_view title);

/// Two to five name words and initials, none of which an organisation's name would have.
bool is_personal_name(const Reading&, const Mention&);

}  // namespace entente
