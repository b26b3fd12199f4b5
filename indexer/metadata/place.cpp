#include "metadata/place.hpp"

#include "article/letters.hpp"
#include "metadata/lexicon.hpp"
#include "metadata/source_names.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace entente {
namespace {

constexpr std::size_t longest_place = 48;

/// 新华社北京 -> 北京: up to an agency's last character.
std::string_view without_agency(std::string_view text) {
    for (const std::string_view end : {"社", "讯", "網", "网", "【"}) {
        const std::size_t at = text.rfind(end);
        if (at != text.npos) text.remove_prefix(at + end.size());
    }
    return text;
}

/// The first cell of `OMAHA, Neb., ` or `PARIS (Reuters) `.
std::string_view place_in(std::string_view before) {
    const std::string_view place =
        without_agency(trim(before.substr(0, before.find_first_of(",(["))));
    if (place.empty() || place.size() > longest_place) return {};
    const std::string first_word = fold_line(place.substr(0, place.find(' ')));
    if ((classes_of(first_word) & function_word) != 0) return {};  // From the Record of ..
    const char32_t first = decode_utf8(place, 0).value;
    return is_upper(first) || is_ideograph(first) ? place : std::string_view();
}

/// NEW YORK -> New York; UAE and U.S. stay.
std::string named_plainly(std::string_view place) {
    constexpr std::size_t longest_acronym = 4;
    std::string out;
    bool begins = true;
    for (std::size_t at = 0; at < place.size();) {
        const CodePoint c = code_point_at(place, at);
        if (is_letter(c.value) && !is_upper(c.value)) return std::string(place);
        append_utf8(out, begins ? c.value : lower(c.value));
        begins = !is_letter(c.value);
        at += c.size;
    }
    return place.size() > longest_acronym ? out : std::string(place);
}

}  // namespace

std::optional<Attributed> find_place(const Reading& reading,
                                     const std::vector<DateCandidate>& dates) {
    const auto date = std::ranges::find_if(dates, [](const DateCandidate& candidate) {
        return candidate.evidence.rule == "dateline" && !candidate.evidence.where.empty();
    });
    if (date == dates.end()) return std::nullopt;
    const auto& lines = reading.article->lines;
    const std::size_t at = date->evidence.where.begin;
    const auto line = std::ranges::find_if(
        lines, [&](const ArticleLine& l) { return l.where.begin <= at && at < l.where.end; });
    if (line == lines.end()) return std::nullopt;
    const std::string_view place =
        place_in(reading.text.substr(line->where.begin, at - line->where.begin));
    if (place.empty() || is_known_agency(place)) return std::nullopt;
    const auto begin = static_cast<std::size_t>(place.data() - reading.text.data());
    return Attributed{one_line(named_plainly(place)),
                      {Origin::text, {begin, begin + place.size()}, "dateline", 0.9}};
}

}  // namespace entente
