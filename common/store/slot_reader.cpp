#include "store/slot_reader.hpp"

namespace entente {

std::string SlotReader::read(Xapian::docid document) {
    if (shards_.is_remote(document)) return shards_.document(document).get_value(slot_);
    const std::size_t number = shards_.shard_of(document);
    const Xapian::Database& database = shards_.shard(number).database;
    auto& walk = walks_[number];
    if (!walk) walk = Walk{database.valuestream_begin(slot_), database.valuestream_end(slot_)};
    const Xapian::docid own = shards_.number_in_shard(document);
    if (walk->at != walk->end && walk->at.get_docid() < own) walk->at.skip_to(own);
    return walk->at != walk->end && walk->at.get_docid() == own ? *walk->at : std::string();
}

}  // namespace entente
