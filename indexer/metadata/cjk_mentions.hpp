/// Names found in Chinese or Japanese text, before it is decided which of them are parties.
#pragma once

#include "metadata/cjk_text.hpp"

#include <entente/metadata.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

struct CjkMention {
    std::uint32_t begin = 0, end = 0;  ///< characters
    std::uint32_t sentence = 0;
    PartyKind kind = PartyKind::organisation;
    double sure = 0;        ///< how well its own letters tell a name: 1 surely, 0 not at all
    double acts = 0;        ///< how well its frame tells a party: 1 signs, buys, is bought
    bool watchdog = false;  ///< a court, an exchange
    std::string_view rule;
};

/// `（以下简称“岚星科技”）`: a short name, and the characters of the name that it stands for.
struct CjkDefinition {
    std::u32string full, brief;
};

struct CjkMentions {
    std::vector<CjkMention> organisations;
    std::vector<CjkMention> persons;
    std::vector<CjkDefinition> definitions;
    std::vector<std::u32string> bystanders;  ///< persons who only report, edit or comment
};

}  // namespace entente
