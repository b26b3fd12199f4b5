/// What a stream is, and how to write to it.
#pragma once

#include <string>
#include <string_view>

namespace entente::cli {

enum class ColorWhen { automatic, always, never };

struct Terminal {
    bool is_terminal = false;
    bool colour = false;
    unsigned width = 80;  ///< columns
};

/// Colour: `when`; automatic: a terminal, NO_COLOR unset or empty, TERM not "dumb"; FORCE_COLOR or
/// CLICOLOR_FORCE switch it on.
Terminal describe_terminal(int file_descriptor, ColorWhen when = ColorWhen::automatic);

/// Columns that the text takes: wide characters two, combining ones none.
std::size_t display_width(std::string_view utf8);

}  // namespace entente::cli
