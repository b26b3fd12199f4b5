#include "write/glass/metadata.hpp"

namespace entente::write::glass {
namespace {

constexpr std::string_view metadata_prefix("\x00\xc0", 2);

}  // namespace

std::string metadata_key(std::string_view name) {
    return std::string(metadata_prefix).append(name);
}

}  // namespace entente::write::glass
