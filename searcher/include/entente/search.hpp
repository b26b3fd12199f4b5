/// Asking an index.
///
///     auto searcher = entente::Searcher::open("entente.index");
///     for (const auto& hit : searcher.search("party:microsoft \"cloud computing\"").hits)
///         std::cout << hit.rank << ' ' << hit.title << '\n';
#pragma once

#include <entente/document.hpp>
#include <entente/export.hpp>
#include <entente/query.hpp>
#include <entente/snippet.hpp>

#include <atomic>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

struct SearchOptions {
    std::size_t limit = 10;
    std::size_t offset = 0;
    enum class Sort { score, oldest_first, newest_first } sort = Sort::score;
    bool any = false;       ///< rank by any word instead of asking for all
    bool relax = true;      ///< when all words find nothing, ask for most of them, and say so
    bool feedback = false;  ///< ask for the telling words of the first documents too (any of them)
    /// Not 0: newer documents first among those that match about as well. A document gets a bonus
    /// that halves with every so many days of its age on query.today, which must be set. Dates to
    /// come count as today, and an undated document gets half of what the newest of the index does.
    /// Orders by date stay as they are. Cost: the query is matched twice.
    std::uint32_t half_life_days = 0;
    bool group_stories = true;  ///< copies of one story make one hit, and the rest are its also_in
    bool snippets = true;
    bool diagnose = true;  ///< when no document has all, count what each clause finds and suggest
                           ///< other spellings
    SnippetOptions snippet;
    QueryOptions query;                            ///< for the overload that takes text
    const std::atomic<bool>* cancelled = nullptr;  ///< becomes true: the search throws interrupted
};

/// Another document of the index that carries the story of a hit.
struct StoryCopy {
    std::string id;
    std::string path;   ///< of the file
    std::string title;  ///< may be empty
    std::optional<DocumentDate> date;
    std::string source;  ///< may be empty

    friend bool operator==(const StoryCopy&, const StoryCopy&) = default;
};

/// Shape: where stories are grouped, the copy that comes first in the order of the search stands
///        for its story; the other copies need not match the query.
struct Hit {
    std::size_t rank = 0;  ///< counted from 1 over all pages
    std::string id;
    std::string path;   ///< of the file
    double score = 0;   ///< with the bonus of half_life_days
    std::string title;  ///< may be empty
    std::optional<DocumentDate> date;
    std::string source;  ///< may be empty
    std::vector<Party> parties;
    std::string language;
    std::string url;
    std::vector<Fragment> snippets;
    std::string story;  ///< the same for all copies: Document::story, with several indexes followed
                        ///< by a slash and the index's number; empty: unknown
    std::vector<StoryCopy> also_in;  ///< by date (undated last), source and id; at most 20
    std::uint64_t copies = 0;  ///< all other documents of the story; 0 if stories are not grouped
};

/// How many match. Equal bounds: counted; else the truth lies between.
struct Total {
    std::uint64_t lower = 0, estimate = 0, upper = 0;
};

/// A part of a query that all documents found must match, or with NOT must not.
struct ClauseCount {
    std::string clause;         ///< as to_string prints it
    std::uint64_t alone = 0;    ///< documents that it finds by itself; that a NOT leaves out
    std::uint64_t without = 0;  ///< documents that the rest of the query finds
    friend bool operator==(const ClauseCount&, const ClauseCount&) = default;
};

struct Results {
    std::vector<Hit> hits;
    Total total;    ///< documents, each copy of a story counted
    Total stories;  ///< hits on all pages: a story counts once, unless group_stories is off
    std::string understood;               ///< the query that was run, as to_string prints it
    std::vector<Diagnostic> diagnostics;  ///< what was mended, or why the query was refused
    std::vector<std::string> notes;    ///< what the search did beyond it: relaxed, cut a wildcard,
                                       ///< left out a server
    std::vector<std::string> missing;  ///< the servers that did not answer, and why: documents of
                                       ///< theirs are not among the hits
    std::vector<ClauseCount> clauses;  ///< where no document has all that was asked: the first ten
                                       ///< of two or more; counts over 100,000 are estimates
    std::vector<std::string> suggestions;  ///< other queries, where no document has all that was
                                           ///< asked: each finds something, most first
    std::chrono::microseconds elapsed{};

