/// Answers as plain lists: paths for other tools, and runs for retrieval evaluation.
#pragma once

#include <entente/search.hpp>

#include <iosfwd>
#include <string>
#include <string_view>

namespace entente::show {

/// Who reads the paths: a program needs the very bytes, a terminal must not get control characters.
enum class Reader { program, terminal };

/// The files of the hits, best first, each once, one a line.
void print_files(std::ostream&, const Results&, Reader);

/// A TREC run: `qid Q0 docid rank score tag`, one hit a line; ids and tag as trec_id writes them.
void print_trec(std::ostream&, std::string_view query_id, std::string_view tag, const Results&);

/// The id with blanks, control characters and % as %XX: a run's columns are parted by blanks.
std::string trec_id(std::string_view id);

}  // namespace entente::show
