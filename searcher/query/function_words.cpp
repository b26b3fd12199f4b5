#include "query/function_words.hpp"

#include <map>
#include <set>
#include <sstream>
#include <string>

namespace entente {
namespace {

struct List {
    std::string_view language;
    const char* words;
};

/// Without "us", which is also how the country is written in small letters.
constexpr List lists[] = {
    {"en",
     "a about above after again against all am an and any are as at be because been before being "
     "below between both but by can could did do does doing down during each few for from further "
     "had has have having he her here him his how i if in into is it its just may me might more "
     "most must my no nor not now of off on once only or other our out over own same shall she "
     "should so some such than that the their them then there these they this those through to too "
     "under until up very was we were what when where which while who whom why will with would you "
     "your"},
    {"de",
     "aber alle allem allen aller alles als also am an auch auf aus bei beim bin bis bist da damit "
     "dann das dass dein dem den denn der des dessen die dies diese diesem diesen dieser dieses "
     "doch dort du durch ein eine einem einen einer eines er es euch euer für habe haben hat hatte "
     "hatten hier ich ihm ihn ihr ihre ihrem ihren ihrer im in ins ist jede jedem jeden jeder "
     "jedes "
     "kann kein keine können mein mit muss nach nicht noch nun nur ob oder ohne sehr sein seine "
     "seinem seinen seiner seit sich sie sind so soll sollen sollte über um und uns unser unter "
     "vom von vor war waren warum was weil welche welchem welchen welcher welches wenn wer werde "
     "werden wie wieso will wir wird wo wurde wurden würde zu zum zur zwischen"},
    {"fr",
     "à ai au aucun aussi autre aux avait avec avoir c ce ceci cela ces cet cette ceux chaque "
     "chez comme comment d dans de depuis des donc dont du elle elles en entre es est et étaient "
     "était été être eu eux il ils j je l la le les leur leurs lui m ma mais me même mes moi mon n "
     "ne ni nos notre nous on ont ou où par pas pendant peut pour pourquoi qu quand que quel "
     "quelle "
     "quelles quels qui quoi s sa sans se sera ses si son sont sous sur t ta te tes toi ton tous "
     "tout toute toutes très tu un une vers vos votre vous y"},
    {"es",
     "a al algo algunas algunos ante antes así aunque cada como cómo con contra cual cuál cuáles "
     "cuando cuándo de del desde donde dónde durante e el él ella ellas ellos en entre era eran es "
     "esa esas ese eso esos esta está están estas este esto estos fue fueron ha había han hasta "
     "hay "
     "la las le les lo los más me mi mis muy ni no nos nosotros nuestra nuestro o otra otras otro "
     "otros para pero por porque qué que quien quién quiénes se según ser si sí sin sobre son su "
     "sus también tan te tiene tienen todo todos tu tus u un una unas uno unos y ya yo"},
    {"it",
     "a ad agli ai al alla alle allo anche avere c che chi ci come con cosa cui da dagli dai dal "
     "dalla dalle dallo de degli dei del dell della delle dello di dove e è ed era erano essere "
     "fra "
     "gli ha hanno ho i il in io l la le lei li lo loro lui ma mi mio ne negli nei nel nella nelle "
     "nello no noi non nostra nostro o ogni per perché più qual quale quali quando quanto quella "
     "quelle quelli quello questa queste questi questo se sei si sia sono su sua sue sugli sui sul "
     "sulla sulle sullo suo suoi ti tra tu tutti tutto un una uno vi voi"},
    {"pt",
     "a ao aos as até à às com como da das de dela dele deles depois do dos e é ela elas ele eles "
     "em entre era eram essa essas esse esses esta está estão estas este estes eu foi foram há "
     "isso "
     "isto já lhe mais mas me mesmo meu minha muito na não nas nem no nos nós nossa nosso num numa "
     "o onde os ou para pela pelas pelo pelos por porque qual quais quando que quem se sem ser seu "
     "seus só sobre sua suas também te tem têm um uma uns você vocês"},
    {"nl",
     "aan al alle als bij dan dat de deze die dit doch door dus een en er ge geen had hadden heb "
     "hebben heeft hem het hij hoe hun ik in is je kan kunnen maar me meer met mij mijn moet naar "
     "niet nog nu of om omdat ons onze ook op over te tegen tot uit van veel voor waar waarom was "
     "waren wat we wel welke werd werden wie wij worden wordt ze zich zij zijn zo zou zullen"},
    {"sv",
     "alla att av blev bli blir de dem den denna deras dess dessa det detta dig din du där då "
     "efter "
     "ej eller en er ett från för ha hade han hans har hon hur här i icke inom inte jag kan man "
     "med "
     "mellan men mig min mot mycket ni nu när och om oss på samma sig sin sina skulle som så till "
     "under upp ut utan vad var vara varför vem vi vid vilka vilken vilket våra åt är över"},
    {"da",
     "af alle at blev blive bliver da de dem den denne der deres det dette dig din du efter eller "
     "en end er et for fra ham han hans har havde hun hvad hvem hvilke hvilken hvilket hvis hvor "
     "hvordan hvorfor i ikke ind jeg kan man med meget mellem men mig min mod mit når og også om "
     "op "
     "os over på sig sin skal som til ud under var ved vi vil være"},
    {"no",
     "alle at av ble bli blir da de dem den denne der deres det dette deg din du eller en enn er "
     "et "
     "etter for fra ha hadde han hans har hun hva hvem hvilke hvilken hvis hvor hvordan hvorfor i "
     "ikke jeg kan man med meg mellom men min mot mye når og også om opp oss over på seg sin skal "
     "som til under ut var ved vi vil være"},
    {"ru",
     "а без более бы был была были было быть в вам вас ваш во вот все всё всех вы где да для до "
     "его "
     "ее её если есть еще ещё же за зачем и из или им их к каждый как какая какие каким какими "
     "каких какое какой когда которая которые который которых кто ли между меня мне мы на над нам "
     "нас наш не него нее ней нет ни них но о об он она они оно от по под почему при про с со так "
     "также такой там то того тоже той только том ты у уже чего чем что чтобы эта эти этих это "
     "этого "
     "этой этом этот я"},
    {"pl",
     "a aby ale bez być był była były było co czy czyli dla do gdy gdzie go i ich ile im ja jak "
     "jaka "
     "jaki jakie jako je jego jej jest jeszcze już kiedy kto która które którego której który "
     "których którzy lub ma mają między mnie na nad nam nas nasz nie nich nim o od on ona one oni "
     "oraz po pod poza przed przez przy są się tak także tam te tego tej ten to tu ty tych tylko "
     "tym "
     "u w we więc wszystkie z za ze że"},
};

using Words = std::set<std::string, std::less<>>;

/// By language, folded as terms are.
std::map<std::string_view, Words> folded_lists(const Analyzer& analyzer) {
    std::map<std::string_view, Words> out;
    for (const List& list : lists) {
        std::istringstream words(list.words);
        for (std::string word; words >> word;) out[list.language].insert(analyzer.fold(word));
    }
    return out;
}

}  // namespace

bool is_function_word(const Analyzer& analyzer, std::string_view term, std::string_view language) {
    static const std::map<std::string_view, Words> folded = folded_lists(analyzer);
    const auto words = folded.find(language);
    return words != folded.end() && words->second.contains(term);
}

}  // namespace entente
