/// Documents of a run given to the stories they belong to.
#pragma once

#include "story/book.hpp"
#include "write/content/entry.hpp"

#include <xapian.h>
#include <string>
#include <unordered_set>
#include <vector>

namespace entente {

/// The stories of the documents that stay in an index: all but those that have one of the terms.
story::Book read_stories(const Xapian::Database&, const std::vector<std::string>& leaving_terms);

/// A document on its way into the index, with what decides its story.
struct UnfiledEntry {
    std::string id;
    story::Signature signature;
    write::Entry entry;
};

/// Ask in the order in which the documents stand in the index.
void file_story(UnfiledEntry&, story::Book&);

}  // namespace entente
