#include "metadata/german_nouns.hpp"

#include "article/letters.hpp"
#include "article/word_map.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

namespace entente {
namespace {

/// Endings that make nouns out of other words.
constexpr std::string_view derived =
    "ung ungen heit heiten keit keiten schaft schaften tion tionen sion sionen ismus ität itäten "
    "mente nisse nissen enzen anzen linge lingen erinnen iker";

/// What compounds end in: `Windpark`, `Pachtvertrag`, `Krebswirkstoffs`.
constexpr std::string_view last_parts =
    "vertrag vertrags verträge verträgen projekt projekte projekts projekten anlage anlagen markt "
    "märkte netz netze netzes stelle stellen platz plätze plätzen raum räume zeit zeiten kosten "
    "geld gelder jahr jahre jahren jahres monat monate monaten woche wochen energie strom wasser "
    "wassers stoff stoffe stoffen stoffs kraft kräfte technik technologie technologien wirtschaft "
    "industrie politik ausbau neubau umbau kunde kunden arbeit arbeiten arbeiter system systeme "
    "systemen leistung programm programme programms plan pläne plänen ziel ziele zielen bereich "
    "bereiche bereichs gebiet gebiete gebiets weg wege verkehr verkehrs fahrzeug fahrzeuge gesetz "
    "recht rechte frage fragen grund gründe gründen ergebnis zahl zahlen wert werte summe fonds "
    "kapital geschäft geschäfte geschäfts handel produkt produkte produkten papier papiere park "
    "parks konflikt konflikte streit gespräch gespräche gesprächen treffen besuch besuche schritt "
    "schritte gewinn gewinne anteil anteile anteilen mitarbeiter mitarbeitern haushalt haushalte "
    "grenze grenzen vertreter mitglied mitglieder mitgliedern teilnehmer besucher bürger gäste "
    "termin termine helfer wiese wiesen saft tage tagen aufnahme einsatz einsätze preis preise "
    "dienst dienste halle hallen schutz abbau aufbau bau zug züge schiff schiffe flug flüge karte "
    "karten teil teile seite seiten laden läden ort orte angebot angebote auftrag aufträge bericht "
    "berichte brief briefe studie studien daten gerät geräte maschine maschinen bild bilder sache "
    "sachen punkt punkte thema themen menge mengen nutzer fläche flächen bau forschung bildung rat "
    "partei parteien gruppe gruppen leute kollege kollegen fall fälle folge folgen zeugen rechner "
    "quelle quellen stärke wesen bestand bestände last lasten reihe reihen größe ware waren kredit "
    "kredite steuer steuern gebühr gebühren abgabe abgaben antrag anträge beginn ende erfolg "
    "erfolge grad kreislauf lauf mangel nachfrage pflege pflicht quote quoten rente schaden "
    "schäden sorge spiel spiele sprache sprachen stunde stunden tarif tarife verbot verbrauch "
    "verfahren vorschlag vorschläge wahl wahlen zweck zwecke häuser bus busse boot "
    "boote bahn bahnen straße straßen schlamm abwasser blatt heft bogen";

/// Kinds of firms, before their names: `Ventilhersteller Fluidotec`.
constexpr std::string_view kinds_of_firms =
    "hersteller anbieter betreiber händler bauer firma unternehmen konzern kette tochter "
    "dienstleister entwickler lieferant versorger spezialist start-up startup betrieb produzent "
    "verarbeiter vermieter makler riese ausrüster zulieferer veranstalter lieferer partnerstadt "
    "initiative";

/// Nouns that open a name or are its last part, in compounds: `Traditionsbäckerei Lindner`.
constexpr std::string_view organisation_heads =
    "bank kasse verein verband gesellschaft stiftung schule werft werke verlag kammer klinik "
    "klinikum institut zentrum genossenschaft gewerkschaft hafen brauerei bäckerei molkerei "
    "druckerei schreinerei reederei spedition kanzlei fabrik museum theater universität akademie "
    "krankenhaus flughafen verbund versicherung agentur gießerei metzgerei gärtnerei kellerei";
constexpr std::string_view government_heads =
    "ministerium ministeriums amt behörde landkreis regierung präsidium senat kanton";

/// Articles and what stands for them. Behind `die` a name may stand too; it shows elsewhere.
constexpr std::string_view determiners =
    "der die das den dem des ein eine einen einem einer eines kein keine keinen ihr ihre ihren "
    "ihrem ihrer sein seine seinen seinem seiner unser unsere diese dieser dieses diesem jeder "
    "jede jedes alle viele mehrere einige zum zur im am beim vom ins";

class NounMarker {
public:
    explicit NounMarker(Reading& reading) : r_(reading) {
        for_each_word(derived, ' ', [&](std::string_view word) { derived_[word] = true; });
        for_each_word(last_parts, ' ', [&](std::string_view word) { parts_[word] = common_noun; });
        for_each_word(kinds_of_firms, ' ',
                      [&](std::string_view word) { parts_[word] = common_noun | descriptor; });
        for_each_word(organisation_heads, ' ',
                      [&](std::string_view word) { parts_[word] = organisation_head; });
        for_each_word(government_heads, ' ',
                      [&](std::string_view word) { parts_[word] = government_head; });
        for_each_word(determiners, ' ', [&](std::string_view word) { determiners_[word] = true; });
    }

