#include "pipeline/assemble.hpp"

#include "article/article.hpp"

#include <string_view>
#include <utility>

namespace entente {
namespace {

std::string_view piece(const Page& page, ByteSpan where) {
    return std::string_view(page.text).substr(where.begin, where.size());
}

Document document_of(const Page& page, const Article& article, Metadata metadata) {
    Document document;
    document.id = page.id;
    document.title = article.title;
    document.metadata = std::move(metadata);
    document.format = page.format;
    document.file = page.file;
    for (const Paragraph& paragraph : article.paragraphs) {
        if (!document.body.empty()) document.body += "\n\n";
        document.body += piece(page, paragraph.where);
        document.paragraph_lines.push_back(paragraph.line);
    }
    for (const ArticleLine& line : article.lines) {
        if (line.kind != LineKind::furniture) continue;
        document.furniture.push_back({std::string(piece(page, line.where)), line.line});
    }
    return document;
}

}  // namespace

Inspection inspect_page(Page&& page, const CorpusRules& rules) {
    const Article article = read_article(page);
    Extraction extraction = extract(page, article, rules);
    Inspection inspection;
    inspection.document = document_of(page, article, std::move(extraction.chosen));
    inspection.charset = std::move(page.charset);
    inspection.date_candidates = std::move(extraction.date_candidates);
    inspection.source_candidates = std::move(extraction.source_candidates);
    inspection.party_candidates = std::move(extraction.party_candidates);
    inspection.text = std::move(page.text);
    return inspection;
}

Document assemble(Page&& page, const CorpusRules& rules) {
    return inspect_page(std::move(page), rules).document;
}

}  // namespace entente
