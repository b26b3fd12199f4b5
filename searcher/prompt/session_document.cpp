/// The commands that show a whole document: :show and :jump.
#include <entente/search.hpp>

#include <algorithm>
#include <sstream>

#include "cli/numbers.hpp"
#include "prompt/session.hpp"
#include "show/overview.hpp"

namespace entente::prompt {

namespace {

/// So many matches are listed; any can be jumped to.
constexpr std::size_t most_listed = 20;

/// Lines that are left above the match that is jumped to.
constexpr std::size_t lines_above = 3;

/// A document as it is shown.
class Page {
public:
    Page(const Document& document, const std::vector<ByteSpan>& marks, show::Layout layout)
        : document_(document), marks_(marks), layout_(layout) {
        const std::span<const ByteSpan> all(marks);
        places_ = match_places(Analyzer(), document, all.first(std::min(most_listed, all.size())));
    }

    std::string text() const { return text_of(document_); }

    /// The line, counted from 1, on which a match ends.
    std::size_t line_of(const ByteSpan& mark) const {
        Document until = document_;
        until.body.resize(mark.end);
        return static_cast<std::size_t>(std::ranges::count(text_of(until), '\n'));
    }

private:
    std::string text_of(const Document& document) const {
        std::ostringstream out;
        show::print_document(out, document, marks_, places_, layout_);
        return out.str();
    }

    const Document& document_;
    const std::vector<ByteSpan>& marks_;
    std::vector<MatchPlace> places_;
    show::Layout layout_;
};

}  // namespace

void Session::show_document(std::size_t rank) {
    const Hit* wanted = hit(rank);
    if (!wanted) return say("There is no hit " + std::to_string(rank) + ".");
    shown_ = wanted->id;
    page_document(0);
}

void Session::jump(std::size_t number) {
    if (shown_.empty()) return say("No document has been shown yet: :show N");
    page_document(number > 0 ? number : at_ + 1);
}

/// `match`: from its line on; 0: all of it.
void Session::page_document(std::size_t match) {
    const std::optional<Document> document = searcher_.fetch(shown_);
    if (!document) return say("The document is not in the index any more.");
    const Query query = parse_query(query_, options_.query).query;
    const std::vector<ByteSpan> marks = searcher_.matches(query, *document);
    const std::string count = cli::counted(marks.size(), "match", "matches");
    if (match > marks.size()) return say("There are no more: the document has " + count + ".");
    at_ = match;
    const Page page(*document, marks, around_.layout());
    const std::size_t line = match == 0 ? 0 : page.line_of(marks[match - 1]);
    around_.page(page.text(), line > lines_above ? line - lines_above : line);
    if (match > 0) return say("match " + cli::grouped(match) + " of " + cli::grouped(marks.size()));
    if (!marks.empty()) say(count + "; :jump goes to the first, and then to the next");
}

}  // namespace entente::prompt
