#include "cli/options.hpp"

#include <algorithm>
#include <charconv>

#include "base/ascii.hpp"
#include "base/nearest.hpp"

// A value may hold commas: only a byte that no argument can contain splits it.
#define CXXOPTS_VECTOR_DELIMITER '\0'
#include <cxxopts.hpp>

namespace entente::cli {

namespace {

std::vector<Option> with_common_options(const Usage& usage) {
    std::vector<Option> all = usage.options;
    all.push_back({"Other", 'h', "help", "", "show this help"});
    all.push_back({"Other", 0, "version", "", "show the version"});
    return all;
}

std::string quoted(std::string_view text) { return "'" + std::string(text) + "'"; }

/// Every value is read as text; a switch is a value that may be missing.
cxxopts::Options make_parser(const Usage& usage, const std::vector<Option>& options) {
    cxxopts::Options parser{std::string(usage.program)};
    auto add = parser.add_options();
    for (const Option& option : options) {
        auto value = cxxopts::value<std::vector<std::string>>();
        if (option.value.empty()) value->implicit_value("");
        const std::string letter = option.letter ? std::string{option.letter, ','} : std::string();
        add(letter + std::string(option.name), "", value);
    }
    return parser;
}

/// What the parser's message quotes: the option, without dashes if it was one by its form.
std::string between_quotes(std::string_view message) {
    const std::size_t begin = message.find(cxxopts::LQUOTE), end = message.rfind(cxxopts::RQUOTE);
    if (begin == message.npos || end == message.npos) return std::string(message);
    const std::size_t first = begin + cxxopts::LQUOTE.size();
    return std::string(message.substr(first, end - first));
}

[[noreturn]] void refuse_unknown(std::string name, const std::vector<Option>& options) {
    if (!name.starts_with('-')) name.insert(0, name.size() == 1 ? "-" : "--");
    std::vector<std::string_view> names;
    for (const Option& option : options) names.push_back(option.name);
    const bool is_long = name.starts_with("--");
    const std::string_view other = is_long ? nearest(name.substr(2), names) : std::string_view();
    if (!other.empty()) {
        throw UsageError("unknown option " + name + "; did you mean --" + std::string(other) + "?");
    }
    throw UsageError("unknown option " + name +
                     "; what begins with - and is no option goes after --");
}

std::vector<std::string> values_of(const cxxopts::ParseResult& parsed, std::string_view name) {
    const std::string key(name);
    if (parsed.count(key) == 0) return {};
    return parsed[key].as<std::vector<std::string>>();
}

/// The words of a command line: first the program and its options with their values.
struct Words {
    std::vector<const char*> options;
    std::vector<std::string> operands;
};

const Option* option_of_letter(const std::vector<Option>& options, char letter) {
    const auto found = std::ranges::find(options, letter, &Option::letter);
    return found == options.end() ? nullptr : &*found;
}

const Option* option_of_name(const std::vector<Option>& options, std::string_view name) {
    const auto found = std::ranges::find(options, name, &Option::name);
    return found == options.end() ? nullptr : &*found;
}

/// `word` begins with one dash and something behind it.
bool is_dashed_operand(std::string_view word, const std::vector<Option>& options) {
    const std::string_view name = word.substr(1);
    if (option_of_name(options, name.substr(0, name.find('=')))) {
        throw UsageError("did you mean -" + std::string(word) + "? If not, write -- before " +
                         std::string(word));
    }
    const Option* option = option_of_letter(options, name.front());
    if (!option) return true;
    return name.size() > 1 && (option->value.empty() || !is_ascii_digit(name[1]));
}

bool is_operand(std::string_view word, const std::vector<Option>& options, DashedWord dashed) {
    if (!word.starts_with('-') || word == "-") return true;
    const bool is_long = word.starts_with("--");
    return !is_long && dashed == DashedWord::operand && is_dashed_operand(word, options);
}

/// True if the option's value is the next word: `--limit 5`, `-n 5`.
bool takes_next(std::string_view word, const std::vector<Option>& options) {
    const Option* option = word.starts_with("--") ? option_of_name(options, word.substr(2))
                           : word.size() == 2     ? option_of_letter(options, word[1])
                                                  : nullptr;
    return option && !option->value.empty();
}

Words sorted_out(int argc, const char* const* argv, const std::vector<Option>& options,
                 DashedWord dashed) {
    Words out;
    const std::vector<const char*> words(argv, argv + argc);
    if (!words.empty()) out.options.push_back(words.front());
    for (std::size_t i = 1; i < words.size(); ++i) {
        const std::string_view word = words[i];
        if (word == "--") {
            out.operands.insert(out.operands.end(),
                                words.begin() + static_cast<std::ptrdiff_t>(i) + 1, words.end());
            break;
        }
        if (is_operand(word, options, dashed)) {
            out.operands.emplace_back(word);
            continue;
        }
        out.options.push_back(words[i]);
        if (takes_next(word, options) && i + 1 < words.size()) out.options.push_back(words[++i]);
    }
    return out;
}

Arguments collect(const cxxopts::ParseResult& parsed, const std::vector<Option>& options,
                  std::vector<std::string> operands) {
    std::map<std::string, std::vector<std::string>, std::less<>> given;
    for (const Option& option : options) {
        std::vector<std::string> values = values_of(parsed, option.name);
        if (values.empty()) continue;
        if (option.value.empty() && !values.back().empty()) {
            throw UsageError("--" + std::string(option.name) + " takes no value, but got " +
                             quoted(values.back()));
        }
        given.emplace(option.name, std::move(values));
    }
    return {std::move(given), std::move(operands)};
}

std::string left_column(const Option& option) {
    std::string out =
        option.letter ? std::string{' ', ' ', '-', option.letter, ',', ' '} : "      ";
    out.append("--").append(option.name);
    if (!option.value.empty()) out.append(" ").append(option.value);
    return out;
}

std::string synopsis_lines(const Usage& usage) {
    std::string out = "Usage: ", lines(usage.synopsis);
    for (std::size_t begin = 0; begin <= lines.size();) {
        const std::size_t end = std::min(lines.find('\n', begin), lines.size());
        if (begin > 0) out += "       ";
        out.append(usage.program).append(" ").append(lines, begin, end - begin).append("\n");
        begin = end + 1;
    }
    return out;
}

}  // namespace

std::string Arguments::text(std::string_view name, std::string_view fallback) const {
    const auto found = options_.find(name);
    return found == options_.end() ? std::string(fallback) : found->second.back();
}

std::vector<std::string> Arguments::all(std::string_view name) const {
    const auto found = options_.find(name);
    return found == options_.end() ? std::vector<std::string>{} : found->second;
}

std::uint64_t Arguments::number(std::string_view name, std::uint64_t fallback) const {
    if (!has(name)) return fallback;
    const std::string given = text(name);
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(given.data(), given.data() + given.size(), value);
    if (error != std::errc{} || end != given.data() + given.size()) {
        throw UsageError("--" + std::string(name) + " takes a number, not " + quoted(given));
    }
    return value;
}

void Arguments::refuse_choice(std::string_view name, std::string_view given,
                              const std::vector<std::string_view>& words) {
    std::string list;
    for (const std::string_view word : words) {
        if (!list.empty()) list += word == words.back() ? " or " : ", ";
        list += word;
    }
    throw UsageError("--" + std::string(name) + " takes " + list + ", not " + quoted(given));
}

Arguments parse_arguments(const Usage& usage, int argc, const char* const* argv) {
    const std::vector<Option> options = with_common_options(usage);
    cxxopts::Options parser = make_parser(usage, options);
    try {
        Words words = sorted_out(argc, argv, options, usage.dashed_word);
        const int count = static_cast<int>(words.options.size());
        return collect(parser.parse(count, words.options.data()), options,
                       std::move(words.operands));
    } catch (const cxxopts::exceptions::no_such_option& error) {
        refuse_unknown(between_quotes(error.what()), options);
    } catch (const cxxopts::exceptions::invalid_option_syntax& error) {
        refuse_unknown(between_quotes(error.what()), options);
    } catch (const cxxopts::exceptions::parsing& error) {
        throw UsageError(error.what());
    }
}

std::string help_text(const Usage& usage) {
    const std::vector<Option> options = with_common_options(usage);
    std::size_t column = 0;
    for (const Option& option : options) column = std::max(column, left_column(option).size() + 2);
    std::string out = synopsis_lines(usage) + "\n" + std::string(usage.summary) + "\n";
    std::string_view group;
    for (const Option& option : options) {
        if (option.group != group) out.append("\n").append(option.group).append(":\n");
        group = option.group;
        std::string left = left_column(option);
        left.resize(column, ' ');
        out.append(left).append(option.help).append("\n");
    }
    if (!usage.notes.empty()) out.append("\n").append(usage.notes).append("\n");
    return out;
}

ColorWhen color_when(const Arguments& given) {
    return given.choice<ColorWhen>(color_option.name, ColorWhen::automatic,
                                   {{"auto", ColorWhen::automatic},
                                    {"always", ColorWhen::always},
                                    {"never", ColorWhen::never}});
}

}  // namespace entente::cli
