#include "input/stated_context.hpp"

#include "base/utf8.hpp"
#include "input/forms.hpp"
#include "input/names.hpp"

namespace entente {
namespace {

using Kind = StatedValue::Kind;

std::string excerpt(std::string_view text) {
    constexpr std::size_t shown_bytes = 60;
    const std::string line = stated_line(cut_utf8(text, shown_bytes));
    return text.size() > shown_bytes ? line + ".." : line;
}

}  // namespace

std::string StatedContext::line_of(const StatedValue& value) {
    if (value.kind == Kind::nothing) return {};
    if (value.kind != Kind::scalar) {
        problem(value.key, "wants a single value");
        return {};
    }
    std::string line = stated_line(value.text);
    if (line.size() <= max_stated_bytes) return line;
    problem(value.key, "is longer than " + std::to_string(max_stated_bytes) + " bytes");
    return {};
}

Evidence StatedContext::evidence(const StatedValue& value) const {
    return {origin, value.where, rule_name(origin), 1.0};
}

void StatedContext::problem(std::string_view key, const std::string& what) {
    problems.push_back(excerpt(key) + ": " + what);
}

std::string rule_name(Origin origin) {
    switch (origin) {
        case Origin::user_rule:
            return std::string(rules_name);
        case Origin::sidecar:
            return "sidecar";
        case Origin::front_matter:
            return "front-matter";
        default:
            return "record";
    }
}

std::string cited(std::string_view text) { return '"' + excerpt(text) + '"'; }

}  // namespace entente
