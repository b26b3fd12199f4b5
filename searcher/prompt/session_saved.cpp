/// The part of a session that keeps searches by name: :save, :saved, :run and :forget.
#include <algorithm>
#include <ostream>

#include "base/nearest.hpp"
#include "base/utf8.hpp"
#include "cli/terminal.hpp"
#include "prompt/session.hpp"

namespace entente::prompt {

namespace {

std::string unknown_search(std::string_view name, const SavedSearches& saved) {
    std::vector<std::string_view> names;
    for (const auto& [known, query] : saved) names.push_back(known);
    const std::string why = "No search is saved as " + one_line(name);
    const std::string_view meant = nearest(name, names);
    if (!meant.empty()) return why + "; did you mean " + std::string(meant) + "?";
    return why + (saved.empty() ? "." : "; :saved shows them.");
}

}  // namespace

/// `text`: a name and, if it is not to be the last query, a query.
void Session::save(const std::string& text) {
    const std::size_t end = std::min(text.find_first_of(" \t"), text.size());
    const std::string name = text.substr(0, end);
    const std::size_t begin = text.find_first_not_of(" \t", end);
    const std::string query = begin == text.npos ? query_ : text.substr(begin);
    if (!is_search_name(name)) return say("A name has letters, digits, - and _: :save NAME QUERY");
    if (query.empty()) return say("There is no query yet: :save NAME QUERY");
    // By its name, so that it is refused where it refers to itself.
    const SavedSearches before = options_.query.saved;
    options_.query.saved.insert_or_assign(name, query);
    if (!parsed("saved:" + name)) {
        options_.query.saved = before;
        return;
    }
    around_.saved.put(name, query);
    const auto old = before.find(name);
    const bool replaced = old != before.end() && old->second != query;
    say("saved:" + name + " is " + one_line(query) +
        (replaced ? "; it was " + one_line(old->second) : ""));
}

void Session::list_saved() {
    const SavedSearches& saved = options_.query.saved;
    if (saved.empty()) return say("No search is saved yet; :save NAME keeps the last query.");
    std::size_t widest = 0;
    for (const auto& [name, query] : saved) widest = std::max(widest, cli::display_width(name));
    const show::Layout layout = around_.layout();
    for (const auto& [name, query] : saved) {
        const std::size_t column = widest + 4;
        around_.out << "  " << one_line(name)
                    << std::string(column - 2 - cli::display_width(name), ' ');
        show::write_plain(around_.out, cli::Role::plain, query, layout, column, column);
    }
}

void Session::run_saved(const std::string& name) {
    const SavedSearches& saved = options_.query.saved;
    saved.contains(name) ? ask("saved:" + name) : say(unknown_search(name, saved));
}

void Session::forget(const std::string& name) {
    if (!around_.saved.remove(name)) return say(unknown_search(name, options_.query.saved));
    options_.query.saved = around_.saved.read();
    say("saved:" + name + " is forgotten");
}

}  // namespace entente::prompt
