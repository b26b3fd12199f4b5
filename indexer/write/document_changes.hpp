/// Documents that go and come, carried out on an open database by the database library.
///
/// A document that comes for another of its key takes that one's number: then the library changes
/// only the terms and positions in which the two differ, which after a small edit are few.
/// Tests: tests/unit/indexer/write/index_update_test.cpp.
#pragma once

#include "write/content/entry.hpp"

#include <xapian.h>
#include <string>
#include <vector>

namespace entente::write {

/// Documents that have one of the terms `removals` go, and so do those of the keys of `entries`,
/// which come for them. Commits nothing.
/// Requires: no two entries have the same key.
void change_documents(Xapian::WritableDatabase&, const std::vector<std::string>& removals,
                      const std::vector<const Entry*>& entries);

}  // namespace entente::write
