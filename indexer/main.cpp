/// The program `indexer`: PATH..., inspect, eval, stats, verify.
#include <cstring>

#include "cli/program.hpp"
#include "options.hpp"
#include "run.hpp"

namespace {

using namespace entente;

/// True if the command line begins with this command.
bool asks_for(const char* command, int argc, char** argv) {
    return argc > 1 && std::strcmp(argv[1], command) == 0;
}

}  // namespace

int main(int argc, char** argv) {
    if (asks_for("inspect", argc, argv)) {
        return cli::run_program(indexer::inspect_usage(), argc - 1, argv + 1, indexer::run_inspect);
    }
    if (asks_for("eval", argc, argv)) {
        return cli::run_program(indexer::eval_usage(), argc - 1, argv + 1, indexer::run_eval);
    }
    if (asks_for("stats", argc, argv)) {
        return cli::run_program(indexer::stats_usage(), argc - 1, argv + 1, indexer::run_stats);
    }
    if (asks_for("verify", argc, argv)) {
        return cli::run_program(indexer::verify_usage(), argc - 1, argv + 1, indexer::run_verify);
    }
    return cli::run_program(indexer::index_usage(), argc, argv, indexer::run_index);
}
