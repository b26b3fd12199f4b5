/// One run over a plan: worker threads take batches, read, extract, analyse and hand over.
///
///     batch -> pages -> (ids, in order) -> documents -> entries -> (stories, in order) ->
///     IndexUpdate
///
/// Batches are worked on in any order, but their ids are claimed and their stories found one batch
/// after the other, so that ids, stories and the order of documents do not depend on the number of
/// threads.
#pragma once

#include "pipeline/batches.hpp"
#include "pipeline/folder_sample.hpp"
#include "pipeline/id_registry.hpp"
#include "pipeline/stories.hpp"
#include "write/index_update.hpp"
#include "write/vocabulary.hpp"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace entente {

/// What came of the files. Shape: `entries` beside Plan::files.
struct RunOutcome {
    std::vector<LedgerEntry> entries;
    std::uint64_t added = 0, replaced = 0;
    std::uint64_t bytes = 0;  ///< read
    std::vector<Failure> skipped;
    std::vector<std::string> warnings;
    std::set<std::string> user_fields;
    write::Vocabulary vocabulary;
    std::map<std::string, std::string> samples;  ///< to be kept, by folder
};

/// What is known from the index as it is.
struct Known {
    IdRegistry ids;
    story::Book stories;
    KeptSamples samples;
};

/// `update` may be null: a dry run. Errors: interrupted, and what IndexUpdate::add throws.
RunOutcome run_plan(const Plan&, const Walk&, const IndexerOptions&, Known&,
                    write::IndexUpdate* update);

}  // namespace entente
