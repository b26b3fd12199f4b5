/// The text of a synonym file to groups: a group a line, members between commas.
///
///     # what firms do                        a comment
///     merger, takeover, buy-out
///     EU, European Union   # of states       several words are a phrase
///
/// A member is read as the query that it would be, so what is found can be printed and typed.
#include "query/remarks.hpp"
#include "query/synonyms.hpp"

#include <entente/synonyms.hpp>

#include <algorithm>
#include <optional>
#include <utility>

namespace entente {
namespace {

constexpr std::string_view blanks = " \t\r";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

ByteSpan trimmed(std::string_view text, ByteSpan span) {
    const std::string_view piece = text.substr(span.begin, span.size());
    const std::size_t first = piece.find_first_not_of(blanks);
    if (first == piece.npos) return {span.begin, span.begin};
    return {span.begin + first, span.begin + piece.find_last_not_of(blanks) + 1};
}

/// Where the comment of a line begins: at a # that no word holds, as C# does.
std::size_t comment_in(std::string_view line) {
    for (std::size_t at = line.find('#'); at != line.npos; at = line.find('#', at + 1)) {
        if (at == 0 || blanks.find(line[at - 1]) != blanks.npos) return at;
    }
    return line.size();
}

std::optional<Query> member(std::string_view typed) {
    const bool phrase = typed.find_first_of(blanks) != typed.npos;
    const std::string text = phrase ? '"' + std::string(typed) + '"' : std::string(typed);
    ParsedQuery parsed = parse_query(text);
    const auto kind = phrase ? Query::Kind::phrase : Query::Kind::word;
    const Query& query = parsed.query;
    const bool plain =
        query.kind == kind && !query.exact && query.field.empty() && query.boost == 1;
    if (!plain || !parsed.diagnostics.empty()) return std::nullopt;
    return std::move(parsed.query);
}

class Reader {
public:
    explicit Reader(std::string_view text) : text_(text) {}

    ParsedSynonyms read() {
        std::size_t begin = text_.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
        for (; begin < text_.size();) {
            const std::size_t end = std::min(text_.find('\n', begin), text_.size());
            line({begin, begin + comment_in(text_.substr(begin, end - begin))});
            begin = end + 1;
        }
        return {std::make_shared<const Synonyms>(std::move(synonyms_)), std::move(bad_)};
    }

private:
    void line(ByteSpan where) {
        where = trimmed(text_, where);
        if (where.empty()) return;
        std::vector<Query> group;
        const std::size_t bad = bad_.size();
        for (std::size_t begin = where.begin; begin < where.end;) {
            const std::size_t end = std::min(text_.find(',', begin), where.end);
            add_member(group, trimmed(text_, {begin, end}));
            begin = end + 1;
        }
        if (bad_.size() > bad) return;
        if (group.size() < 2) return refuse(where, "a group has two words or more, with commas");
        synonyms_.add(std::move(group));
    }

    void add_member(std::vector<Query>& group, ByteSpan where) {
        if (where.empty()) return;
        const std::string_view typed = text_.substr(where.begin, where.size());
        std::optional<Query> read = member(typed);
        if (read) return group.push_back(std::move(*read));
        refuse(where, query::shown(typed) + " is neither a word nor a phrase");
    }

    void refuse(ByteSpan where, std::string message) {
        bad_.push_back({Severity::error, where, std::move(message), {}});
    }

    std::string_view text_;
    Synonyms synonyms_;
    std::vector<Diagnostic> bad_;
};

}  // namespace

ParsedSynonyms parse_synonyms(std::string_view utf8) { return Reader(utf8).read(); }

}  // namespace entente
