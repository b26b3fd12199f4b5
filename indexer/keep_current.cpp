#include "keep_current.hpp"

#include <chrono>
#include <ctime>
#include <entente/error.hpp>
#include <iomanip>
#include <iostream>
#include <optional>
#include <sstream>

#include "base/utf8.hpp"
#include "cli/today.hpp"
#include "progress_run.hpp"
#include "stop.hpp"
#include "summary.hpp"

namespace entente::indexer {

namespace {

using Clock = std::chrono::steady_clock;
using Woke = FolderWatch::Woke;

/// A file that is written in pieces is complete after so long a pause; a guess.
constexpr int quiet_ms = 500;
/// Where something changes all the time, a run begins after so long all the same.
constexpr std::chrono::seconds longest_wait{10};
constexpr int retry_ms = 5000;
/// Where part of the folders cannot be watched, a run looks by itself so often.
constexpr int look_ms = 60000;
constexpr int for_ever = -1;

/// "14:03:22"
std::string clock_time() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    std::ostringstream out;
    out << std::put_time(&local, "%H:%M:%S");
    return out.str();
}

class Keeper {
public:
    Keeper(const IndexPlan& plan, FolderWatch& watch, bool all_done)
        : plan_(plan), watch_(watch), all_done_(all_done) {
        plan_.options.rebuild = false;
        plan_.options.retry_failed = false;
    }

    bool run() {
        if (plan_.verbosity != Verbosity::quiet)
            std::cerr << "watching; Ctrl-C ends it" << std::endl;
        int patience = for_ever;
        while (!stop_requested()) {
            const Woke woke = watch_.wait(patience, stop_descriptor());
            if (woke == Woke::stopped || (woke == Woke::changed && !is_quiet_now())) break;
            const bool again = !update();
            const bool is_blind = !watches_all();
            patience = again ? retry_ms : is_blind ? look_ms : for_ever;
        }
        return all_done_;
    }

private:
    /// Waits until nothing has changed for a while. False: the program is to stop.
    bool is_quiet_now() {
        const auto latest = Clock::now() + longest_wait;
        for (;;) {
            const Woke woke = watch_.wait(quiet_ms, stop_descriptor());
            if (woke == Woke::stopped) return false;
            if (woke == Woke::quiet || Clock::now() > latest) return true;
        }
    }

    /// False: it is to be tried again.
    bool update() {
        try {
            plan_.options.today = cli::today();
            const IndexReport report = index_with_progress(plan_);
            all_done_ = report.failures.empty();
            complaint_.clear();
            if (report.wrote && plan_.verbosity != Verbosity::quiet) say(batch_text(report));
            return true;
        } catch (const Error& error) {
            if (error.code() == Errc::interrupted) return true;
            if (complaint_ != error.what()) say(error.what());
            complaint_ = error.what();
            return false;
        }
    }

    /// Says once what is not watched.
    bool watches_all() {
        const std::string& trouble = watch_.trouble();
        if (!trouble.empty() && trouble != trouble_)
            say(trouble + "; until then a run looks each minute");
        trouble_ = trouble;
        return trouble.empty();
    }

    static void say(const std::string& text) {
        std::cerr << clock_time() + "  " + one_line(text) << std::endl;
    }

    IndexPlan plan_;
    FolderWatch& watch_;
    bool all_done_;
    std::string complaint_;  ///< said last, and not to be said again
    std::string trouble_;    ///< so with the watch
};

}  // namespace

bool keep_current(const IndexPlan& plan, FolderWatch& watch, bool all_done) {
    return Keeper(plan, watch, all_done).run();
}

}  // namespace entente::indexer
