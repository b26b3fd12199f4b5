// Polish words by class. Where they come from: lexicon_words.hpp.
#include "metadata/lexicon_words.hpp"

#include <array>

namespace entente {
namespace {

constexpr auto lists = std::to_array<WordList>({
    {function_word,
     "i oraz a ale lub albo że się nie na w we z ze do od dla o po pod nad przez przy "
     "między za to jest są był była było były będzie będą jak jako co który która które "
     "ten ta te tego tej tym ich jego jej nas nam my oni on ona już także też tylko "
     "podczas przed bez dwa dwie trzy cztery pięć według dziś wczoraj ramach"},
    {connector, "i im"},
    {personal_title, "dr prof inż mgr hab płk gen"},
    {role,
     "prezes prezesa wiceprezes prezydent prezydenta burmistrz wójt starosta marszałek "
     "wojewoda minister ministra wiceminister premier rektor rektorzy dyrektor dyrektorka "
     "rzecznik rzeczniczka przewodniczący przewodnicząca kanclerz dziekan szef szefowa "
     "założyciel właściciel członek ambasador sekretarz radny analityk"},
    {organisation_head,
     "uniwersytet politechnika akademia instytut szpital bank fundacja stowarzyszenie "
     "spółka grupa muzeum szkoła związek izba towarzystwo zakłady zakład spółdzielnia "
     "fundacji uniwersytetu politechniki politechniką uniwersytetem klub port lotnisko "
     "wodociągi"},
    {government_head,
     "ministerstwo gmina miasto powiat województwo urząd rząd starostwo sejm senat "
     "ambasada agencja gminy miasta samorząd"},
    {small_head,
     "ministerstwo gmina miasto powiat województwo urząd uniwersytet fundacja "
     "stowarzyszenie"},
    {speech_verb,
     "powiedział powiedziała podkreślił podkreśliła dodał dodała zaznaczył zaznaczyła "
     "stwierdził stwierdziła poinformował poinformowała mówi wyjaśnił wyjaśniła ocenił "
     "oceniła podkreśla"},
    {agreement_verb,
     "podpisały podpisali podpisał podpisała podpisano podpisane zawarły zawarli zawarł "
     "zawarła zawarto nawiązuje nawiązują nawiązały kupuje kupił kupiła przejmuje przejął "
     "przejęła sprzedaje sprzedał uzgodnili uzgodniły współpracują będą połączą łączą"},
    {meeting_verb, "spotkał spotkała spotkali odwiedził odwiedziła przyjął"},
    {agreement_noun,
     "umowa umowę umowy porozumienie porozumienia współpraca współpracę współpracy "
     "kontrakt memorandum list przejęcie fuzja partnerstwo traktat rozmowy negocjacje"},
    {place_preposition, "w we z na"},
    {partner_preposition, "z ze między przez"},
    {auxiliary, "jest są ma mają będzie będą został zostały"},
    {descriptor,
     "spółka spółki firma firmy koncern producent operator bank grupa przedsiębiorstwo"},
    {common_noun,
     "dokument umowa inwestycja projekt uczelnie strony firma firmy prace koszt wartość "
     "porozumienie studenci mieszkańcy spotkanie"},
    {demonym, "polski polska niemiecki niemiecka francuski ukraiński czeski"},
});

}  // namespace

std::span<const WordList> polish_words() { return lists; }

}  // namespace entente
