/// Mentions of one name, gathered: `Torvik Marine AS`, `Torvik Marine` and `Torvik` are one entity.
///
/// Two names are one only on a shared distinctive word (a common beginning, a surname) or on a
/// definition in the text (`University of Zambia (UNZA)`); never by likeness alone.
#pragma once

#include "metadata/names.hpp"
#include "metadata/reading.hpp"

#include <entente/metadata.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace entente {

struct Entity {
    std::string name;                          ///< the fullest form, as printed
    std::string key;                           ///< name_key of the name that gave the entity
    std::map<std::string, std::string> forms;  ///< as printed -> its key
    std::optional<PartyKind> kind;             ///< if its words or its titles tell
    std::vector<std::uint32_t> mentions;       ///< indices, in order; never empty
};

/// The folded name without articles, legal forms and the words that companies add or drop
/// (`Group`): what two spellings of one name share.
std::string name_key(std::string_view name);

/// Whether names are taken from the headline, whose capitals often tell nothing.
enum class Headline { left_out, read };

/// Shape: ordered by first mention. Names that may be no names (a single capitalised word that
/// begins a sentence and appears nowhere else) are left out.
std::vector<Entity> gather_entities(const Reading&, const NameFindings&, Headline);

}  // namespace entente
