// The members of the United Nations by their short names as English, German, French and Spanish
// newspapers print them, and the few bodies that sign treaties as states do.
#include "metadata/countries.hpp"

#include "article/word_map.hpp"

#include <algorithm>
#include <array>

namespace entente {
namespace {

constexpr std::string_view states =
    "afghanistan,albania,algeria,andorra,angola,argentina,armenia,australia,austria,azerbaijan,"
    "bahrain,bangladesh,barbados,belarus,belgium,belize,benin,bhutan,bolivia,botswana,brazil,"
    "brunei,bulgaria,burkina faso,burundi,cambodia,cameroon,canada,cape verde,chad,chile,china,"
    "colombia,comoros,congo,costa rica,croatia,cuba,cyprus,czech republic,czechia,denmark,"
    "djibouti,dominica,dominican republic,ecuador,egypt,el salvador,eritrea,estonia,eswatini,"
    "ethiopia,fiji,finland,france,gabon,gambia,the gambia,georgia,germany,ghana,greece,grenada,"
    "guatemala,guinea,guyana,haiti,honduras,hungary,iceland,india,indonesia,iran,iraq,ireland,"
    "israel,italy,ivory coast,jamaica,japan,jordan,kazakhstan,kenya,kiribati,kuwait,kyrgyzstan,"
    "laos,lao pdr,latvia,lebanon,lesotho,liberia,libya,liechtenstein,lithuania,luxembourg,"
    "madagascar,malawi,malaysia,maldives,mali,malta,mauritania,mauritius,mexico,micronesia,"
    "moldova,monaco,mongolia,montenegro,morocco,mozambique,myanmar,namibia,nauru,nepal,"
    "netherlands,the netherlands,new zealand,nicaragua,niger,nigeria,north korea,north macedonia,"
    "norway,oman,pakistan,palau,palestine,panama,papua new guinea,paraguay,peru,philippines,"
    "poland,portugal,qatar,romania,russia,rwanda,samoa,saudi arabia,senegal,serbia,seychelles,"
    "sierra leone,singapore,slovakia,slovenia,solomon islands,somalia,south africa,south korea,"
    "south sudan,soviet union,spain,sri lanka,sudan,suriname,sweden,switzerland,syria,taiwan,"
    "tajikistan,tanzania,thailand,togo,tonga,trinidad and tobago,tunisia,turkey,türkiye,"
    "turkmenistan,tuvalu,uganda,ukraine,united arab emirates,uae,united kingdom,uk,u.k,britain,"
    "great britain,united states,us,u.s,usa,u.s.a,uruguay,uzbekistan,vanuatu,vatican,venezuela,"
    "vietnam,viet nam,yemen,zambia,zimbabwe,korea,america,hong kong,macau,european union,eu,"
    "european community,ec,african union,asean,"
    "deutschland,frankreich,österreich,schweiz,spanien,italien,russland,vereinigte staaten,"
    "allemagne,espagne,suisse,italie,russie,états-unis,royaume-uni,chine,japon,"
    "alemania,francia,españa,italia,rusia,estados unidos,reino unido,brasil,perú,méxico,argentina";

struct StateName {
    std::string_view name, common;
};
/// Other names and short forms of some states.
constexpr std::array other_names{
    StateName{"us", "united states"},
    StateName{"u.s", "united states"},
    StateName{"usa", "united states"},
    StateName{"u.s.a", "united states"},
    StateName{"uk", "united kingdom"},
    StateName{"u.k", "united kingdom"},
    StateName{"britain", "united kingdom"},
    StateName{"great britain", "united kingdom"},
    StateName{"uae", "united arab emirates"},
    StateName{"eu", "european union"},
    StateName{"ec", "european community"},
    StateName{"lao pdr", "laos"},
    StateName{"viet nam", "vietnam"},
    StateName{"the gambia", "gambia"},
    StateName{"the netherlands", "netherlands"},
};

}  // namespace

std::string_view one_state_name(std::string_view name) {
    for (std::string_view form : {"kingdom of ", "republic of ", "people's republic of ",
                                  "federal republic of ", "state of ", "government of "}) {
        if (name.starts_with(form) && is_state(name.substr(form.size()))) {
            name.remove_prefix(form.size());
        }
    }
    const auto* found = std::ranges::find(other_names, name, &StateName::name);
    return found == other_names.end() ? name : found->common;
}

bool is_state(std::string_view name) {
    static const WordMap<bool> names = [] {
        WordMap<bool> map;
        for_each_word(states, ',', [&](std::string_view state) { map[state] = true; });
        return map;
    }();
    return names.find(name) != nullptr;
}

}  // namespace entente
