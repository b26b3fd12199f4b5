/// `indexer verify`: whether an index is as it was written.
///
///     index: entente.index
///     generation-000001/postlist.glass: bytes 8192 to 16383 are not as written
///     damaged: 1 place. Searches may fail or miss documents; index again with --rebuild.
///
/// What reads the tables through the database library runs in a child process: on a damaged table
/// the library may crash, or never come to an end.
#include <entente/error.hpp>
#include <entente/index.hpp>
#include <iostream>
#include <set>
#include <sstream>

#include "base/utf8.hpp"
#include "child.hpp"
#include "cli/numbers.hpp"
#include "cli/style.hpp"
#include "options.hpp"
#include "run.hpp"

namespace entente::indexer {

namespace {

using cli::counted;
using cli::grouped;

constexpr std::size_t places_shown = 20;

/// A sound index of a gigabyte takes seconds; this is for libraries that go round in circles.
constexpr unsigned least_seconds = 30;
constexpr std::uint64_t bytes_a_second = 1 << 20;

/// What the child says: "damage WHERE\tWHAT", "counts DOCUMENTS FILES", "unchecked",
/// "error TEXT".
constexpr std::string_view damage_word = "damage ";
constexpr std::string_view counts_word = "counts ";
constexpr std::string_view unchecked_word = "unchecked";
constexpr std::string_view error_word = "error ";

class Verification {
public:
    Verification(std::filesystem::path index, bool all) : index_(std::move(index)), all_(all) {}

    void run() {
        report_ = verify_index(index_, VerifyPart::files, teller());
        const auto seconds = least_seconds + static_cast<unsigned>(report_.bytes / bytes_a_second);
        for (const VerifyPart part : {VerifyPart::structure, VerifyPart::contents}) {
            const ChildEnd end = run_in_child(
                seconds, [&](const Say& say) { speak(part, say); },
                [&](const std::string& line) { hear(line); });
            if (end == ChildEnd::crashed) tell({name(part), "the database library crashed"});
            if (end == ChildEnd::too_long) tell({name(part), "the database library found no end"});
        }
        // Only a sound index can be one that this program does not know.
        if (found_ == 0 && !error_.empty()) throw Error(Errc::wrong_format, error_);
        if (!error_.empty()) tell({name(VerifyPart::contents), error_});
    }

    std::size_t found() const { return found_; }
    std::size_t hidden() const { return found_ - shown_; }
    const VerifyReport& report() const { return report_; }

private:
    static std::string name(VerifyPart part) {
        return part == VerifyPart::structure ? "tables" : "documents";
    }

    std::function<void(const Damage&)> teller() {
        return [this](const Damage& damage) { tell(damage); };
    }

    void tell(const Damage& damage) {
        ++found_;
        if (shown_ >= places_shown && !all_) return;
        ++shown_;
        std::cout << one_line(damage.where) << ": " << one_line(damage.what) << '\n';
    }

    /// In the child.
    void speak(VerifyPart part, const Say& say) const {
        const auto pass_on = [&](const Damage& damage) {
            say(std::string(damage_word) + one_line(damage.where) + '\t' + one_line(damage.what));
        };
        try {
            const VerifyReport report = verify_index(index_, part, pass_on);
            if (!report.checked) say(std::string(unchecked_word));
            if (part != VerifyPart::contents) return;
            say(std::string(counts_word) + std::to_string(report.documents) + ' ' +
                std::to_string(report.files));
        } catch (const Error& error) {
            say(std::string(error_word) + one_line(error.what()));
        }
    }

    void hear(const std::string& line) {
        if (line.starts_with(damage_word)) {
            const std::size_t tab = line.find('\t');
            tell({line.substr(damage_word.size(), tab - damage_word.size()), line.substr(tab + 1)});
        } else if (line.starts_with(counts_word)) {
            std::istringstream(line.substr(counts_word.size())) >> report_.documents >>
                report_.files;
        } else if (line == unchecked_word) {
            report_.checked = false;
        } else if (line.starts_with(error_word)) {
            error_ = line.substr(error_word.size());
        }
    }

    std::filesystem::path index_;
    bool all_;
    VerifyReport report_;
    std::size_t found_ = 0, shown_ = 0;
    std::string error_;
};

cli::ExitStatus conclude(const Verification& done, const cli::Style& style) {
    const VerifyReport& report = done.report();
    if (!report.checked) {
        std::cerr << "the tables are held against their checksums alone: the index may not be "
                     "written, which the library's check needs\n";
    }
    if (done.found() == 0) {
        std::cout << style.paint(cli::Role::title,
                                 "whole: " + counted(report.documents, "document") + " from " +
                                     counted(report.files, "file") + ", " +
                                     cli::byte_size(report.bytes))
                  << '\n';
        return cli::success;
    }
    if (done.hidden() > 0) std::cout << "and " << grouped(done.hidden()) << " more (-v)\n";
    std::cout << style.paint(cli::Role::error, "damaged: " + counted(done.found(), "place")) +
                     ". Searches may fail or miss documents; index again with --rebuild.\n";
    return cli::partial;
}

}  // namespace

cli::ExitStatus run_verify(const cli::Arguments& given) {
    if (!given.operands().empty()) {
        throw cli::UsageError("verify takes no path; name the index with --index");
    }
    const std::filesystem::path index = index_folder(given);
    std::cerr << "index: " << one_line(index.string()) << '\n';
    Verification verification(index, given.has("verbose"));
    verification.run();
    return conclude(verification, cli::Style(cli::describe_terminal(STDOUT_FILENO).colour));
}

}  // namespace entente::indexer
