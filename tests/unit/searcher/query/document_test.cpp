/// The tables of searcher/doc/query-language.md, row by row.
#include <doctest/doctest.h>

#include <entente/query.hpp>

#include <algorithm>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

using namespace entente;

namespace {

std::string trimmed(std::string_view text) {
    const std::size_t begin = std::min(text.find_first_not_of(' '), text.size());
    return std::string(text.substr(begin, text.find_last_not_of(' ') + 1 - begin));
}

/// The cells of a table's line; \| inside one is a bar of its own.
std::vector<std::string> cells(std::string_view line) {
    std::vector<std::string> out;
    std::string cell;
    for (std::size_t i = 1; i < line.size(); ++i) {
        if (line[i] == '\\' && line.substr(i + 1).starts_with('|')) {
            cell += line[++i];
        } else if (line[i] == '|') {
            out.push_back(trimmed(cell));
            cell.clear();
        } else {
            cell += line[i];
        }
    }
    return out;
}

/// `huawei` in backquotes -> huawei
std::string unquoted(std::string_view cell) {
    const bool quoted = cell.size() > 1 && cell.front() == '`' && cell.back() == '`';
    return std::string(quoted ? cell.substr(1, cell.size() - 2) : cell);
}

std::string said(const ParsedQuery& parsed) {
    if (parsed.diagnostics.empty()) return {};
    const Diagnostic& first = parsed.diagnostics.front();
    return first.hint.empty() ? first.message : first.message + " (" + first.hint + ')';
}

void check_row(const std::vector<std::string>& row, bool tells_remark) {
    QueryOptions options;
    options.today = CalendarDate{2017, 7, 12};
    const std::string typed = unquoted(row[0]);
    CAPTURE(typed);
    const ParsedQuery parsed = parse_query(typed, options);
    CHECK((parsed.refused() ? "refused" : to_string(parsed.query)) == unquoted(row[1]));
    CHECK(said(parsed) == (tells_remark ? row[2] : ""));
}

}  // namespace

TEST_CASE("the page says what the program does") {
    std::ifstream page(ENTENTE_SOURCE_DIR "/searcher/doc/query-language.md");
    REQUIRE(page.is_open());
    int rows = 0;
    bool tells_remark = false;
    for (std::string line; std::getline(page, line);) {
        if (line.starts_with("| you type |")) tells_remark = line.ends_with("| it says |");
        if (!line.starts_with("| `")) continue;
        const std::vector<std::string> row = cells(line);
        REQUIRE(row.size() == 3);
        check_row(row, tells_remark);
        ++rows;
    }
    CHECK(rows > 80);
}
