/// What keeps the result of a run the same for any number of threads: batches are worked on in any
/// order, but pass certain points in the order of their numbers.
/// Tests: tests/unit/indexer/pipeline/in_order_test.cpp.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <map>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace entente {

/// Lets the batches through one after the other, or tells all that the run has failed.
class Turnstile {
public:
    /// Waits until all batches before `number` have passed. False: the run has failed.
    bool wait(std::size_t number) {
        std::unique_lock lock(mutex_);
        turn_.wait(lock, [&] { return failed_ || next_ == number; });
        return !failed_;
    }
    void pass() {
        const std::lock_guard guard(mutex_);
        ++next_;
        turn_.notify_all();
    }
    void fail() {
        const std::lock_guard guard(mutex_);
        failed_ = true;
        turn_.notify_all();
    }

private:
    std::mutex mutex_;
    std::condition_variable turn_;
    std::size_t next_ = 0;
    bool failed_ = false;
};

/// Takes batches as they come and gives them out in the order of their numbers, so that no worker
/// waits for another that is slow; only one that is too far ahead does, since what has been put
/// down is held in memory.
template <class Batch>
class InOrder {
public:
    using Ready = std::vector<std::pair<std::size_t, Batch>>;

    /// Calls `visit(batch)` for each batch whose turn has come, in order and one at a time, and
    /// hands these batches to the caller. Nothing: the run has failed.
    /// Requires: of the numbers below `number`, each has been put or is in the hands of a worker.
    template <class Visit>
    std::optional<Ready> put(std::size_t number, Batch batch, Visit visit) {
        std::unique_lock lock(mutex_);
        turn_.wait(lock, [&] { return failed_ || number < next_ + max_ahead; });
        if (failed_) return std::nullopt;
        waiting_.emplace(number, std::move(batch));
        Ready ready;
        while (!waiting_.empty() && waiting_.begin()->first == next_) {
            visit(waiting_.begin()->second);
            ready.emplace_back(next_++, std::move(waiting_.begin()->second));
            waiting_.erase(waiting_.begin());
        }
        turn_.notify_all();
        return ready;
    }
    void fail() {
        const std::lock_guard guard(mutex_);
        failed_ = true;
        turn_.notify_all();
    }

private:
    static constexpr std::size_t max_ahead = 16;

    std::mutex mutex_;
    std::condition_variable turn_;
    std::map<std::size_t, Batch> waiting_;
    std::size_t next_ = 0;
    bool failed_ = false;
};

}  // namespace entente
