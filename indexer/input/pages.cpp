// Bytes of a file to pages, by its format. Text and Markdown are one page each, records one a line.
#include "input/front_matter.hpp"
#include "input/markdown.hpp"
#include "input/names.hpp"
#include "input/page_maker.hpp"
#include "input/records.hpp"
#include "text/charset.hpp"

#include <optional>
#include <utility>

namespace entente {
namespace {

StatedFacts read_facts(const FrontMatter& front, const std::string& path,
                       std::vector<std::string>& warnings) {
    std::vector<std::string> problems;
    if (!front.problem.empty()) {
        problems.push_back("front matter was left in the text: " + front.problem);
    }
    StatedFacts facts = facts_of(front.stated, Origin::front_matter, problems);
    for (const std::string& problem : problems) warnings.push_back(path + ": " + problem);
    return facts;
}

/// The page of a whole text file; nothing, and the reason reported, if there is none.
std::optional<Page> read_text_page(std::string_view bytes, const PageMaker& maker,
                                   PageReports& reports) {
    std::optional<Decoded> decoded = decode_text(bytes, maker.charset());
    if (!decoded) {
        reports.failures.push_back(
            {maker.path(), "not text", "it has many bytes that no text has"});
        return {};
    }
    const FrontMatter front = read_front_matter(decoded->text);
    Page page = maker.make(read_facts(front, maker.path(), reports.warnings));
    const std::string_view article = std::string_view(decoded->text).substr(front.end);
    const bool markdown = format_of(maker.file().path.filename().native()) == FileFormat::markdown;
    if (markdown && page.title.empty()) page.title = heading_title(article);
    if (page.title.empty() && is_blank(article)) {
        reports.skipped.push_back({maker.path(), "empty", "it has no text"});
        return {};
    }
    page.format = markdown ? "markdown" : "text";
    page.charset = std::move(decoded->charset);
    page.begin = front.end;
    page.text = std::move(decoded->text);
    return page;
}

}  // namespace

void read_pages(const FilePiece& piece, std::string_view bytes, const CorpusRules& rules,
                const IndexerOptions& options, const std::function<bool(Page&&)>& take,
                PageReports& reports) {
    const PageMaker maker(piece.file, rules, options, reports.warnings);
    if (piece.file.records) {
        read_records(piece, bytes, maker, options.max_file_bytes, take, reports);
        return;
    }
    std::optional<Page> page = read_text_page(bytes, maker, reports);
    if (page) take(std::move(*page));
}

}  // namespace entente
