#include "query/saved_queries.hpp"

#include "base/nearest.hpp"
#include "query/parser.hpp"

#include <algorithm>
#include <utility>

namespace entente::query {
namespace {

/// A level takes some 4 KB of stack, 16 KB where sanitizers watch, so this much is safe in a thread
/// with the usual 8 MB, whatever the options say.
constexpr std::size_t deepest = 300;

using Saved = decltype(QueryOptions::saved);

/// "write saved:telecoms", or the names there are.
std::string names_hint(std::string_view name, const Saved& saved) {
    constexpr std::size_t most_listed = 8;
    if (saved.empty()) return "no query has been saved";
    std::vector<std::string_view> names;
    for (const auto& [known, text] : saved) names.push_back(known);
    if (const std::string_view meant = nearest(name, names); !meant.empty()) {
        return "write saved:" + std::string(meant);
    }
    std::string list;
    const std::size_t listed = std::min(names.size(), most_listed);
    for (std::size_t i = 0; i < listed; ++i) list += (i == 0 ? "" : ", ") + shown(names[i]);
    if (listed < names.size()) list += ", ..";
    return "saved are: " + list;
}

std::size_t height(const Query& query) {
    std::size_t highest = 0;
    for (const Query& child : query.children) highest = std::max(highest, height(child));
    return highest + 1;
}

void pass_on(const ParsedQuery& parsed, const std::string& name, ByteSpan where, Remarks& remarks) {
    for (const Diagnostic& inner : parsed.diagnostics) {
        const std::string message = "in saved:" + shown(name) + ", " + inner.message;
        if (inner.severity == Severity::error) {
            remarks.error(where, message, inner.hint);
        } else {
            remarks.note(where, message, inner.hint);
        }
    }
}

}  // namespace

bool SavedQueries::enter() {
    if (depth_ >= std::min(options_.max_depth, deepest)) return false;
    ++depth_;
    return true;
}

Query SavedQueries::find(const std::string& name, ByteSpan where, Remarks& remarks) {
    if (!may_be_read(name, where, remarks)) return {};
    const ParsedQuery& found = parsed(name, options_.saved.find(name)->second);
    pass_on(found, name, where, remarks);
    if (found.refused()) return {};
    if (found.query.kind == Query::Kind::nothing) {
        remarks.error(where, "saved:" + shown(name) + " is empty");
    } else if (depth_ + height(found.query) > std::min(options_.max_depth, deepest)) {
        remarks.error(where, "saved queries stand too deep in each other");
        return {};
    }
    return found.query;
}

bool SavedQueries::may_be_read(const std::string& name, ByteSpan where, Remarks& remarks) const {
    if (!options_.saved.contains(name)) {
        remarks.error(where, "no query is saved as " + shown(name),
                      names_hint(name, options_.saved));
        return false;
    }
    if (std::ranges::find(open_, name) == open_.end()) return true;
    const std::string& last = open_.back();
    const std::string through = last == name ? "" : ", by way of saved:" + shown(last);
    remarks.error(where, "saved:" + shown(name) + " refers to itself" + through);
    return false;
}

const ParsedQuery& SavedQueries::parsed(const std::string& name, std::string_view text) {
    if (const auto known = parsed_.find(name); known != parsed_.end()) return known->second;
    ParsedQuery found;
    if (enter()) {
        open_.push_back(name);
        found = Parser(text, options_, *this).parse();
        open_.pop_back();
        leave();
    } else {
        found.diagnostics = {{Severity::error, {}, "names stand too deep in each other", {}}};
    }
    return parsed_.emplace(name, std::move(found)).first->second;
}

}  // namespace entente::query
