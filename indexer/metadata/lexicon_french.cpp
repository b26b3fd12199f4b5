// French words by class. Where they come from: lexicon_words.hpp.
#include "metadata/lexicon_words.hpp"

#include <array>

namespace entente {
namespace {

constexpr auto lists = std::to_array<WordList>({
    {function_word,
     "le la les l un une des du de d et ou mais donc or ni car à au aux en dans par pour "
     "sur sous avec sans chez entre vers il elle ils elles nous vous je tu on ce cet cette "
     "ces son sa ses leur leurs notre nos votre vos qui que quoi dont où ne pas plus est "
     "sont a ont été être avoir selon après avant depuis quand comme si se s y hier "
     "aujourd'hui c'est d'après lors ainsi aussi afin alors cela celui celle ceux celles "
     "tous tout toute toutes chaque plusieurs deux trois quatre cinq six sept huit neuf "
     "dix pendant jusqu'à contre malgré grâce face près jusqu ici là très moins bien "
     "encore déjà enfin puis ensuite notamment également toutefois cependant parce parmi "
     "outre voici voilà autre autres même mêmes était étaient sera seront fait a-t-on "
     "interrogé interrogée créé créée basée fondée dès"},
    {connector, "de du des d' l' la le les et en à aux au"},
    {article, "le la les l un une des aux leur son sa"},
    {personal_title, "mme mlle monsieur madame m pr me mm mmes maître"},
    {role,
     "président présidente directeur directrice directeurs ministre ministres maire maires "
     "recteur rectrice vice-président vice-présidente gouverneur préfet préfète secrétaire "
     "porte-parole fondateur fondatrice gérant gérante cofondateur cofondatrice pdg p.-d.g "
     "président-directeur administrateur administratrice délégué déléguée responsable chef "
     "cheffe dirigeant dirigeante patron patronne proviseur proviseure conseiller "
     "conseillère député députée sénateur sénatrice doyen doyenne ambassadeur ambassadrice "
     "commissaire entraîneur analyste économiste professeur professeure chercheur "
     "chercheuse coordinateur coordinatrice bâtonnier négociateur négociatrice homologue "
     "chancelier premier-ministre adjoint adjointe propriétaire avocat avocate"},
    {office_role, "ministre ministres secrétaire"},
    {role_modifier, "général générale délégué déléguée adjoint adjointe exécutif exécutive"},
    {organisation_head,
     "université école institut banque hôpital musée fondation association fédération "
     "syndicat société groupe chantiers port compagnie coopérative chambre laboratoire "
     "lycée collège caisse comité centre mutuelle union confédération établissements "
     "maison éditions opéra théâtre orchestre clinique chu club académie ordre institution "
     "conservatoire bibliothèque agence cave caves brasserie boulangerie laiterie "
     "fromagerie transports laboratoires ateliers aéroport poste intersyndicale cabinet "
     "régie observatoire crédit assurances"},
    {government_head,
     "ministère région département mairie préfecture gouvernement conseil commune ville "
     "ambassade métropole agglomération communauté république royaume parlement sénat "
     "principauté province canton état haut-commissariat secrétariat direction"},
    {small_head,
     "ministère région département mairie préfecture gouvernement conseil commune ville "
     "ambassade métropole agglomération communauté université école institut banque "
     "hôpital musée fondation association fédération syndicat chambre lycée collège caisse "
     "comité centre province canton port confédération mutuelle république îles"},
    {speech_verb,
     "déclaré dit expliqué rappelé ajouté reconnu souligné affirmé indiqué raconté estimé "
     "précisé demandé résume annonce précise espère insiste assure assuré explique "
     "souligne affirme estime indique rappelle ajoute confie confié commente commenté "
     "promis salué salue évoqué évoque félicité félicitée réjoui réjouie concède regrette "
     "regretté conclut note détaille détaillé annoncé remercié lance martèle confirme "
     "confirmé considère déclare avance répond répondu prévient plaide justifie"},
    {agreement_verb,
     "représenté représentée signé signée signés signées signent signer signe conclu "
     "conclue conclus conclut concluent conclure paraphé paraphée lancent lance s'allient "
     "s'associent s'associe allient associent associe partenariat créent crée créer "
     "négocient négocie acquiert acquis acquièrent rachète rachètent racheté racheter cède "
     "cèdent cédé céder vend vendu reprend repris fusionnent fusionner fusionne prolongé "
     "prolonge prolongent renouvellent renouvelle renouvelé trouvé passé commande commandé "
     "confie confient scellent scellé s'unissent unissent unit renforcent renforcer "
     "renforce veulent coopèrent coopérer collaborent collaborer collaborera resserrer "
     "resserrent entendus entendent entendre s'entendent engagent s'engagent lié investit "
     "investira rachat attribue attribué rejoint adopté ratifié ratifient"},
    {meeting_verb,
     "rencontré rencontrée rencontrent rencontre rencontrés visité reçu reçue reçoit "
     "accueilli accueille accueillent s'entretenu entretenu entretenus entretient réunis "
     "réunissent"},
    {agreement_noun,
     "accord accords convention conventions partenariat contrat contrats protocole traité "
     "accord-cadre coopération alliance fusion acquisition rachat rapprochement cession "
     "mémorandum entente jumelage pacte négociations pourparlers commande coentreprise "
     "négociation signature filiale prise compromis avenant bail concession"},
    {adviser_verb, "conseillé conseillée accompagné parrainé financé soutenu"},
    {future_word, "sera seront jusqu'en jusqu'au devrait d'ici"},
    {past_cue, "fondé fondée créé créée depuis"},
    {deed_word, "fait"},
    {place_preposition, "dans à au depuis en vers près"},
    {partner_preposition, "avec entre par auprès du"},
    {auxiliary,
     "ont a va vont est sont avait avaient sera seront viennent vient veut veulent doit "
     "doivent peut peuvent n'a n'ont s'est"},
    {descriptor,
     "société groupe entreprise compagnie firme constructeur distributeur fabricant "
     "opérateur fournisseur éditeur start-up startup filiale spécialiste équipementier "
     "laboratoire coopérative banque association syndicat géant prestataire exploitant "
     "armateur assureur énergéticien industriel transporteur maison enseigne marque "
     "cabinet pme entreprises sociétés chaîne agence club brasseur hôtelier producteur "
     "développeur"},
    {scheme_noun,
     "programme projet plan prix journée semaine sommet forum festival coupe championnat "
     "stade campus rue avenue boulevard place quai pont aéroport gare décret charte palais "
     "salon fleuve rivière ligue"},
    {demonym,
     "français française françaises allemand allemande espagnol espagnole italien "
     "italienne britannique belge suisse américain américaine chinois chinoise japonais "
     "japonaise russe canadien canadienne européen européenne africain africaine marocain "
     "marocaine algérien algérienne tunisien tunisienne sénégalais sénégalaise malien "
     "malienne ivoirien ivoirienne béninois béninoise québécois québécoise coréen coréenne "
     "indien indienne néerlandais néerlandaise portugais portugaise suédois suédoise "
     "danois norvégien polonais brésilien"},
    {portfolio,
     "santé économie finances éducation agriculture transports intérieur défense justice "
     "culture travail environnement énergie"},
});

}  // namespace

std::span<const WordList> french_words() { return lists; }

}  // namespace entente
