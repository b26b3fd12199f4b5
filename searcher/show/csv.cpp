#include "show/csv.hpp"

#include <cstdio>
#include <ostream>

#include "base/utf8.hpp"

namespace entente::show {

namespace {

constexpr std::string_view header =
    "query,rank,date,date_kind,source,title,parties,language,path,line,id,score,snippets";

/// Some spreadsheets take the wide forms for the narrow ones.
bool runs_as_formula(std::string_view text) {
    constexpr std::u32string_view first_of_formula(U"=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20");
    return !text.empty() &&
           first_of_formula.find(decode_utf8(text, 0).value) != std::u32string::npos;
}

std::string joined_parties(const std::vector<Party>& parties) {
    std::string out;
    for (const Party& party : parties) out += (out.empty() ? "" : "; ") + party.name;
    return out;
}

std::string joined_snippets(const std::vector<Fragment>& snippets) {
    std::string out;
    for (const Fragment& fragment : snippets) out += (out.empty() ? "" : " … ") + fragment.text;
    return out;
}

std::string line_of(const Hit& hit) {
    if (hit.snippets.empty() || hit.snippets.front().line == 0) return {};
    return std::to_string(hit.snippets.front().line);
}

std::string score_text(double score) {
    char buffer[64];
    std::snprintf(buffer, sizeof buffer, "%.4f", score);
    return buffer;
}

}  // namespace

std::string csv_field(std::string_view text) {
    std::string field = drop_controls(text);
    if (runs_as_formula(field)) field.insert(0, 1, '\'');
    if (field.find_first_of(",\"\r\n") == field.npos) return field;
    std::string quoted = "\"";
    for (const char c : field) quoted.append(c == '"' ? 2 : 1, c);
    return quoted + '"';
}

void print_csv_header(std::ostream& out) { out << header << "\r\n"; }

void print_csv(std::ostream& out, std::string_view query, const Results& results) {
    for (const Hit& hit : results.hits) {
        const std::string date = hit.date ? hit.date->value.iso() : std::string();
        const std::string_view kind = hit.date ? to_string(hit.date->kind) : std::string_view();
        out << csv_field(query) << ',' << hit.rank << ',' << date << ',' << kind << ','
            << csv_field(hit.source) << ',' << csv_field(hit.title) << ','
            << csv_field(joined_parties(hit.parties)) << ',' << csv_field(hit.language) << ','
            << csv_field(hit.path) << ',' << line_of(hit) << ',' << csv_field(hit.id) << ','
            << score_text(hit.score) << ',' << csv_field(joined_snippets(hit.snippets)) << "\r\n";
    }
}

}  // namespace entente::show
