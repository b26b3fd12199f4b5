/// What stated values mean for a page: the keys that everyone may use, whatever the syntax.
///
///     title  date  date_kind  event_date  source  wire  parties  language (lang)  url  charset
///
/// `id` and `text` belong to records and mean nothing elsewhere. Any other key with a single value
/// is a field of the user's own; lists and objects under other keys are passed over.
/// Tested by tests/unit/indexer/input/stated_facts_test.cpp.
#pragma once

#include "input/rules.hpp"
#include "input/stated.hpp"

#include <entente/metadata.hpp>

#include <string>
#include <vector>

namespace entente {

struct StatedFacts {
    std::string title, charset;
    Metadata metadata;
};

/// Reads the facts of an object. What is not understood is left out and said in `problems`, one
/// sentence each.
StatedFacts facts_of(const StatedValue& object, Origin, std::vector<std::string>& problems);

/// What the user's rule says about the files it names.
StatedFacts facts_of(const PathRule&);

/// Puts `stronger` over `facts`, key by key; a list of parties is one key.
void overlay(const StatedFacts& stronger, StatedFacts& facts);

}  // namespace entente
