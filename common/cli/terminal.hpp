/// What a stream is, and how much room text takes on it.
#pragma once

#include <cstddef>
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

/// Columns that one code point takes: wide characters two, combining ones and controls none.
unsigned display_width(char32_t);

/// Columns that the text takes; a broken byte counts as the one U+FFFD it is shown as.
std::size_t display_width(std::string_view utf8);

/// The text if it fits, else as much of it as leaves room for the "…" that ends it.
std::string cut_to_width(std::string_view utf8, std::size_t columns);

}  // namespace entente::cli
