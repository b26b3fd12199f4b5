#include "cli/progress.hpp"

#include <algorithm>
#include <ostream>

#include "cli/numbers.hpp"

namespace entente::cli {

namespace {

constexpr std::chrono::milliseconds redraw_every{100};
/// Before that a rate is a guess about the disk's cache.
constexpr double seconds_until_rate = 1.0;

/// How much of the work is done, 0 to 1: by bytes, since files differ in size.
double share_done(const ProgressNumbers& now) {
    const auto done = now.bytes_total > 0 ? now.bytes_done : now.files_done;
    const auto total = now.bytes_total > 0 ? now.bytes_total : now.files_total;
    if (total == 0) return 0;
    return std::min(1.0, static_cast<double>(done) / static_cast<double>(total));
}

std::string rate_and_time_left(const ProgressNumbers& now, double share, double seconds) {
    std::string out;
    if (now.bytes_done > 0) {
        const double rate = static_cast<double>(now.bytes_done) / seconds;
        out += "  " + byte_size(static_cast<std::uint64_t>(rate)) + "/s";
    }
    if (share > 0) out += "  " + duration(seconds / share - seconds) + " left";
    return out;
}

}  // namespace

std::string progress_text(const ProgressNumbers& now, double seconds) {
    std::string out = now.phase;
    const double share = share_done(now);
    if (share > 0) out += "  " + std::to_string(static_cast<int>(share * 100)) + " %";
    if (now.files_total > 0) {
        out += "  " + grouped(now.files_done) + " of " + counted(now.files_total, "file");
    } else if (now.files_done > 0) {
        out += "  " + counted(now.files_done, "file");
    }
    if (now.documents > 0) out += "  " + counted(now.documents, "document");
    if (seconds >= seconds_until_rate) out += rate_and_time_left(now, share, seconds);
    return out;
}

void ProgressLine::update(const ProgressNumbers& numbers, Clock::time_point now) {
    if (!terminal_.is_terminal) return;
    if (!drawn_ || numbers.phase != phase_) {
        if (numbers.phase != phase_) began_ = now;
        phase_ = numbers.phase;
    } else if (now < next_) {
        return;
    }
    next_ = now + redraw_every;
    const double seconds = std::chrono::duration<double>(now - began_).count();
    // One column stays free: some terminals wrap when the last one is filled.
    const std::size_t room = std::max(terminal_.width, 2u) - 1;
    out_ << "\r\x1b[K" << cut_to_width(progress_text(numbers, seconds), room) << std::flush;
    drawn_ = true;
}

void ProgressLine::clear() {
    if (drawn_) out_ << "\r\x1b[K" << std::flush;
    drawn_ = false;
}

}  // namespace entente::cli
