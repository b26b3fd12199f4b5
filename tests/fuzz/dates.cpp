/// Whatever the text: the dates read from it exist and point to where they stand, and reading it
/// again gives the same.
///
/// Input: a byte for the order of days and months, a byte for the language, then the text.
#include "promises.hpp"

#include "pipeline/assemble.hpp"
#include "text/charset.hpp"

#include <array>
#include <string>

using namespace entente;
using fuzz::demand;

namespace {

constexpr std::array<std::string_view, 8> languages{"", "en", "de", "fr", "zh", "ja", "ru", "ar"};

Page page_of(std::string_view text, DateOrder order, std::string_view language) {
    Page page;
    page.id = "2017/06/page.txt";
    page.text = text;
    page.date_order = order;
    page.given.language = language;
    return page;
}

void check_candidates(const std::vector<DateCandidate>& candidates, const fuzz::Borders& borders) {
    for (const DateCandidate& candidate : candidates) {
        demand(candidate.value.valid(), "a date exists");
        demand(borders.cut_none(candidate.evidence.where), "it points to whole characters");
        demand(!candidate.use.empty(), "it is said what it dates");
        demand(candidate.evidence.confidence >= 0 && candidate.evidence.confidence <= 1,
               "confidence is 0 to 1");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view bytes = fuzz::as_text(data, size);
    const auto order = static_cast<DateOrder>(fuzz::take_byte(bytes) % 3);
    const std::string_view language = languages[fuzz::take_byte(bytes) % languages.size()];
    const std::string text = clean_utf8(bytes);
    const Inspection found = inspect_page(page_of(text, order, language), {});
    check_candidates(found.date_candidates, fuzz::Borders(text));
    const Metadata& chosen = found.document.metadata;
    for (const auto& date : {chosen.date, chosen.event}) {
        if (date) demand(date->value.valid(), "the chosen date exists");
    }
    const Inspection again = inspect_page(page_of(text, order, language), {});
    demand(again.document.metadata.date == chosen.date, "the same text gives the same date");
    return 0;
}
