#include <entente/error.hpp>

#include <utility>

namespace entente {

Error::Error(Errc code, const std::string& what, std::string path)
    : std::runtime_error(path.empty() ? what : path + ": " + what),
      code_(code),
      path_(std::move(path)) {}

}  // namespace entente
