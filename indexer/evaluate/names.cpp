#include "evaluate/names.hpp"

#include "text/caseless.hpp"

#include <algorithm>
#include <array>

namespace entente {
namespace {

constexpr std::array<std::string_view, 11> legal_forms{"inc", "incorporated", "ltd",  "limited",
                                                       "co",  "company",      "corp", "corporation",
                                                       "llc", "plc",          "group"};

/// The name without its last word if that is a legal form behind a blank, a comma or a full stop.
std::string_view without_legal_form(std::string_view name) {
    const std::size_t before = name.find_last_of(" ,.");
    if (before == std::string_view::npos) return name;
    const bool form = std::ranges::count(legal_forms, name.substr(before + 1)) > 0;
    return form ? name.substr(0, before) : name;
}

std::string_view trimmed_end(std::string_view text) {
    return text.substr(0, text.find_last_not_of(" .,") + 1);
}

}  // namespace

std::string source_key(std::string_view name) {
    const std::string folded = caseless(name);
    for (const std::string_view leading : {"the ", "www."}) {
        if (folded.starts_with(leading)) return folded.substr(leading.size());
    }
    return folded;
}

std::string party_key(std::string_view name) {
    const std::string folded = caseless(name);
    std::string_view key = trimmed_end(folded);
    while (true) {
        const std::string_view shorter = trimmed_end(without_legal_form(key));
        if (shorter == key) return std::string(key);
        key = shorter;
    }
}

std::string_view first_subtag(std::string_view language) {
    return language.substr(0, language.find('-'));
}

}  // namespace entente
