#include "metadata/chinese_names.hpp"

#include "metadata/chinese_organisations.hpp"
#include "metadata/chinese_persons.hpp"
#include "metadata/chinese_tokens.hpp"
#include "metadata/chinese_words.hpp"
#include "metadata/cjk_choice.hpp"

namespace entente {

bool is_mostly_chinese(const Reading& reading) {
    const CjkShares shares = measure_cjk(reading);
    return shares.ideographs > shares.other + shares.kana;
}

PartyFindings find_chinese_parties(const Reading& reading, std::string_view title) {
    const CjkText text = read_chinese(reading);
    CjkMentions mentions;
    find_chinese_organisations(text, mentions);
    find_chinese_persons(text, mentions);
    return choose_cjk_parties(text, mentions, {without_legal_form, without_place}, title);
}

}  // namespace entente
