/// What machines read: the JSON of `inspect --jsonl` and of --report.
#pragma once

#include <entente/index.hpp>

#include <string>

namespace entente::indexer {

/// One line with the keys "file", "title", "date", "date_kind", "source", "parties", "language",
/// "boilerplate", "text", "authors", "place" and "amounts" [{"value", "currency"}], in this order;
/// null where there is nothing.
std::string document_json(const Document&);

/// {"version":1, "index", "dry_run", "added", "replaced", "unchanged", "removed", "files", "bytes",
/// "seconds", "wrote", "failures":[{"path","cause","detail"}], "skipped":[..], "warnings":[..]}
std::string report_json(const IndexReport&, const std::string& index, bool dry_run);

}  // namespace entente::indexer
