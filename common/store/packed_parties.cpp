#include "store/packed_parties.hpp"

#include "base/varint.hpp"

namespace entente {

std::string pack_parties(const std::vector<Party>& parties) {
    std::string packed;
    for (const Party& party : parties) {
        append_varint(packed, static_cast<std::uint64_t>(party.kind));
        append_bytes(packed, party.name);
    }
    return packed;
}

std::vector<std::pair<PartyKind, std::string_view>> unpack_parties(std::string_view packed) {
    std::vector<std::pair<PartyKind, std::string_view>> parties;
    ByteReader in(packed);
    while (!in.at_end()) {
        const auto kind = static_cast<PartyKind>(in.varint());
        const std::string_view name = in.bytes();
        if (in.failed()) break;
        parties.emplace_back(kind, name);
    }
    return parties;
}

}  // namespace entente
