#include "stop.hpp"

#include <signal.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <cstdint>
#include <entente/error.hpp>

namespace entente::indexer {

namespace {

std::atomic<bool> requested{false};
std::atomic<int> descriptor{-1};
static_assert(std::atomic<bool>::is_always_lock_free && std::atomic<int>::is_always_lock_free,
              "set and read by a signal handler");

void hear(int) {
    requested = true;
    const std::uint64_t one = 1;
    [[maybe_unused]] const ssize_t written = ::write(descriptor, &one, sizeof one);
}

}  // namespace

void stop_on_signals() {
    if (descriptor < 0) descriptor = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    if (descriptor < 0) throw Error(Errc::io, "cannot make a descriptor for signals");
    struct sigaction action {};
    action.sa_handler = hear;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

const std::atomic<bool>& stop_requested() { return requested; }

int stop_descriptor() { return descriptor; }

}  // namespace entente::indexer
