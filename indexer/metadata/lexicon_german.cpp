// German words by class. Where they come from: lexicon_words.hpp.
#include "metadata/lexicon_words.hpp"

#include <array>

namespace entente {
namespace {

constexpr auto lists = std::to_array<WordList>({
    {function_word,
     "der die das den dem des ein eine einer eines einem einen er sie es wir ihr "
     "ihre sein seine und oder aber auch als am an auf aus bei beim bis dafür dass "
     "durch für gegen im in mit nach nicht noch nur ob ohne seit sich sind so über "
     "um unter vom von vor wann was wegen wenn wer wie wird zu zum zur zwischen "
     "ersten damals man beide vereinbart gestritten heute gestern"},
    {role,
     "präsident präsidentin geschäftsführer geschäftsführerin direktor direktorin "
     "vorstand vorstandsvorsitzender leiter leiterin verwaltungsleiter minister "
     "ministerin bürgermeister bürgermeisterin oberbürgermeister rektor rektorin "
     "sprecher sprecherin kanzler kanzlerin vorsitzender vorsitzende ärztliche"},
    {organisation_head,
     "universität hochschule institut krankenhaus klinikum stadtwerke verband verein "
     "stiftung gesellschaft genossenschaft werke bank sparkasse gruppe konzern "
     "verlag fraunhofer akademie gießerei kammer"},
    {government_head,
     "ministerium bundesministerium landesregierung bundesregierung regierung stadt "
     "landkreis gemeinde kreis stadtrat behörde amt bundesamt land freistaat"},
    {speech_verb, "sagte sagt erklärte betonte teilte verwies rechnet meinte ergänzte"},
    {agreement_verb,
     "unterzeichnet unterzeichneten unterzeichnete unterschrieben unterschrieb "
     "vereinbaren vereinbarten schließen schlossen geschlossen kooperieren gekündigt "
     "gründen übernimmt wollen nutzen"},
    {agreement_noun,
     "vertrag abkommen vereinbarung kooperationsvertrag kooperation "
     "absichtserklärung zusammenarbeit partnerschaft"},
    {connector, "für der die das und zu zum zur"},
    {personal_title, "herr frau"},
    {future_word, "wird werden bis ab"},
    {past_cue, "gegründet seit"},
    {deed_word, "geschehen"},
    {meeting_verb, "besuchte besuchten traf trafen empfing"},
    {place_preposition, "aus im nach"},
    {partner_preposition, "mit zwischen von"},
    {auxiliary, "hat haben wird werden"},
});

}  // namespace

std::span<const WordList> german_words() { return lists; }

}  // namespace entente
