// Parties in the languages that have tables of words: one short text and more for each.
#include "metadata/names.hpp"
#include "metadata/parties.hpp"
#include "metadata/russian_names.hpp"
#include "unit/indexer/metadata/reading.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>

using namespace entente;

namespace {

struct Row {
    const char *language, *text, *found;
};

std::string parties(const Row& row) {
    const ReadText read(row.text, row.language);
    std::string out;
    for (const Party& party : find_parties(read.reading, read.article.title).parties) {
        if (!out.empty()) out += " | ";
        out += party.name + " (" + std::string(to_string(party.kind)).substr(0, 3) + ")";
    }
    return out;
}

/// The words of a German text that are plain nouns.
std::string nouns(const std::string& text) {
    const ReadText read(text, "de");
    std::string out;
    for (const Word& word : read.reading.words) {
        if ((word.classes & common_noun) == 0) continue;
        if (!out.empty()) out += ' ';
        out += read.reading.spelling(word);
    }
    return out;
}

}  // namespace

TEST_CASE("who agreed with whom, by language") {
    for (const Row& row : {
             Row{"de",
                 "Stadtwerke Brombach und Nordluft Energie planen Windpark\n\nBrombach. Die "
                 "Stadtwerke Brombach und das Hamburger Unternehmen Nordluft Energie GmbH haben am "
                 "Dienstag einen Kooperationsvertrag unterzeichnet. „Wir machen die Region "
                 "unabhängiger“, sagte Stadtwerke-Geschäftsführer Holger Brinkmann. "
                 "Nordluft-Chefin Annika Petersen sprach von einem Meilenstein. Die Kosten liegen "
                 "bei 40 Millionen Euro.\n",
                 "Nordluft Energie GmbH (org) | Stadtwerke Brombach (org) | Holger Brinkmann (per) "
                 "| "
                 "Annika Petersen (per)"},
             Row{"de",
                 "Hessen und Thüringen vereinbaren gemeinsame Einsätze\n\nDas Land Hessen und der "
                 "Freistaat Thüringen arbeiten enger zusammen. Die Innenminister Karl Rübsam (CDU) "
                 "und Georg Meinhold (SPD) unterzeichneten am Donnerstag eine "
                 "Verwaltungsvereinbarung. „Kriminelle machen vor Grenzen nicht halt“, betonte "
                 "Rübsam.\n",
                 "Land Hessen (gov) | Freistaat Thüringen (gov) | Karl Rübsam (per) | Georg "
                 "Meinhold (per)"},
             Row{"de",
                 "Vereinbarung über den Busverkehr\n\nDer Landkreis Nordgau, vertreten durch "
                 "Landrat Reinhold Eckart, und die Stadt Lindenau, vertreten durch "
                 "Oberbürgermeisterin Jutta Würzbach, schließen folgende Vereinbarung über den "
                 "gemeinsamen Busverkehr in der Region.\n",
                 "Landkreis Nordgau (gov) | Stadt Lindenau (gov) | Reinhold Eckart (per) | Jutta "
                 "Würzbach (per)"},
             Row{"fr",
                 "Le ministère de la Santé et l'Université de Montrevel créent une chaire\n\nLe "
                 "ministère de la Santé et l'Université de Montrevel ont conclu un partenariat. Le "
                 "ministre, Laurent Abadie, s'est rendu jeudi sur le campus. « La recherche a "
                 "besoin de temps long », a souligné le président de l'université, Michel "
                 "Fontvieille.\n",
                 "Université de Montrevel (org) | ministère de la Santé (gov) | Laurent Abadie "
                 "(per) | Michel Fontvieille (per)"},
             Row{"fr",
                 "Cévenair commande vingt appareils\n\nLa compagnie aérienne Cévenair a passé "
                 "commande de vingt avions auprès du constructeur Dassonne Aviation, ont annoncé "
                 "les deux entreprises. « Cet appareil consomme moins », a expliqué Karim Lachaux, "
                 "directeur des opérations de la compagnie.\n",
                 "Cévenair (org) | Dassonne Aviation (org) | Karim Lachaux (per)"},
             Row{"es",
                 "La Junta de Valdería y Ferrosur firman un convenio\n\nLa Junta de Valdería y la "
                 "empresa Ferrosur han suscrito este martes un convenio. La consejera de "
                 "Transportes, Amparo Quintana, y el presidente de Ferrosur, Ignacio Belmonte, han "
                 "rubricado el documento en Cusco y Puno.\n",
                 "Ferrosur (org) | Junta de Valdería (gov) | Amparo Quintana (per) | Ignacio "
                 "Belmonte (per)"},
             Row{"it",
                 "Intesa sui treni\n\nLa Regione Valtanara e la società Ferrovie del Garfo hanno "
                 "firmato oggi un accordo per la linea costiera. \"È un passo avanti\", ha detto "
                 "l'assessora ai Trasporti, Lucia Bernardeschi.\n",
                 "Ferrovie del Garfo (org) | Regione Valtanara (gov) | Lucia Bernardeschi (per)"},
             Row{"pt",
                 "Universidade e instituto criam laboratório\n\nA Universidade de Monsaraz e o "
                 "Instituto Oceânico dos Açores firmaram um acordo de cooperação. O reitor, Luís "
                 "Falcão, sublinhou a importância da parceria.\n",
                 "Instituto Oceânico dos Açores (org) | Universidade de Monsaraz (org) | Luís "
                 "Falcão (per)"},
             Row{"nl",
                 "Gemeente en stichting tekenen overeenkomst\n\nDe gemeente Waalrade en Stichting "
                 "Groenfonds hebben dinsdag een samenwerkingsovereenkomst getekend. Wethouder "
                 "Marijke Postma en directeur Henk Kuipers zetten hun handtekening.\n",
                 "Stichting Groenfonds (org) | gemeente Waalrade (gov) | Marijke Postma (per) | "
                 "Henk Kuipers (per)"},
             Row{"sv",
                 "Avtal om vindkraft\n\nBjursele kommun och Norrvind AB har tecknat ett avtal om "
                 "en ny park. Kommunalrådet Karin Lindqvist skrev under på tisdagen.\n",
                 "Norrvind AB (org) | Bjursele kommun (gov) | Karin Lindqvist (per)"},
             Row{"pl",
                 "Umowa na budowę farmy\n\nGmina Zalesie i spółka Energopol S.A. podpisały w środę "
                 "umowę na budowę farmy. Dokument podpisali wójt Andrzej Wrona i prezes spółki "
                 "Katarzyna Bielak.\n",
                 "Energopol S.A (org) | Gmina Zalesie (gov) | Andrzej Wrona (per) | Katarzyna "
                 "Bielak (per)"},
             Row{"ru",
                 "Порт и перевозчик подписали соглашение\n\nПорт Мирск и транспортная компания "
                 "«Севертранс» подписали вчера соглашение о сотрудничестве на семь лет. Директор "
                 "порта Галина Ступакова сообщила, что всё готово. По словам Романа Белкина, "
                 "генерального директора компании, груз пойдёт дальше.\n",
                 "Севертранс (org) | Порт Мирск (org) | Галина Ступакова (per) | Роман Белкин "
                 "(per)"},
         }) {
        CAPTURE(row.text);
        CHECK(parties(row) == row.found);
    }
}

