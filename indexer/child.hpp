/// Work in a process of its own, for what may crash or never end.
///
///     const ChildEnd end = run_in_child(60, [](const Say& say) { say("one line"); }, hear);
///
/// Tests: tests/unit/indexer/program/child_test.cpp.
#pragma once

#include <functional>
#include <string>

namespace entente::indexer {

using Say = std::function<void(const std::string& line)>;

enum class ChildEnd { well, crashed, too_long };

/// Runs `work` in a child process, whose lines come to `hear` in their order; what it throws is
/// lost, and is a crash. What the child changes is not seen here.
/// Requires: this process has one thread. A line has no line break.
/// Units:    `cpu_seconds` of the child's own time.
/// Errors:   Error io if there can be no further process.
ChildEnd run_in_child(unsigned cpu_seconds, const std::function<void(const Say&)>& work,
                      const Say& hear);

}  // namespace entente::indexer
