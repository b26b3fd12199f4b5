// Portuguese words by class. Where they come from: lexicon_words.hpp.
#include "metadata/lexicon_words.hpp"

#include <array>

namespace entente {
namespace {

constexpr auto lists = std::to_array<WordList>({
    {function_word,
     "o a os as um uma uns umas de do da dos das em no na nos nas por pelo pela pelos "
     "pelas para com sem sob sobre entre e ou mas que quem cujo se não é são foi foram ser "
     "está estão ao à aos às seu sua seus suas este esta estes estas esse essa isso isto "
     "ele ela eles elas como também mais muito já ainda hoje ontem amanhã após antes "
     "durante segundo até desde quando onde porque dois duas três quatro cinco seis sete "
     "oito nove dez cada todo toda todos todas nesta neste nessa nesse num numa vamos tem "
     "têm teve será serão outro outra ambas ambos"},
    {connector, "de do da dos das e d para"},
    {article, "o a os as um uma"},
    {personal_title, "sr sra dr dra eng arq"},
    {role,
     "presidente presidenta diretor diretora director ministro ministra ministros prefeito "
     "prefeita reitor reitora governador governadora secretário secretária vereador "
     "vereadora porta-voz fundador fundadora administrador administradora gestor gestora "
     "vice-presidente embaixador embaixadora coordenador coordenadora responsável chefe "
     "homólogo homóloga autarca deputado deputada senador senadora chanceler professor "
     "professora investigador investigadora analista economista dono dona ceo bastonário "
     "comissário provedor superintendente delegado gerente dirigente treinador"},
    {office_role, "ministro ministra ministros secretário secretária vereador vereadora"},
    {role_modifier, "geral executivo executiva"},
    {organisation_head,
     "universidade escola instituto banco hospital museu fundação associação federação "
     "cooperativa sindicato grupo empresa companhia centro colégio confederação consórcio "
     "agência academia sociedade clube santa-casa águas transportes metalúrgica "
     "construtora usina orquestra teatro biblioteca porto faculdade caixa união ordem "
     "laboratório laboratórios centrais estaleiros adega"},
    {government_head,
     "ministério câmara prefeitura governo município junta secretaria estado embaixada "
     "república província região assembleia senado congresso autarquia governos cidade "
     "consulado"},
    {small_head,
     "ministério câmara prefeitura governo município junta secretaria embaixada "
     "universidade instituto banco hospital museu fundação associação federação sindicato "
     "província faculdade"},
    {speech_verb,
     "disse afirmou explicou garantiu sublinhou acrescentou destacou declarou referiu "
     "salientou adiantou ressaltou comentou comemorou agradeceu anunciou informou revelou "
     "lembrou frisou considerou defendeu reforçou explica afirma diz garante destaca"},
    {agreement_verb,
     "representado representada assinaram assinou assinam assina assinar assinado assinada "
     "firmaram firmou firmam firma firmar firmado celebraram celebrou celebram celebrado "
     "fecharam fechou fecham fechado rubricaram rubricou rubricado acordaram acordou "
     "compra comprou compram comprar adquire adquiriu adquirir vende vendeu vendem vender "
     "criam criaram criou criar renovaram renovou renovam chegam chegaram chegou fundem "
     "fundir unem uniram reforçam reforçaram lançam lançaram colaboram cooperam anuncia "
     "investe selaram negoceiam negociam negoceia assume associam associaram contrata "
     "contratou ratificaram"},
    {meeting_verb,
     "recebeu recebe visitou visita visitam reuniu reúne reuniram reuniram-se reuniu-se "
     "encontrou encontrou-se encontraram"},
    {agreement_noun,
     "acordo acordos protocolo convénio convênio contrato parceria memorando tratado pacto "
     "aliança cooperação colaboração fusão aquisição compra venda negociações negócio "
     "geminação participação operação encontro termo concessão"},
    {adviser_verb, "assessorou financiou financia patrocinou apoia"},
    {past_cue, "fundado fundada desde criada"},
    {place_preposition, "em no na nos nas desde"},
    {partner_preposition, "com entre pelo pela pelos pelas por"},
    {auxiliary, "tem têm foi foram é são vai vão será serão pode podem está estão"},
    {descriptor,
     "empresa companhia grupo operadora construtora fabricante distribuidora petrolífera "
     "petroleira multinacional tecnológica startup fornecedora concessionária cooperativa "
     "sociedade consultora rede banco associação sindicato cervejeira filial mineradora"},
    {scheme_noun,
     "programa projeto plano prémio prêmio semana cimeira fórum festival taça copa "
     "campeonato estádio campus rua avenida praça ponte aeroporto estação decreto palácio "
     "feira rio"},
    {demonym,
     "português portuguesa brasileiro brasileira espanhol espanhola angolano angolana "
     "moçambicano moçambicana cabo-verdiano cabo-verdiana francês francesa alemão alemã "
     "italiano italiana inglês inglesa britânico britânica chinês chinesa japonês "
     "americano americana norte-americano russo europeu europeia"},
    {portfolio,
     "saúde economia finanças educação agricultura transportes defesa justiça cultura "
     "trabalho ambiente energia"},
});

}  // namespace

std::span<const WordList> portuguese_words() { return lists; }

}  // namespace entente
