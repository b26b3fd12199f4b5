/// The program `searcher`.
#include "cli/program.hpp"
#include "options.hpp"
#include "run.hpp"

int main(int argc, char** argv) {
    return entente::cli::run_program(entente::searcher::usage(), argc, argv,
                                     entente::searcher::run);
}
