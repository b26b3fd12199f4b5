/// What reading stated values needs wherever it is: who states them, and where to say what is
/// wrong.
#pragma once

#include "input/stated.hpp"

#include <entente/metadata.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace entente {

struct StatedContext {
    Origin origin = Origin::record;
    std::vector<std::string>& problems;

    /// The value on one line; empty, and said, if it is a list, an object or too long.
    std::string line_of(const StatedValue&);
    Evidence evidence(const StatedValue&) const;
    void problem(std::string_view key, const std::string& what);
};

/// The short stable name of a statement of that origin: "front-matter".
std::string rule_name(Origin);

/// The user's own words in a message: in quotes, one line, not too much of it.
std::string cited(std::string_view);

}  // namespace entente
