// Spanish words by class. Where they come from: lexicon_words.hpp.
#include "metadata/lexicon_words.hpp"

#include <array>

namespace entente {
namespace {

constexpr auto lists = std::to_array<WordList>({
    {function_word,
     "el la los las un una unos unas de del al a en con por para sin sobre entre hacia "
     "hasta desde y o u ni pero que quien cual cuando donde como si se su sus lo le les me "
     "te nos es son fue ha han ser está no más muy ya también según ayer hoy este esta "
     "estos estas ese esa eso esto tras ante bajo durante mediante gracias además así "
     "aunque porque pues mientras ambos ambas cada todo toda todos todas otro otra otros "
     "otras mismo misma dos tres cuatro cinco seis siete ocho nueve diez era eran será "
     "serán fueron había tiene tienen tendrá sido estará estarán puede pueden hace solo "
     "sólo tan tanto cerca luego después antes entonces aquí allí nuestro nuestra nuestros "
     "primero primera segundo segunda tercero tercera cuarto quinto sexto parte partes "
     "firmado"},
    {connector, "del de la y e los las el en da do dos das della di"},
    {article, "el la los las un una unos unas lo su sus al"},
    {personal_title, "sr sra srta don doña ing lic señor señora excmo ilmo"},
    {role,
     "presidente presidenta director directora ministro ministra alcalde alcaldesa rector "
     "rectora gobernador gobernadora secretario secretaria gerente gerenta portavoz "
     "consejero consejera conselleiro conselleira ceo intendente intendenta canciller "
     "embajador embajadora fundador fundadora cofundador cofundadora vicepresidente "
     "vicepresidenta subsecretario subsecretaria viceministro viceministra concejal "
     "concejala diputado diputada senador senadora decano decana responsable jefe jefa "
     "coordinador coordinadora vocero vocera titular analista economista abogado abogada "
     "delegado delegada comisario comisaria tesorero entrenador catedrático catedrática "
     "profesor profesora investigador investigadora dueño dueña propietario patrón "
     "homólogo homóloga mandatario mandataria prefecto superintendente representante "
     "administrador administradora"},
    {office_role,
     "ministro ministra conselleiro conselleira consejero consejera secretario secretaria "
     "viceministro viceministra concejal concejala subsecretario subsecretaria titular"},
    {role_modifier, "general ejecutivo ejecutiva delegado delegada adjunto adjunta"},
    {organisation_head,
     "universidad escuela instituto banco hospital museo fundación asociación federación "
     "cooperativa cámara sindicato grupo compañía empresa aguas centro colegio "
     "confederación astilleros bodega bodegas editorial aerolínea aerolíneas puerto "
     "cofradía autoridad consorcio clínica corporación club academia agrupación unión "
     "comité caja mutua seguros transportes laboratorios conservas hijos patronal "
     "ferrocarriles teatro orquesta biblioteca sociedad constructora hotel hoteles minera "
     "petrolera"},
    {government_head,
     "ministerio ayuntamiento municipalidad gobierno diputación junta consejería alcaldía "
     "embajada provincia comuna ciudad gobernación intendencia secretaría cancillería "
     "república reino estado municipio generalitat xunta cabildo mancomunidad parlamento "
     "senado congreso departamento región prefectura consulado dirección islas"},
    {small_head,
     "ministerio ayuntamiento municipalidad gobierno diputación junta consejería alcaldía "
     "embajada provincia comuna ciudad gobernación intendencia secretaría universidad "
     "escuela instituto banco hospital museo fundación asociación federación cámara "
     "sindicato municipio república región cofradía islas"},
    {speech_verb,
     "dijo explicó señaló indicó manifestó afirmó añadió agregó declaró subrayó destacó "
     "aseguró sostuvo expresó recordó reconoció valoró agradeció calificó habló informó "
     "comentó precisó resumió respondió anunció apuntó señalado explicado destacado "
     "afirmado asegurado considera asegura explica afirma sostiene detalló celebró lamentó "
     "insistió admitió apostó felicitó confirmó reiteró advirtió opinó remarcó consideró "
     "puntualizó"},
    {agreement_verb,
     "representado representada firmó firmaron firman firmar firmado firma suscribió "
     "suscribieron suscriben suscrito suscribir acordaron acuerdan acordó acordado acordar "
     "convienen convino convinieron pactan pactaron pactó pactado sellan sellaron selló "
     "rubricaron rubricado rubricó alcanzado alcanzaron alcanzan alcanzó compra compró "
     "comprar adquiere adquirió adquirido adquieren adquirir vende vendió vendido venderá "
     "alían alió aliaron alía fusionarse fusionan fusionaron colaborarán colaboran "
     "colaborar colaboraron abrirán abren crean crearán creará renuevan renovaron renovó "
     "renovado cerró cerraron cierran cierra construirá adjudica adjudicó adjudicado "
     "ratificaron ratificó cooperarán cooperan unen unieron investigarán investigan lanzan "
     "lanzaron ampliar amplían rompe rompen negocian negociar fortalecen impulsan "
     "impulsarán suministrar incorpora"},
    {meeting_verb,
     "visitó recibió recibe reunió reunieron reúne reúnen reunido encuentran encontró "
     "encontraron entrevistó dialogaron conversaron visitaron visita"},
    {agreement_noun,
     "acuerdo acuerdos convenio convenios contrato alianza pacto tratado protocolo "
     "memorando memorándum colaboración cooperación fusión adquisición compra venta "
     "compraventa negociaciones conversaciones hermanamiento convocatoria carta encuentro "
     "operación colaboraciones adenda concesión licencia asociación"},
    {adviser_verb, "asesoró asesorado patrocinó financió financia acompañó"},
    {future_word, "será hasta serán antes"},
    {past_cue, "fundado fundada desde cosecha"},
    {deed_word, "hecho"},
    {place_preposition, "en desde hacia"},
    {partner_preposition, "con por entre"},
    {auxiliary,
     "ha han había habían es son fue fueron será serán va van puede pueden podrá tendrá "
     "tiene se"},
    {descriptor,
     "empresa compañía grupo firma operadora operador constructora fabricante generadora "
     "bodega aerolínea naviera distribuidora multinacional tecnológica startup filial "
     "proveedor proveedora petrolera minera entidad sociedad consultora cadena cooperativa "
     "marca fundación asociación sindicato sindicatos eléctrica energética farmacéutica "
     "laboratorio astillero conservera constructor banco empresas"},
    {scheme_noun,
     "programa proyecto plan premio jornada semana cumbre foro festival copa liga "
     "campeonato estadio campus calle avenida plaza paseo puente aeropuerto estación "
     "decreto palacio sala feria río"},
    {demonym,
     "español española españoles francés francesa alemán alemana italiano italiana "
     "británico británica portugués portuguesa chileno chilena argentino argentina "
     "mexicano mexicana peruano peruana colombiano colombiana panameño panameña boliviano "
     "boliviana ecuatoriano ecuatoriana uruguayo uruguaya paraguayo paraguaya venezolano "
     "venezolana cubano cubana brasileño brasileña estadounidense chino china japonés "
     "japonesa ruso rusa europeo europea suizo suiza belga sueco sueca danés danesa "
     "noruego coreano andaluz andaluza catalán catalana gallego gallega vasco vasca"},
    {portfolio,
     "sanidad salud economía hacienda educación agricultura transportes interior defensa "
     "justicia cultura trabajo energía turismo"},
});

}  // namespace

std::span<const WordList> spanish_words() { return lists; }

}  // namespace entente
