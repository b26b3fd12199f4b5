/// How a program begins and ends: what every main() of this project does.
///
///     int main(int argc, char** argv) {
///         return entente::cli::run_program(usage, argc, argv, run);
///     }
#pragma once

#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>

#include "cli/exit_status.hpp"
#include "cli/options.hpp"

namespace entente::cli {

/// Parses the command line, answers --help and --version, and runs `work`. Whatever it throws
/// becomes one line on stderr and an exit status: a locked index 3, all else 2. A reader of our
/// output that went away is not an error; output that could not be written is.
int run_program(const Usage&, int argc, const char* const* argv,
                const std::function<ExitStatus(const Arguments&)>& work);

/// "searcher: no such index", on one line and without anything that could upset a terminal.
void print_error(std::ostream& err, std::string_view program, std::string_view message);

/// The index to use when none is named: $ENTENTE_INDEX, else "entente.index" in this folder.
std::string default_index();

}  // namespace entente::cli
