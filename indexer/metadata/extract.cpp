#include "metadata/extract.hpp"

#include "base/utf8.hpp"
#include "metadata/amounts.hpp"
#include "metadata/authors.hpp"
#include "metadata/chinese_names.hpp"
#include "metadata/dates.hpp"
#include "metadata/japanese_names.hpp"
#include "metadata/parties.hpp"
#include "metadata/place.hpp"
#include "metadata/reading.hpp"
#include "metadata/source.hpp"
#include "text/language.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace entente {
namespace {

/// Detecting costs as much as all the rest of the extraction together, byte for byte, so it gets
/// what mostly suffices first and more only if that does not tell.
constexpr std::array<std::size_t, 2> language_sample_bytes{1024, 8192};

/// The first `bytes` of title and paragraphs; furniture is often in another language.
std::string sample_of(const Page& page, const Article& article, std::size_t bytes) {
    std::string sample = article.title;
    for (const Paragraph& paragraph : article.paragraphs) {
        if (sample.size() >= bytes) break;
        sample += '\n';
        sample += cut_utf8(
            std::string_view(page.text).substr(paragraph.where.begin, paragraph.where.size()),
            bytes);
    }
    return std::string(cut_utf8(sample, bytes));
}

std::string language_of(const Page& page, const Article& article) {
    if (!page.given.language.empty()) return page.given.language;
    std::size_t seen = 0;
    for (const std::size_t bytes : language_sample_bytes) {
        const std::string sample = sample_of(page, article, bytes);
        if (sample.size() == seen) break;
        seen = sample.size();
        if (std::string found = detect_language(sample); !found.empty()) return found;
    }
    return page.language_hint;
}

PartyFindings find_parties_of(const Reading& reading, std::string_view title) {
    if (is_japanese(reading)) return find_japanese_parties(reading, title);
    if (is_mostly_chinese(reading)) return find_chinese_parties(reading, title);
    return find_parties(reading, title);
}

/// The user's aliases give the name, the user's list of no parties takes away. Two parties that get
/// one name become one.
void apply_rules(std::vector<Party>& parties, const CorpusRules& rules) {
    std::vector<Party> kept;
    for (Party& party : parties) {
        const std::string canonical = rules.canonical_party(party.name);
        if (rules.is_not_a_party(party.name) || rules.is_not_a_party(canonical)) continue;
        if (canonical != party.name) {
            party.aliases.push_back(party.name);
            party.name = canonical;
        }
        const auto same = std::ranges::find(kept, party.name, &Party::name);
        if (same == kept.end()) {
            kept.push_back(std::move(party));
        } else {
            same->aliases.insert(same->aliases.end(), party.aliases.begin(), party.aliases.end());
        }
    }
    parties = std::move(kept);
}

}  // namespace

Extraction extract(const Page& page, const Article& article, const CorpusRules& rules) {
    Extraction extraction;
    extraction.chosen = page.given;
    Metadata& chosen = extraction.chosen;
    chosen.language = language_of(page, article);

    const Reading reading = read_words(page.text, article, chosen.language);
    DateFindings dates = find_dates(reading, {page.date_order, chosen.language, page.id});
    extraction.date_candidates = std::move(dates.candidates);
    if (!chosen.date) chosen.date = dates.date;
    if (!chosen.event) chosen.event = dates.event;

    SourceFindings source = find_source(reading, page.title);
    extraction.source_candidates = std::move(source.candidates);
    if (!chosen.source) chosen.source = source.source;
    if (!chosen.wire) chosen.wire = source.wire;
    if (chosen.source) chosen.source->value = rules.canonical_source(chosen.source->value);

    if (chosen.authors.empty()) chosen.authors = find_authors(reading);
    if (!chosen.place) chosen.place = find_place(reading, extraction.date_candidates);
    if (chosen.amounts.empty()) chosen.amounts = find_amounts(reading);

    PartyFindings parties = find_parties_of(reading, article.title);
    extraction.party_candidates = std::move(parties.candidates);
    if (chosen.parties.empty()) chosen.parties = std::move(parties.parties);
    apply_rules(chosen.parties, rules);
    return extraction;
}

}  // namespace entente
