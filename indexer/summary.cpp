#include "summary.hpp"

#include <map>
#include <string_view>

#include "base/utf8.hpp"
#include "cli/numbers.hpp"

namespace entente::indexer {

namespace {

using cli::counted;
using cli::grouped;
using cli::Role;
using cli::Style;

constexpr std::size_t paths_shown = 3;

using ByCause = std::map<std::string, std::vector<Failure>>;

ByCause by_cause(const std::vector<Failure>& failures) {
    ByCause groups;
    for (const Failure& failure : failures) groups[failure.cause].push_back(failure);
    return groups;
}

std::string first_paths(const std::vector<Failure>& group) {
    std::string out;
    for (std::size_t i = 0; i < group.size() && i < paths_shown; ++i) {
        out += (i ? ", " : "") + one_line(group[i].path);
    }
    return group.size() > paths_shown ? out + ", ..." : out;
}

std::string every_path(const std::vector<Failure>& group) {
    std::string out;
    for (const Failure& failure : group) {
        out += "    " + one_line(failure.path);
        if (!failure.detail.empty()) out += ": " + one_line(failure.detail);
        out += '\n';
    }
    return out;
}

std::string changes(const IndexReport& report, bool dry_run) {
    const std::uint64_t indexed = report.added + report.replaced;
    std::string out = counted(indexed, "document") + (dry_run ? " to index: " : " indexed: ");
    out += grouped(report.added) + " new, " + grouped(report.replaced) + " replaced; ";
    out += grouped(report.unchanged) + " unchanged, " + grouped(report.removed);
    return out + (dry_run ? " to remove" : " removed");
}

/// "docs/a.txt (not text)", of the failures of this run
std::string first_cause(const IndexReport& report) {
    const auto known = static_cast<std::ptrdiff_t>(report.known_failures);
    if (known > 0) return "see indexer stats";
    const Failure& first = report.failures.front();
    return first.path + " (" + first.cause + ")";
}

/// "; 3 of vanished files kept"
std::string kept(const IndexReport& report) {
    if (report.kept == 0) return {};
    return "; " + grouped(report.kept) + " of vanished files kept";
}

/// " (2 known from before and not tried again: --retry-failed)"
std::string known(const IndexReport& report) {
    if (report.known_failures == 0) return {};
    return " (" + grouped(report.known_failures) +
           " known from before and not tried again: --retry-failed)";
}

std::string work(const IndexReport& report) {
    std::string out = counted(report.files, "file") + ", " + cli::byte_size(report.bytes) + " in " +
                      cli::duration(report.seconds);
    if (report.bytes == 0 || report.seconds <= 0) return out;
    const double rate = static_cast<double>(report.bytes) / report.seconds;
    return out + " (" + cli::byte_size(static_cast<std::uint64_t>(rate)) + "/s)";
}

}  // namespace

std::string summary_text(const IndexReport& report, bool dry_run, const Style& style) {
    const bool nothing = report.added + report.replaced + report.removed == 0;
    const std::string first =
        nothing ? "nothing to do: " + counted(report.unchanged, "document") + " unchanged"
                : changes(report, dry_run);
    return style.paint(Role::title, first + kept(report)) + '\n' +
           (report.files > 0 ? work(report) + '\n' : "");
}

std::string batch_text(const IndexReport& report) {
    std::string out = changes(report, false) + kept(report);
    const std::uint64_t failed = report.failures.size() - report.known_failures;
    if (failed > 0) out += "; " + counted(failed, "failure") + ": " + one_line(first_cause(report));
    return out + " (" + cli::duration(report.seconds) + ")";
}

std::string problems_text(const IndexReport& report, Verbosity verbosity, const Style& style) {
    std::string out;
    if (verbosity != Verbosity::quiet) {
        for (const std::string& warning : report.warnings) {
            out += style.paint(Role::note, "warning:") + ' ' + one_line(warning) + '\n';
        }
        if (!report.skipped.empty()) {
            out += style.paint(Role::note, grouped(total(report.skipped)) + " passed over") + '\n' +
                   grouped_by_cause(report.skipped, verbosity);
        }
    }
    if (!report.failures.empty()) {
        out += style.paint(Role::error, counted(total(report.failures), "failure")) +
               known(report) + '\n' + grouped_by_cause(report.failures, verbosity);
    }
    return out;
}

std::string grouped_by_cause(const std::vector<Failure>& failures, Verbosity verbosity) {
    std::string out;
    for (const auto& [cause, group] : by_cause(failures)) {
        out += "  " + one_line(cause) + " (" + grouped(total(group)) + "):";
        out += verbosity == Verbosity::all ? '\n' + every_path(group)
                                           : ' ' + first_paths(group) + '\n';
    }
    return out;
}

}  // namespace entente::indexer
