#include "metadata/date_dateline.hpp"

#include "article/letters.hpp"
#include "metadata/date_cues.hpp"

#include <cstdint>
#include <string_view>

namespace entente {
namespace {

/// `(Agency) -` behind a date that no place precedes.
bool has_agency_in_brackets(const Reading& r, std::uint32_t next) {
    constexpr std::uint32_t longest_name = 5;
    if (!r.is_mark(next, '(')) return false;
    std::uint32_t end = next + 1;
    while (end <= next + longest_name && !r.is_mark(end, ')')) ++end;
    return r.is_mark(end, ')') && r.is_mark(end + 1, '-');
}

/// `HARBIN, Sept. 21 (Agency) --`: only names and marks before it, a mark behind it.
bool in_western_dateline(const Reading& r, const DateExpression& date) {
    constexpr std::uint32_t longest_place = 10;
    const std::uint32_t begin = r.line_begin[r.words[date.first].line];
    if (date.day == 0 || date.first - begin > longest_place) return false;
    if (date.first == begin) return has_agency_in_brackets(r, date.last);
    for (std::uint32_t i = begin; i < date.first; ++i) {
        const Word& word = r.words[i];
        const bool name = is_capitalised(word) || word.shape == WordShape::mark ||
                          (word.classes & (connector | weekday_name)) != 0 ||
                          r.spelling(word) == "le";
        if (!name) return false;
    }
    std::uint32_t next = date.last;
    if (r.is_mark(next, '.') || r.is_mark(next, ',')) ++next;
    constexpr std::string_view marks = "(-/:_[";
    const bool mark = next < r.words.size() && r.words[next].mark != '\0' &&
                      marks.find(r.words[next].mark) != marks.npos;
    const bool agency =
        next > date.last && next < r.words.size() && r.words[next].shape == WordShape::capitals;
    return mark || agency;
}

/// `新华社北京12月6日电`, `【6月18日 AFP】`.
bool in_east_asian_dateline(const Reading& r, const DateExpression& date) {
    constexpr std::uint32_t longest_place = 6;
    if (date.day == 0 || date.first - r.line_begin[r.words[date.first].line] > longest_place)
        return false;
    std::uint32_t next = date.last;
    if (next >= r.words.size() || r.words[next].shape != WordShape::ideographs) return false;
    if (opens_with_wire_sign(r.spelling(r.words[next]))) return true;
    const bool bracket = r.spelling(r.words[r.line_begin[r.words[date.first].line]]) == "【";
    const std::string_view rest = r.text.substr(r.words[next].end, 16);
    return bracket && rest.find("】") != rest.npos;
}

}  // namespace

bool in_dateline(const Reading& reading, const DateExpression& date) {
    return in_western_dateline(reading, date) || in_east_asian_dateline(reading, date);
}

}  // namespace entente
