/// Ctrl-C at the prompt: it stops a search or empties the line, and never ends the program.
#pragma once

#include <signal.h>

#include <atomic>

namespace entente::prompt {

/// True after Ctrl-C until somebody sets it to false; a search may watch it.
std::atomic<bool>& interrupted();

/// While it lives, SIGINT only sets interrupted(). There may be one at a time.
class InterruptGuard {
public:
    InterruptGuard();
    ~InterruptGuard();
    InterruptGuard(const InterruptGuard&) = delete;
    InterruptGuard& operator=(const InterruptGuard&) = delete;

private:
    struct sigaction before_ {};
};

}  // namespace entente::prompt
