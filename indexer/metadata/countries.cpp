// The members of the United Nations by their short names as English, German, French and Spanish
// newspapers print them, and the few bodies that sign treaties as states do.
#include "metadata/countries.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>

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
    "vietnam,viet nam,yemen,zambia,zimbabwe,korea,hong kong,macau,european union,eu,"
    "european community,ec,african union,asean,"
    "deutschland,frankreich,österreich,schweiz,spanien,italien,russland,vereinigte staaten,"
    "allemagne,espagne,suisse,italie,russie,états-unis,royaume-uni,chine,japon,"
    "alemania,francia,españa,italia,rusia,estados unidos,reino unido,brasil,perú,méxico,argentina";

std::unordered_set<std::string_view> split(std::string_view list) {
    std::unordered_set<std::string_view> names;
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(','), list.size());
        names.insert(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return names;
}

}  // namespace

bool is_state(std::string_view name) {
    static const std::unordered_set<std::string_view> names = split(states);
    return names.contains(name);
}

}  // namespace entente
