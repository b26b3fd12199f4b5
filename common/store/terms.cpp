#include "store/terms.hpp"

#include "base/hash.hpp"
#include "base/utf8.hpp"

#include <array>
#include <cstdio>

namespace entente {

std::string value_term(std::string_view prefix, std::string_view value) {
    std::string term(prefix);
    for (const char c : value) {
        if (c == '\0') {
            term += "\uFFFD";
        } else {
            term += c;
        }
    }
    if (term.size() <= max_term_bytes) return term;
    const std::string hash = hex(hash64(value));
    return std::string(cut_utf8(term, max_term_bytes - hash.size())) + hash;
}

std::string name_term(std::string_view prefix, std::string_view folded, std::string_view name) {
    std::string value(folded);
    value += '\t';
    value += name;
    return value_term(prefix, value);
}

std::string_view name_in_term(std::string_view term) {
    const std::size_t tab = term.find('\t');
    return tab == std::string_view::npos ? std::string_view() : term.substr(tab + 1);
}

std::string compact_day(const CalendarDate& date) {
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%04d%02d%02d", date.year, date.month, date.day);
    return text.data();
}

}  // namespace entente
