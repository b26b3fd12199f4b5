// Where the words come from: the grammar of each language, the legal forms of the countries whose
// companies sign most often (the kinds that ISO 20275 lists), the AP and Reuters style books'
// habits of naming people and their offices, and the verbs of the event types Contact.Meet,
// Business.Merge-Org and Transaction of the ACE 2005 guidelines. All lists are ours and short;
// none holds names of known companies or persons.
#include "metadata/lexicon.hpp"

#include "article/calendar_words.hpp"
#include "article/word_map.hpp"

#include <array>

namespace entente {
namespace {

struct WordList {
    WordClasses classes;
    std::string_view words;  ///< separated by blanks
};

constexpr std::array word_lists{
    // English
    WordList{function_word,
             "a an the this that these those it its he she they we you i his her their our my your "
             "him them us who whom whose which what when where why how if as at by from in into on "
             "onto over under up down out off to with within without about above across after "
             "against along among around before behind below beneath beside between beyond but "
             "because so than then there here though although while until unless since during "
             "despite except per via not no nor or yet also both each either every few many more "
             "most much neither none only other others some such same all any another both be is "
             "are was were been being am do does did done have has had having can could may might "
             "must shall should will would let let's one two three four five six seven eight nine "
             "ten first second third last next now today yesterday tomorrow once again still even "
             "just too very however meanwhile moreover instead according under nobody nothing "
             "everybody somebody nevertheless therefore thus earlier later recently speaking asked "
             "without there'll it's isn't don't didn't won't can't said says told under based"},
    WordList{connector,
             "of and & for de des du del della di la le les der die das für und et y e "
             "da do dos das the of' d' l' zu zum zur el los las en à"},
    WordList{personal_title,
             "mr mrs ms miss dr prof professor sir dame lord lady sister brother father rev hon "
             "capt col gen lt sgt maj eng engr assoc herr frau mme mlle monsieur madame m pr dr "
             "me sr sra srta don doña ing lic"},
    WordList{
        role,
        "president vice-president chairman chairwoman chairperson chair ceo cfo coo cto "
        "director director-general manager secretary secretary-general minister premier "
        "chancellor vice-chancellor rector dean provost governor mayor ambassador envoy "
        "commissioner spokesman spokeswoman spokesperson founder co-founder chief head officer "
        "partner representative sheriff senator congressman judge coordinator lawyer analyst "
        "leader boss treasurer coach lecturer convener alderman councillor owner adviser "
        "advisor member administrator curator economist commander superintendent executive "
        "chairs heads leads runs"},
    WordList{role_modifier,
             "general managing executive vice deputy acting senior principal "
             "assistant associate first lady prime foreign vice-chair honorary "
             "attorney commercial technical regional country permanent chief joint "
             "party under marketing sales operating financial medical technology "
             "information legal former incoming outgoing"},
    WordList{scheme_noun,
             "programme program project initiative plan act law bill award prize day "
             "week summit conference forum festival cup championship games stadium "
             "campus building tower park square street road lane avenue river "
             "mountain canal airport station delta bay sea ocean island islands "
             "valley mountains zone corridor tunnel peninsula christmas easter "
             "ramadan declaration constitution convention charter kit series"},
    WordList{legal_form,
             "inc incorporated ltd limited llc llp lp plc corp corporation co company pte pty sdn "
             "bhd gmbh ag kg kgaa ohg se ev sa s.a sas sarl s.a.r.l spa s.p.a srl s.r.l s.l sl bv "
             "b.v nv n.v oy oyj ab a/s as asa aps kft zrt sp.z.o.o s.p.a.s kk k.k jsc ojsc pjsc "
             "ooo zao cv s.c ltda ltée p.a pvt s.a.u a.s"},
    WordList{organisation_head,
             "university college school institute institution academy bank hospital clinic medical "
             "museum trust foundation association federation society union guild club cooperative "
             "co-operative co-op group holdings holding industries systems technologies technology "
             "partners ventures capital airlines airways railways railway motors pharmaceuticals "
             "pharma therapeutics energy power electric gas oil petroleum steel mining foods "
             "telecom communications networks network media press publishing insurance securities "
             "investments investment fund consortium alliance chamber centre center laboratory "
             "laboratories labs works lines shipping logistics haulage trading services solutions "
             "enterprises international hotels brewery bakery studios orchestra theatre theater "
             "church diocese charity league organisation organization carriers constructors "
             "semiconductor electronics biotech chemicals chemical cement paper stores retail "
             "trustees products development builders consulting associates afc fc exchange port"},
    WordList{government_head,
             "ministry department government council authority commission committee agency bureau "
             "office administration municipality city county province state region prefecture "
             "embassy consulate parliament congress senate cabinet directorate secretariat "
             "inspectorate republic kingdom commonwealth emirate district borough police customs "
             "board court army navy treasury service sheriff's house authorities"},
    WordList{speech_verb,
             "said says told added stated noted explained announced remarked replied commented "
             "stressed pointed recalled promised admitted urged disclosed affirmed informed "
             "declared insisted argued warned recommended hoped expects expected laughed wrote "
             "adds calls called spoke confirmed acknowledged thanked denied expressed assured"},
    WordList{agreement_verb,
             "signed sign signs signing inked ink inks agreed agree agrees concluded conclude "
             "entered reached reach struck strike sealed seal seals joined join joins partnered "
             "partner teamed team teams cooperate collaborate collaborated launched launch settled "
             "settle settles acquire acquired acquires buy bought buys purchase purchased merge "
             "merged awarded award renew renewed renews pledged pledge pledges undertake form "
             "forms formed establish established deepen widen announce announced initialled "
             "cancelled canceled scrapped scraps ended terminate terminated sell sells sold "
             "selling takes take get gets open opens opened share build"},
    WordList{meeting_verb,
             "met meet meets meeting visited visits visit visiting received welcomed hosted talks "
             "negotiated negotiate negotiating negotiations discussed"},
    WordList{agreement_noun,
             "agreement agreements memorandum mou pact accord deal contract treaty partnership "
             "cooperation co-operation collaboration protocol convention alliance joint-venture "
             "venture merger acquisition takeover letter arrangement settlement understanding "
             "document ties charter tie-up terms signatories lease licence license minutes "
             "programme framework"},
    WordList{adviser_verb,
             "advised hosted sponsored funded financed witnessed attended brokered mediated"},
    WordList{future_word,
             "will would shall until by from till expires expire effective starting "
             "begins start starts become planned due scheduled before through wird "
             "werden bis ab sera jusqu'en jusqu'au será hasta"},
    WordList{past_cue,
             "founded established since founding born opened built commissioned dates "
             "began dating gegründet fondé fondée créé fundado fundada seit depuis "
             "desde cosecha"},
    WordList{given_name_particle,
             "van von der den de la le bin ibn al el ben ter ten ní mac mc o "
             "da dos di du st"},
    WordList{descriptor,
             "company firm group carrier operator airline bank maker manufacturer "
             "giant owner utility university developer provider producer charity "
             "parent subsidiary buyer seller supplier retailer startup start-up"},
    WordList{place_noun,
             "street road avenue square river bay island islands mountain mount valley "
             "hills lake airport station stadium park coast ocean sea delta peninsula "
             "gulf desert canal bridge campus zone hall north south east west northern "
             "southern eastern western central lane hotel"},
    WordList{
        portfolio,
        "trade industry finance foreign agriculture farm defense defence energy interior state "
        "treasury economy economic commerce education health transport affairs labor labour "
        "environment culture justice budget tourism fisheries mining"},
    WordList{function_word,
             "analysts officials sources traders dealers brokers economists executives ministers "
             "shareholders investors lawyers workers critics experts"},
    WordList{role, "investor financier"},
    WordList{place_noun, "new san los fort upper lower"},
    WordList{deed_word, "made done executed dated geschehen fait hecho"},
    WordList{meeting_verb,
             "besuchte besuchten traf trafen empfing rencontré rencontrent visité "
             "reçu visitó recibió reunió reunieron tours toured welcomes hosts"},
    WordList{function_word, "parties party"},
    WordList{organisation_head,
             "ferries creamery dairy farms winery mills yard shipyard rail wagonworks taxis tours "
             "books records films wines motors trucks 大学"},
    WordList{place_preposition,
             "in at from near into through via around across outside inside along to toward "
             "towards off on aus im nach dans à au depuis en desde"},
    WordList{partner_preposition, "with between by mit zwischen von avec entre par con por"},
    WordList{auxiliary,
             "has have had will would is are was were does did may can hat haben wird werden ont a "
             "va vont ha han"},
    // German
    WordList{
        function_word,
        "der die das den dem des ein eine einer eines einem einen er sie es wir ihr ihre sein "
        "seine und oder aber auch als am an auf aus bei beim bis dafür dass durch für gegen im "
        "in mit nach nicht noch nur ob ohne seit sich sind sie so über um unter vom von vor "
        "wann was wegen wenn wer wie wird zu zum zur zwischen einen ersten damals man beide "
        "vereinbart gestritten heute gestern"},
    WordList{role,
             "präsident präsidentin geschäftsführer geschäftsführerin direktor direktorin "
             "vorstand vorstandsvorsitzender leiter leiterin verwaltungsleiter minister "
             "ministerin bürgermeister bürgermeisterin oberbürgermeister rektor rektorin "
             "sprecher sprecherin kanzler kanzlerin vorsitzender vorsitzende ärztliche"},
    WordList{organisation_head,
             "universität hochschule institut krankenhaus klinikum stadtwerke verband verein "
             "stiftung gesellschaft genossenschaft werke bank sparkasse gruppe konzern verlag "
             "fraunhofer akademie gießerei kammer"},
    WordList{government_head,
             "ministerium bundesministerium landesregierung bundesregierung regierung stadt "
             "landkreis gemeinde kreis stadtrat behörde amt bundesamt land freistaat"},
    WordList{speech_verb, "sagte sagt erklärte betonte teilte verwies rechnet meinte ergänzte"},
    WordList{agreement_verb,
             "unterzeichnet unterzeichneten unterzeichnete unterschrieben "
             "unterschrieb vereinbaren vereinbarten schließen schlossen "
             "geschlossen kooperieren gekündigt gründen übernimmt wollen nutzen"},
    WordList{agreement_noun,
             "vertrag abkommen vereinbarung kooperationsvertrag kooperation "
             "absichtserklärung zusammenarbeit partnerschaft"},
    // French
    WordList{function_word,
             "le la les l un une des du de d et ou mais donc or ni car à au aux en dans par pour "
             "sur sous avec sans chez entre vers il elle ils elles nous vous je tu on ce cet cette "
             "ces son sa ses leur leurs qui que quoi dont où ne pas plus est sont a ont été être "
             "avoir selon après avant depuis quand comme si se s y hier aujourd'hui"},
    WordList{role,
             "président présidente directeur directrice ministre maire recteur rectrice "
             "vice-président gouverneur préfet secrétaire porte-parole fondateur gérant"},
    WordList{organisation_head,
             "université école institut banque hôpital musée fondation association fédération "
             "syndicat société groupe chantiers port compagnie coopérative chambre laboratoire"},
    WordList{government_head,
             "ministère région département mairie préfecture gouvernement "
             "conseil commune ville ambassade"},
    WordList{speech_verb,
             "déclaré dit expliqué rappelé ajouté reconnu souligné affirmé indiqué "
             "raconté estimé précisé demandé"},
    WordList{agreement_verb,
             "signé signent signer conclu concluent paraphé paraphée lancent "
             "s'allient s'associent allient associent partenariat"},
    WordList{agreement_noun, "accord convention partenariat contrat protocole traité"},
    // Spanish
    WordList{function_word,
             "el la los las un una unos unas de del al a en con por para sin sobre entre hacia "
             "hasta desde y o u ni pero que quien cual cuando donde como si se su sus lo le les "
             "me te nos es son fue ha han ser está no más muy ya también según ayer hoy este esta "
             "estos estas ese esa"},
    WordList{role,
             "presidente presidenta director directora ministro ministra alcalde alcaldesa "
             "rector rectora gobernador gobernadora secretario secretaria gerente portavoz"},
    WordList{organisation_head,
             "universidad escuela instituto banco hospital museo fundación asociación federación "
             "cooperativa cámara sindicato grupo compañía empresa aguas agência universidade"},
    WordList{government_head,
             "ministerio ayuntamiento municipalidad gobierno diputación junta "
             "consejería alcaldía embajada provincia confederación comuna"},
    WordList{speech_verb,
             "dijo explicó señaló indicó manifestó afirmó añadió agregó declaró "
             "subrayó destacó"},
    WordList{agreement_verb,
             "firmó firmaron firman firmar suscribió suscribieron suscriben "
             "suscrito acordaron acuerdan"},
    WordList{agreement_noun, "acuerdo convenio contrato alianza pacto tratado"},
    // Peoples, as adjectives
    WordList{demonym,
             "african american arab argentine asian australian austrian azerbaijani bangladeshi "
             "belarusian belgian bolivian brazilian british bulgarian cambodian canadian chilean "
             "chinese colombian croatian cuban czech danish dutch egyptian emirati english "
             "estonian ethiopian european fijian filipino finnish french german ghanaian greek "
             "hungarian icelandic indian indonesian iranian iraqi irish israeli italian jamaican "
             "japanese jordanian kazakh kenyan korean kuwaiti lao latvian lebanese libyan "
             "lithuanian malaysian mexican mongolian moroccan nepali nigerian norwegian omani "
             "pakistani peruvian polish portuguese qatari romanian russian rwandan saudi scottish "
             "senegalese serbian singaporean slovak somali soviet spanish sudanese swedish swiss "
             "syrian taiwanese tanzanian thai tunisian turkish ugandan ukrainian uruguayan uzbek "
             "venezuelan vietnamese welsh yemeni zambian zimbabwean latin"},
};

class Lexicon {
public:
    Lexicon() {
        for (const WordList& list : word_lists) add(list);
        for (const CalendarWords& month : month_words()) add({month_name, month.words});
        for (const CalendarWords& day : weekday_words()) add({weekday_name, day.words});
        add({season_name, season_words()});
    }

    WordClasses find(std::string_view word) const {
        const WordClasses* found = words_.find(word);
        return found ? *found : 0;
    }

private:
    void add(const WordList& list) {
        for_each_word(list.words, ' ',
                      [&](std::string_view word) { words_[word] |= list.classes; });
    }

    WordMap<WordClasses> words_;
};

}  // namespace

WordClasses classes_of(std::string_view word) {
    static const Lexicon lexicon;
    return lexicon.find(word);
}

bool is_compound_role(std::string_view word) {
    if (word.size() < 9) return false;
    for (std::string_view head : {"meister", "leiter", "minister", "direktor", "präsident",
                                  "sprecher", "führer", "vorsitzende", "vorstand", "beauftragte"}) {
        if (word.ends_with(head)) return true;
        for (std::string_view ending : {"in", "r", "n"}) {
            const bool both = word.ends_with(ending) &&
                              word.substr(0, word.size() - ending.size()).ends_with(head);
            if (both) return true;
        }
    }
    return false;
}

}  // namespace entente
