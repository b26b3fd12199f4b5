#include "cli/style.hpp"

namespace entente::cli {

std::string_view Style::open(Role role) const {
    if (!colour_) return "";
    // The sixteen colours of the terminal's own palette only: they stay readable on any ground.
    switch (role) {
        case Role::plain:
            return "";
        case Role::rank:
            return "\x1b[1m";
        case Role::date:
            return "\x1b[36m";
        case Role::source:
            return "\x1b[32m";
        case Role::title:
            return "\x1b[1m";
        case Role::party:
            return "\x1b[33m";
        case Role::mark:
            return "\x1b[1;31m";
        case Role::path:
            return "\x1b[35m";
        case Role::line:
            return "\x1b[32m";
        case Role::note:
            return "\x1b[33m";
        case Role::error:
            return "\x1b[1;31m";
        case Role::faint:
            return "\x1b[2m";
    }
    return "";
}

std::string_view Style::close(Role role) const {
    return colour_ && role != Role::plain ? "\x1b[0m" : "";
}

std::string Style::paint(Role role, std::string_view text) const {
    std::string out(open(role));
    out += text;
    out += close(role);
    return out;
}

}  // namespace entente::cli
