/// Globs over paths below a corpus root, as entente.toml and --exclude use them.
///
///     *.log           no slash: the name of a file or folder at any depth
///     drafts          a folder that matches takes everything in it along
///     2017/*.txt      with a slash: from the root; * and ? stay within a folder
///     **/raw/**       ** crosses any number of folders, none included
///
/// Brackets are plain characters: scraped files have names such as "[2017] pact.txt".
/// Tested by tests/unit/indexer/input/glob_test.cpp.
#pragma once

#include <string_view>

namespace entente {

/// True if the glob matches the path or a folder above it.
/// Units: `?` is one character (code point). Both use / and no leading "./".
/// Cost:  at most the product of both lengths, whatever the pattern.
bool glob_covers(std::string_view glob, std::string_view path_below_root);

}  // namespace entente
