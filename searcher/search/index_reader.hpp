/// The databases behind a Searcher: opened, kept current, read with one retry.
#pragma once

#include "store/errors.hpp"
#include "store/manifest.hpp"

#include <xapian.h>
#include <filesystem>
#include <string>
#include <vector>

namespace entente {

/// Threads: one at a time.
class IndexReader {
public:
    explicit IndexReader(std::vector<std::string> indexes);

    const Xapian::Database& database() const { return database_; }
    const std::vector<std::string>& indexes() const { return indexes_; }
    /// Those of weights::language_share of the documents or more, the most frequent first.
    const std::vector<std::string>& languages() const { return languages_; }
    const std::vector<std::string>& user_fields() const { return user_fields_; }
    const std::string& writer() const { return writer_; }

    /// Moves to the newest commit. True: there was a newer one.
    bool refresh();

    /// Runs `work`; if a writer has overtaken this reader, once more on the newest commit.
    /// Errors: as translate() gives them; changed if it was overtaken twice.
    template <class Work>
    auto read(Work&& work) {
        return translating_errors("read the index", indexes_.front(), [&] {
            try {
                return work();
            } catch (const Xapian::DatabaseModifiedError&) {
                refresh();
                return work();
            }
        });
    }

private:
    void open();

    std::vector<std::string> indexes_;
    std::vector<std::filesystem::path> generations_;
    Xapian::Database database_;
    std::vector<std::string> languages_, user_fields_;
    std::string writer_;
};

}  // namespace entente
