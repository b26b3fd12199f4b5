#include "write/glass_writer.hpp"

#include "store/errors.hpp"
#include "store/families.hpp"
#include "write/run/merge.hpp"

#include <entente/error.hpp>

#include <iterator>
#include <limits>
#include <system_error>
#include <utility>

namespace entente::write {
namespace fs = std::filesystem;

namespace {

/// Families are metadata.
Supplement with_families_filed(const Supplement& added) {
    Supplement all{added.metadata, {}};
    for (const auto& [key, words] : added.families) {
        all.metadata.emplace(key, encode_family(words));
    }
    return all;
}

}  // namespace

void GlassWriter::add(std::size_t batch, std::vector<Entry> entries) {
    if (const auto portion = take_in(batch, std::move(entries))) write(*portion);
}

/// Gives what is to become a run, once there is enough.
std::optional<GlassWriter::Portion> GlassWriter::take_in(std::size_t batch,
                                                         std::vector<Entry> entries) {
    const std::lock_guard guard(mutex_);
    waiting_.emplace(batch, std::move(entries));
    for (auto next = waiting_.begin(); next != waiting_.end() && next->first == next_batch_;
         next = waiting_.erase(next), ++next_batch_) {
        for (const Entry& entry : next->second) portion_.memory += entry.memory();
        std::ranges::move(next->second, std::back_inserter(portion_.entries));
    }
    if (portion_.memory < run_memory_) return std::nullopt;
    return take_portion();
}

GlassWriter::Portion GlassWriter::take_portion() {
    const std::uint64_t next = portion_.first_docid + portion_.entries.size();
    if (next > std::numeric_limits<std::uint32_t>::max()) {
        throw Error(Errc::invalid_argument, "more documents than a database can hold");
    }
    return std::exchange(portion_, {static_cast<std::uint32_t>(next), {}, 0});
}

void GlassWriter::write(const Portion& portion) {
    Run run = write_run(spill_, portion.first_docid, portion.entries);
    const std::lock_guard guard(mutex_);
    runs_.emplace(portion.first_docid, std::move(run));
}

void GlassWriter::finish(const fs::path& target, const Supplement& added) {
    if (!portion_.entries.empty()) write(take_portion());
    std::vector<Run> runs;
    for (auto& [first, run] : runs_) runs.push_back(std::move(run));
    std::error_code failed;
    fs::create_directory(target, failed);
    if (failed) throw system_error(failed.value(), "make", target.string());
    merge_runs(spill_, runs, with_families_filed(added), target, true);
}

}  // namespace entente::write
