/// One line that tells how far a long run is: rate, share and time left.
///
///     reading  45 %  12,345 of 27,434 files  11,902 documents  8.1 MB/s  0:35 left
///
/// The line is drawn over itself at most ten times a second and leaves nothing behind. It is meant
/// for a terminal; on any other stream nothing is written.
#pragma once

#include <chrono>
#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>

#include "cli/terminal.hpp"

namespace entente::cli {

/// How far the run is; a total of 0 is not known yet.
struct ProgressNumbers {
    std::string phase;  ///< "reading"
    std::uint64_t files_done = 0, files_total = 0;
    std::uint64_t bytes_done = 0, bytes_total = 0;
    std::uint64_t documents = 0;
};

/// The line itself, `seconds` after the phase began.
std::string progress_text(const ProgressNumbers&, double seconds);

/// Threads: used by one at a time.
class ProgressLine {
public:
    using Clock = std::chrono::steady_clock;

    ProgressLine(std::ostream& out, const Terminal& terminal) : out_(out), terminal_(terminal) {}
    ~ProgressLine() { clear(); }
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    /// Draws, unless the last drawing is less than a tenth of a second old; a new phase is always
    /// drawn, and time is counted anew from there.
    void update(const ProgressNumbers&, Clock::time_point now = Clock::now());
    /// Wipes the line, so that something else can be written.
    void clear();

private:
    std::ostream& out_;
    Terminal terminal_;
    std::string phase_;
    Clock::time_point began_, next_;
    bool drawn_ = false;
};

}  // namespace entente::cli
