#include "input/markdown.hpp"

#include "input/forms.hpp"

#include <algorithm>

namespace entente {
namespace {

constexpr std::string_view blanks = " \t\r";

std::string_view trimmed(std::string_view line) {
    const std::size_t begin = line.find_first_not_of(blanks);
    if (begin == std::string_view::npos) return {};
    return line.substr(begin, line.find_last_not_of(blanks) - begin + 1);
}

/// Takes the first line off the text.
std::string_view take_line(std::string_view& text) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = trimmed(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

/// "A pact ##" -> "A pact": the closing marks are none of the heading if a blank precedes them.
std::string_view without_closing_marks(std::string_view heading) {
    const std::size_t last = heading.find_last_not_of('#');
    if (last == std::string_view::npos) return {};
    const bool closed = blanks.find(heading[last]) != std::string_view::npos;
    return closed ? heading.substr(0, last) : heading;
}

bool is_underline(std::string_view line) {
    return !line.empty() && std::ranges::all_of(line, [](char c) { return c == '='; });
}

}  // namespace

std::string heading_title(std::string_view text) {
    std::string_view line;
    while (line.empty() && !text.empty()) line = take_line(text);
    if (line.size() > max_stated_bytes) return {};
    const bool marked = line.starts_with("# ") || line.starts_with("#\t");
    if (marked) return stated_line(without_closing_marks(line.substr(1)));
    const bool underlined = !line.starts_with('#') && is_underline(take_line(text));
    return underlined ? stated_line(line) : std::string();
}

}  // namespace entente
