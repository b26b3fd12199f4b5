#include "input/glob.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace entente {
namespace {

// Both levels, characters of a name and names of a path, match by the same greedy walk: on a
// mismatch only the last star needs to take one more, so nothing is exponential.

bool name_matches(std::string_view glob, std::string_view name) {
    std::size_t g = 0, n = 0;
    std::size_t after_star = std::string_view::npos, star_end = 0;
    while (n < name.size()) {
        if (g < glob.size() && glob[g] == '*') {
            after_star = ++g;
            star_end = n;
        } else if (g < glob.size() && glob[g] == '?') {
            n += decode_utf8(name, n).size;
            ++g;
        } else if (g < glob.size() && glob[g] == name[n]) {
            ++g, ++n;
        } else if (after_star != std::string_view::npos) {
            star_end += decode_utf8(name, star_end).size;
            n = star_end;
            g = after_star;
        } else {
            return false;
        }
    }
    while (g < glob.size() && glob[g] == '*') ++g;
    return g == glob.size();
}

/// The first name of a path, and where the rest starts (npos: there is none).
struct Head {
    std::string_view name;
    std::size_t rest = 0;
};

Head head_at(std::string_view path, std::size_t begin) {
    const std::size_t slash = path.find('/', begin);
    if (slash == std::string_view::npos) return {path.substr(begin), std::string_view::npos};
    return {path.substr(begin, slash - begin), slash + 1};
}

/// True if the glob, from the root, matches the path or a folder above it.
bool path_matches(std::string_view glob, std::string_view path) {
    constexpr std::size_t end = std::string_view::npos;
    std::size_t g = 0, p = 0;
    std::size_t after_stars = 0, stars_end = 0;
    bool stars = false;
    while (true) {
        if (g == end) return true;  // what is left of the path lies in the folder that matched
        if (p == end) return glob.substr(g) == "**";
        const Head pattern = head_at(glob, g);
        const Head name = head_at(path, p);
        if (pattern.name == "**") {
            stars = true;
            after_stars = g = pattern.rest;
            stars_end = p;
        } else if (name_matches(pattern.name, name.name)) {
            g = pattern.rest;
            p = name.rest;
        } else if (stars && stars_end != end) {
            p = stars_end = head_at(path, stars_end).rest;
            g = after_stars;
        } else {
            return false;
        }
    }
}

}  // namespace

bool glob_covers(std::string_view glob, std::string_view path) {
    while (glob.ends_with('/')) glob.remove_suffix(1);
    const bool anchored = glob.find('/') != std::string_view::npos;
    while (glob.starts_with('/')) glob.remove_prefix(1);
    if (glob.empty()) return false;
    if (anchored) return path_matches(glob, path);
    for (std::size_t at = 0; at != std::string_view::npos;) {
        const Head head = head_at(path, at);
        if (name_matches(glob, head.name)) return true;
        at = head.rest;
    }
    return false;
}

}  // namespace entente
