/// The part of making a page that all formats share: file facts, and the order in which statements
/// win: entente.toml over the sidecar over what the page itself states.
/// Tested by tests/unit/indexer/input/pages_test.cpp.
#pragma once

#include "input/page.hpp"
#include "input/stated_facts.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace entente {

class PageMaker {
public:
    /// Reads the sidecar. The file must outlive the maker.
    PageMaker(const SourceFile&, const CorpusRules&, const IndexerOptions&,
              std::vector<std::string>& warnings);

    /// A page with all but its text; `own` is what stands in the page itself.
    Page make(StatedFacts own) const;
    const SourceFile& file() const { return file_; }
    const std::string& path() const { return path_; }               ///< for reports
    const std::string& charset() const { return beside_.charset; }  ///< declared; may be empty

private:
    const SourceFile& file_;
    std::string path_;
    StatedFacts beside_;
    DateOrder date_order_;
    std::string language_hint_;
};

/// True for text of white space alone.
bool is_blank(std::string_view);

}  // namespace entente
