// Italian words by class. Where they come from: lexicon_words.hpp.
#include "metadata/lexicon_words.hpp"

#include <array>

namespace entente {
namespace {

constexpr auto lists = std::to_array<WordList>({
    {function_word,
     "il lo la i gli le l un uno una di del dello della dei degli delle d a al allo alla "
     "ai agli alle da dal dallo dalla dai dagli dalle in nel nello nella nei negli nelle "
     "con col su sul sulla sui sulle per tra fra e ed o ma che chi cui non si è sono ha "
     "hanno era erano stato stata stati state come anche più molto questo questa questi "
     "queste quello quella suo sua suoi sue loro nostro nostra oggi ieri domani dopo prima "
     "durante secondo grazie già ancora sarà saranno due tre quattro cinque sei sette otto "
     "dieci ogni tutti tutte insieme siamo contro senza entro circa mentre quando dove "
     "perché un'occasione infine inoltre così"},
    {connector, "di del dello della dei degli delle e ed per la il dell al alla da"},
    {article, "il lo la i gli le l un uno una"},
    {personal_title, "sig signor signora dott dottor dottoressa avv prof prof.ssa dott.ssa"},
    {role,
     "presidente presidenti direttore direttrice ministro ministra ministri sindaco "
     "sindaca sindache rettore rettrice assessore assessora assessori governatore "
     "governatrice prefetto segretario segretaria portavoce fondatore fondatrice "
     "amministratore amministratrice vicepresidente vicesindaco sottosegretario "
     "sottosegretaria ambasciatore ambasciatrice consigliere consigliera commissario "
     "commissaria responsabile titolare capo preside professore professoressa analista "
     "collega omologo omologa premier deputato senatore senatrice dirigente ceo allenatore "
     "questore vescovo"},
    {office_role, "ministro ministra assessore assessora sottosegretario sottosegretaria"},
    {role_modifier, "generale delegato delegata esecutivo"},
    {organisation_head,
     "università scuola istituto banca ospedale museo fondazione associazione federazione "
     "cooperativa camera sindacato gruppo società compagnia azienda centro collegio "
     "confederazione consorzio politecnico accademia agenzia cassa unione ferrovie teatro "
     "biblioteca officine cantieri cantina cantine caseificio assicurazioni policlinico "
     "ente autorità aeroporto porto club orchestra arcidiocesi diocesi casa editrice "
     "confcommercio confindustria confartigianato coldiretti legacoop"},
    {government_head,
     "ministero comune regione provincia governo municipio prefettura questura ambasciata "
     "città repubblica stato giunta parlamento senato dipartimento soprintendenza "
     "assessorato"},
    {small_head,
     "ministero comune regione provincia governo municipio prefettura questura ambasciata "
     "università istituto banca ospedale museo fondazione associazione federazione camera "
     "consorzio politecnico ente"},
    {speech_verb,
     "detto dichiarato spiegato commentato aggiunto sottolineato affermato ricordato "
     "affermata afferma dichiara spiega commenta sottolinea aggiunge ricorda dice "
     "precisato precisa osserva osservato concluso evidenziato evidenzia ringraziato "
     "annunciato annuncia assicurato assicura"},
    {agreement_verb,
     "rappresentato rappresentata firmato firmano firma firmare siglato siglano sigla "
     "siglare sottoscritto sottoscrivono sottoscrive sottoscrivere stipulato stipulano "
     "concordato concordano raggiunto raggiungono acquisisce acquisiscono acquisito "
     "acquista acquistano acquistato rileva rilevato cede ceduto vende venduto collaborano "
     "collabora collaborare rinnovano rinnovato rinnova fondono alleano allea lanciano "
     "avviano avviato creano costituito costituiscono affida affidato uniscono compra "
     "comprato investe entra ratificato puntano rafforzano cooperano"},
    {meeting_verb,
     "incontra incontrato incontrano incontrata ricevuto riceve ricevuta visitato visita "
     "visitano"},
    {agreement_noun,
     "accordo accordi intesa convenzione contratto protocollo patto alleanza partenariato "
     "partnership collaborazione cooperazione fusione acquisizione cessione memorandum "
     "trattato gemellaggio trattativa trattative negoziato joint-venture incontro "
     "colloquio operazione"},
    {adviser_verb, "assistito affiancato finanziato patrocinato"},
    {past_cue, "fondato fondata nato nata dal"},
    {place_preposition, "in nel nella nei nelle a ad presso"},
    {partner_preposition, "con tra fra dal dalla da"},
    {auxiliary, "ha hanno è sono avevano aveva sarà saranno vuole vogliono può possono"},
    {descriptor,
     "società azienda gruppo impresa compagnia ditta produttore costruttore operatore "
     "fornitore gestore distributore startup start-up multinazionale colosso catena banca "
     "cooperativa casa associazione sindacato consorzio editore"},
    {scheme_noun,
     "progetto programma piano premio giornata settimana vertice festival coppa campionato "
     "stadio viale piazza ponte stazione decreto palazzo fiera fiume"},
    {demonym,
     "italiano italiana italiani tedesco tedesca francese spagnolo spagnola inglese "
     "britannico britannica svizzero svizzera austriaco austriaca albanese americano "
     "americana cinese giapponese russo russa europeo europea greco greca portoghese belga "
     "olandese polacco rumeno turco"},
    {portfolio,
     "sanità salute economia istruzione agricoltura trasporti interno difesa giustizia "
     "cultura lavoro ambiente"},
});

}  // namespace

std::span<const WordList> italian_words() { return lists; }

}  // namespace entente
