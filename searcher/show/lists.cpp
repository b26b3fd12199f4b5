#include "show/lists.hpp"

#include <cstdio>
#include <ostream>
#include <unordered_set>

#include "base/utf8.hpp"

namespace entente::show {

void print_files(std::ostream& out, const Results& results, Reader reader) {
    std::unordered_set<std::string_view> seen;
    for (const Hit& hit : results.hits) {
        if (!seen.insert(hit.path).second) continue;
        out << (reader == Reader::program ? hit.path : one_line(hit.path)) << '\n';
    }
}

namespace {

/// Not to be taken for the end of a column, nor for what stands for another character.
bool is_plain(char32_t c) {
    return c != invalid_code_point && c != '%' && !is_space(c) && !is_control(c);
}

}  // namespace

std::string trec_id(std::string_view id) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (std::size_t i = 0; i < id.size();) {
        const CodePoint c = decode_utf8(id, i);
        const std::string_view here = id.substr(i, c.size);
        i += c.size;
        if (is_plain(c.value)) {
            out += here;
            continue;
        }
        for (const char one : here) {
            const auto byte = static_cast<unsigned char>(one);
            out += {'%', digits[byte >> 4], digits[byte & 15]};
        }
    }
    return out;
}

void print_trec(std::ostream& out, std::string_view query_id, std::string_view tag,
                const Results& results) {
    for (const Hit& hit : results.hits) {
        char score[64];
        std::snprintf(score, sizeof score, "%.6f", hit.score);
        out << trec_id(query_id) << " Q0 " << trec_id(hit.id) << ' ' << hit.rank << ' ' << score
            << ' ' << trec_id(tag) << '\n';
    }
}

}  // namespace entente::show
