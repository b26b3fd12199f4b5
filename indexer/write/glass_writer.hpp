/// A new database whose files are written here.
///
///     batches, in order  ->  runs of some megabytes, by the threads that bring them
///                        ->  one merge that writes the tables
///
/// Memory: the batches that wait for one before them, and a run a thread; nothing else grows with
/// the documents but a few bytes for each.
#pragma once

#include "write/database_writer.hpp"
#include "write/run/run.hpp"
#include "write/run/spill_file.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <vector>

namespace entente::write {

class GlassWriter : public DatabaseWriter {
public:
    /// `run_memory`: bytes of documents, about, that make a run.
    explicit GlassWriter(const std::filesystem::path& scratch, std::size_t run_memory = 16 << 20)
        : run_memory_(run_memory), spill_(scratch) {}
    void add(std::size_t batch, std::vector<Entry>) override;
    void finish(const std::filesystem::path& target, const Supplement&) override;

private:
    /// Documents that become a run.
    struct Portion {
        std::uint32_t first_docid = 1;
        std::vector<Entry> entries;
        std::size_t memory = 0;
    };

    std::optional<Portion> take_in(std::size_t batch, std::vector<Entry>);
    Portion take_portion();
    void write(const Portion&);

    std::size_t run_memory_;
    SpillFile spill_;
    std::mutex mutex_;  // guards what follows
    std::map<std::size_t, std::vector<Entry>> waiting_;
    std::size_t next_batch_ = 0;
    Portion portion_;
    std::map<std::uint32_t, Run> runs_;  ///< by their first document
};

}  // namespace entente::write
