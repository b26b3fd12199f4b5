/// Query trees in few words, and texts with their marks shown.
#pragma once

#include <entente/query.hpp>
#include <entente/span.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace entente::test {

inline Query leaf(Query::Kind kind, std::string text) {
    Query q;
    q.kind = kind;
    q.text = std::move(text);
    return q;
}

inline Query word(std::string text) { return leaf(Query::Kind::word, std::move(text)); }
inline Query prefix(std::string text) { return leaf(Query::Kind::prefix, std::move(text)); }

inline Query exactly(std::string text) {
    Query q = word(std::move(text));
    q.exact = true;
    return q;
}

inline Query phrase(std::vector<std::string> words) {
    Query q;
    q.kind = Query::Kind::phrase;
    q.words = std::move(words);
    return q;
}

inline Query over(Query::Kind kind, std::vector<Query> children) {
    Query q;
    q.kind = kind;
    q.children = std::move(children);
    return q;
}

inline Query both(Query a, Query b) {
    return over(Query::Kind::and_, {std::move(a), std::move(b)});
}
inline Query either(Query a, Query b) {
    return over(Query::Kind::or_, {std::move(a), std::move(b)});
}
inline Query without(Query a, Query b) {
    return over(Query::Kind::not_, {std::move(a), std::move(b)});
}

inline Query near(std::uint32_t distance, std::vector<Query> operands) {
    Query q = over(Query::Kind::near, std::move(operands));
    q.distance = distance;
    return q;
}

inline Query adj(std::uint32_t distance, std::vector<Query> operands) {
    Query q = near(distance, std::move(operands));
    q.kind = Query::Kind::adj;
    return q;
}

inline Query in_field(std::string field, Query q) {
    q.field = std::move(field);
    return q;
}

/// The text with each span in square brackets.
inline std::string bracketed(std::string_view text, const std::vector<ByteSpan>& spans) {
    std::string out;
    std::size_t done = 0;
    for (const ByteSpan span : spans) {
        out += text.substr(done, span.begin - done);
        out += '[';
        out += text.substr(span.begin, span.size());
        out += ']';
        done = span.end;
    }
    return out += text.substr(done);
}

}  // namespace entente::test
