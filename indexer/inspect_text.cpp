#include "inspect_text.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "base/utf8.hpp"
#include "rule_names.hpp"

namespace entente::indexer {

namespace {

using cli::Role;
using cli::Style;

constexpr std::size_t label_width = 10;
constexpr std::size_t other_dates_shown = 5, amounts_shown = 5;

/// Lines of a text, counted from 1.
class Lines {
public:
    explicit Lines(std::string_view text) : text_(text) {
        for (std::size_t begin = 0; begin < text.size();) {
            starts_.push_back(begin);
            begin = end_of_line(begin) + 1;
        }
    }

    std::size_t count() const { return starts_.size(); }

    std::size_t line_of(std::size_t offset) const {
        const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
        return static_cast<std::size_t>(after - starts_.begin());
    }

    /// Without its line end.
    ByteSpan span(std::size_t line) const {
        return {starts_[line - 1], end_of_line(starts_[line - 1])};
    }

private:
    std::size_t end_of_line(std::size_t begin) const {
        return std::min(text_.find('\n', begin), text_.size());
    }

    std::string_view text_;
    std::vector<std::size_t> starts_;
};

/// A line of the header.
struct Row {
    std::string label, value;
    std::optional<Evidence> evidence = std::nullopt;
};

void add_date(std::vector<Row>& rows, const char* label, const std::optional<DocumentDate>& date) {
    if (!date) return;
    const std::string kind(to_string(date->kind));
    rows.push_back({label, date->value.iso() + ' ' + kind, date->evidence});
}

void add_attributed(std::vector<Row>& rows, const char* label,
                    const std::optional<Attributed>& value) {
    if (value) rows.push_back({label, value->value, value->evidence});
}

void add_if_known(std::vector<Row>& rows, const char* label, const std::string& value) {
    if (!value.empty()) rows.push_back({label, value});
}

void add_authors(std::vector<Row>& rows, const std::vector<Attributed>& authors) {
    for (const Attributed& author : authors) {
        const bool first = &author == &authors.front();
        rows.push_back({first ? "author" : "", author.value, author.evidence});
    }
}

/// "EUR 1.25e+09"
std::string sum_text(const Amount& amount) {
    char value[40];
    std::snprintf(value, sizeof value, "%.15g", amount.value);
    return amount.currency + (amount.currency.empty() ? "" : " ") + value;
}

/// The largest sums: a report may name a hundred.
void add_amounts(std::vector<Row>& rows, std::vector<Amount> amounts) {
    std::ranges::stable_sort(amounts, std::greater(), &Amount::value);
    std::string shown;
    for (std::size_t i = 0; i < std::min(amounts.size(), amounts_shown); ++i) {
        shown += (i > 0 ? ", " : "") + sum_text(amounts[i]);
    }
    if (amounts.size() > amounts_shown) {
        shown += ", .. (" + std::to_string(amounts.size()) + " in all)";
    }
    add_if_known(rows, "amounts", shown);
}

std::string party_name(const Party& party) {
    std::string out = party.name + ", " + std::string(to_string(party.kind));
    for (const std::string& alias : party.aliases) {
        out += (&alias == &party.aliases.front() ? " (also " : ", ") + alias;
    }
    return party.aliases.empty() ? out : out + ')';
}

/// The best dates that were seen and not chosen.
void add_other_dates(std::vector<Row>& rows, const Inspection& inspection) {
    const Metadata& chosen = inspection.document.metadata;
    std::size_t shown = 0;
    const auto is = [](const DateCandidate& candidate, const std::optional<DocumentDate>& date) {
        return date && date->value == candidate.value && date->evidence == candidate.evidence;
    };
    for (const DateCandidate& date : inspection.date_candidates) {
        if (shown == other_dates_shown) break;
        if (is(date, chosen.date) || is(date, chosen.event)) continue;
        rows.push_back(
            {shown++ == 0 ? "not" : "", date.value.iso() + ' ' + date.use, date.evidence});
    }
}

std::vector<Row> header_rows(const Inspection& inspection) {
    const Document& document = inspection.document;
    const Metadata& metadata = document.metadata;
    std::vector<Row> rows;
    add_if_known(rows, "title", document.title);
    add_date(rows, "date", metadata.date);
    add_date(rows, "event", metadata.event);
    add_attributed(rows, "source", metadata.source);
    add_attributed(rows, "wire", metadata.wire);
    for (const Party& party : metadata.parties) {
        const bool first = &party == &metadata.parties.front();
        rows.push_back({first ? "parties" : "", party_name(party), party.evidence});
    }
    add_authors(rows, metadata.authors);
    add_attributed(rows, "place", metadata.place);
    add_amounts(rows, metadata.amounts);
    add_if_known(rows, "language", metadata.language);
    add_if_known(rows, "url", metadata.url);
    for (const auto& [name, value] : metadata.fields) rows.push_back({name, value});
    rows.push_back({"format", document.format + ", " + inspection.charset});
    add_other_dates(rows, inspection);
    return rows;
}

std::string_view origin_in_words(Origin origin) {
    switch (origin) {
        case Origin::user_rule:
            return "entente.toml says so";
        case Origin::sidecar:
            return "the .meta.json file beside it says so";
        case Origin::front_matter:
            return "stated at the head of the file";
        case Origin::record:
            return "stated in the record";
        case Origin::markup:
            return "stated by the page";
        case Origin::path:
            return "from the file's name";
        case Origin::text:
            break;
    }
    return {};
}

/// "line 3, the place and day that begin the report, 90 %"
std::string reason(const Evidence& evidence, const Lines& lines) {
    std::vector<std::string> parts;
    if (!evidence.where.empty()) {
        parts.push_back("line " + std::to_string(lines.line_of(evidence.where.begin)));
    }
    if (evidence.origin != Origin::text) {
        parts.emplace_back(origin_in_words(evidence.origin));
    } else if (!evidence.rule.empty()) {
        parts.push_back(rule_in_words(evidence.rule));
    }
    if (evidence.confidence < 1) {
        parts.push_back(std::to_string(std::lround(100 * evidence.confidence)) + " %");
    }
    std::string out;
    for (const std::string& part : parts) out += (out.empty() ? "" : ", ") + part;
    return out;
}

std::string row_text(Row row, const Lines& lines, const Style& style) {
    row.label.resize(std::max(label_width, row.label.size() + 1), ' ');
    std::string out = "  " + style.paint(Role::faint, row.label) + one_line(row.value);
    if (row.evidence) out += "   " + style.paint(Role::faint, reason(*row.evidence, lines));
    return out + '\n';
}

/// Where the chosen values stand: in order, disjoint, inside the text.
std::vector<ByteSpan> evidence_spans(const Inspection& inspection) {
    std::vector<ByteSpan> spans;
    for (const Row& row : header_rows(inspection)) {
        if (row.label == "not") break;
        if (row.evidence && !row.evidence->where.empty()) spans.push_back(row.evidence->where);
    }
    std::ranges::sort(spans, {}, &ByteSpan::begin);
    std::size_t end = 0;
    std::erase_if(spans, [&](const ByteSpan& span) {
        if (span.begin < end || span.end > inspection.text.size()) return true;
        end = span.end;
        return false;
    });
    return spans;
}

/// Writes the text line by line.
class Body {
public:
    Body(const Inspection& inspection, const Lines& lines, const Style& style)
        : text_(inspection.text),
          lines_(lines),
          style_(style),
          evidence_(evidence_spans(inspection)) {
        const auto& furniture = inspection.document.furniture;
        for (std::size_t i = 0; i < furniture.size(); ++i) {
            const auto& rules = inspection.furniture_rules;
            furniture_[furniture[i].line] = i < rules.size() ? rules[i] : "";
        }
    }

