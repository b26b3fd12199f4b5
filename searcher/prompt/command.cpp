#include "prompt/command.hpp"

#include <entente/query.hpp>

#include <algorithm>
#include <charconv>
#include <vector>

#include "base/nearest.hpp"

namespace entente::prompt {

namespace {

constexpr Command all_commands[] = {
    {Action::show, "show", Argument::hit, "", "N", "the whole document of hit N, matches marked"},
    {Action::jump, "jump", Argument::any_count, "", "[K]",
     "show that document from match K on, or from its next"},
    {Action::open, "open", Argument::hit, "", "N",
     "the file of hit N in your editor; N alone does it too"},
    {Action::next, "next", Argument::none, "", "", "the next page; an empty line does it too"},
    {Action::prev, "prev", Argument::none, "", "", "the page before"},
    {Action::why, "why", Argument::hit, "", "N", "why hit N was found, and at that place"},
    {Action::like, "like", Argument::hit, "", "N", "the documents most like hit N"},
    {Action::explain, "explain", Argument::text, "", "QUERY", "how a query is understood"},
    {Action::facet, "facet", Argument::words, "source party org person author year month lang",
     "FIELD", "count what was found by source, party, org, person, year, month or lang"},
    {Action::timeline, "timeline", Argument::none, "", "",
     "when what was found came out, as a drawing"},
    {Action::sort, "sort", Argument::words, "score date -date", "ORDER",
     "by score, date (oldest first) or -date (newest first)"},
    {Action::limit, "limit", Argument::count, "", "N", "hits a page"},
    {Action::any, "any", Argument::toggle, "on off", "[on|off]",
     "ask for any of the words instead of all, or back"},
    {Action::feedback, "feedback", Argument::toggle, "on off", "[on|off]",
     "ask for the telling words of the first documents too, or no longer"},
    {Action::fresh, "fresh", Argument::toggle_or_days, "on off", "[DAYS|on|off]",
     "newer documents first among equally good ones, or no longer"},
    {Action::copies, "copies", Argument::toggle_or_hit, "on off", "[N|on|off]",
     "where else the story of hit N stands; without N: show every copy, or back"},
    {Action::save, "save", Argument::text, "", "NAME [QUERY]",
     "keep the query, or the last one, to be asked as saved:NAME"},
    {Action::saved, "saved", Argument::none, "", "", "the searches that are saved"},
    {Action::run, "run", Argument::search, "", "NAME", "ask a saved search"},
    {Action::forget, "forget", Argument::search, "", "NAME", "keep a saved search no longer"},
    {Action::stats, "stats", Argument::none, "", "", "what the index holds"},
    {Action::help, "help", Argument::none, "", "", "this; ? does it too"},
    {Action::quit, "quit", Argument::none, "", "", "end; Ctrl-D does it too"},
};

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t begin = text.find_first_not_of(blanks);
    if (begin == text.npos) return {};
    return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

std::optional<std::size_t> number_of(std::string_view text) {
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::vector<std::string_view> split(std::string_view words) {
    std::vector<std::string_view> out;
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(' '), words.size());
        out.push_back(words.substr(0, end));
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return out;
}

/// "a, b or c", each with `before` in front.
std::string listed(const std::vector<std::string_view>& words, std::string_view before) {
    std::string out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) out += i + 1 == words.size() ? " or " : ", ";
        out.append(before).append(words[i]);
    }
    return out;
}

Line refused(std::string why) { return {Line::Kind::refused, {}, std::move(why), 0}; }

/// The words that `typed` is, or is short for.
std::vector<std::string_view> meant(std::string_view typed,
                                    const std::vector<std::string_view>& words) {
    if (std::ranges::find(words, typed) != words.end()) return {typed};
    std::vector<std::string_view> out;
    for (const std::string_view word : words) {
        if (!typed.empty() && word.starts_with(typed)) out.push_back(word);
    }
    return out;
}

std::vector<std::string_view> names() {
    std::vector<std::string_view> out;
    for (const Command& command : all_commands) out.push_back(command.name);
    return out;
}

