/// An index of a few documents for tests that search.
#pragma once

#include "support/documents.hpp"
#include "support/temp_dir.hpp"

#include <doctest/doctest.h>
#include <entente/index.hpp>
#include <entente/search.hpp>

#include <filesystem>
#include <initializer_list>
#include <set>
#include <string>
#include <vector>

namespace entente::test {

class SmallIndex {
public:
    explicit SmallIndex(std::vector<Document> documents) { add(std::move(documents)); }

    void add(std::vector<Document> documents) {
        auto writer = IndexWriter::open(path());
        for (Document& document : documents) writer.upsert(std::move(document));
        writer.commit();
    }
    std::filesystem::path path() const { return dir_.path() / "small.index"; }
    Searcher open() const { return Searcher::open(path()); }

private:
    TempDir dir_;
};

inline Document with_parties(Document document, std::vector<Party> parties) {
    document.metadata.parties = std::move(parties);
    return document;
}

/// Ids of the hits, sorted, each once, joined by blanks.
inline std::string sorted_ids(const Results& results) {
    std::set<std::string> found;
    for (const Hit& hit : results.hits) found.insert(hit.id);
    std::string out;
    for (const std::string& id : found) out += (out.empty() ? "" : " ") + id;
    return out;
}

/// Ids of the hits in their order, joined by blanks.
inline std::string ids(const Results& results) {
    std::string out;
    for (const Hit& hit : results.hits) out += (out.empty() ? "" : " ") + hit.id;
    return out;
}

/// Answers to the query as it is asked, never to less.
inline SearchOptions unrelaxed() {
    SearchOptions options;
    options.relax = false;
    return options;
}

struct FoundRow {
    const char* query;
    const char* found;  ///< ids, sorted
};

/// Each query is understood, and finds those documents and no others.
inline void check_found(Searcher searcher, std::initializer_list<FoundRow> rows) {
    for (const FoundRow& row : rows) {
        CAPTURE(std::string(row.query));
        const Results results = searcher.search(row.query, unrelaxed());
        CHECK_FALSE(results.refused());
        CHECK(sorted_ids(results) == std::string(row.found));
    }
}

/// The text of a fragment with its marks in [brackets].
inline std::string marked(const Fragment& fragment) {
    std::string out;
    std::size_t done = 0;
    for (const ByteSpan& mark : fragment.marks) {
        out += fragment.text.substr(done, mark.begin - done) + '[' +
               fragment.text.substr(mark.begin, mark.size()) + ']';
        done = mark.end;
    }
    return out + fragment.text.substr(done);
}

}  // namespace entente::test
