/// Time that other work on the machine does not disturb.
#pragma once

#include <algorithm>
#include <cstddef>
#include <ctime>
#include <vector>

namespace bench {

/// Of this process and all its threads.
inline double cpu_ms() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// The value that `share` of the others lie below.
inline double quantile(std::vector<double> values, double share) {
    std::ranges::sort(values);
    return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

/// The median of so many runs, in milliseconds.
template <class Work>
double median_cpu_ms(std::size_t runs, Work&& work) {
    std::vector<double> times;
    for (std::size_t i = 0; i < runs; ++i) {
        const double start = cpu_ms();
        work();
        times.push_back(cpu_ms() - start);
    }
    return quantile(times, 0.5);
}

}  // namespace bench
