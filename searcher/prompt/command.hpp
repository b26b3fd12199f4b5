/// What a line typed at the prompt asks for.
///
///     huawei pact      a query
///     :sh 3            the command `show`, abbreviated
///     3                the number of a hit, if there is such a hit; else a query
///     ?                :help
///     (empty)          the next page
///
/// Only text is looked at here; Session does what it asks.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace entente::prompt {

enum class Action {
    help,
    show,
    jump,
    open,
    next,
    prev,
    why,
    like,
    explain,
    facet,
    timeline,
    sort,
    limit,
    any,
    feedback,
    fresh,
    copies,
    save,
    saved,
    run,
    forget,
    stats,
    quit
};

/// What follows the name of a command.
enum class Argument {
    none,
    hit,            ///< number of a hit
    count,          ///< a number from 1
    any_count,      ///< the same, or nothing
    text,           ///< anything, or nothing
    search,         ///< the name of a saved search
    words,          ///< one of `choices`
    toggle,         ///< one of `choices`, or nothing
    toggle_or_hit,  ///< the same, or the number of a hit
    toggle_or_days  ///< the same, or a stretch of time
};

struct Command {
    Action action;
    std::string_view name;
    Argument argument;
    std::string_view choices;  ///< separated by blanks
    std::string_view form;     ///< how the argument is shown: "N"
    std::string_view help;
};

/// All commands, in the order in which help shows them.
std::span<const Command> commands();

/// A line as it was understood.
struct Line {
    enum class Kind { next_page, query, number, command, refused };
    Kind kind = Kind::next_page;
    Action action = Action::help;  ///< command
    std::string text;              ///< query; argument of a command; refused: why, in one sentence
    std::size_t number = 0;        ///< number; a command's hit, count or days
};

Line read_line(std::string_view typed);

}  // namespace entente::prompt