    ENTENTE_EXPORT bool refused() const;  ///< the query had an error: nothing was searched
};

/// A value of a field and the number of documents that have it.
struct FacetCount {
    std::string value;
    std::uint64_t documents = 0;
    friend bool operator==(const FacetCount&, const FacetCount&) = default;
};

struct IndexSummary {
    std::uint64_t documents = 0, dated = 0;
    std::uint64_t terms = 0;          ///< 0: not counted, since servers would send them all
    std::uint64_t bytes_on_disk = 0;  ///< of this machine
    std::optional<CalendarDate> first, last;
    std::vector<FacetCount> languages;
    std::string writer;                ///< which engine built it
    std::vector<std::string> indexes;  ///< what was opened
};

struct OpenOptions {
    /// How long a server may take for an answer before the others answer without it.
    std::chrono::milliseconds answer_limit{3000};
};

/// A reader of one index or several as one. An index is the path of a folder that our indexer made
/// or of a stub file of the backend, or HOST:PORT of a server (xapian-tcpsrv). It sees the commit
/// at which it was opened, and moves to a newer one by itself when that has been replaced under it.
/// A server that does not answer is left out, which Results::missing tells, and tried again by
/// every later search.
/// Threads: one Searcher a thread.
/// Errors: Error (not_found, not_an_index, wrong_format, damaged, changed; unreachable where
/// nothing
///         answers; invalid_argument for what is neither a path nor HOST:PORT).
class ENTENTE_EXPORT Searcher {
public:
    static Searcher open(const std::filesystem::path& index);
    static Searcher open(const std::vector<std::string>& indexes, const OpenOptions& = {});
    ~Searcher();
    Searcher(Searcher&&) noexcept;
    Searcher& operator=(Searcher&&) noexcept;

    /// Ties keep a fixed order: the order of indexing.
    /// Errors: invalid_argument for half_life_days without query.today.
    /// A like: whose id no document has is refused as an error of the text would be.
    Results search(const Query&, const SearchOptions& = {});
    /// Parses first; a query with an error is refused: no hits, and the diagnostics say why.
    Results search(std::string_view text, const SearchOptions& = {});

    std::optional<Document> fetch(std::string_view id);

    /// The other documents of its story, by date (undated last), source and id.
    std::vector<StoryCopy> copies(std::string_view id, std::size_t limit = 1000);

    /// The places in a document's body that the query marks, in order.
    std::vector<ByteSpan> matches(const Query&, const Document&);

    /// How the query is understood: text, tree, what each word stands for, the backend's query.
    std::string explain(const Query&, const SearchOptions& = {});
    /// Why this document was found, in words and numbers; empty if it does not match.
    std::string why(const Query&, std::string_view id, const SearchOptions& = {});

    /// The most frequent values of source, party, org, person, author, year, month or language
    /// among what a search for the query with these options finds. A document counts once for each
    /// of its parties. Errors: Error invalid_argument for another field.
    std::vector<FacetCount> facet(std::string_view field, const Query&, std::size_t limit = 20,
                                  const SearchOptions& = {});

    /// Parties, sources or words of the index that begin with `prefix` in any case, most frequent
    /// first. `field`: "party", "source", or empty for words.
    std::vector<FacetCount> complete(std::string_view field, std::string_view prefix,
                                     std::size_t limit = 20);

    std::vector<std::string> user_fields() const;
    IndexSummary summary();
    bool refresh();  ///< true: moved to a newer commit

private:
    struct Impl;
    explicit Searcher(std::unique_ptr<Impl>);
    std::unique_ptr<Impl> impl_;
};

}  // namespace entente
