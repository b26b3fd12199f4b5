#include "prompt/completion.hpp"

#include <entente/schema.hpp>

#include <algorithm>

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "cli/numbers.hpp"
#include "prompt/command.hpp"
#include "query/field_lists.hpp"
#include "query/field_names.hpp"
#include "query/saved_queries.hpp"

namespace entente::prompt {

namespace {

/// The part of the line under the cursor that stands by itself: a word, or field:"several words".
struct Piece {
    std::size_t begin = 0;
    bool quoted = false;  ///< a quote is open
};

Piece piece_before(std::string_view line, std::size_t begin, std::size_t cursor) {
    Piece piece{begin, false};
    for (std::size_t i = begin; i < cursor; ++i) {
        if (line[i] == '"') piece.quoted = !piece.quoted;
        const bool story = line[i] == '{' && line.substr(begin, i - begin).ends_with("story:");
        const bool parts = line[i] == ' ' || line[i] == '\t' || line[i] == '(' || story;
        if (parts && !piece.quoted) piece.begin = i + 1;
    }
    const bool sign =
        piece.begin < cursor && (line[piece.begin] == '-' || line[piece.begin] == '+');
    if (sign) ++piece.begin;
    return piece;
}

bool begins_with(std::string_view word, std::string_view typed) {
    return word.size() >= typed.size() && same_ignoring_case(word.substr(0, typed.size()), typed);
}

Completion among_commands(std::string_view typed, ByteSpan replaced) {
    Completion out{replaced, {}};
    for (const Command& command : commands()) {
        if (!begins_with(command.name, typed)) continue;
        const std::string text = ":" + std::string(command.name);
        out.candidates.push_back({command.form.empty() ? text : text + " ", text});
    }
    return out;
}

Completion among_choices(std::string_view choices, std::string_view typed, ByteSpan replaced) {
    Completion out{replaced, {}};
    while (!choices.empty()) {
        const std::string choice(choices.substr(0, choices.find(' ')));
        choices.remove_prefix(std::min(choice.size() + 1, choices.size()));
        if (begins_with(choice, typed)) out.candidates.push_back({choice, choice});
    }
    return out;
}

std::string label_of(const FacetCount& value) {
    return one_line(value.value) + " (" + cli::grouped(value.documents) + ")";
}

bool needs_quotes(std::string_view value) {
    return std::ranges::any_of(value, [](char c) {
        const bool ascii = static_cast<unsigned char>(c) < 0x80;
        return ascii && !is_ascii_letter(c) && !is_ascii_digit(c);
    });
}

/// If one value needs quotes all have them, so that what they share can be filled in.
Completion among_values(std::string_view field, std::string_view typed, ByteSpan replaced,
                        const ValueSource& values) {
    Completion out{replaced, {}};
    const bool quoted = typed.starts_with('"');
    if (quoted) typed.remove_prefix(1);
    std::vector<FacetCount> found = values(field, typed);
    std::erase_if(found, [](const FacetCount& value) {
        return value.value.find('"') != std::string::npos || one_line(value.value) != value.value;
    });
    const bool quote = quoted || std::ranges::any_of(found, needs_quotes, &FacetCount::value);
    for (const FacetCount& value : found) {
        const std::string text = quote ? '"' + value.value + '"' : value.value;
        out.candidates.push_back({text + " ", label_of(value)});
    }
    return out;
}

/// Also behind the commas of a list: title,par
Completion among_fields(std::string_view typed, ByteSpan replaced) {
    const std::size_t last = typed.rfind(',') + 1;
    replaced.begin += last;
    typed.remove_prefix(last);
    Completion out{replaced, {}};
    const auto add = [&](std::string_view name) {
        if (!begins_with(name, typed)) return;
        const std::string text = std::string(name) + ":";
        out.candidates.push_back({text, text});
    };
    for (const Field& field : fields()) add(field.name);
    for (const query::FieldUnion& some : query::field_unions()) add(some.name);
    for (const query::Relation& one : query::relations()) add(one.name);
    add(query::saved_field);
    return out;
}

/// The field whose values are offered: of a list the last that has names, and who: is party.
const Field* field_of_values(std::string_view typed) {
    const auto use = query::FieldNames().find(typed);
    if (!use) return nullptr;
    const Field* names = nullptr;
    for (const std::string& name : query::fields_in(use->name)) {
        const Field* field = find_field(name);
        if (field && field->type == FieldType::name && !(names && name == "person")) names = field;
    }
    return names;
}

Completion among_searches(std::string_view typed, ByteSpan replaced, const ValueSource& values) {
    Completion out{replaced, {}};
    for (const FacetCount& search : values(query::saved_field, typed)) {
        out.candidates.push_back({search.value + " ", one_line(search.value)});
    }
    return out;
}

Completion among_words(std::string_view typed, ByteSpan replaced, const ValueSource& values) {
    // One letter fits half the dictionary.
    if (typed.size() < 2) return {replaced, {}};
    Completion out{replaced, {}};
    for (const FacetCount& word : values("", typed)) {
        if (needs_quotes(word.value)) continue;
        out.candidates.push_back({word.value + " ", label_of(word)});
    }
    return out;
}

Completion in_query(std::string_view line, std::size_t begin, std::size_t cursor,
                    const ValueSource& values) {
    const Piece piece = piece_before(line, begin, cursor);
    const std::string_view typed = line.substr(piece.begin, cursor - piece.begin);
    const std::size_t colon = typed.find(':');
    if (colon != typed.npos) {
        const ByteSpan replaced{piece.begin + colon + 1, cursor};
        if (same_ignoring_case(typed.substr(0, colon), query::saved_field)) {
            return among_searches(typed.substr(colon + 1), replaced, values);
        }
        const Field* field = field_of_values(typed.substr(0, colon));
        if (!field) return {replaced, {}};
        return among_values(field->name, typed.substr(colon + 1), replaced, values);
    }
    const ByteSpan replaced{piece.begin, cursor};
    if (piece.quoted) return {{cursor, cursor}, {}};
    Completion out = among_fields(typed, replaced);
    return out.candidates.empty() ? among_words(typed, replaced, values) : out;
}

Completion in_command(std::string_view line, std::size_t begin, std::size_t cursor,
                      const ValueSource& values) {
    const std::size_t name_end = line.find(' ', begin);
    if (name_end == line.npos || name_end >= cursor) {
        const std::string_view typed = line.substr(begin + 1, cursor - begin - 1);
        return among_commands(typed, {begin, cursor});
    }
    const std::size_t argument = std::min(line.find_first_not_of(' ', name_end), cursor);
    const std::string name(line.substr(begin + 1, name_end - begin - 1));
    for (const Command& command : commands()) {
        if (!command.name.starts_with(name)) continue;
        if (command.argument == Argument::search) {
            return among_searches(line.substr(argument, cursor - argument), {argument, cursor},
                                  values);
        }
        if (command.argument == Argument::text) return in_query(line, argument, cursor, values);
        if (command.choices.empty()) continue;
        const ByteSpan replaced{argument, cursor};
        return among_choices(command.choices, line.substr(argument, cursor - argument), replaced);
    }
    return {{cursor, cursor}, {}};
}

/// What all candidates begin with, in whole characters.
std::string_view common_beginning(const std::vector<Candidate>& candidates) {
    std::string_view common = candidates.front().text;
    for (const Candidate& candidate : candidates) {
        const auto [end, other] = std::ranges::mismatch(common, candidate.text);
        common = cut_utf8(common, static_cast<std::size_t>(end - common.begin()));
    }
    return common;
}

}  // namespace

Completion complete(std::string_view line, std::size_t cursor, const ValueSource& values) {
    cursor = std::min(cursor, line.size());
    const std::size_t begin = std::min(line.find_first_not_of(' '), cursor);
    const bool command = begin < cursor && line[begin] == ':';
    return command ? in_command(line, begin, cursor, values)
                   : in_query(line, begin, cursor, values);
}

std::string insertion(std::string_view line, const Completion& completion) {
    const std::string_view typed =
        line.substr(completion.replaced.begin, completion.replaced.size());
    if (completion.candidates.empty()) return std::string(typed);
    if (completion.candidates.size() == 1) return completion.candidates.front().text;
    const std::string_view common = common_beginning(completion.candidates);
    return std::string(common.size() > typed.size() ? common : typed);
}

}  // namespace entente::prompt
