/// Which of the names in Chinese or Japanese text are parties: mentions gathered by name, short
/// names joined with full ones, weighed, and chosen.
///
/// A name is one with another only on a definition in the text or on a shared distinctive beginning
/// (华屿能源 for 华屿能源集团有限公司).
#pragma once

#include "metadata/cjk_mentions.hpp"
#include "metadata/parties.hpp"

#include <string_view>

namespace entente {

/// What differs between the languages: how a name is cut to what two spellings of it share.
using CjkStem = std::u32string_view (*)(std::u32string_view name);

struct CjkLanguage {
    CjkStem without_legal_form, without_place;
};

PartyFindings choose_cjk_parties(const CjkText&, const CjkMentions&, const CjkLanguage&,
                                 std::string_view title);

}  // namespace entente
