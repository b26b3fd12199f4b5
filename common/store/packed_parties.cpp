#include "store/packed_parties.hpp"

#include "base/varint.hpp"

namespace entente {
namespace {

void append(std::string& packed, PartyKind kind, std::string_view name) {
    append_varint(packed, static_cast<std::uint64_t>(kind));
    append_bytes(packed, name);
}

}  // namespace

std::string pack_parties(const std::vector<Party>& parties) {
    std::string packed;
    for (const Party& party : parties) append(packed, party.kind, party.name);
    return packed;
}

std::string pack_authors(const std::vector<Attributed>& authors) {
    std::string packed;
    for (const Attributed& author : authors) append(packed, PartyKind::person, author.value);
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
