// Swedish, Danish and Norwegian words by class. Where they come from: lexicon_words.hpp.
#include "metadata/lexicon_words.hpp"

#include <array>

namespace entente {
namespace {

constexpr auto lists = std::to_array<WordList>({
    {function_word,
     "och og att at en ett et den det de som på i av af för for med till til är er var "
     "från fra om men eller ej inte ikke ikkje har hade havde hadde kan kunne ska skal vil "
     "vill blir bliver blev ble hos efter etter vid ved mellan mellem mellom under över "
     "over mot mod nu nå når när då da så också også sig seg sin sina sitt deres han hon "
     "hun vi ni två to tre fyra fire fem sex seks sju syv åtta otte åtte tio ti alla alle "
     "denna denne dette detta mer mere mest genom gennem gjennom samt både där der hvor "
     "här her enligt ifølge igår idag"},
    {connector, "och og för for av af"},
    {article, "en ett et den det de"},
    {role,
     "vd direktör direktør direktøren direktören administrerende verkställande ordförande "
     "formand formann leder leiar minister statsminister borgmester borgermester ordfører "
     "ordføreren kommunalråd kommunalrådet rektor talsperson talskvinde talesperson "
     "grundare stifter gründer styreleder styreformann bestyrelsesformand "
     "styrelseordförande chef chefen sjef sjefen generaldirektör generalsekreterare "
     "utenriksminister utrikesminister koncernchef konsernsjef landshövding professor "
     "byrådsleder bestyrer adm.dir"},
    {organisation_head,
     "universitet universitetet högskola högskolan høgskolen institut institutt sykehus "
     "sjukhus sygehus bank sparbank sparebank förening forening stiftelsen stiftelse "
     "förbundet forbundet forbund koncernen konsernet museum teater fonden skole skola "
     "energi fjordkraft havn hamn rederi verft varv klubb klub"},
    {government_head,
     "kommun kommune kommunen region regionen regering regeringen regjering regjeringen "
     "ministerium ministeriet departement departementet stad fylkeskommune län styrelsen "
     "direktoratet myndigheten verket"},
    {speech_verb,
     "säger sa sade siger sagde sier förklarar forklarer berättar fortæller forteller "
     "menar mener skriver uttalar uttaler konstaterer understreger betonar"},
    {agreement_verb,
     "tecknat tecknar tecknade undertecknat undertecknar undertecknade underskrevet "
     "underskriver signerat signert signerte undertegnet skrivit skrev ingått ingår "
     "inngått inngår indgået indgår köper köpt köpte køber købt købte kjøper kjøpt kjøpte "
     "kjøpe säljer sålt sælger solgt selger enas enades överens enige samarbejder "
     "samarbetar samarbeider fusionerer fusjonerer slås förvärvar förvärvat overtager "
     "overtar bygger starter startar forlænger forlenger"},
    {meeting_verb, "møtte møter mødte möter mötte besøgte besøkte besökte besöker mottog modtog"},
    {agreement_noun,
     "avtal avtale avtalen avtalet aftale aftalen kontrakt kontrakten samarbete samarbeid "
     "samarbeidsavtale samarbejde samarbejdsaftale överenskommelse fusion fusjon förvärv "
     "oppkjøp opkøb kjøp handel handelen memorandum partnerskap partnerskab traktat "
     "samarbetsavtal intensjonsavtale"},
    {place_preposition, "i från fra på"},
    {partner_preposition, "med mellan mellem mellom av af"},
    {auxiliary, "har ska skal vil vill blir er är kan hade havde hadde"},
    {descriptor,
     "bolaget selskapet selskabet företaget virksomheden koncernen leverandøren rederiet "
     "bolag"},
    {demonym, "svenska dansk danske norsk norske finska tysk tyska tyske"},
});

}  // namespace

std::span<const WordList> nordic_words() { return lists; }

}  // namespace entente
