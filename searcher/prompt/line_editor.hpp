/// Reads a line from the terminal, with editing, history and completion.
///
/// The only place that knows the line editing library. It keeps global state: one editor at a time.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "prompt/completion.hpp"

namespace entente::prompt {

class LineEditor {
public:
    using Completer = std::function<Completion(std::string_view line, std::size_t cursor)>;

    /// Reads the history. A file that cannot be read or written means no history, and no error.
    LineEditor(std::filesystem::path history, Completer);
    ~LineEditor();
    LineEditor(const LineEditor&) = delete;
    LineEditor& operator=(const LineEditor&) = delete;

    /// The line that was entered; nothing at the end of input (Ctrl-D). Ctrl-C empties the line.
    std::optional<std::string> read(const std::string& prompt);

    /// Keeps a line in the history, here and in the file; a repeated or empty one is not kept.
    void remember(const std::string& line);

private:
    std::filesystem::path history_;
};

/// Where the history is kept: $XDG_STATE_HOME/entente/history, else below ~/.local/state; empty if
/// there is no home.
std::filesystem::path default_history_file();

}  // namespace entente::prompt
