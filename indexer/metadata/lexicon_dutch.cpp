// Dutch words by class. Where they come from: lexicon_words.hpp.
#include "metadata/lexicon_words.hpp"

#include <array>

namespace entente {
namespace {

constexpr auto lists = std::to_array<WordList>({
    {function_word,
     "de het een en of maar want dus ook als aan af bij binnen buiten door dat deze die "
     "dit er haar hem hen hij hun ik in is ze zij zijn wij we u je jij mij me met na naar "
     "niet nog nu om omdat onder ons onze op over per te tegen ten ter tijdens tot tussen "
     "uit van vanaf veel voor waar wat wel werd werden wie wordt worden zal zich zo zoals "
     "zonder heeft hebben had hadden kan kunnen moet moeten gaan gaat komt komen beide "
     "alle elk elke andere meer volgens daarmee daarnaast twee drie vier vijf zes zeven "
     "acht negen tien gisteren vandaag morgen daardoor hiermee verder samen sinds"},
    {connector, "van voor der den de en"},
    {article, "de het een zijn haar hun"},
    {personal_title, "dhr mevr mevrouw meneer drs ir mr prof"},
    {role,
     "voorzitter directeur directrice minister ministers burgemeester wethouder wethouders "
     "rector woordvoerder woordvoerster topman topvrouw oprichter bestuurder "
     "bestuursvoorzitter collegevoorzitter secretaris-generaal staatssecretaris "
     "gedeputeerde gouverneur commissaris ambassadeur ceo cfo hoogleraar decaan eigenaar "
     "penningmeester manager projectleider premier eurocommissaris schepen "
     "algemeen-directeur analist onderhandelaar lector conservator trainer"},
    {office_role, "minister ministers staatssecretaris wethouder schepen"},
    {role_modifier, "algemeen financieel magnificus"},
    {organisation_head,
     "universiteit hogeschool instituut ziekenhuis stichting vereniging vakbond museum "
     "bank coöperatie maatschappij groep school woningcorporatie scheepswerf werf "
     "zorggroep kamer federatie academie fonds bibliotheek waterschap veiligheidsregio "
     "luchthaven theater orkest brouwerij bakkerij drukkerij transportbedrijf zorgbond "
     "bouwbedrijf aannemer uitgeverij verzekeringen koninklijke"},
    {government_head,
     "gemeente provincie ministerie regering rijk kabinet gewest stad departement "
     "hoogheemraadschap parlement ambassade"},
    {small_head,
     "gemeente provincie ministerie stichting vereniging universiteit waterschap "
     "hogeschool"},
    {speech_verb,
     "zei zegt zeiden aldus verklaarde verklaart vertelt vertelde benadrukt benadrukte "
     "noemt noemde stelt stelde meldde meldt meldden laat denkt verwacht hoopt reageert "
     "reageerde vindt spreekt licht"},
    {agreement_verb,
     "getekend tekenen tekent tekende tekenden ondertekend ondertekenen ondertekenden "
     "ondertekent sluiten sluit sloot sloten gesloten bereikt bereiken bereikte neemt "
     "nemen nam overgenomen overnemen koopt kopen kocht gekocht verkoopt verkocht fuseren "
     "fuseert gefuseerd werken samenwerken starten bundelen verlengd verlengen verlengt "
     "eens gegund richten opgericht stapt steken bouwen bouwt"},
    {meeting_verb,
     "ontmoet ontmoette ontmoetten bezocht bezoekt bezochten ontving ontvangt overlegd "
     "overlegt"},
    {agreement_noun,
     "overeenkomst samenwerkingsovereenkomst contract akkoord convenant verdrag "
     "samenwerking overname fusie intentieverklaring deal cao cao-akkoord cao-overleg "
     "protocol alliantie partnerschap raamovereenkomst bondgenootschap koop verkoop "
     "onderhandelingen"},
    {adviser_verb, "begeleidde adviseerde gesponsord gefinancierd"},
    {past_cue, "opgericht sinds"},
    {place_preposition, "in uit te naar nabij bij"},
    {partner_preposition, "met tussen door van"},
    {auxiliary,
     "heeft hebben wordt worden is zijn gaat gaan zal zullen wil willen werd werden kan "
     "kunnen"},
    {descriptor,
     "bedrijf groep fabrikant aanbieder producent leverancier concern branchegenoot keten "
     "exploitant bouwer dochter start-up dienstverlener onderneming aannemer vervoerder "
     "bank bond stichting"},
    {scheme_noun,
     "project programma plan prijs dag week festival beker competitie stadion straat laan "
     "plein brug station kanaal"},
    {demonym,
     "nederlandse belgische duitse franse britse amerikaanse chinese vlaamse waalse "
     "spaanse italiaanse europese"},
    {portfolio, "onderwijs financiën justitie defensie landbouw economie zorg"},
});

}  // namespace

std::span<const WordList> dutch_words() { return lists; }

}  // namespace entente