    std::string text() const {
        std::string out;
        for (std::size_t line = 1; line <= lines_.count(); ++line) out += line_text(line);
        return out;
    }

private:
    std::string line_text(std::size_t line) const {
        const auto rule = furniture_.find(line);
        const bool furniture = rule != furniture_.end();
        char number[32];
        std::snprintf(number, sizeof number, "%6zu %c ", line, furniture ? '~' : '|');
        std::string why;
        if (furniture && !rule->second.empty()) why = "   (" + rule_in_words(rule->second) + ')';
        return style_.paint(Role::faint, number) + marked(lines_.span(line), furniture) +
               style_.paint(Role::faint, why) + '\n';
    }

    std::string marked(ByteSpan line, bool furniture) const {
        const Role role = furniture ? Role::faint : Role::plain;
        std::string out;
        std::size_t at = line.begin;
        auto span = std::ranges::upper_bound(evidence_, line.begin, {}, &ByteSpan::end);
        for (; span != evidence_.end() && span->begin < line.end; ++span) {
            const std::size_t begin = std::max(at, span->begin);
            const std::size_t end = std::min(line.end, span->end);
            out += piece(at, begin, role) + evidence(piece(begin, end, Role::mark));
            at = end;
        }
        return out + piece(at, line.end, role);
    }

    std::string piece(std::size_t begin, std::size_t end, Role role) const {
        if (begin >= end) return {};
        return style_.paint(role, drop_controls(text_.substr(begin, end - begin)));
    }

    std::string evidence(const std::string& painted) const {
        return style_.colour() ? painted : "⟦" + painted + "⟧";
    }

    std::string_view text_;
    const Lines& lines_;
    const Style& style_;
    std::vector<ByteSpan> evidence_;
    std::map<std::size_t, std::string> furniture_;  // line -> why
};

std::string legend(const Style& style) {
    return std::string("  below: | the article   ~ the rest of the page, and why   ") +
           (style.colour() ? "bright: " : "⟦ ⟧ ") + "what the values above rest on";
}

}  // namespace

std::string inspect_text(const Inspection& inspection, const Style& style) {
    const Lines lines(inspection.text);
    const FileFacts& file = inspection.document.file;
    std::string name = one_line(file.path);
    if (file.record_line > 0) name += ':' + std::to_string(file.record_line);
    std::string out = style.paint(Role::path, name) + '\n';
    for (const Row& row : header_rows(inspection)) out += row_text(row, lines, style);
    out += style.paint(Role::faint, legend(style)) + '\n';
    return out + Body(inspection, lines, style).text();
}

}  // namespace entente::indexer