Line unknown_command(std::string_view typed) {
    std::string why = "there is no command :" + std::string(typed);
    const std::string_view other = nearest(typed, names());
    if (other.empty()) return refused(why + "; :help shows them");
    return refused(why + "; did you mean :" + std::string(other) + "?");
}

std::string form_of(const Command& command) {
    std::string out = ":" + std::string(command.name);
    return command.form.empty() ? out : out + " " + std::string(command.form);
}

Line with_number(const Command& command, std::string_view argument) {
    const auto number = number_of(argument);
    if (number && *number > 0) {
        return {Line::Kind::command, command.action, std::string(argument), *number};
    }
    const std::string_view what =
        command.argument == Argument::hit ? "the number of a hit" : "a number";
    return refused(form_of(command) + " takes " + std::string(what));
}

Line with_choice(const Command& command, std::string_view argument) {
    const std::vector<std::string_view> choices = split(command.choices);
    const std::vector<std::string_view> fitting = meant(argument, choices);
    if (fitting.size() == 1) {
        return {Line::Kind::command, command.action, std::string(fitting.front()), 0};
    }
    return refused(form_of(command) + " takes " + listed(choices, ""));
}

/// What may stand in place of on and off, as a number; 0 if it does not.
std::size_t other_than_toggle(Argument kind, std::string_view argument) {
    if (kind == Argument::toggle_or_hit) return number_of(argument).value_or(0);
    return kind == Argument::toggle_or_days ? parse_days(argument).value_or(0) : 0;
}

std::string_view choices_of_toggle(Argument kind) {
    if (kind == Argument::toggle_or_hit) return "the number of a hit, on or off";
    if (kind == Argument::toggle_or_days) return "a number of days, a time such as 2y, on or off";
    return "on or off";
}

/// Nothing, one of the choices or what else is meant there.
Line with_toggle(const Command& command, std::string_view argument) {
    if (argument.empty()) return {Line::Kind::command, command.action, {}, 0};
    if (const std::size_t number = other_than_toggle(command.argument, argument)) {
        return {Line::Kind::command, command.action, std::string(argument), number};
    }
    Line line = with_choice(command, argument);
    if (line.kind == Line::Kind::refused) {
        line.text = form_of(command) + " takes " + std::string(choices_of_toggle(command.argument));
    }
    return line;
}

Line with_argument(const Command& command, std::string_view argument) {
    switch (command.argument) {
        case Argument::hit:
        case Argument::count:
            return with_number(command, argument);
        case Argument::any_count:
            if (!argument.empty()) return with_number(command, argument);
            break;
        case Argument::words:
            return with_choice(command, argument);
        case Argument::toggle:
        case Argument::toggle_or_hit:
        case Argument::toggle_or_days:
            return with_toggle(command, argument);
        case Argument::search:
            if (argument.empty()) return refused(form_of(command) + " takes the name of a search");
            break;
        case Argument::text:
            break;
        case Argument::none:
            if (!argument.empty()) return refused(form_of(command) + " stands alone");
            break;
    }
    return {Line::Kind::command, command.action, std::string(argument), 0};
}

Line read_command(std::string_view line) {
    const std::size_t end = std::min(line.find_first_of(" \t"), line.size());
    const std::string_view typed = line.substr(0, end);
    const std::vector<std::string_view> fitting = meant(typed, names());
    if (fitting.empty()) return unknown_command(typed);
    if (fitting.size() > 1) {
        return refused(":" + std::string(typed) + " could be " + listed(fitting, ":"));
    }
    const auto* command = std::ranges::find(all_commands, fitting.front(), &Command::name);
    return with_argument(*command, trimmed(line.substr(end)));
}

}  // namespace

std::span<const Command> commands() { return all_commands; }

Line read_line(std::string_view typed) {
    const std::string_view line = trimmed(typed);
    if (line.empty()) return {};
    if (line == "?") return {Line::Kind::command, Action::help, {}, 0};
    if (line.front() == ':') return read_command(line.substr(1));
    if (const auto number = number_of(line)) {
        return {Line::Kind::number, {}, std::string(line), *number};
    }
    return {Line::Kind::query, {}, std::string(line), 0};
}

}  // namespace entente::prompt
