/// Whatever the query and the text: passages within their length, marks on whole characters, and
/// shown text that is safe to show.
///
/// Input: a byte for the number and one for the length of passages, a line that is the query, the
/// text.
#include "promises.hpp"

#include <entente/query.hpp>
#include <entente/snippet.hpp>

#include "snippet/marked_text.hpp"

#include <algorithm>
#include <string>

using namespace entente;
using fuzz::demand;

namespace {

const Analyzer& analyzer() {
    static const Analyzer one;
    return one;
}

SnippetOptions take_options(std::string_view& input) {
    const unsigned first = fuzz::take_byte(input), second = fuzz::take_byte(input);
    return {.max_passages = first % 5,
            .max_bytes = second * 2,
            .language = first & 128  ? "en"
                        : first & 64 ? "de"
                                     : ""};
}

void check_marks(const std::vector<ByteSpan>& marks, ByteSpan within,
                 const fuzz::Borders& borders) {
    std::size_t end = within.begin;
    for (const ByteSpan mark : marks) {
        demand(mark.begin >= end && !mark.empty(), "marks are in order, disjoint, not empty");
        demand(borders.cut_none(mark), "a mark holds whole characters");
        end = mark.end;
    }
    demand(end <= within.end, "marks stand inside what is shown");
}

/// No character that could disturb a terminal.
bool is_calm(std::string_view text) { return drop_controls(text) == text; }

void check_fragment(std::string_view body, const Passage& passage) {
    const Fragment fragment = snippet::make_fragment(body, passage, {});
    demand(is_valid_utf8(fragment.text), "a fragment is valid UTF-8");
    demand(one_line(fragment.text) == fragment.text, "a fragment is one line without controls");
    check_marks(fragment.marks, {0, fragment.text.size()}, fuzz::Borders(fragment.text));
    demand(fragment.line >= 1, "lines are counted from 1");
    const Snippet alone{{passage}};
    demand(highlight(body, alone, {"", "", "", Markup::Escape::none}) ==
               one_line(body.substr(passage.where.begin, passage.where.size())),
           "what is shown without its markers is that piece of the text");
}

void check_passage(std::string_view body, const Passage& passage, std::size_t max_bytes,
                   const fuzz::Borders& borders) {
    demand(!passage.where.empty() && passage.where.size() <= max_bytes,
           "a passage has a length, and it is not over the limit");
    demand(borders.cut_none(passage.where), "a passage holds whole characters");
    check_marks(passage.matches, passage.where, borders);
    for (const ByteSpan mark : passage.matches) {
        // A word longer than the passage is cut with it.
        const bool cut = mark.begin == passage.where.begin || mark.end == passage.where.end;
        demand(cut || borders.cut_no_marks(mark), "a mark takes accents with their letters");
    }
    check_fragment(body, passage);
}

void check_markup(std::string_view body, const Snippet& found) {
    const std::string html = highlight(body, found, {"", "", " | ", Markup::Escape::html});
    demand(html.find_first_of("<>\"") == std::string::npos, "HTML is escaped");
    demand(is_valid_utf8(html) && is_calm(html), "HTML is valid UTF-8 without controls");
    const Markup markup{"[", "]", " | ", Markup::Escape::terminal};
    demand(is_calm(highlight(body, found, markup)), "no control character reaches a terminal");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view input = fuzz::as_text(data, size);
    const SnippetOptions options = take_options(input);
    const std::size_t line = std::min(input.find('\n'), input.size());
    const ParsedQuery parsed = parse_query(input.substr(0, line));
    const std::string_view body = input.substr(std::min(line + 1, input.size()));
    const Snippet found = make_snippet(analyzer(), parsed.query, body, options);
    demand(found.passages.size() <= options.max_passages, "no more passages than were asked for");
    const fuzz::Borders borders(body);
    std::size_t end = 0;
    for (const Passage& passage : found.passages) {
        demand(passage.where.begin >= end, "passages are in order and disjoint");
        check_passage(body, passage, options.max_bytes, borders);
        end = passage.where.end;
    }
    check_markup(body, found);
    return 0;
}
