#include "metadata/extract.hpp"

#include "metadata/dates.hpp"
#include "metadata/reading.hpp"
#include "text/language.hpp"

namespace entente {
namespace {

/// Enough text to tell a language by.
constexpr std::size_t language_sample_bytes = 16u << 10;

/// The language of the paragraphs; furniture is often in another.
std::string language_of(const Page& page, const Article& article) {
    if (!page.given.language.empty()) return page.given.language;
    std::string sample = article.title;
    for (const Paragraph& paragraph : article.paragraphs) {
        if (sample.size() >= language_sample_bytes) break;
        sample += '\n';
        sample += std::string_view(page.text).substr(paragraph.where.begin, paragraph.where.size());
    }
    const std::string found = detect_language(sample);
    return found.empty() ? page.language_hint : found;
}

}  // namespace

Extraction extract(const Page& page, const Article& article, const CorpusRules&) {
    Extraction extraction;
    extraction.chosen = page.given;
    Metadata& chosen = extraction.chosen;
    chosen.language = language_of(page, article);

    const Reading reading = read_words(page.text, article);
    DateFindings dates = find_dates(reading, {page.date_order, chosen.language, page.id});
    extraction.date_candidates = std::move(dates.candidates);
    if (!chosen.date) chosen.date = dates.date;
    if (!chosen.event) chosen.event = dates.event;
    return extraction;
}

}  // namespace entente
