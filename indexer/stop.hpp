/// Ctrl-C and SIGTERM: they ask the program to stop, and a second one ends it at once.
#pragma once

#include <atomic>

namespace entente::indexer {

/// From now on the signals are heard. Errors: Error io.
void stop_on_signals();

/// Becomes true with the first signal.
const std::atomic<bool>& stop_requested();

/// Can be read from the first signal on: for those who wait with poll(2).
int stop_descriptor();

}  // namespace entente::indexer
