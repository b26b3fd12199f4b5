/// The values of one slot, read document by document.
#pragma once

#include "store/shards.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace entente {

/// To be asked of documents of rising number. Values stand in chunks: reading on costs a fraction
/// of looking each one up. A server is asked for the document.
class SlotReader {
public:
    SlotReader(Shards shards, std::uint32_t slot)
        : shards_(std::move(shards)), slot_(slot), walks_(shards_.count()) {}

    /// Empty where the document has none.
    std::string read(Xapian::docid document);

private:
    struct Walk {
        Xapian::ValueIterator at, end;
    };

    Shards shards_;
    std::uint32_t slot_;
    std::vector<std::optional<Walk>> walks_;  ///< of each database, once it was asked
};

}  // namespace entente
