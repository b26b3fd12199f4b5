#include "prompt/prompt.hpp"

#include <unistd.h>
#include <entente/error.hpp>

#include <filesystem>
#include <iostream>

#include "base/utf8.hpp"
#include "prompt/external.hpp"
#include "prompt/interrupt.hpp"
#include "prompt/line_editor.hpp"
#include "prompt/saved_file.hpp"
#include "prompt/session.hpp"
#include "query/saved_queries.hpp"

namespace entente::prompt {

namespace {

constexpr std::size_t most_offered = 50;

void show_page(const std::string& text, std::size_t line) {
    std::cout.flush();
    if (!page(text, line, process_environment)) std::cout << text;
}

void open_file(const std::string& path, std::uint32_t line) {
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) {
        std::cout << "There is no file " << one_line(path)
                  << " seen from this folder; :show shows the indexed text.\n";
        return;
    }
    const Opener opener = choose_opener(path, line, process_environment);
    std::cout << one_line(opener.told) << std::endl;
    if (!run(opener)) std::cout << "That could not be started; set EDITOR to a program you have.\n";
}

/// Names of saved searches that begin so, for the completion.
std::vector<FacetCount> saved_names(std::string_view prefix) {
    std::vector<FacetCount> names;
    for (const auto& [name, query] : SavedFile(default_saved_file()).read()) {
        if (name.starts_with(prefix)) names.push_back({name, 0});
    }
    return names;
}

Surroundings terminal_surroundings(cli::ColorWhen color) {
    const auto layout = [color] {
        const cli::Terminal terminal = cli::describe_terminal(STDOUT_FILENO, color);
        return show::Layout{cli::Style(terminal.colour), terminal.width};
    };
    return {std::cout, layout, show_page, open_file, SavedFile(default_saved_file())};
}

}  // namespace

void run_prompt(Searcher& searcher, const SearchOptions& options, cli::ColorWhen color) {
    const InterruptGuard guard;
    Session session(searcher, options, &interrupted(), terminal_surroundings(color));
    const auto completer = [&](std::string_view line, std::size_t cursor) {
        return complete(line, cursor, [&](std::string_view field, std::string_view prefix) {
            if (field == query::saved_field) return saved_names(prefix);
            return searcher.complete(field, prefix, most_offered);
        });
    };
    LineEditor editor(default_history_file(), completer);
    session.greet();
    while (const std::optional<std::string> line = editor.read("search> ")) {
        editor.remember(*line);
        if (!session.handle(*line)) return;
        std::cout.flush();
    }
    std::cout << '\n';
}

}  // namespace entente::prompt
