#include "pipeline/assemble.hpp"

#include "article/article.hpp"
#include "article/recurrence.hpp"

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

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

std::vector<std::string> furniture_rules(const Article& article) {
    std::vector<std::string> rules;
    for (const ArticleLine& line : article.lines) {
        if (line.kind == LineKind::furniture) rules.push_back(line.rule);
    }
    return rules;
}

}  // namespace

Inspection inspect_page(Page&& page, const CorpusRules& rules, const RecurringLines& recurring) {
    const Article article = read_article(page, recurring);
    Extraction extraction = extract(page, article, rules);
    Inspection inspection;
    inspection.document = document_of(page, article, std::move(extraction.chosen));
    inspection.furniture_rules = furniture_rules(article);
    inspection.charset = std::move(page.charset);
    inspection.date_candidates = std::move(extraction.date_candidates);
    inspection.source_candidates = std::move(extraction.source_candidates);
    inspection.party_candidates = std::move(extraction.party_candidates);
    inspection.text = std::move(page.text);
    return inspection;
}

Document assemble(Page&& page, const CorpusRules& rules, const RecurringLines& recurring) {
    return inspect_page(std::move(page), rules, recurring).document;
}

}  // namespace entente
