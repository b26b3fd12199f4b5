#include "store/fields.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <iterator>

namespace entente {
namespace {

using enum FieldType;

// The first line of a row says what it is, the second how it is filed. Weights: the title's
// is the best of 1 to 5 on four test collections, the party's a guess.
// clang-format off
constexpr FieldBackend table[] = {
    {{"title", "subject headline intitle", text, "words of the headline: title:merger"},
     "S", "", 2},
    {{"body", "text", text, "words below the headline: body:\"joint venture\""},
     "", "", 1},
    {{"party", "parties company between", name, "who agreed or met: party:\"Cisco Systems\""},
     "XPARTY", "XPARTYNAME", 2, slot::parties},
    {{"org", "organisation organization", name, "parties that are organisations: org:nokia"},
     "XORG", "XORGNAME"},
    {{"person", "people", name, "parties that are people: person:\"Tim Cook\""},
     "XPERSON", "XPERSONNAME"},
    {{"source", "site publisher outlet from", name, "who published it: source:reuters"},
     "XSOURCE", "XSOURCENAME", 0, slot::source},
    {{"author", "by byline", name, "who wrote it: author:\"Jane Doe\""},
     "A", "XAUTHORNAME", 0, slot::authors},
    {{"date", "published", date, "when it came out: date:2017-06..2018"},
     "D", "", 0, slot::date_first, slot::date_last},
    {{"event", "signed happened", date, "when it happened: event:2017"},
     "", "", 0, slot::event_first, slot::event_last},
    {{"indexed", "", date, "when it came into this index: indexed:today"},
     "", "", 0, slot::indexed},
    {{"place", "", name, "where it was written, by its dateline: place:shanghai"},
     "XPLACE", "XPLACENAME"},
    {{"amount", "", number, "sums of money in it: amount:>1bn or amount:EUR100m..2bn"},
     "XAMOUNT"},
    {{"words", "", number, "how many words it has: words:>500 or words:100..300"},
     "", "", 0, slot::words},
    {{"conf", "confidence", number, "how sure date, source and parties are: conf:<0.5"},
     "", "", 0, slot::confidence},
    {{"lang", "language", keyword, "language of the text: lang:zh"},
     "L", "", 0, slot::language},
    {{"path", "dir file folder", path, "words of the file's path: path:press/2017"},
     "XPATH"},
    {{"type", "filetype format", keyword, "kind of file: type:markdown"},
     "T"},
    {{"boiler", "boilerplate furniture", text, "menus and notices around it: boiler:cookies"},
     "XBOILER"},
    {{"id", "", keyword, "the document of that name: id:press/2017-06-30.txt"},
     "Q"},
};
// clang-format on

constexpr auto public_rows = [] {
    std::array<Field, std::size(table)> rows{};
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i] = table[i].field;
    return rows;
}();

bool lists(std::string_view aliases, std::string_view asked) {
    while (!aliases.empty()) {
        const std::size_t blank = std::min(aliases.find(' '), aliases.size());
        if (same_ignoring_case(aliases.substr(0, blank), asked)) return true;
        aliases.remove_prefix(std::min(blank + 1, aliases.size()));
    }
    return false;
}

}  // namespace

std::span<const FieldBackend> field_table() { return table; }

const FieldBackend* find_backend(std::string_view name) {
    const auto* row = std::ranges::find_if(table, [&](const FieldBackend& candidate) {
        return same_ignoring_case(candidate.field.name, name) ||
               lists(candidate.field.aliases, name);
    });
    return row == std::end(table) ? nullptr : row;
}

std::span<const Field> fields() { return public_rows; }

const Field* find_field(std::string_view name) {
    const FieldBackend* row = find_backend(name);
    return row ? &public_rows[static_cast<std::size_t>(row - table)] : nullptr;
}

bool is_field_name(std::string_view name) {
    return !name.empty() && is_ascii_letter(name.front()) && std::ranges::all_of(name, [](char c) {
        return is_ascii_letter(c) || is_ascii_digit(c) || c == '_' || c == '-';
    });
}

std::string user_field_prefix(std::string_view name) {
    assert(is_field_name(name));
    return "XFIELD" + ascii_lower(name) + ':';
}

}  // namespace entente
