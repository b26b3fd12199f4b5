/// The words seen in each language, from which the stem families are made.
///
/// The index holds words, not stems. Beside them stands a table from stem to the words of its
/// family ("en", "connect" -> connect, connected, connecting), in the database's synonym table;
/// a query word is looked up there. So exact words, exact phrases and stemmed words all come from
/// one set of postings.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

namespace entente::write {

/// Written word -> the term it is in the index.
class FamilyWords {
public:
    /// `term` is the folded word, `written` the same in lower case with its accents, from which
    /// the stem is made.
    void add(std::string_view term, std::string_view written);
    void merge(FamilyWords&&);
    auto begin() const { return words_.begin(); }
    auto end() const { return words_.end(); }

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };
    std::unordered_map<std::string, std::string, Hash, std::equal_to<>> words_;
};

/// Threads: none of its own; each worker fills one.
class Vocabulary {
public:
    FamilyWords& of(const std::string& language) { return languages_[language]; }
    void merge(Vocabulary&&);
    const std::map<std::string, FamilyWords>& languages() const { return languages_; }

private:
    std::map<std::string, FamilyWords> languages_;
};

}  // namespace entente::write
