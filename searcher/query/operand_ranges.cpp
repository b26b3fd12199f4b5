/// Values of fields that have ranges: days and numbers.
#include "base/ascii.hpp"
#include "query/dates.hpp"
#include "query/numbers.hpp"
#include "query/operands.hpp"
#include "query/tree.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace entente::query {
namespace {

/// "date:2017-06-12 or date:2017-12-06"
std::string joined_with_or(const std::vector<std::string>& values, std::string_view field) {
    std::string out;
    for (const std::string& value : values) {
        if (!out.empty()) out += " or ";
        out.append(field).append(":").append(value);
    }
    return out;
}

DateReading read(std::string_view typed, const FieldUse& field, const QueryOptions& options) {
    if (field.days == FieldUse::Days::within) return read_days(typed, options);
    DateReading reading = read_date(typed, options);
    if (!reading.days) return reading;
    // As Google has it, after:2017 before:2018 is the year 2017.
    const CalendarDate day = *reading.days->first;
    const bool from = field.days == FieldUse::Days::from;
    reading.days = from ? Days{day, {}} : Days{{}, day.plus_days(-1)};
    return reading;
}

bool is_one_of_names(std::string_view typed, std::string_view one, std::string_view other) {
    return same_ignoring_case(typed, one) || same_ignoring_case(typed, other);
}

/// What has a date.
Query any_day(const FieldUse& field) {
    Query query;
    query.kind = Query::Kind::date;
    query.field = field.name;
    return query;
}

/// What has a number.
Query any_number(const FieldUse& field) {
    Query query;
    query.kind = Query::Kind::number;
    query.field = field.name;
    return query;
}

/// "words:>500 or words:100..300"
std::string numbers_hint(const FieldUse& field) {
    switch (unit_of(field.name)) {
        case NumberUnit::money:
            return "write " + joined_with_or({">1bn", "EUR100m..2bn"}, field.name);
        case NumberUnit::share:
            return "write " + joined_with_or({"<0.5", "0.8.."}, field.name);
        case NumberUnit::count:
            break;
    }
    return "write " + joined_with_or({">500", "100..300"}, field.name);
}

}  // namespace

Query Operands::make_days(const Token& token, const FieldUse& field) const {
    if (token.text.find_first_not_of(' ') == token.text.npos) return {};
    const bool within = field.days == FieldUse::Days::within;
    if (within && is_one_of_names(token.text, "any", "*")) return any_day(field);
    if (within && is_one_of_names(token.text, "none", "unknown")) {
        return all_of({{any_day(field), true}});
    }
    const DateReading reading = read(token.text, field, options_);
    if (!reading.days) {
        remarks_.error(token.where, reading.problem, days_hint(token, field, reading));
        return {};
    }
    if (reading.backwards) note_backwards(token);
    Query query = any_day(field);
    query.first = reading.days->first;
    query.last = reading.days->last;
    return query;
}

Query Operands::make_number(const Token& token, const FieldUse& field) const {
    if (token.text.find_first_not_of(' ') == token.text.npos) return {};
    if (is_one_of_names(token.text, "any", "*")) return any_number(field);
    if (is_one_of_names(token.text, "none", "unknown")) {
        return all_of({{any_number(field), true}});
    }
    NumberReading reading = read_numbers(token.text, unit_of(field.name));
    if (!reading.query) {
        remarks_.error(token.where, reading.problem, numbers_hint(field));
        return {};
    }
    if (reading.backwards) note_backwards(token);
    reading.query->field = field.name;
    return std::move(*reading.query);
}

void Operands::note_backwards(const Token& token) const {
    remarks_.note(token.where, shown(token.text) + " runs backwards; its ends were exchanged");
}

/// Tells what to write: the readings of the date, the words that should be quoted, an example.
std::string Operands::days_hint(const Token& token, const FieldUse& field,
                                const DateReading& reading) const {
    const std::string name(spelling(field));
    if (!reading.instead.empty()) return "write " + joined_with_or(reading.instead, name);
    for (std::size_t count = token.kind == TokenKind::quoted ? 1 : 4; count > 1; --count) {
        const std::string_view words = words_from(token.where.begin, count);
        if (read(words, field, options_).days) return "write " + name + ":\"" + shown(words) + '"';
    }
    if (field.days != FieldUse::Days::within) return "write " + name + ":2017-06-30";
    return "write " + joined_with_or({"2017", "2017-06-30", "2017-06..2018"}, name);
}

std::string_view Operands::words_from(std::size_t begin, std::size_t count) const {
    std::size_t end = begin;
    for (; count > 0 && end < text_.size(); --count) {
        end = text_.find_first_not_of(' ', end);
        end = std::min(text_.find_first_of(" ()\"", end), text_.size());
    }
    return text_.substr(begin, end - begin);
}

}  // namespace entente::query
