/// What the index knows of each file it was made from: how to tell whether the file has changed,
/// how many documents came of it, and what failed.
///
/// Kept in the database's own metadata, a key a file, so that it changes in the same commit as the
/// documents do.
/// Tests: tests/unit/indexer/pipeline/ledger_test.cpp.
#pragma once

#include "input/page.hpp"
#include "write/index_update.hpp"

#include <entente/index.hpp>

#include <xapian.h>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

struct LedgerEntry {
    std::string path;  ///< absolute, any bytes
    std::uint64_t bytes = 0, sidecar_bytes = 0;
    std::int64_t modified_ns = 0, sidecar_modified_ns = 0;
    std::uint64_t settings = 0;  ///< hash of all else that decides what is read from it
    std::uint64_t content = 0;  ///< hash of its bytes; 0 for record files, which are read in pieces
    std::uint64_t documents = 0;
    std::vector<Failure> failures;

    friend bool operator==(const LedgerEntry&, const LedgerEntry&) = default;
};

std::string encode(const LedgerEntry&);
std::optional<LedgerEntry> decode_ledger_entry(std::string_view);

/// The key of a file in the ledger, and of the term that its documents share: its absolute path.
std::string ledger_path(const std::filesystem::path&);

/// ledger_path of many files, of which those of a folder come one after the other.
class LedgerPaths {
public:
    /// `may_be_link`: the file itself, whatever its folders are.
    std::string of(const std::filesystem::path& file, bool may_be_link = true);

private:
    std::string folder_;
    std::string ledger_folder_;
};

/// True if the path is one of the folders or lies below one.
bool is_below_any(std::string_view path, const std::vector<std::string>& folders);

/// Sorted by path.
class Ledger {
public:
    using Entries = std::map<std::string, LedgerEntry, std::less<>>;

    Ledger() = default;
    explicit Ledger(Entries entries) : entries_(std::move(entries)) {}

    /// Errors: Error damaged.
    static Ledger read(const Xapian::Database&);

    const LedgerEntry* find(std::string_view path) const;
    /// The same, at once if it is the entry behind `last`, as it mostly is where one asks in order.
    const LedgerEntry* find_after(Entries::const_iterator& last, std::string_view path) const;
    /// The entries at or below one of the (absolute) paths.
    std::vector<const LedgerEntry*> below(const std::vector<std::string>& paths) const;
    const Entries& entries() const { return entries_; }

    static void put(write::IndexUpdate&, const LedgerEntry&);
    static void erase(write::IndexUpdate&, const std::string& path);

private:
    Entries entries_;
};

}  // namespace entente
