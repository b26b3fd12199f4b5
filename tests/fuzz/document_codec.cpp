/// Whatever bytes the database gives: a document, or the error that they are damaged. Whatever the
/// document: its bytes give it back, and not with one bit changed.
///
/// Input: two bytes that choose a bit, then the bytes.
#include "promises.hpp"

#include <entente/error.hpp>

#include "store/document_codec.hpp"
#include "text/charset.hpp"

#include <optional>
#include <string>

using namespace entente;
using fuzz::demand;

namespace {

std::optional<Document> decoded(std::string_view bytes, DocumentPart part) {
    try {
        return decode_document(bytes, part);
    } catch (const Error& error) {
        demand(error.code() == Errc::damaged, "bytes that are no document are damaged");
        return std::nullopt;
    }
}

/// Lines of the text become the parts of the document, in turn.
Document document_of(std::string_view text) {
    Document document;
    document.id = "id";
    for (std::size_t line = 0, begin = 0; begin < text.size(); ++line) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string part(text.substr(begin, end - begin));
        const auto number = static_cast<std::uint32_t>(line);
        switch (line % 6) {
            case 0:
                document.title += part;
                break;
            case 1:
                document.body += part + '\n';
                break;
            case 2:
                document.furniture.push_back({part, number});
                break;
            case 3:
                document.metadata.parties.push_back({part, PartyKind::person, {part}, {}});
                break;
            case 4:
                document.metadata.fields[part] = part;
                break;
            default:
                document.paragraph_lines.push_back(number);
        }
        begin = end + 1;
    }
    return document;
}

void check_round_trip(const Document& document, unsigned bit) {
    std::string bytes = encode(document);
    const std::optional<Document> again = decoded(bytes, DocumentPart::all);
    demand(again.has_value() && again->title == document.title && again->body == document.body &&
               again->furniture == document.furniture &&
               again->metadata.fields == document.metadata.fields,
           "a document comes back as it was");
    char& changed = bytes[bit / 8 % bytes.size()];
    changed = static_cast<char>(changed ^ (1 << bit % 8));
    demand(!decoded(bytes, DocumentPart::all), "one bit changed is damage");
    demand(!decoded(std::string_view(bytes).substr(0, bytes.size() - 1), DocumentPart::all),
           "a byte cut off is damage");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view bytes = fuzz::as_text(data, size);
    const unsigned high = fuzz::take_byte(bytes), bit = high << 8 | fuzz::take_byte(bytes);
    decoded(bytes, DocumentPart::head);
    decoded(bytes, DocumentPart::all);
    check_round_trip(document_of(clean_utf8(bytes)), bit);
    return 0;
}