    void run() {
        count_determiners();
        for (std::uint32_t i = 0; i < r_.words.size(); ++i) mark(i);
    }

private:
    struct Uses {
        std::uint32_t determined = 0, bare = 0;
        bool in_title = false;
        /// A name that matters comes more than once, or beside others.
        bool is_noun() const { return determined > bare || bare == 0 || (bare == 1 && !in_title); }
    };

    static constexpr std::size_t shortest_part = 3, longest_part = 16;

    bool is_unknown_noun(const Word& word) const {
        return word.classes == 0 && word.shape == WordShape::capital;
    }

    bool is_determined(std::uint32_t i) const {
        if (i == 0 || r_.words[i].gap == Gap::paragraph) return false;
        const auto determiner = [&](std::uint32_t k) {
            return r_.words[k].mark == 0 &&
                   determiners_.find(fold_line(r_.spelling(r_.words[k]))) != nullptr;
        };
        const Word& before = r_.words[i - 1];
        if (before.shape == WordShape::number || determiner(i - 1)) return true;
        const std::string_view spelling = r_.spelling(before);
        const bool adjective =
            before.shape == WordShape::small &&
            (spelling.ends_with("e") || spelling.ends_with("en") || spelling.ends_with("er") ||
             spelling.ends_with("es") || spelling.ends_with("em"));
        return adjective && i > 1 && before.gap != Gap::paragraph && determiner(i - 2);
    }

    /// Nouns stand behind articles, names mostly do not; a run of names is no noun.
    void count_determiners() {
        for (std::uint32_t i = 0; i < r_.words.size(); ++i) {
            if (!is_unknown_noun(r_.words[i])) continue;
            const bool run = i + 1 < r_.words.size() && is_capitalised(r_.words[i + 1]) &&
                             r_.words[i + 1].gap == Gap::blank;
            const bool behind =
                i > 0 && is_capitalised(r_.words[i - 1]) && r_.words[i].gap == Gap::blank;
            Uses& uses = uses_[fold_line(r_.spelling(r_.words[i]))];
            if (run || behind) {
                uses.bare += 2;
            } else if (is_determined(i)) {
                ++uses.determined;
            } else if (r_.kind(r_.words[i]) != LineKind::title) {
                ++uses.bare;
            } else {
                uses.in_title = true;  // headlines leave articles out
            }
        }
    }

    void mark(std::uint32_t i) {
        Word& word = r_.words[i];
        if (!is_unknown_noun(word) && !is_hyphenated(word)) return;
        const std::string folded = fold_line(r_.spelling(word));
        if (const std::size_t hyphen = folded.rfind('-'); hyphen != folded.npos) {
            mark_compound(word, std::string_view(folded).substr(hyphen + 1));
            return;
        }
        const auto used = uses_.find(folded);
        word.classes |= classes_of_noun(folded);
        const bool noun = used != uses_.end() && used->second.is_noun();
        if (noun && word.classes == 0) word.classes |= common_noun;
    }
    bool is_hyphenated(const Word& word) const {
        return is_capitalised(word) && word.classes == 0 &&
               r_.spelling(word).find('-') != std::string_view::npos;
    }

    /// `Stadtwerke-Geschäftsführer` is an office, `Bio-Kette` a kind of firm; `Kooiman-Vries` none.
    void mark_compound(Word& word, std::string_view last) const {
        const WordClasses known = vocabulary_of("de").classes_of(last);
        if ((known & role) != 0 || is_compound_role(last)) {
            word.classes |= role;
        } else if ((known & (common_noun | agreement_noun)) != 0) {
            word.classes |= (known & (descriptor | agreement_noun)) | common_noun;
        } else {
            word.classes |= classes_of_noun(last);
        }
    }

    /// By its ending, or what its ending is without the case: `Spezialisten`, `Lieferanten`.
    WordClasses classes_of_noun(std::string_view folded) const {
        for (std::string_view inflection : {"", "s", "n", "en", "es"}) {
            if (!folded.ends_with(inflection)) continue;
            const std::string_view stem = folded.substr(0, folded.size() - inflection.size());
            if (const WordClasses classes = classes_by_ending(stem)) return classes;
        }
        return 0;
    }

    WordClasses classes_by_ending(std::string_view folded) const {
        const std::size_t longest = std::min(folded.size(), longest_part);
        for (std::size_t size = shortest_part; size <= longest; ++size) {
            const std::string_view ending = folded.substr(folded.size() - size);
            if (derived_.find(ending) != nullptr && folded.size() > size + 2) return common_noun;
            const WordClasses* part = parts_.find(ending);
            // One syllable is before the last part at least; `Neumarkt` may be anything.
            if (part && (folded.size() == size || folded.size() > size + 3)) return *part;
        }
        return 0;
    }

    Reading& r_;
    WordMap<bool> derived_, determiners_;
    WordMap<WordClasses> parts_;
    std::unordered_map<std::string, Uses, WordHash> uses_;
};

}  // namespace

void mark_german_nouns(Reading& reading) { NounMarker(reading).run(); }

}  // namespace entente
