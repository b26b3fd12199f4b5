#include "query/operands.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "query/term_pattern.hpp"
#include "query/tree.hpp"
#include "query/value_lists.hpp"

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

/// A question mark stands for a letter where one follows it, but not in a web address; at the end
/// of a word it ends a question.
bool has_letter_mark(std::string_view word) {
    if (word.find('=') != word.npos || word.find("://") != word.npos) return false;
    for (std::size_t at = word.find('?'); at != word.npos; at = word.find('?', at + 1)) {
        const std::size_t next = word.find_first_not_of("?*", at);
        if (next != word.npos && !is_punctuation(word.substr(next))) return true;
    }
    return false;
}

/// True for * or ? inside; a star at the end alone is a prefix.
bool has_wildcard(std::string_view word) {
    return word.find('*') != word.npos || has_letter_mark(word);
}

/// Letters that a pattern fixes.
std::size_t fixed_letters(std::string_view pattern) {
    std::size_t letters = 0;
    for (std::size_t at = 0;;) {
        const Character c = read_character(pattern, at);
        if (c.at_end()) return letters;
        if (!is_punctuation(pattern, c) && c.ascii != '*') ++letters;
        at = c.where.end;
    }
}

bool is_in_brackets(std::string_view word) { return word.starts_with('(') && word.ends_with(')'); }

/// ((merger)) -> merger; by itself a word in brackets would be read as alternatives.
std::string_view without_brackets(std::string_view word) {
    while (is_in_brackets(word)) word = word.substr(1, word.size() - 2);
    return word;
}

/// (merger|takeover) -> merger, takeover
std::vector<std::string> alternatives_in(std::string_view word) {
    std::vector<std::string> out;
    if (!is_in_brackets(word)) return out;
    for (std::size_t at = 1; at < word.size();) {
        const std::size_t end = std::min(word.find('|', at), word.size() - 1);
        const std::string_view one = without_brackets(word.substr(at, end - at));
        if (fixed_letters(one) > 0) out.emplace_back(one);
        at = end + 1;
    }
    return out;
}

/// The pieces of a phrase: runs of plain words, and words that stand for several. A star by itself
/// leaves room for one word.
struct PhrasePieces {
    std::vector<Query> pieces = {};
    std::string field;
    std::vector<std::string> run = {};
    std::uint32_t room = 0, room_behind = 0;
    bool edge_star = false;

