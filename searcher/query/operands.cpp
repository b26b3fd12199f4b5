#include "query/operands.hpp"

#include "base/ascii.hpp"
#include "query/dates.hpp"
#include "query/tree.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace entente::query {
namespace {

/// Words as they stand between blanks, without marks that no text holds as a word; one more than
/// `most` are enough to refuse them.
std::vector<std::string> split_words(std::string_view text, std::size_t most) {
    std::vector<std::string> words;
    for (std::size_t at = 0; words.size() <= most;) {
        at = text.find_first_not_of(' ', at);
        if (at == text.npos) break;
        const std::size_t end = std::min(text.find(' ', at), text.size());
        const std::string_view word = text.substr(at, end - at);
        if (!is_punctuation(word)) words.emplace_back(word);
        at = end;
    }
    return words;
}

/// Takes the stars off the end of a word; true if there were any.
bool take_stars(std::string& word) {
    const std::size_t end = word.find_last_not_of('*') + 1;
    const bool any = end < word.size();
    word.resize(end);
    return any;
}

/// The pieces of a phrase: runs of plain words, and words that end in a star. A star by itself
/// leaves room for one word.
struct PhrasePieces {
    std::string field;
    std::vector<Query> pieces = {};
    std::vector<std::string> run = {};
    std::uint32_t room = 0, room_behind = 0;
    bool edge_star = false;

    void add(std::string text) {
        const bool star = take_stars(text);
        if (star && text.empty()) return add_room();
        if (is_punctuation(text)) return;
        if (star) end_run();
        if (star || run.empty()) room += std::exchange(room_behind, 0);
        if (star) {
            pieces.push_back(prefix(std::move(text), field));
        } else {
            run.push_back(std::move(text));
        }
    }
    void add_room() {
        end_run();
        if (pieces.empty()) {
            edge_star = true;
        } else {
            ++room_behind;
        }
    }
    void end_run() {
        if (!run.empty()) pieces.push_back(phrase(std::exchange(run, {}), field));
    }
};

/// The words of the pieces, one by one.
std::vector<Query> single_words(const std::vector<Query>& pieces) {
    std::vector<Query> words;
    for (const Query& piece : pieces) {
        if (piece.kind != Query::Kind::phrase) words.push_back(piece);
        for (const std::string& text : piece.words) words.push_back(exact_word(text, piece.field));
    }
    return words;
}

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

}  // namespace

Query Operands::make(const Token& token, const FieldUse& field) const {
    if (!token.closed) remarks_.note(token.where, "the quote is not closed, and ends the query");
    if (field.type == FieldType::date) return make_days(token, field);
    if (field.type == FieldType::keyword) return make_keyword(token, field);
    if (token.kind == TokenKind::word) return make_word(token, field);
    const Query query = token.slop ? make_sloppy(token, field) : make_phrase(token, field);
    if (query.kind == Query::Kind::nothing && field.name.empty()) {
        remarks_.note(token.where, "there is no word in the quotes");
    }
    return query;
}

Query Operands::make_word(const Token& token, const FieldUse& field) const {
    if (is_punctuation(token.text)) {
        const bool lone_star = token.text.empty() && token.prefix;
        return lone_star && field.name.empty() ? every_document() : Query{};
    }
    note_inner_star(token.where, token.text);
    if (token.cut) {
        remarks_.note(token.where, "a mark such as ~2 or ^3 behind a word is left out",
                      "write " + token.text + "* for other endings");
    }
    if (token.prefix) return prefix(token.text, field.name);
    return token.exact ? exact_word(token.text, field.name) : word(token.text, field.name);
}

/// A keyword is compared as a whole, so quotes only keep it together.
Query Operands::make_keyword(const Token& token, const FieldUse& field) const {
    const bool is_code = field.name == "lang" || field.name == "type";
    std::string value = is_code ? ascii_lower(token.text) : token.text;
    if (is_punctuation(value)) return {};
    return token.prefix ? prefix(std::move(value), field.name) : word(std::move(value), field.name);
}

Query Operands::make_phrase(const Token& token, const FieldUse& field) const {
    PhrasePieces phrase{field.name};
    for (std::string& word : split_words(token.text, options_.max_nodes))
        phrase.add(std::move(word));
    phrase.end_run();
    if (phrase.edge_star || phrase.room_behind > 0) {
        remarks_.note(token.where, "a * at the edge of a phrase stands for nothing");
    }
    for (const Query& piece : phrase.pieces) note_inner_star(token.where, piece.text);
    if (phrase.pieces.size() < 2) return phrase.pieces.empty() ? Query{} : phrase.pieces.front();
    const std::uint32_t room = bounded(phrase.room, token.where);
    // Without room, words in a row need no phrase to keep them together.
    const auto pieces = room == 0 ? single_words(phrase.pieces) : phrase.pieces;
    if (auto query = in_proximity(Query::Kind::adj, room, pieces)) return *query;
    remarks_.error(token.where, "the phrase has too many stars");
    return {};
}

/// "a b"~3: the words in any order, with at most three others among them.
Query Operands::make_sloppy(const Token& token, const FieldUse& field) const {
    std::vector<Query> words;
    for (std::string& text : split_words(token.text, options_.max_nodes)) {
        const bool star = take_stars(text);
        if (is_punctuation(text)) continue;
        words.push_back(star ? prefix(std::move(text), field.name)
                             : exact_word(std::move(text), field.name));
    }
    if (words.size() < 2) return words.empty() ? Query{} : words.front();
    const std::uint32_t distance = bounded(*token.slop, token.where);
    if (auto query = in_proximity(Query::Kind::near, distance, words)) return *query;
    remarks_.error(token.where, "the phrase has too many words for ~");
    return {};
}

Query Operands::make_days(const Token& token, const FieldUse& field) const {
    if (token.text.find_first_not_of(' ') == token.text.npos) return {};
    const DateReading reading = read(token.text, field, options_);
    if (!reading.days) {
        remarks_.error(token.where, reading.problem, days_hint(token, field, reading));
        return {};
    }
    if (reading.backwards) {
        remarks_.note(token.where, shown(token.text) + " runs backwards; its ends were exchanged");
    }
    Query query;
    query.kind = Query::Kind::date;
    query.field = field.name;
    query.first = reading.days->first;
    query.last = reading.days->last;
    return query;
}

std::uint32_t Operands::bounded(std::uint32_t distance, ByteSpan where) const {
    if (distance <= largest_distance) return distance;
    const std::string widest = std::to_string(largest_distance);
    remarks_.note(where, widest + " words is the widest distance, and was taken");
    return largest_distance;
}

void Operands::note_inner_star(ByteSpan where, std::string_view word) const {
    const std::size_t star = word.find('*');
    if (star == word.npos) return;
    remarks_.note(where, "a * stands for other letters only at the end of a word",
                  star == 0 ? "" : "write " + shown(word.substr(0, star)) + "*");
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
