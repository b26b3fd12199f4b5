// German words by class. Where they come from: lexicon_words.hpp.
#include "metadata/lexicon_words.hpp"

#include <array>

namespace entente {
namespace {

constexpr auto lists = std::to_array<WordList>({
    {function_word,
     "der die das den dem des ein eine einer eines einem einen kein keine keiner keinen "
     "keinem er sie es wir ihr ich du uns euch mich mir dich dir ihn ihm ihnen ihre ihrer "
     "ihrem ihren ihres sein seine seiner seinem seinen seines unser unsere unserer "
     "unseren unserem mein meine und oder aber auch als am an auf aus bei beim bis dafür "
     "dass damit dabei dazu davon daran darauf darin daraus dagegen danach demnach durch "
     "für gegen im in ins mit nach nicht noch nur ob ohne seit sich sind so über um unter "
     "vom von vor wann was wegen wenn wer wie wird zu zum zur zwischen weil während wobei "
     "womit ersten damals man beide beiden beider vereinbart gestritten heute gestern "
     "morgen künftig zudem außerdem bisher bislang jetzt nun dann hier dort denn doch "
     "jedoch schon erst wieder mehr weniger sehr viel viele vielen dieser diese dieses "
     "diesem diesen jede jeder jedes jedem jeden alle allen aller einige mehrere andere "
     "anderen zwei drei vier fünf sechs sieben acht neun zehn elf zwölf rund etwa knapp "
     "insgesamt zunächst laut trotz gegenüber entlang innerhalb ist war waren hatte hatten "
     "wurde wurden worden gewesen kann können konnte soll sollen sollte muss müssen will "
     "wollte darf dürfen gemeinsam zusammen sowie sowohl weder jeweils dank statt hinter "
     "neben nachdem bevor sobald ebenso ebenfalls dadurch deshalb daher anschließend "
     "gescheitert ohnehin allerdings bereits"},
    {connector, "für der die das des und zu zum zur am"},
    {article, "der die das den dem des einem einer ein eine einen ihrem ihrer ihren seinem seiner"},
    {personal_title, "herr frau herrn fr hr dipl.-ing dr.-ing pd mdb mdl"},
    {role,
     "präsident präsidentin geschäftsführer geschäftsführerin geschäftsführerinnen "
     "direktor direktorin direktoren vorstand vorständin vorstände vorstandsvorsitzender "
     "leiter leiterin verwaltungsleiter minister ministerin bürgermeister bürgermeisterin "
     "oberbürgermeister rektor rektorin sprecher sprecherin kanzler kanzlerin vorsitzender "
     "vorsitzende vorsitzenden ärztliche landrat landrätin stadtrat stadträtin chef chefin "
     "inhaber inhaberin gründer gründerin senator senatorin dekan dekanin intendant "
     "intendantin trainer trainerin betriebsrat betriebsrätin prokurist professor "
     "professorin botschafter botschafterin ceo cfo cto coo analyst analystin experte "
     "expertin amtskollege amtskollegin kollege kollegin wissenschaftler wissenschaftlerin "
     "forscher forscherin vize stellvertreter stellvertreterin geschäftsleiter "
     "geschäftsleiterin gesellschafter eigentümer vorstandschef konzernchef "
     "aufsichtsratschef staatssekretär staatssekretärin schulleiter schulleiterin pfarrer "
     "bischof architekt architektin unternehmer unternehmerin landwirt projektleiter "
     "abgeordneter abgeordnete ministerpräsident ministerpräsidentin bundespräsident "
     "staatspräsident regierungschef premierminister außenminister außenministerin könig "
     "königin generalsekretär generalsekretärin kommissar kommissarin anwalt anwältin"},
    {office_role,
     "minister ministerin senator senatorin staatssekretär staatssekretärin dezernent "
     "dezernentin"},
    {organisation_head,
     "universität uni hochschule institut krankenhaus klinikum klinik stadtwerke gemeindewerke "
     "kreiswerke verband verein stiftung gesellschaft genossenschaft werke werk bank "
     "sparkasse volksbank raiffeisenbank gruppe konzern verlag fraunhofer akademie "
     "gießerei kammer handwerkskammer handelskammer gewerkschaft bund museum theater "
     "fachhochschule universitätsklinikum zentrum forschungszentrum zimmerei bäckerei "
     "brauerei molkerei druckerei schreinerei tischlerei spedition reederei werft kanzlei "
     "versicherung zweckverband verkehrsverbund verkehrsbetriebe wasserverband "
     "landesverband bundesverband fachverband arbeitgeberverband messe flughafen hafen "
     "autohaus apotheke agentur bibliothek archiv orchester zoo diakonie caritas schule "
     "gymnasium gesamtschule grundschule fußballclub sportverein tsv fc sv vfb vfl holding "
     "industriepark weingut kellerei mühle landesbank bausparkasse privatbank krankenkasse "
     "innung dachverband allianz netzwerk konsortium brauhaus wohnungsbaugesellschaft "
     "baugenossenschaft wohnungsgenossenschaft"},
    {government_head,
     "ministerium bundesministerium staatsministerium landesregierung bundesregierung "
     "staatsregierung regierung stadt landkreis gemeinde kreis behörde amt bundesamt "
     "landesamt land freistaat hansestadt landeshauptstadt kanton bezirk samtgemeinde "
     "verbandsgemeinde marktgemeinde senat bundesagentur landtag bundestag magistrat "
     "regierungspräsidium bezirksregierung fürstentum königreich republik bundesland "
     "polizeipräsidium botschaft umweltministerium wirtschaftsministerium "
     "finanzministerium innenministerium außenministerium kultusministerium "
     "bildungsministerium wissenschaftsministerium verkehrsministerium "
     "gesundheitsministerium landwirtschaftsministerium justizministerium "
     "sozialministerium verteidigungsministerium bundesumweltministerium "
     "bundeswirtschaftsministerium bundesfinanzministerium bundesinnenministerium "
     "bundesverkehrsministerium bundesgesundheitsministerium bundesforschungsministerium "
     "bundesbildungsministerium umweltbundesamt"},
    {speech_verb,
     "sagte sagt sagten erklärte erklärten erklärt betonte betonten betont teilte teilten "
     "verwies rechnet meinte meint ergänzte bezeichnete nannte sprach lobte begrüßte "
     "versicherte berichtete erläuterte hofft kündigte freut äußerte forderte warnte "
     "zitierte schrieb unterstrich würdigte bestätigte begründete bekräftigte fügte dankte "
     "bedankte zeigte kommentierte hob mahnte erinnerte räumte"},
    {agreement_verb,
     "vertreten unterzeichnet unterzeichneten unterzeichnete unterzeichnen unterschrieben "
     "unterschrieb unterschreiben vereinbaren vereinbarten vereinbart vereinbarte "
     "schließen schlossen geschlossen schloss abgeschlossen kooperieren kooperiert "
     "kooperierten gekündigt gründen gründeten gegründet übernimmt übernehmen übernahm "
     "übernommen wollen nutzen einigen einigten geeinigt einigte verständigten verständigt "
     "besiegelten besiegelt besiegelte verlängern verlängerten verlängert verlängerte "
     "arbeiten zusammenarbeiten steigt stieg eingestiegen erwirbt erwerben erworben erwarb "
     "kauft kaufte kaufen gekauft verkauft verkaufte verkaufen fusionieren fusioniert "
     "fusionierten beliefert liefert beteiligt planen plant beilegt beigelegt bündeln "
     "starten vertiefen intensivieren bauen vergibt erteilt beauftragt pachtet "
     "zusammenschließen zusammengeschlossen verbünden tauschen entwickeln betreiben "
     "sichert schmieden bleiben beenden beendet investiert investieren"},
    {meeting_verb,
     "besuchte besuchten besucht traf trafen treffen getroffen empfing empfingen empfangen "
     "verhandeln verhandelten verhandelt berieten beraten"},
    {agreement_noun,
     "vertrag verträge abkommen vereinbarung vereinbarungen kooperationsvertrag "
     "kooperation absichtserklärung zusammenarbeit partnerschaft rahmenvertrag "
     "rahmenvereinbarung kooperationsvereinbarung verwaltungsvereinbarung lizenzvertrag "
     "liefervertrag kaufvertrag pachtvertrag mietvertrag staatsvertrag tarifvertrag "
     "gesellschaftervertrag konzessionsvertrag übernahme fusion einigung kompromiss "
     "gemeinschaftsunternehmen joint-venture bündnis allianz memorandum "
     "städtepartnerschaft zusammenschluss beteiligung pakt tarifabschluss erklärung "
     "gespräche verhandlungen wartungsvertrag"},
    {future_word, "wird werden bis ab soll sollen"},
    {past_cue, "gegründet seit gründung"},
    {deed_word, "geschehen"},
    {adviser_verb, "beraten begleitet moderiert gefördert"},
    {place_preposition, "aus im nach in nahe"},
    {partner_preposition, "mit zwischen von durch bei an vom beim"},
    {auxiliary,
     "hat haben wird werden ist sind hatte hatten wurde wurden will wollen soll sollen "
     "kann können"},
    {descriptor | common_noun,
     "unternehmen firma konzern anbieter hersteller betreiber händler dienstleister "
     "versorger energieversorger start-up startup tochter tochterfirma betrieb kette "
     "träger entwickler bauunternehmen partner verein bürgerinitiative gruppe dienst bauer "
     "tochtergesellschaft mutterkonzern traditionsunternehmen familienunternehmen "
     "marktführer kanzlei"},
    {scheme_noun,
     "projekt programm initiative preis tag woche kongress messe festival pokal cup liga "
     "weg straße allee gasse fluss brücke gesetz verordnung richtlinie plan ostsee nordsee"},
    {common_noun,
     "jahr jahre jahren jahres ende anfang mitte hälfte euro franken dollar million "
     "millionen milliarde milliarden prozent uhr tag tage tagen woche wochen monat monate "
     "monaten unternehmen firma firmen partner seite seiten ziel ziele anlage haus häuser "
     "kosten preis preise geld region regionen standort standorte kunden kunde mitarbeiter "
     "mitarbeitern beschäftigte beschäftigten menschen bürger bürgern leute gast gäste "
     "besucher vertreter teil teile zusammen rahmen bereich grund mal schritt angaben "
     "aktie aktien anteil anteile umsatz gewinn verlust bau umbau neubau ausbau betrieb "
     "konzern hersteller anbieter betreiber händler tochter kette start-up startup welt "
     "europa zukunft wasser strom gas luft holz stahl energie halle hallen gebäude sitz "
     "gelände abend nacht morgen mittag nachmittag sitzung treffen gespräch gespräche "
     "streit kritik delegation aufsichtsrat gemeinderat stadtrat kreistag rathaus "
     "verwaltungsrat verwaltung regionalverband politik wirtschaft wissenschaft forschung "
     "bildung umwelt verkehr gesundheit kultur sport technik daten software internet netz "
     "test studie bericht angebot auftrag aufträge auftrags volumen laufzeit budget "
     "lehrlinge studierende studierenden schüler ärzte patienten kinder jugendliche frauen "
     "männer zahl zahlen stellen stelle plätze raum räume boden wald wälder wind sonne "
     "markt märkte handel produkt produkte ware waren idee frage fragen antwort gegenzug "
     "folge fall fälle thema themen punkt punkte stand weise namen name spitze basis form "
     "art druck hilfe stufen löhne lohn streik streiks kaufpreis stillschweigen "
     "kartellbehörden behörden fahrgäste meilenstein transformation ostern weihnachten "
     "presse pressekontakt kontakt foto über sommer winter herbst frühjahr frühling "
     "wintersemester sommersemester semester quartal blatt dienstag bürgerinitiative "
     "verbund gründung zuschuss zuschlag freude stolz vorfeld vordergrund mittelpunkt "
     "hintergrund kräfte kommunen gemeinden städte länder staaten regierungen ministerien "
     "werken hand hände glas leben arbeit paragraf absatz anhang vorhaben wert "
     "gewerkschaften arbeitgeber arbeitnehmer mittelstand industrie beide dach kilometer "
     "meter tonnen liter quadratmeter hektar megawatt gigawatt"},
    {portfolio,
     "wirtschaft finanzen umwelt verkehr bildung gesundheit inneres justiz wissenschaft "
     "kultur landwirtschaft energie arbeit soziales verteidigung"},
});

}  // namespace

std::span<const WordList> german_words() { return lists; }

}  // namespace entente
