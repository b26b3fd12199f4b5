/// Other programs that the prompt runs: a pager for long texts, an editor for a hit's file.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace entente::prompt {

/// The value of an environment variable; empty if there is none.
using Environment = std::function<std::string(const char* name)>;
std::string process_environment(const char* name);

/// A program to run and what to tell the user about it.
struct Opener {
    std::vector<std::string> arguments;  ///< the program first
    std::string told;                    ///< "vim +12 corpus/pact.txt"
};

/// What opens a file at a line: $VISUAL or $EDITOR +LINE; else $PAGER; else xdg-open where there is
/// a desktop; else less +LINE. `line` 0: at the beginning.
Opener choose_opener(const std::string& path, std::uint32_t line, const Environment&);

/// Runs it on this terminal and waits. False: it could not be started.
bool run(const Opener&);

/// Shows a text through $PAGER (less, if unset; LESS=FRX unless it is set), from `line` on if the
/// pager is less; 0: from its beginning. False: there is no such pager, and the text was not shown.
bool page(const std::string& text, std::size_t line, const Environment&);

}  // namespace entente::prompt
