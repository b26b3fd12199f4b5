/// The command line of a program as a table: what it accepts, read once, and the help made from it.
///
///     const Usage usage{.program = "searcher", .options = {
///         {"Answer", 'n', "limit", "N", "at most N hits (10)"},
///         {"Answer", 0, "json", "", "one JSON object"}}, ...};
///     const Arguments given = parse_arguments(usage, argc, argv);
///     given.number("limit", 10);
///
/// Options and operands may be mixed; `--` ends the options; `--name=value` and `--name value` are
/// the same. This is the only place that knows the option parser's library.
#pragma once

#include <cstdint>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/terminal.hpp"

namespace entente::cli {

struct Option {
    std::string_view group;  ///< heading in the help
    char letter = 0;         ///< 'n'; 0: none
    std::string_view name;   ///< "limit"
    std::string_view value;  ///< what it takes, such as "N"; empty: a switch
    std::string_view help;   ///< one short line
};

/// What `-word` is, if it begins with no letter of an option that is followed by nothing or, where
/// the option takes a value, by a digit: `-n5` is an option wherever -n takes a value.
enum class DashedWord {
    option,   ///< unknown ones are refused
    operand,  ///< what a query leaves out: huawei -nokia; `-json` is still taken for --json
              ///< misspelt
};

/// What a program accepts. --help (-h) and --version are added to the options.
struct Usage {
    std::string_view program;
    std::string_view synopsis;  ///< what follows the name, one form a line
    std::string_view summary;
    std::vector<Option> options;
    std::string_view notes;  ///< examples, exit status; ends the help
    DashedWord dashed_word = DashedWord::option;
};

/// The command line cannot be understood. what(): one line that says what to change.
class UsageError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// What was given. An option of one value that is given twice has the last one.
class Arguments {
public:
    Arguments(std::map<std::string, std::vector<std::string>, std::less<>> options,
              std::vector<std::string> operands)
        : options_(std::move(options)), operands_(std::move(operands)) {}

    bool has(std::string_view name) const { return options_.contains(name); }
    std::string text(std::string_view name, std::string_view fallback = {}) const;
    std::vector<std::string> all(std::string_view name) const;  ///< in the order given
    /// Errors: UsageError if it is not a number of digits, or too large.
    std::uint64_t number(std::string_view name, std::uint64_t fallback) const;
    /// Errors: UsageError, with the words that may stand there.
    template <class T>
    T choice(std::string_view name, T fallback,
             const std::vector<std::pair<std::string_view, T>>& choices) const;

    const std::vector<std::string>& operands() const { return operands_; }

private:
    [[noreturn]] static void refuse_choice(std::string_view name, std::string_view given,
                                           const std::vector<std::string_view>& words);

    std::map<std::string, std::vector<std::string>, std::less<>> options_;
    std::vector<std::string> operands_;
};

/// Errors: UsageError.
Arguments parse_arguments(const Usage&, int argc, const char* const* argv);

std::string help_text(const Usage&);

/// The option `--color WHEN`, which both programs have, and its value.
inline constexpr Option color_option{"Output", 0, "color", "WHEN",
                                     "auto, always or never (auto: on a terminal)"};
ColorWhen color_when(const Arguments&);

template <class T>
T Arguments::choice(std::string_view name, T fallback,
                    const std::vector<std::pair<std::string_view, T>>& choices) const {
    if (!has(name)) return fallback;
    const std::string given = text(name);
    std::vector<std::string_view> words;
    for (const auto& [word, value] : choices) {
        if (word == given) return value;
        words.push_back(word);
    }
    refuse_choice(name, given, words);
}

}  // namespace entente::cli
