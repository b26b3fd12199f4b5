// Words that news in any language uses: legal forms of companies, and peoples as adjectives.
// Where they come from: lexicon_words.hpp.
#include "metadata/lexicon_words.hpp"

#include <array>

namespace entente {
namespace {

constexpr auto lists = std::to_array<WordList>({
    {legal_form,
     "inc incorporated ltd limited llc llp lp plc corp corporation co company pte "
     "pty sdn bhd gmbh ag kg kgaa ohg se ev sa s.a sas sarl s.a.r.l spa s.p.a srl "
     "s.r.l s.l sl bv b.v nv n.v oy oyj ab a/s as asa aps kft zrt sp.z.o.o s.p.a.s "
     "kk k.k jsc ojsc pjsc ooo zao cv s.c ltda ltée p.a pvt s.a.u a.s e.v e.g eg mbh "
     "ohg gbr ug e.k s.a.s s.a.c s.a.s.u sasu eurl sca snc s.n.c s.c.p.a s.s.p.a s.l.u slu "
     "s.l.l s.c.a a.b i/s k/s sp d.o.o s.r.o eood ead eireli lda unip s.c.r.l scop sccl"},
    {demonym,
     "african american arab argentine asian australian austrian azerbaijani "
     "bangladeshi belarusian belgian bolivian brazilian british bulgarian cambodian "
     "canadian chilean chinese colombian croatian cuban czech danish dutch egyptian "
     "emirati english estonian ethiopian european fijian filipino finnish french "
     "german ghanaian greek hungarian icelandic indian indonesian iranian iraqi "
     "irish israeli italian jamaican japanese jordanian kazakh kenyan korean kuwaiti "
     "lao latvian lebanese libyan lithuanian malaysian mexican mongolian moroccan "
     "nepali nigerian norwegian omani pakistani peruvian polish portuguese qatari "
     "romanian russian rwandan saudi scottish senegalese serbian singaporean slovak "
     "somali soviet spanish sudanese swedish swiss syrian taiwanese tanzanian thai "
     "tunisian turkish ugandan ukrainian uruguayan uzbek venezuelan vietnamese welsh "
     "yemeni zambian zimbabwean latin"},
});

}  // namespace

std::span<const WordList> international_words() { return lists; }

}  // namespace entente
