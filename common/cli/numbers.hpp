/// Numbers as people read them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace entente::cli {

std::string grouped(std::uint64_t);          ///< "27,434"
std::string byte_size(std::uint64_t bytes);  ///< "980 B", "12.3 MB": powers of ten
std::string duration(double seconds);        ///< "0.4 s", "12 s", "3:05", "1:02:03"
std::string counted(std::uint64_t, std::string_view singular,
                    std::string_view plural = {});  ///< "1 file", "2 files"

}  // namespace entente::cli
