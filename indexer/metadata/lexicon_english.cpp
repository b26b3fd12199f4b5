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
     "president vice-president chairman chairwoman chairperson chair ceo cfo coo cto director "
     "director-general manager secretary secretary-general minister premier chancellor vice- "
     "chancellor rector dean provost governor mayor ambassador envoy commissioner spokesman "
     "spokeswoman spokesperson founder co-founder chief head officer partner representative "
     "sheriff senator congressman judge coordinator lawyer analyst leader boss treasurer coach "
     "lecturer convener alderman councillor owner adviser advisor member administrator curator "
     "economist commander superintendent executive chairs heads leads runs investor financier "
     "registrar principal warden bishop archbishop rabbi imam sultan sheikh sheikha prince "
     "princess king queen secretaries ministers attache shareholder manageress vice-principal "
     "vice-minister undersecretary pro-vice-chancellor counterpart colleague"},
    {role_modifier,
     "general managing executive vice deputy acting senior principal assistant associate first "
     "lady prime foreign vice-chair honorary attorney commercial technical regional country "
     "permanent chief joint party under marketing sales operating financial medical technology "
     "information legal former incoming outgoing chief-executive state public corporate "
     "strategic research scientific education agriculture health"},
    {scheme_noun,
     "programme program project initiative plan act law bill award prize day week summit "
     "conference forum festival cup championship games stadium campus building tower park "
     "square street road lane avenue river mountain canal airport station delta bay sea ocean "
     "island islands valley mountains zone corridor tunnel peninsula christmas easter ramadan "
     "declaration constitution convention charter kit series fair expo exhibition show fest "
     "season"},
    {organisation_head,
     "university college school institute institution academy bank hospital clinic medical "
     "museum trust foundation association federation society union guild club cooperative "
     "co-op group holdings holding industries systems technologies technology partners "
     "ventures capital airlines airways railways railway motors pharmaceuticals pharma "
     "therapeutics power electric gas oil petroleum steel mining foods telecom "
     "communications networks media press publishing insurance securities investments "
     "investment fund consortium alliance chamber centre center laboratory laboratories "
     "labs works lines shipping logistics haulage trading services solutions enterprises "
     "international hotels brewery bakery studios orchestra theatre theater church diocese "
     "charity league organisation organization carriers constructors semiconductor "
     "electronics biotech chemicals chemical cement paper stores retail trustees products "
     "development builders consulting associates afc fc exchange port ferries creamery "
     "dairy farms winery mills yard shipyard rail wagonworks taxis tours books records "
     "films wines trucks"},
    {organisation_head | trade_noun,
     "co- operative philharmonic ensemble engines marine freight distributing distribution "
     "resources renewables solar wind pharmaceutical bioscience biosciences biotechnology "
     "software data digital robotics analytics aerospace aviation minerals metals "
     "materials nutrients agri fertilisers fertilizers plastics textiles garments apparel "
     "leather furniture glass ceramics tyres tires automotive auto transit express cargo "
     "maritime shipbuilding dockyard dredging offshore engineering construction "
     "contractors contracting homes properties property realty estates land hospitality "
     "resorts restaurants catering beverages drinks breweries distillers distillery "
     "distilleries vineyards seafood sugar tea coffee cocoa rice grain grains timber "
     "forestry plantations dairies creameries bakeries confectionery entertainment "
     "pictures productions broadcasting television radio newspapers publications "
     "publishers printing advertising mobile wireless satellite broadband cable internet "
     "web interactive games gaming rovers united athletic wanderers hotspur healthcare "
     "hospitals clinics dental optical diagnostics genetics genomics vaccines sciences "
     "institutes observatory polytechnic gymnasium library archives gallery galleries "
     "theatres ballet opera choir conservatory conservatoire parish temple mosque "
     "synagogue cathedral workers teamsters brotherhood sisterhood congress confederation "
     "collective coalition syndicate caucus cartel bancorp bancshares savings credit "
     "lending leasing financial equity assurance reinsurance mutual brokers brokerage "
     "markets commodities traders merchants imports exports wholesale supermarkets "
     "supermarket market outfitters boutiques jewellers watches cosmetics instruments "
     "devices components machinery machines machine tools equipment controls automation "
     "electricals electrical lighting batteries battery motor vehicles cycles bicycles "
     "coaches bus buses railroad rails locomotives wagons aircraft helicopters jets drones "
     "propulsion rocket rockets armaments security guards cleaning waste recycling water "
     "utilities utility hydro nuclear fuels fuel pipelines pipeline refining refineries "
     "refinery drilling exploration colliery collieries quarries aggregates bricks tiles "
     "paints coatings dyes polymers fibres fibers yarns paperworks packaging cartons cans "
     "bottling nonprofit volunteers rotarians lions scouts courier gazette tribune herald "
     "chronicle observer journal guardian times post telegraph inquirer examiner"},
    {government_head,
     "ministry department government council authority commission committee agency bureau "
     "office administration municipality city county province state region prefecture embassy "
     "consulate parliament congress senate cabinet directorate secretariat inspectorate "
     "republic kingdom commonwealth emirate district borough police customs board court army "
     "navy treasury service sheriff's house authorities constabulary legislature governorate "
     "oblast voivodeship canton chancery tribunal"},
    {speech_verb,
     "said says told added stated noted explained announced remarked replied commented "
     "stressed pointed recalled promised admitted urged disclosed affirmed informed declared "
     "insisted argued warned recommended hoped expects expected laughed wrote adds calls "
     "called spoke confirmed acknowledged thanked denied expressed assured telling"},
    {agreement_verb,
     "signed sign signs signing inked ink inks agreed agree agrees concluded conclude entered "
     "reached reach struck strike sealed seal seals joined join joins partnered partner teamed "
     "team teams cooperate collaborate collaborated settled settle settles acquire acquired "
     "acquires buy bought buys purchase purchased merge merged awarded award renew renewed "
     "renews pledged pledge pledges undertake form forms formed establish established deepen "
     "widen initialled cancelled canceled scrapped scraps ended terminate terminated sell "
     "sells sold selling share inking striking entering concludes enters strikes forged forge "
     "forges forging initial initials initialling initialed clinch clinched clinches finalise "
     "finalised finalize finalized ratify ratified ratifies partners partnering teaming "
     "cooperates collaborates collaborating agreeing buying acquiring purchasing purchases "
     "merging merges merger awarding awards forming establishing establishes renewing pledging "
     "settling ends ending terminates terminating scrap cancel cancels suspends suspended "
     "joining sealing reaches reaching concluding signatory invests invest invested investing "
     "charter chartered charters lease leased leases leasing selects selected select extend "
     "extended extends contracted commits committed commit takes take get gets open opens "
     "opened launched launch build announced announce"},
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
    {adviser_verb,
     "advised hosted sponsored funded financed witnessed attended brokered mediated advises "
     "advising advise brokers brokering mediates mediating finances funds sponsors witnesses "
     "attends attending underwrote underwrites approved approves cleared clears blocked blocks "
     "welcomes hailed hails praised praises criticised criticized criticises criticizes "
     "condemned condemns opposed opposes reported reports handled handles handling financing "
     "funding lends lent regulates regulated supervised supervises classed observed filmed "
     "photographed estimates watched watches"},
    {deal_act,
     "takes take took taken gets get got open opens opened opening launched launch launches "
     "build builds built building announced announce announces give gives gave given pay pays "
     "paid deliver delivers delivered supply supplies supplied provide provides provided win "
     "wins won order orders ordered hire hires hired deploy deploys use uses train trains "
     "trained help helps helped own owns owned operate operates operated run runs accept "
     "accepts accepted reject rejected rejects drop dropped drops abandon abandoned resume "
     "resumed resumes restore exchange exchanged swap swapped cut cuts lend lends expand "
     "expanded expands hold holds held send sends sent make makes made develop develops "
     "developed receive receives employ employs replace replaces donate donated donates host "
     "file filed offer offers offered seek seeks sought plan plans planned complete completed "
     "completes unveil unveiled unveils tap taps name named names choose chose chosen picks "
     "pick picked loan loaned contribute contributes contributed produce produces produced set "
     "sets put puts bring brings brought become becomes became handle remain remains allow "
     "allows allowed want wants wanted wish wishes intend intends intended hope came come "
     "comes"},
    {outsider_cue,
     "told tells approval approved approve cleared clearance permission consent regulator "
     "regulators authorisation authorization advised advise advises advising adviser advisers "
     "advisor advisors brokered mediated witnessed financed funded sponsored supported "
     "assisted facilitated underwritten including include includes included such like unlike "
     "customers clients competitors competitor competes compete rivals presence lawyer lawyers "
     "solicitor solicitors counsel architect architects auditor auditors accountant "
     "accountants mediator mediators analyst analysts economist economists reporter "
     "photographer photo quoted reported reports investor investors owned backed subsidiary "
     "unit arm division brand formerly listed traded editor broker brokers observers observer "
     "sponsor fined previously similar referee arbitrator consultant consultants"},
    {party_noun,
     "stake stakes share shares interest interests half percent per-cent holding equity "
     "majority acquisition takeover purchase merger buyout buy-out consortium sale bid control "
     "ownership part delegation representatives representative officials delegates executives "
     "leaders boards board management governments government side sides behalf union "
     "cooperation relations ties parties"},
    {product_noun,
     "platform software app application engine system tool technology vaccine drug car cars "
     "model models range brand aircraft jet jets tanker tankers vessel vessels ship device "
     "devices speaker phone phones assistant chip chips processor cloud website portal game "
     "film films mine project plant field resort stadium tower programme program festival "
     "award awards tournament route bridge tunnel railway pipeline"},
    {demonym, "indigenous aboriginal"},
    {future_word,
     "will would shall until by from till expires expire effective starting begins "
     "start starts become planned due scheduled before through"},
    {past_cue,
     "founded established since founding born opened built commissioned dates began "
     "dating"},
    {given_name_particle,
     "van von der den de la le bin ibn al el ben ter ten ní mac mc o da dos di du st"},
    {descriptor,
     "company firm group carrier operator airline bank maker manufacturer giant owner utility "
     "university developer provider producer charity subsidiary buyer seller supplier retailer "
     "startup start-up brewer brewery haulier insurer lender miner trader refiner broker "
     "airlines publisher broadcaster union club association manufacturers builder contractor "
     "contractors shipbuilder shipyard steelmaker automaker carmaker chipmaker drugmaker "
     "planemaker chain wholesaler distributor distributors exporter importer grower processor "
     "conglomerate organisation organization institute hospital college school cooperative co- "
     "operative consultancy agency network service ministry studio house foundation trust fund "
     "ngo nonprofit non-profit think-tank federation league team platform firms companies "
     "partner forwarder shipper shipowner charterer lessor lessee developers operators vendor "
     "integrator brand plant mill farm yard works corporation enterprise business "
     "multinational newspaper unit venture specialist specialists powerhouse newcomer tenant "
     "landlord licensee licensor museum library theatre theater gallery orchestra choir parish "
     "council rival peer"},
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
