/// The words seen in each language, from which the stem families are made.
///
/// The index holds words, not stems. Beside them stands a table from stem to the words of its
/// family ("en", "connect" -> connect, connected, connecting), in the database's metadata; a query
/// word is looked up there. So exact words, exact phrases and stemmed words all come from
/// one set of postings.
#pragma once

#include "write/run/term_table.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace entente::write {

/// Written word -> the term it is in the index.
class FamilyWords {
public:
    /// `term` is the folded word, `written` the same in lower case with its accents, from which
    /// the stem is made. Of one written word the first term counts.
    void add(std::string_view term, std::string_view written);
    void merge(const FamilyWords&);

    /// Calls `visit(written, term)` for each.
    template <class Visit>
    void each(Visit visit) const {
        for (std::uint32_t i = 0; i < written_.size(); ++i) {
            const std::string_view written = written_.term(i);
            const auto other = other_terms_.find(i);
            visit(written, other == other_terms_.end() ? written : other->second);
        }
    }

private:
    /// Fingerprints of words that were added lately, by their last bits: most words of a text are
    /// frequent ones, and this table stays in the processor's cache while the other does not.
    std::vector<std::uint64_t> recent_ = std::vector<std::uint64_t>(1 << 15);
    TermTable written_;
    std::unordered_map<std::uint32_t, std::string> other_terms_;  ///< where not the written word
};

/// Threads: none of its own; each worker fills one.
class Vocabulary {
public:
    FamilyWords& of(const std::string& language) { return languages_[language]; }
    void merge(const Vocabulary&);
    const std::map<std::string, FamilyWords>& languages() const { return languages_; }

private:
    std::map<std::string, FamilyWords> languages_;
};

}  // namespace entente::write
