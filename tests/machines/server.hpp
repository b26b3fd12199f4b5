/// Servers for tests: the backend's own, and one that accepts and never says a word. Both end with
/// the object.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <string>

namespace entente::test {

/// A socket of this process that listens on a free port of the loopback; connections wait in its
/// queue unanswered.
class SilentServer {
public:
    SilentServer();
    ~SilentServer();
    SilentServer(const SilentServer&) = delete;
    SilentServer& operator=(const SilentServer&) = delete;

    std::string address() const { return "127.0.0.1:" + std::to_string(port_); }
    std::uint16_t port() const { return port_; }

private:
    int socket_ = -1;
    std::uint16_t port_ = 0;
};

/// A port on which nobody listens (until somebody does).
std::uint16_t free_port();

/// xapian-tcpsrv and the processes that it starts for its connections.
class Server {
public:
    explicit Server(std::filesystem::path index) : index_(std::move(index)), port_(free_port()) {
        start();
    }
    ~Server() { stop(); }
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    /// Listens when it returns.
    void start();
    /// Kills it and breaks its connections.
    void stop();
    /// Neither answers nor breaks connections, until it is resumed.
    void pause();
    void resume();

    std::string address() const { return "127.0.0.1:" + std::to_string(port_); }

private:
    std::filesystem::path index_;
    std::uint16_t port_;
    pid_t process_ = -1;
    int out_ = -1;  ///< what it says; it ends where nobody hears it
};

}  // namespace entente::test
