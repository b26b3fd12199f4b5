/// Document -> Entry: every term that the index holds is made here, by the one analyzer and the
/// one field table.
///
/// Positions: the title's words come first, then (after a gap, as between paragraphs) the body's,
/// both without a prefix, so that a plain query finds either; the title stands once more under its
/// own prefix. Furniture is only under its own.
///
/// Ranking: words of the title and of parties' names count several times in the frequencies of
/// the text. One frequency over all fields keeps a word's rarity one number; weighing each field by
/// itself made "of" in a name as telling as a rare word. Source: Robertson, Zaragoza and Taylor
/// 2004, "Simple BM25 extension to multiple weighted fields".
/// Tests: tests/unit/indexer/write/invert_test.cpp.
#pragma once

#include "write/content/entry.hpp"
#include "write/vocabulary.hpp"

#include <entente/analyzer.hpp>
#include <entente/document.hpp>

#include <memory>
#include <string>
#include <string_view>

namespace entente::write {

/// Files the document as one of a story. It is done last, since which story it is can depend on
/// the documents before it. `signature`: of the body, to find copies later; may be empty.
void file_story(Entry&, std::string_view key, std::string signature);

/// Keeps its tables from one document to the next. Threads: one a worker.
class Inverter {
public:
    /// `today`: the day that is filed as the one of indexing; day precision.
    Inverter(const Analyzer&, const CalendarDate& today);
    ~Inverter();

    /// `file_key` names the file the document was read from (may be empty).
    /// The words of title and body go into `vocabulary`.
    Entry invert(const Document&, std::string_view file_key, Vocabulary& vocabulary);

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace entente::write
