#include "machines/server.hpp"

#include <arpa/inet.h>
#include <doctest/doctest.h>
#include <netinet/in.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <bit>
#include <csignal>

namespace entente::test {
namespace {

constexpr const char* program = ENTENTE_TCPSRV;

/// Reads until the server says that it listens.
bool wait_until_it_listens(int out) {
    std::string said;
    std::array<char, 256> bytes{};
    for (ssize_t got = 0; (got = ::read(out, bytes.data(), bytes.size())) > 0;) {
        said.append(bytes.data(), static_cast<std::size_t>(got));
        if (said.find("Listening") != said.npos) return true;
    }
    return false;
}

}  // namespace

SilentServer::SilentServer() : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    auto* generic = std::bit_cast<sockaddr*>(&address);
    socklen_t size = sizeof address;
    REQUIRE(::bind(socket_, generic, size) == 0);
    REQUIRE(::getsockname(socket_, generic, &size) == 0);
    REQUIRE(::listen(socket_, 64) == 0);
    port_ = ntohs(address.sin_port);
}

SilentServer::~SilentServer() { ::close(socket_); }

std::uint16_t free_port() { return SilentServer().port(); }

void Server::start() {
    std::array<int, 2> pipe{};
    REQUIRE(::pipe(pipe.data()) == 0);
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, pipe[1], STDOUT_FILENO);
    posix_spawn_file_actions_addclose(&actions, pipe[0]);
    posix_spawn_file_actions_addclose(&actions, pipe[1]);
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
    std::string port = std::to_string(port_), index = index_.string();
    std::array<std::string, 6> words{program, "--interface", "127.0.0.1", "--port", port, index};
    std::array<char*, 7> arguments{};
    for (std::size_t i = 0; i < words.size(); ++i) arguments[i] = words[i].data();
    const int failed =
        posix_spawn(&process_, program, &actions, &attributes, arguments.data(), environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    ::close(pipe[1]);
    out_ = pipe[0];
    REQUIRE(failed == 0);
    REQUIRE(wait_until_it_listens(out_));
}

void Server::stop() {
    if (process_ < 0) return;
    ::kill(-process_, SIGKILL);
    ::waitpid(process_, nullptr, 0);
    ::close(out_);
    process_ = -1;
}

void Server::pause() { ::kill(-process_, SIGSTOP); }
void Server::resume() { ::kill(-process_, SIGCONT); }

}  // namespace entente::test
