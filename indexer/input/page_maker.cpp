#include "input/page_maker.hpp"

#include "base/utf8.hpp"
#include "input/names.hpp"
#include "input/sidecar.hpp"

#include <utility>

namespace entente {

PageMaker::PageMaker(const SourceFile& file, const CorpusRules& rules,
                     const IndexerOptions& options, std::vector<std::string>& warnings)
    : file_(file), path_(printable_path(file.path)), beside_(read_sidecar(file, warnings)) {
    const PathRule rule = rules.for_path(file.below_root);
    overlay(facts_of(rule), beside_);
    date_order_ = rule.date_order;
    language_hint_ = rule.language.empty() ? options.language : rule.language;
}

Page PageMaker::make(StatedFacts facts) const {
    overlay(beside_, facts);
    Page page;
    page.id = file_.below_root;
    page.file = {path_, file_.bytes, file_.modified_ns, 0};
    page.title = std::move(facts.title);
    page.given = std::move(facts.metadata);
    page.date_order = date_order_;
    page.language_hint = language_hint_;
    return page;
}

bool is_blank(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode_utf8(text, at);
        if (!is_space(c.value)) return false;
        at += c.size;
    }
    return true;
}

}  // namespace entente
