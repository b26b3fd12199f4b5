/// A run: some documents, one after the other, inverted and set aside for the merge.
///
/// What the tables need is coded here, by the threads that bring the documents, so that the merge
/// only joins. A run has a region of the spill file for each of:
///
///     postings    the terms in their order: string term, varint: documents, sum of wdf;
///                 for each document varint: gap to it, wdf
///     positions   the terms that have any: string term, varint: documents;
///                 for each document varint: gap to it, string: position list
///     documents   string: term list, slot list, data
///     values      one a slot: for each document varint: gap to it, string: value
///
/// A gap is counted from the document before the run at first, then from the one before.
///
/// Inversion: terms are numbered as they come and sorted once; a counting sort brings the postings
/// into the order of terms, and writing them in that order deals each document its terms sorted.
/// Tests: tests/unit/indexer/write/run/run_test.cpp.
/// Source: Witten, Moffat and Bell 1999, "Managing Gigabytes", section 5.2, sort-based inversion.
#pragma once

#include "write/content/entry.hpp"
#include "write/glass/values.hpp"
#include "write/run/spill_file.hpp"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace entente::write {

struct Run {
    std::uint32_t first_docid = 1;
    Region postings, positions, documents;
    struct Values {
        Region region;
        glass::ValueStatistics statistics;
    };
    std::map<unsigned, Values> values;   ///< by slot
    std::vector<std::uint32_t> lengths;  ///< of its documents
    std::uint64_t greatest_wdf = 0;
};

/// Errors: as SpillFile; Error invalid_argument for a term that is too long for a database.
/// Threads: safe to call at once from several with the same file.
Run write_run(SpillFile&, std::uint32_t first_docid, std::span<const Entry>);

}  // namespace entente::write
