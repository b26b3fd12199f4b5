#include "cli/program.hpp"

#include <poll.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <entente/error.hpp>
#include <iostream>
#include <new>

#include "base/utf8.hpp"

namespace entente::cli {

namespace {

/// True if nobody reads what we write to stdout any more, as after `| head`.
bool output_is_closed() {
    pollfd out{STDOUT_FILENO, POLLOUT, 0};
    return poll(&out, 1, 0) == 1 && (out.revents & (POLLERR | POLLHUP)) != 0;
}

ExitStatus answer(const Usage& usage, int argc, const char* const* argv,
                  const std::function<ExitStatus(const Arguments&)>& work) {
    const Arguments given = parse_arguments(usage, argc, argv);
    if (given.has("help")) {
        std::cout << help_text(usage);
        return success;
    }
    if (given.has("version")) {
        std::cout << usage.program << " (entente) " ENTENTE_VERSION "\n";
        return success;
    }
    return work(given);
}

ExitStatus answer_or_explain(const Usage& usage, int argc, const char* const* argv,
                             const std::function<ExitStatus(const Arguments&)>& work) {
    const auto fail = [&](std::string_view message, ExitStatus status) {
        print_error(std::cerr, usage.program, message);
        return status;
    };
    try {
        return answer(usage, argc, argv, work);
    } catch (const UsageError& error) {
        const std::string help = " (see " + std::string(usage.program) + " --help)";
        return fail(error.what() + help, failure);
    } catch (const Error& error) {
        return fail(error.what(), error.code() == Errc::locked ? locked : failure);
    } catch (const std::bad_alloc&) {
        return fail("out of memory", failure);
    } catch (const std::exception& error) {
        return fail(error.what(), failure);
    }
}

}  // namespace

int run_program(const Usage& usage, int argc, const char* const* argv,
                const std::function<ExitStatus(const Arguments&)>& work) {
    // A write to a closed pipe then fails like any other, and the program ends in good order.
    std::signal(SIGPIPE, SIG_IGN);
    const ExitStatus status = answer_or_explain(usage, argc, argv, work);
    std::cout.flush();
    if (std::cout || output_is_closed()) return status;
    print_error(std::cerr, usage.program, "the output could not be written");
    return failure;
}

void print_error(std::ostream& err, std::string_view program, std::string_view message) {
    err << program << ": " << one_line(message) << '\n';
}

std::string default_index() {
    const char* named = std::getenv("ENTENTE_INDEX");
    return named && *named ? named : "entente.index";
}

}  // namespace entente::cli
