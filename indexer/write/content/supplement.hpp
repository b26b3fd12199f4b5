/// What a database holds beside its documents.
#pragma once

#include <map>
#include <set>
#include <string>

namespace entente::write {

struct Supplement {
    std::map<std::string, std::string> metadata;            ///< no value is empty
    std::map<std::string, std::set<std::string>> families;  ///< by family_key(); no set is empty
};

}  // namespace entente::write
