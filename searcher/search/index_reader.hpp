/// The databases behind a Searcher: opened each by itself, joined, kept current, read with retries.
///
///     a writer has replaced what is read     the newest commit is opened, and read once more
///     a server has closed the connection     it is asked anew, and all is read once more
///     a server does not answer               the others are read without it; every later search
///                                            tries it again
///
/// Tests: tests/machines, with servers that are started, stopped and silent.
#pragma once

#include "store/errors.hpp"
#include "store/open.hpp"
#include "store/shards.hpp"

#include <xapian.h>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace entente {

/// Threads: one at a time.
class IndexReader {
public:
    /// `answer_limit`: how long a server may take for an answer.
    explicit IndexReader(std::vector<std::string> indexes,
                         std::chrono::milliseconds answer_limit = std::chrono::milliseconds(3000));

    const Shards& shards() const { return shards_; }
    const Xapian::Database& database() const { return shards_.database(); }
    const std::vector<std::string>& indexes() const { return indexes_; }
    /// Those of weights::language_share of the documents or more, the most frequent first.
    const std::vector<std::string>& languages() const { return languages_; }
    const std::vector<std::string>& user_fields() const { return user_fields_; }
    const std::string& writer() const { return writer_; }
    /// Of databases on this machine.
    std::uintmax_t bytes_on_disk() const;
    /// What is left out, and why: "10.0.0.7:7000 does not answer (..)".
    std::vector<std::string> missing() const;

    /// Moves to the newest commit. True: there was a newer one.
    bool refresh();

    /// Tries the servers again that did not answer.
    void revive();

    /// Runs `work`; once more where what is read was replaced, or a server has failed.
    /// Errors: as translate() gives them; changed if it was overtaken twice, unreachable if no
    /// server is left.
    template <class Work>
    auto read(Work&& work) {
        return translating_errors("read the index", indexes_.front(), [&] {
            get_in_step();
            for (int tries = 1;; ++tries) {
                try {
                    return work();
                } catch (const Xapian::Error& error) {
                    recover(error, tries);
                }
            }
        });
    }

private:
    struct Source {
        ShardAddress address;
        std::optional<OpenShard> open;
        std::string failure;  ///< why it is not open
    };

    enum class Which { all, open, failed };

    void open();
    std::vector<Source> open_folders(const std::vector<ShardAddress>&) const;
    bool reopen_folders();
    bool is_current() const;
    bool reconnect(Which, std::chrono::milliseconds patience);
    void join();
    void join_open();
    void drop_culprits(const Xapian::Error&);
    void recover(const Xapian::Error&, int tries);
    void get_in_step();

    std::vector<std::string> indexes_;
    std::chrono::milliseconds answer_limit_;
    std::vector<Source> sources_;
    Shards shards_;
    std::vector<std::string> languages_, user_fields_;
    std::string writer_;
    bool is_out_of_step_ = false;  ///< work has failed: connections may hold unread answers
};

}  // namespace entente
