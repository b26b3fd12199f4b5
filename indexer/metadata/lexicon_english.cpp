// English words by class. Where they come from: lexicon_words.hpp.
#include "metadata/lexicon_words.hpp"

#include <array>

namespace entente {
namespace {

constexpr auto lists = std::to_array<WordList>({
    {function_word,
     "a an the this that these those it its he she they we you i his her their our "
     "my your him them us who whom whose which what when where why how if as at by "
     "from in into on onto over under up down out off to with within without about "
     "above across after against along among around before behind below beneath "
     "beside between beyond but because so than then there here though although "
     "while until unless since during despite except per via not no nor or yet also "
     "both each either every few many more most much neither none only other others "
     "some such same all any another be is are was were been being am do does did "
     "done have has had having can could may might must shall should will would let "
     "let's one two three four five six seven eight nine ten first second third last "
     "next now today yesterday tomorrow once again still even just too very however "
     "meanwhile moreover instead according nobody nothing everybody somebody "
     "nevertheless therefore thus earlier later recently speaking asked there'll "
     "it's isn't don't didn't won't can't said says told based analysts officials "
     "sources traders dealers brokers economists executives ministers shareholders "
     "investors lawyers workers critics experts parties party"},
    {connector, "of and & for the of'"},
    {article, "the"},
    {personal_title,
     "mr mrs ms miss dr prof professor sir dame lord lady sister brother father rev "
     "hon capt col gen lt sgt maj eng engr assoc"},
    {role,
     "president vice-president chairman chairwoman chairperson chair ceo cfo coo cto "
     "director director-general manager secretary secretary-general minister premier "
     "chancellor vice-chancellor rector dean provost governor mayor ambassador envoy "
     "commissioner spokesman spokeswoman spokesperson founder co-founder chief head "
     "officer partner representative sheriff senator congressman judge coordinator "
     "lawyer analyst leader boss treasurer coach lecturer convener alderman "
     "councillor owner adviser advisor member administrator curator economist "
     "commander superintendent executive chairs heads leads runs investor financier"},
    {role_modifier,
     "general managing executive vice deputy acting senior principal assistant "
     "associate first lady prime foreign vice-chair honorary attorney commercial "
     "technical regional country permanent chief joint party under marketing sales "
     "operating financial medical technology information legal former incoming "
     "outgoing"},
    {scheme_noun,
     "programme program project initiative plan act law bill award prize day week "
     "summit conference forum festival cup championship games stadium campus "
     "building tower park square street road lane avenue river mountain canal "
     "airport station delta bay sea ocean island islands valley mountains zone "
     "corridor tunnel peninsula christmas easter ramadan declaration constitution "
     "convention charter kit series"},
    {organisation_head,
     "university college school institute institution academy bank hospital clinic "
     "medical museum trust foundation association federation society union guild "
     "club cooperative co-operative co-op group holdings holding industries systems "
     "technologies technology partners ventures capital airlines airways railways "
     "railway motors pharmaceuticals pharma therapeutics energy power electric gas "
     "oil petroleum steel mining foods telecom communications networks network media "
     "press publishing insurance securities investments investment fund consortium "
     "alliance chamber centre center laboratory laboratories labs works lines "
     "shipping logistics haulage trading services solutions enterprises "
     "international hotels brewery bakery studios orchestra theatre theater church "
     "diocese charity league organisation organization carriers constructors "
     "semiconductor electronics biotech chemicals chemical cement paper stores "
     "retail trustees products development builders consulting associates afc fc "
     "exchange port ferries creamery dairy farms winery mills yard shipyard rail "
     "wagonworks taxis tours books records films wines trucks"},
    {government_head,
     "ministry department government council authority commission committee agency "
     "bureau office administration municipality city county province state region "
     "prefecture embassy consulate parliament congress senate cabinet directorate "
     "secretariat inspectorate republic kingdom commonwealth emirate district "
     "borough police customs board court army navy treasury service sheriff's house "
     "authorities"},
    {speech_verb,
     "said says told added stated noted explained announced remarked replied "
     "commented stressed pointed recalled promised admitted urged disclosed affirmed "
     "informed declared insisted argued warned recommended hoped expects expected "
     "laughed wrote adds calls called spoke confirmed acknowledged thanked denied "
     "expressed assured"},
    {agreement_verb,
     "signed sign signs signing inked ink inks agreed agree agrees concluded "
     "conclude entered reached reach struck strike sealed seal seals joined join "
     "joins partnered partner teamed team teams cooperate collaborate collaborated "
     "launched launch settled settle settles acquire acquired acquires buy bought "
     "buys purchase purchased merge merged awarded award renew renewed renews "
     "pledged pledge pledges undertake form forms formed establish established "
     "deepen widen announce announced initialled cancelled canceled scrapped scraps "
     "ended terminate terminated sell sells sold selling takes take get gets open "
     "opens opened share build"},
    {meeting_verb,
     "met meet meets meeting visited visits visit visiting received welcomed hosted "
     "talks negotiated negotiate negotiating negotiations discussed tours toured "
     "welcomes hosts"},
    {agreement_noun,
     "agreement agreements memorandum mou pact accord deal contract treaty "
     "partnership cooperation co-operation collaboration protocol convention "
     "alliance joint-venture venture merger acquisition takeover letter arrangement "
     "settlement understanding document ties charter tie-up terms signatories lease "
     "licence license minutes programme framework"},
    {adviser_verb, "advised hosted sponsored funded financed witnessed attended brokered mediated"},
    {future_word,
     "will would shall until by from till expires expire effective starting begins "
     "start starts become planned due scheduled before through"},
    {past_cue,
     "founded established since founding born opened built commissioned dates began "
     "dating"},
    {given_name_particle,
     "van von der den de la le bin ibn al el ben ter ten ní mac mc o da dos di du st"},
    {descriptor,
     "company firm group carrier operator airline bank maker manufacturer giant "
     "owner utility university developer provider producer charity parent subsidiary "
     "buyer seller supplier retailer startup start-up"},
    {place_noun,
     "street road avenue square river bay island islands mountain mount valley hills "
     "lake airport station stadium park coast ocean sea delta peninsula gulf desert "
     "canal bridge campus zone hall north south east west northern southern eastern "
     "western central lane hotel new san los fort upper lower"},
    {portfolio,
     "trade industry finance foreign agriculture farm defense defence energy "
     "interior state treasury economy economic commerce education health transport "
     "affairs labor labour environment culture justice budget tourism fisheries "
     "mining"},
    {deed_word, "made done executed dated"},
    {place_preposition,
     "in at from near into through via around across outside inside along to toward "
     "towards off on"},
    {partner_preposition, "with between by"},
    {auxiliary, "has have had will would is are was were does did may can"},
});

}  // namespace

std::span<const WordList> english_words() { return lists; }

}  // namespace entente
