#include "child.hpp"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <entente/error.hpp>

namespace entente::indexer {

namespace {

constexpr int ended_well = 0;
constexpr int ended_badly = 1;

[[noreturn]] void fail(const char* doing) {
    throw Error(Errc::io, std::string("cannot ") + doing + ": " + std::strerror(errno));
}

void write_all(int pipe, const std::string& bytes) {
    for (std::size_t done = 0; done < bytes.size();) {
        const ssize_t written = ::write(pipe, bytes.data() + done, bytes.size() - done);
        if (written < 0 && errno != EINTR) ::_exit(ended_badly);  // nobody listens any more
        if (written > 0) done += static_cast<std::size_t>(written);
    }
}

/// A crash leaves neither a core file nor what the C library says of it.
void expect_the_worst(unsigned cpu_seconds) {
    const rlimit no_core{0, 0};
    ::setrlimit(RLIMIT_CORE, &no_core);
    const rlimit time{cpu_seconds, cpu_seconds};
    ::setrlimit(RLIMIT_CPU, &time);
    const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    ::dup2(nowhere, STDERR_FILENO);
    for (const int sign : {SIGSEGV, SIGBUS, SIGABRT, SIGINT, SIGTERM}) {
        std::signal(sign, SIG_DFL);
    }
}

[[noreturn]] void be_child(int pipe, unsigned cpu_seconds,
                           const std::function<void(const Say&)>& work) {
    expect_the_worst(cpu_seconds);
    try {
        work([pipe](const std::string& line) { write_all(pipe, line + '\n'); });
    } catch (...) {  // the caller of run_in_child is told that it was a crash
        ::_exit(ended_badly);
    }
    ::_exit(ended_well);
}

void hear_lines(int pipe, const Say& hear) {
    std::array<char, 4096> buffer{};
    std::string line;
    for (;;) {
        const ssize_t got = ::read(pipe, buffer.data(), buffer.size());
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return;
        for (ssize_t i = 0; i < got; ++i) {
            const char byte = buffer[static_cast<std::size_t>(i)];
            if (byte != '\n') {
                line += byte;
                continue;
            }
            hear(line);
            line.clear();
        }
    }
}

ChildEnd end_of(pid_t child) {
    int status = 0;
    while (::waitpid(child, &status, 0) < 0) {
        if (errno != EINTR) fail("wait for a process");
    }
    if (WIFEXITED(status) && WEXITSTATUS(status) == ended_well) return ChildEnd::well;
    const bool ran_out =
        WIFSIGNALED(status) && (WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL);
    return ran_out ? ChildEnd::too_long : ChildEnd::crashed;
}

}  // namespace

ChildEnd run_in_child(unsigned cpu_seconds, const std::function<void(const Say&)>& work,
                      const Say& hear) {
    std::array<int, 2> pipe{};
    if (::pipe2(pipe.data(), O_CLOEXEC) != 0) fail("make a pipe");
    const pid_t child = ::fork();
    if (child < 0) fail("start a process");
    if (child == 0) {
        ::close(pipe[0]);
        be_child(pipe[1], cpu_seconds, work);
    }
    ::close(pipe[1]);
    hear_lines(pipe[0], hear);
    ::close(pipe[0]);
    return end_of(child);
}

}  // namespace entente::indexer
