// Spanish words by class, with some Italian and Portuguese connectors of names. Where they come
// from: lexicon_words.hpp.
#include "metadata/lexicon_words.hpp"

#include <array>

namespace entente {
namespace {

constexpr auto lists = std::to_array<WordList>({
    {function_word,
     "el la los las un una unos unas de del al a en con por para sin sobre entre "
     "hacia hasta desde y o u ni pero que quien cual cuando donde como si se su sus "
     "lo le les me te nos es son fue ha han ser está no más muy ya también según "
     "ayer hoy este esta estos estas ese esa"},
    {role,
     "presidente presidenta director directora ministro ministra alcalde alcaldesa "
     "rector rectora gobernador gobernadora secretario secretaria gerente portavoz"},
    {organisation_head,
     "universidad escuela instituto banco hospital museo fundación asociación "
     "federación cooperativa cámara sindicato grupo compañía empresa aguas agência "
     "universidade"},
    {government_head,
     "ministerio ayuntamiento municipalidad gobierno diputación junta consejería "
     "alcaldía embajada provincia confederación comuna"},
    {speech_verb,
     "dijo explicó señaló indicó manifestó afirmó añadió agregó declaró subrayó "
     "destacó"},
    {agreement_verb,
     "firmó firmaron firman firmar suscribió suscribieron suscriben suscrito "
     "acordaron acuerdan"},
    {agreement_noun, "acuerdo convenio contrato alianza pacto tratado"},
    {connector, "del de la y e los las el en da do dos das della di"},
    {personal_title, "sr sra srta don doña ing lic"},
    {future_word, "será hasta"},
    {past_cue, "fundado fundada desde cosecha"},
    {deed_word, "hecho"},
    {meeting_verb, "visitó recibió reunió reunieron"},
    {place_preposition, "en desde"},
    {partner_preposition, "con por entre"},
    {auxiliary, "ha han"},
});

}  // namespace

std::span<const WordList> spanish_words() { return lists; }

}  // namespace entente
