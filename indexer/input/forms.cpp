#include "input/forms.hpp"

#include "base/utf8.hpp"
#include "store/fields.hpp"
#include "text/charset.hpp"

#include <algorithm>

namespace entente {
namespace {

constexpr std::size_t max_field_name_bytes = 64;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return c >= 'a' && c <= 'z'; }
bool is_blank_or_mark(char c) { return c == ' ' || c == '.' || c == ':' || c == '/'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

std::string stated_line(std::string_view text) { return clean_utf8(one_line(text)); }

std::string lower_ascii(std::string_view text) {
    std::string out(text);
    std::ranges::transform(out, out.begin(), lower);
    return out;
}

std::optional<CalendarDate> stated_date(std::string_view written) {
    constexpr std::size_t day_bytes = 10;
    if (written.size() > day_bytes) {
        const std::string_view time = written.substr(day_bytes);
        const bool separated = time[0] == 'T' || time[0] == 't' || time[0] == ' ';
        if (!separated || time.size() < 2 || !is_digit(time[1])) return {};
        written = written.substr(0, day_bytes);
    }
    return CalendarDate::parse(written);
}

std::optional<std::string> stated_language(std::string_view code) {
    std::string primary = lower_ascii(code.substr(0, code.find_first_of("-_")));
    const bool sized = primary.size() == 2 || primary.size() == 3;
    if (!sized || !std::ranges::all_of(primary, is_letter)) return {};
    return primary;
}

std::optional<std::string> stated_field_name(std::string_view key) {
    std::string name = lower_ascii(stated_line(cut_utf8(key, max_field_name_bytes + 1)));
    std::ranges::replace_if(name, is_blank_or_mark, '_');
    if (name.size() > max_field_name_bytes || !is_field_name(name)) return {};
    return name;
}

}  // namespace entente