    void add_word(std::string text) {
        if (is_punctuation(text)) return;
        if (run.empty()) room += std::exchange(room_behind, 0);
        run.push_back(std::move(text));
    }
    void add_piece(Query piece) {
        if (piece.kind == Query::Kind::nothing) return;
        end_run();
        room += std::exchange(room_behind, 0);
        pieces.push_back(std::move(piece));
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

Query::Kind kind_of(TokenKind reach) {
    if (reach == TokenKind::sentence) return Query::Kind::sentence;
    return reach == TokenKind::paragraph ? Query::Kind::paragraph : Query::Kind::near;
}

}  // namespace

Query Operands::make(const Token& token, const FieldUse& field) const {
    Query query = unboosted(token, field);
    return query.kind == Query::Kind::nothing ? query : boosted(std::move(query), token.boost);
}

Query Operands::unboosted(const Token& token, const FieldUse& field) const {
    if (token.kind == TokenKind::set) return make_set(token, field);
    if (token.kind == TokenKind::regex) return make_regex(token, field);
    if (!token.closed) remarks_.note(token.where, "the quote is not closed, and ends the query");
    if (field.name == saved_field) {
        if (token.text.empty() && !token.prefix) return {};
        return saved_.find(token.text + (token.prefix ? "*" : ""), token.where, remarks_);
    }
    if (field.type == FieldType::date) return make_days(token, field);
    if (field.type == FieldType::number) return make_number(token, field);
    const bool listed = token.kind == TokenKind::word && !token.exact;
    if (listed && is_value_list(token.text, field.name)) return make_list(token, field);
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
    note_cut(token);
    if (has_wildcard(token.text)) {
        return make_wildcard(token.text + (token.prefix ? "*" : ""), field, token.where);
    }
    if (token.slips && !token.prefix) return make_fuzzy(token, field);
    if (token.prefix) return prefix(token.text, field.name);
    return token.exact ? exact_word(token.text, field.name) : word(token.text, field.name);
}

void Operands::note_cut(const Token& token) const {
    const bool fuzzy_pattern = token.slips && (token.prefix || has_wildcard(token.text));
    if (!token.cut && !fuzzy_pattern) return;
    remarks_.note(
        token.where, "a ~ or ^ without a number that counts is left out",
        "write " + token.text + "~1 for other spellings, " + token.text + "^2 to count it twice");
}

Query Operands::make_wildcard(std::string text, const FieldUse& field, ByteSpan where) const {
    if (fixed_letters(text) >= 2) return wildcard(std::move(text), field.name);
    remarks_.error(where, shown(text) + " stands for too many words",
                   "give at least two letters, such as col*r");
    return {};
}

Query Operands::make_fuzzy(const Token& token, const FieldUse& field) const {
    constexpr std::uint32_t most = 2;
    if (*token.slips == 0) return exact_word(token.text, field.name);
    if (*token.slips > most) {
        remarks_.note(token.where, "a word may differ by two letters at most, and that was taken");
    }
    return fuzzy(token.text, std::min(*token.slips, most), field.name);
}

Query Operands::make_regex(const Token& token, const FieldUse& field) const {
    const bool too_long = token.text.size() > options_.max_word_bytes;
    const std::string problem = too_long ? "it is too long" : regex_problem(token.text);
    if (problem.empty() && field.type != FieldType::keyword) return regex(token.text, field.name);
    if (problem.empty()) {
        remarks_.error(token.where, "the values of " + field.name + " are compared as a whole",
                       field.example.empty() ? "" : "write " + std::string(field.example));
    } else {
        remarks_.error(token.where, "the expression cannot be read: " + problem);
    }
    return {};
}

/// A keyword is compared as a whole, so quotes only keep it together.
Query Operands::make_keyword(const Token& token, const FieldUse& field) const {
    const bool is_code = field.name == "lang" || field.name == "type";
    std::string value = is_code ? ascii_lower(token.text) : token.text;
    if (is_punctuation(value)) return {};
    if (field.name == "like") {
        if (!token.prefix) return like(std::move(value));
        remarks_.error(token.where, "like: takes the id of one document",
                       "write " + std::string(field.example));
        return {};
    }
    return token.prefix ? prefix(std::move(value), field.name) : word(std::move(value), field.name);
}

Query Operands::make_phrase(const Token& token, const FieldUse& field) const {
    PhrasePieces phrase{.field = field.name};
    for (std::string& word : split_words(token.text, options_.max_nodes)) {
        if (word.find_first_not_of('*') == word.npos) {
            phrase.add_room();
        } else if (Query several = several_words(word, field, token.where);
                   several.kind != Query::Kind::nothing) {
            phrase.add_piece(std::move(several));
        } else {
            phrase.add_word(std::move(word));
        }
    }
    phrase.end_run();
    if (phrase.edge_star || phrase.room_behind > 0) {
        remarks_.note(token.where, "a * at the edge of a phrase stands for nothing");
    }
    if (phrase.pieces.size() < 2) return phrase.pieces.empty() ? Query{} : phrase.pieces.front();
    const std::uint32_t room = bounded(phrase.room, token.where);
    // Without room, words in a row need no phrase to keep them together.
    const auto pieces = room == 0 ? single_words(phrase.pieces) : phrase.pieces;
    if (auto query = in_proximity(Query::Kind::adj, room, pieces)) return *query;
    remarks_.error(token.where, "the phrase has too many stars");
    return {};
}

/// What a word in quotes stands for, if that is more than itself: ventur*, colo?r, (a|b).
Query Operands::several_words(std::string_view word, const FieldUse& field, ByteSpan where) const {
    std::vector<Query> any;
    for (const std::string& alternative : alternatives_in(word)) {
        Query several = pattern_in(alternative, field, where);
        if (several.kind == Query::Kind::nothing) several = exact_word(alternative, field.name);
        any.push_back(std::move(several));
    }
    return any.empty() ? pattern_in(word, field, where) : any_of(std::move(any));
}

Query Operands::pattern_in(std::string_view word, const FieldUse& field, ByteSpan where) const {
    std::string text(word);
    const bool star = take_stars(text);
    if (is_punctuation(text)) return {};
    if (has_wildcard(text)) return make_wildcard(text + (star ? "*" : ""), field, where);
    return star ? prefix(std::move(text), field.name) : Query{};
}

/// "a b"~3: the words in any order, with at most three others among them.
Query Operands::make_sloppy(const Token& token, const FieldUse& field) const {
    std::vector<Query> words;
    for (std::string& text : split_words(token.text, options_.max_nodes)) {
        if (text.find_first_not_of('*') == text.npos) {
            remarks_.note(token.where, "a * between words in any order stands for nothing");
            continue;
        }
        Query several = several_words(text, field, token.where);
        if (several.kind != Query::Kind::nothing) {
            words.push_back(std::move(several));
        } else if (!is_punctuation(text)) {
            words.push_back(exact_word(std::move(text), field.name));
        }
    }
    if (words.size() < 2) return words.empty() ? Query{} : words.front();
    const bool counted = token.reach == TokenKind::near;
    const std::uint32_t distance = counted ? bounded(*token.slop, token.where) : 0;
    if (auto query = in_proximity(kind_of(token.reach), distance, words)) return *query;
    if (!counted) {
        remarks_.error(token.where, "~s and ~p look in the article, not in " + field.name);
        return {};
    }
    remarks_.error(token.where, "the phrase has too many words for ~");
    return {};
}

std::uint32_t Operands::bounded(std::uint32_t distance, ByteSpan where) const {
    if (distance <= largest_distance) return distance;
    const std::string widest = std::to_string(largest_distance);
    remarks_.note(where, widest + " words is the widest distance, and was taken");
    return largest_distance;
}

}  // namespace entente::query
