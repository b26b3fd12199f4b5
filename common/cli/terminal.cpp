#include "cli/terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>

namespace entente::cli {

namespace {

std::string_view environment(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

bool forced(const char* name) { return !environment(name).empty() && environment(name) != "0"; }

bool wants_colour(bool is_terminal, ColorWhen when) {
    if (when != ColorWhen::automatic) return when == ColorWhen::always;
    if (!environment("NO_COLOR").empty()) return false;
    if (forced("FORCE_COLOR") || forced("CLICOLOR_FORCE")) return true;
    return is_terminal && environment("TERM") != "dumb";
}

/// The window, or what COLUMNS says where there is none: a log that is read on a narrow screen.
unsigned columns(int file_descriptor) {
    winsize size{};
    if (ioctl(file_descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
    const long wanted = std::strtol(environment("COLUMNS").data(), nullptr, 10);
    return wanted > 0 && wanted < 10000 ? static_cast<unsigned>(wanted) : 80;
}

}  // namespace

Terminal describe_terminal(int file_descriptor, ColorWhen when) {
    const bool is_terminal = isatty(file_descriptor) == 1;
    return {is_terminal, wants_colour(is_terminal, when), columns(file_descriptor)};
}

}  // namespace entente::cli
