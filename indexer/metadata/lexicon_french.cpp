// French words by class. Where they come from: lexicon_words.hpp.
#include "metadata/lexicon_words.hpp"

#include <array>

namespace entente {
namespace {

constexpr auto lists = std::to_array<WordList>({
    {function_word,
     "le la les l un une des du de d et ou mais donc or ni car à au aux en dans par "
     "pour sur sous avec sans chez entre vers il elle ils elles nous vous je tu on "
     "ce cet cette ces son sa ses leur leurs qui que quoi dont où ne pas plus est "
     "sont a ont été être avoir selon après avant depuis quand comme si se s y hier "
     "aujourd'hui"},
    {role,
     "président présidente directeur directrice ministre maire recteur rectrice "
     "vice-président gouverneur préfet secrétaire porte-parole fondateur gérant"},
    {organisation_head,
     "université école institut banque hôpital musée fondation association "
     "fédération syndicat société groupe chantiers port compagnie coopérative "
     "chambre laboratoire"},
    {government_head,
     "ministère région département mairie préfecture gouvernement conseil commune "
     "ville ambassade"},
    {speech_verb,
     "déclaré dit expliqué rappelé ajouté reconnu souligné affirmé indiqué raconté "
     "estimé précisé demandé"},
    {agreement_verb,
     "signé signent signer conclu concluent paraphé paraphée lancent s'allient "
     "s'associent allient associent partenariat"},
    {agreement_noun, "accord convention partenariat contrat protocole traité"},
    {connector, "de du des d' l' la le les et en à"},
    {personal_title, "mme mlle monsieur madame m pr me"},
    {future_word, "sera jusqu'en jusqu'au"},
    {past_cue, "fondé fondée créé depuis"},
    {deed_word, "fait"},
    {meeting_verb, "rencontré rencontrent visité reçu"},
    {place_preposition, "dans à au depuis en"},
    {partner_preposition, "avec entre par"},
    {auxiliary, "ont a va vont"},
});

}  // namespace

std::span<const WordList> french_words() { return lists; }

}  // namespace entente
