/// story:{..} and like:ID: what they stand for in this index, asked for before a query is compiled.
///
///     story:{source:wire}  ->  the same, with the keys of the stories that the inner query finds
///     like:press/a.txt     ->  the same, over the telling words of that document, each weighed
///
/// The tree that comes back prints as the one that was asked. Tests: tests/api/related_test.cpp.
#pragma once

#include "query/expansion.hpp"
#include "search/stories.hpp"

#include <entente/analyzer.hpp>
#include <entente/query.hpp>

#include <xapian.h>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// More stories with copies than this are refused: each is a term of the backend's query.
inline constexpr std::size_t max_related_stories = 10'000;

/// What cannot be asked of this index. `part`: what to point at, as it was typed.
struct Unrelated {
    std::string part;
    std::string message, hint;
};

/// Lifetime: points at all that it is given.
class Relations {
public:
    Relations(const Stories& stories, const Analyzer& analyzer, const Expansion& expansion)
        : stories_(stories), analyzer_(analyzer), expansion_(expansion) {}

    /// Cost: none for a tree without such nodes; else that of the inner queries, whose matches are
    /// all read, and of the documents' words.
    Query resolved(Query);

    const std::vector<Unrelated>& problems() const { return problems_; }

private:
    void resolve_story(Query&);
    void resolve_like(Query&);

    const Stories& stories_;
    const Analyzer& analyzer_;
    const Expansion& expansion_;
    std::vector<Unrelated> problems_;
};

/// As remarks about the text that was typed; without one they point at nothing.
std::vector<Diagnostic> remarks_on(std::string_view typed, const std::vector<Unrelated>&);

}  // namespace entente
