/// A document as the database sees it: terms, values and data.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace entente::write {

struct Posting {
    std::string term;                      ///< with its prefix; at most 245 bytes
    std::uint32_t wdf = 0;                 ///< within-document frequency; 0: never weighed
    std::vector<std::uint32_t> positions;  ///< ascending; may be empty
};

/// Shape: postings sorted by term, values by slot.
struct Entry {
    std::string key;  ///< the term that no other document has
    std::vector<Posting> postings;
    std::vector<std::pair<unsigned, std::string>> values;  ///< slot and bytes, not empty
    std::string data;
};

}  // namespace entente::write
