/// Whatever a file holds, in any format: its pages become documents that are valid text, with
/// evidence that points into the page; what is no page is reported.
///
/// Input: a byte that chooses the format, then the bytes of the file.
#include "promises.hpp"

#include "input/page.hpp"
#include "pipeline/assemble.hpp"

#include <array>
#include <string>
#include <vector>

using namespace entente;
using fuzz::demand;

namespace {

constexpr std::array<const char*, 3> names{"file.txt", "file.md", "file.jsonl"};

FilePiece piece_of(unsigned format, std::size_t bytes) {
    FilePiece piece;
    piece.file.path = piece.file.below_root = names[format];
    piece.file.records = format == 2;
    piece.file.bytes = piece.end = bytes;
    return piece;
}

void check_evidence(const Evidence& evidence, const fuzz::Borders& borders) {
    demand(borders.cut_none(evidence.where), "evidence points to whole characters of the page");
    demand(evidence.confidence >= 0 && evidence.confidence <= 1, "confidence is 0 to 1");
}

void check_metadata(const Metadata& metadata, const fuzz::Borders& borders) {
    for (const auto& date : {metadata.date, metadata.event}) {
        if (!date) continue;
        demand(date->value.valid(), "a date is a day that exists");
        check_evidence(date->evidence, borders);
    }
    for (const auto& one : {metadata.source, metadata.wire, metadata.place}) {
        if (!one) continue;
        demand(!one->value.empty() && is_valid_utf8(one->value), "a name is valid UTF-8");
        check_evidence(one->evidence, borders);
    }
    for (const Party& party : metadata.parties) {
        demand(!party.name.empty() && is_valid_utf8(party.name), "a party's name is valid UTF-8");
        check_evidence(party.evidence, borders);
    }
    for (const Amount& amount : metadata.amounts) {
        demand(borders.cut_none(amount.where), "an amount points to whole characters");
    }
}

void check_document(const Document& document) {
    demand(!document.id.empty(), "a document has an id");
    demand(is_valid_utf8(document.title) && is_valid_utf8(document.body), "its text is valid");
    for (const FurnitureLine& line : document.furniture) {
        demand(!line.text.empty() && is_valid_utf8(line.text), "furniture is lines of text");
    }
}

void check_page(Page&& page) {
    demand(is_valid_utf8(page.text) && page.begin <= page.text.size(), "a page is valid text");
    const std::string text = page.text;
    const Inspection inspection = inspect_page(std::move(page), {});
    check_document(inspection.document);
    check_metadata(inspection.document.metadata, fuzz::Borders(text));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view bytes = fuzz::as_text(data, size);
    const unsigned format = fuzz::take_byte(bytes) % names.size();
    PageReports reports;
    std::size_t pages = 0;
    const auto take = [&](Page&& page) {
        ++pages;
        check_page(std::move(page));
        return true;
    };
    read_pages(piece_of(format, bytes.size()), bytes, {}, {}, take, reports);
    const bool told = pages + reports.failures.size() + reports.skipped.size() > 0;
    demand(told || format == 2, "what becomes no page is reported");
    return 0;
}
