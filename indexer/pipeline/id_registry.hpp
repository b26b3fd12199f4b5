/// Which ids are taken: no two documents of an index may share one.
///
/// Two folders may hold files of the same name below them, and two record files records of the
/// same id. The first keeps the plain id, the others get theirs with the place in front.
/// Tests: tests/unit/indexer/pipeline/id_registry_test.cpp.
#pragma once

#include "input/page.hpp"
#include "write/run/term_table.hpp"

#include <xapian.h>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace entente {

struct IdClaim {
    std::string id;
    bool replaces = false;  ///< a document of this id in the index goes for it
};

/// Ids go to those who ask first, so ask in the order of the files.
/// Threads: used by one thread at a time.
class IdRegistry {
public:
    /// `leaving`: ledger paths of the files whose documents go from `base` in this run.
    IdRegistry(std::optional<Xapian::Database> base, std::unordered_set<std::string> leaving);

    /// The first of `wishes` that is free; nothing if none is.
    std::optional<IdClaim> claim(const std::vector<std::string>& wishes);

private:
    enum class State { free, leaving, taken };
    State state_in_base(const std::string& id);

    std::optional<Xapian::Database> base_;
    std::unordered_set<std::string> leaving_terms_;
    write::TermTable claimed_;
};

/// The ids a page may have, best first: its own; with the root folder's name in front (of a
/// record: with its file's); with the whole path.
std::vector<std::string> id_wishes(const Page&, const SourceFile&, const Root&);

}  // namespace entente
