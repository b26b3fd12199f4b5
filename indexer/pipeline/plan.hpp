/// What a run has to do: the files as they are now, held against the ledger.
#pragma once

#include "pipeline/ledger.hpp"

#include <string>
#include <vector>

namespace entente {

/// A file to be read, with what the ledger says of it.
struct PlannedFile {
    SourceFile file;
    std::string path;                     ///< its ledger path
    std::uint64_t settings = 0;           ///< as LedgerEntry::settings
    const LedgerEntry* before = nullptr;  ///< nullptr: it is new
};

struct Plan {
    std::vector<PlannedFile> files;            ///< to be read, in the order of the walk
    std::vector<LedgerEntry> touched;          ///< other times but the same bytes: only to be noted
    std::vector<const LedgerEntry*> same;      ///< need not be read
    std::vector<const LedgerEntry*> vanished;  ///< below the paths, but no longer there: to go
    std::vector<const LedgerEntry*> kept;      ///< the same, but to stay
    std::vector<std::string> left_folders;     ///< that files vanished from and none is left in
    std::uint64_t bytes = 0;                   ///< of `files`
};

/// Hash of all that decides what is read from a file of this root, but the file.
std::uint64_t settings_of(const Root&, const IndexerOptions&);

/// A file is to be read if its size, times or settings differ from the ledger's; one that failed
/// also if that is asked for. What lies below a folder that cannot be read counts as the same.
/// Files whose times alone differ are read here, to compare their hash. Lifetime: the plan points
/// into `ledger`.
Plan make_plan(const Walk&, const Ledger& ledger, const std::vector<std::filesystem::path>& paths,
               const IndexerOptions&);

LedgerEntry new_entry(const PlannedFile&);

}  // namespace entente