TEST_CASE("German nouns are told from names") {
    for (const auto& row : {
             std::pair{"Sie sprachen lange über die Vereinbarung und den Windpark.", "Windpark"},
             std::pair{"Gestern stieg der Ventilhersteller Fluidotec bei Kessler ein.",
                       "Ventilhersteller"},
             std::pair{"Das sagte die Nordluft-Chefin Annika Petersen am Rande.", ""},
         }) {
        CAPTURE(row.first);
        const std::string in = nouns(std::string("Kessler wartet auf ein Angebot\n\n") + row.first);
        CHECK(in.find(row.second) != std::string::npos);
        for (const char* name : {"Fluidotec", "Nordluft", "Petersen"})
            CHECK(in.find(name) == std::string::npos);
    }
}

TEST_CASE("Russian names lose their case") {
    CHECK(nominative_of_person("Романа Белкина") == "Роман Белкин");
    CHECK(nominative_of_person("Сергея Ветрова") == "Сергей Ветров");
    CHECK(nominative_of_person("Ольги Ким") == "Ольга Ким");
    CHECK(nominative_of_person("Галины Ступаковой") == "Галина Ступакова");
    CHECK(without_russian_case("белкиным") == without_russian_case("белкин"));
    CHECK(without_russian_case("torvik") == "torvik");
}

TEST_CASE("grammar holds in its own language, names of bodies in all") {
    CHECK((vocabulary_of("en").classes_of("und") & function_word) == 0);
    CHECK((vocabulary_of("de-AT").classes_of("und") & function_word) != 0);
    CHECK((vocabulary_of("en").classes_of("ministerio") & government_head) != 0);
    CHECK((vocabulary_of("").classes_of("und") & function_word) != 0);
    CHECK(language_by_function_words("der Hund und die Katze sind mit dem Vogel auf dem Dach") ==
          "de");
    CHECK(language_by_function_words("zzz") == "");
}
