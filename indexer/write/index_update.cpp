#include "write/index_update.hpp"

#include "store/checksums.hpp"
#include "store/errors.hpp"
#include "store/families.hpp"
#include "store/files.hpp"
#include "store/index_folder.hpp"
#include "write/database_writer.hpp"
#include "write/document_changes.hpp"
#include "write/room.hpp"
#include "write/segment_writer.hpp"
#include "write/sharded_writer.hpp"

#include <entente/analyzer.hpp>

#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <mutex>
#include <set>
#include <utility>

namespace entente::write {
namespace fs = std::filesystem;

namespace {

/// Up to so many documents, or one of so many of those there are, go into the current generation.
/// Measured with 27,434 news stories, where a rebuild by merging costs 1.4 s of CPU and more:
///     documents that change       20     274    1000    2743    5000
///     in place, s of CPU        0.36    0.77    1.93    5.70   10.65
///     rebuild, s of CPU         1.02    1.40    2.04    4.00    6.88
/// The lines cross at 4 %. With few documents either is fast; 200 is a guess.
constexpr std::size_t in_place_documents = 200;
constexpr std::size_t in_place_share = 25;

/// The words of what was added, by their stems.
std::map<std::string, std::set<std::string>> families(const Vocabulary& vocabulary) {
    const Analyzer analyzer;
    std::map<std::string, std::set<std::string>> families;
    for (const auto& [language, words] : vocabulary.languages()) {
        words.each([&, &language = language](std::string_view written, std::string_view term) {
            const std::string stem = analyzer.stem(written, language);
            if (term != stem) families[family_key(language, stem)].emplace(term);
        });
    }
    return families;
}

}  // namespace

struct IndexUpdate::Impl {
    using Batch = std::pair<std::size_t, std::vector<Entry>>;

    fs::path index;
    fs::path scratch;
    WriterKind wanted;
    std::vector<fs::path> base;  ///< databases of the current generation; empty: there is none, or
                                 ///< it does not count
    std::size_t shards = 1;      ///< databases of the next one
    std::string base_writer;     ///< what wrote it
    std::size_t in_place_limit = 0;
    std::vector<std::string> removals;
    std::map<std::string, std::string> metadata;  ///< an empty value deletes

    std::mutex mutex;  // guards what follows
    WriterKind kind = WriterKind::glass;
    std::unique_ptr<DatabaseWriter> writer;  ///< once it is clear that much changes
    std::size_t held_entries = 0;
    std::vector<Batch> held;
    std::vector<std::string> keys;

    Impl(fs::path folder, bool from_scratch, WriterKind preferred, std::size_t wanted_shards)
        : index(std::move(folder)), wanted(preferred) {
        scratch = index / ("tmp-" + std::to_string(::getpid()));
        std::vector<fs::path> current;
        if (folder_state(index) == FolderState::index) current = current_databases(index);
        shards = wanted_shards != 0 ? wanted_shards : std::max<std::size_t>(1, current.size());
        if (!from_scratch && !current.empty()) build_on(std::move(current));
    }

    void build_on(std::vector<fs::path> current) {
        base = std::move(current);
        if (base.size() != shards) {
            throw Error(Errc::invalid_argument,
                        "the index has " + std::to_string(base.size()) +
                            " databases; with --rebuild it is made anew of " +
                            std::to_string(shards),
                        index.string());
        }
        std::size_t documents = 0;
        for (const fs::path& folder : base) {
            documents += Xapian::Database(folder.string()).get_doccount();
        }
        const Xapian::Database first(base.front().string());
        base_writer = decode_manifest(first.get_metadata(std::string(manifest_key))).writer;
        in_place_limit = std::max<std::size_t>(in_place_documents, documents / in_place_share);
    }

    /// Takes the batch in; gives those that the writer is to have now.
    std::vector<Batch> accept(std::size_t number, std::vector<Entry> entries) {
        const std::lock_guard guard(mutex);
        if (!base.empty()) {
            for (const Entry& entry : entries) keys.push_back(entry.key);
        }
        held_entries += entries.size();
        held.emplace_back(number, std::move(entries));
        if (base.empty() || held_entries > in_place_limit) begin_rebuild();
        return writer ? std::exchange(held, {}) : std::vector<Batch>();
    }

    void begin_rebuild() {
        if (writer) return;
        fs::create_directories(scratch);
        kind = usable_writer(wanted, scratch);
        if (shards == 1) {
            writer = make_writer(kind, scratch);
        } else {
            writer = std::make_unique<ShardedWriter>(kind, shards, scratch);
        }
    }

    Supplement supplement_of(Manifest manifest, const Vocabulary& vocabulary) const {
        manifest.writer = writer ? name_of(kind) : base_writer;
        Supplement all{metadata, families(vocabulary)};
        all.metadata[std::string(manifest_key)] = encode(manifest);
        return all;
    }

    std::uintmax_t documents_to_change(const fs::path& folder) const {
        const Xapian::Database database(folder.string());
        std::uintmax_t documents = held_entries + keys.size();
        for (const std::string& term : removals) documents += database.get_termfreq(term);
        return documents;
    }

    Xapian::WritableDatabase open_to_change(const fs::path& folder, int flags = 0) const {
        require_room(folder, room_to_change(folder, documents_to_change(folder)));
        return Xapian::WritableDatabase(folder.string(), Xapian::DB_OPEN | flags);
    }

    void publish_in_place(const Supplement& added) {
        change_in_place(base.front(), 0, added);
        // Or else the record could reach the disk before the name of the revision it is of.
        sync_path(base.front());
        try {
            record_checksums(base.front());
        } catch (const Error&) {
            // The change has been made, and the former record still holds for what is older.
        }
    }

    /// `folder` is that database of the base, or a copy of it.
    void change_in_place(const fs::path& folder, std::size_t number, const Supplement& added) {
        Xapian::WritableDatabase database = open_to_change(folder);
        database.begin_transaction();  // without its end, closing the database drops all of it
        change_documents(database, removals, held_for(number));
        supplement(database, supplement_of_shard(added, number));
        database.commit_transaction();
    }

    /// What that database is to have, in order.
    std::vector<const Entry*> held_for(std::size_t number) {
        std::ranges::sort(held, {}, &Batch::first);
        std::vector<const Entry*> entries;
        for (const Batch& batch : held) {
            for (const Entry& entry : batch.second) {
                if (shard_of(entry.key, shards) == number) entries.push_back(&entry);
            }
        }
        return entries;
    }

    bool is_changed(std::size_t number) const {
        if (number == 0) return true;  // what is not of documents stands there
        const Xapian::Database database(base[number].string());
        return std::ranges::any_of(
                   keys, [&](const auto& key) { return shard_of(key, shards) == number; }) ||
               std::ranges::any_of(removals,
                                   [&](const auto& term) { return database.term_exists(term); });
    }

    void publish_by_copies(const Supplement& added) {
        const fs::path target = next_generation(index);
        fs::create_directory(target);
        for (std::size_t i = 0; i < shards; ++i) {
            const fs::path folder = target / std::to_string(i);
            const bool changes = is_changed(i);
            if (changes) {
                copy_files(base[i], folder);
                change_in_place(folder, i, added);
            } else {
                fs::copy(base[i], folder,
                         fs::copy_options::recursive | fs::copy_options::create_hard_links);
            }
        }
        publish_generation(index, target);
    }

    /// A database of the current generation without what goes; itself if nothing goes.
    fs::path pruned_base(std::size_t number) {
        if (removals.empty() && keys.empty()) return base[number];
        fs::path copy = scratch / ("base-" + std::to_string(number));
        copy_files(base[number], copy);
        Xapian::WritableDatabase database = open_to_change(copy, Xapian::DB_NO_SYNC);
        for (const std::string& term : removals) database.delete_document(term);
        for (const std::string& key : keys) database.delete_document(key);
        database.commit();
        return copy;
    }

    /// Joins what there was and what is new.
    void build_upon_base(const fs::path& target, const Supplement& added) {
        const fs::path fresh = scratch / "new";
        writer->finish(fresh, {});
        if (shards == 1) return join({pruned_base(0), fresh}, target, added);
        fs::create_directory(target);
        for (std::size_t i = 0; i < shards; ++i) {
            const std::string own = std::to_string(i);
            join({pruned_base(i), fresh / own}, target / own, supplement_of_shard(added, i));
        }
    }

    void join(std::vector<fs::path> sources, const fs::path& target, const Supplement& added) {
        compact(std::move(sources), target, scratch);
        require_room(target, room_to_change(target, 0));
        Xapian::WritableDatabase database(target.string(), Xapian::DB_OPEN);
        supplement(database, added);
        database.commit();
    }

    void publish_rebuilt(Supplement added) {
        const fs::path target = next_generation(index);
        if (base.empty()) {
            std::erase_if(added.metadata, [](const auto& entry) { return entry.second.empty(); });
            writer->finish(target, added);
        } else {
            build_upon_base(target, added);
        }
        publish_generation(index, target);
    }

    void publish(const Manifest& manifest, const Vocabulary& vocabulary) {
        if (base.empty()) begin_rebuild();
        Supplement added = supplement_of(manifest, vocabulary);
        if (writer) {
            publish_rebuilt(std::move(added));
        } else if (shards == 1) {
            publish_in_place(added);
        } else {
            publish_by_copies(added);
        }
        writer.reset();
    }

    /// Runs `work`; what the file system or the database throws leaves as Error.
    template <class Work>
    void guarded(Work work) {
        try {
            translating_errors("write the index", index.string(), work);
        } catch (const fs::filesystem_error& error) {
            throw system_error(error.code().value(), "write the index", index.string());
        }
    }
};

IndexUpdate::IndexUpdate(fs::path index, bool from_scratch, WriterKind wanted, std::size_t shards) {
    translating_errors("open the index", index.string(), [&] {
        impl_ = std::make_unique<Impl>(index, from_scratch, wanted, shards);
    });
    remove_leftovers(index);
}

IndexUpdate::~IndexUpdate() {
    try {
        remove_leftovers(impl_->index);
    } catch (const std::exception&) {
        // The next writer removes what is left.
    }
}

void IndexUpdate::remove(std::string term) {
    if (!impl_->base.empty()) impl_->removals.push_back(std::move(term));
}

void IndexUpdate::add(std::size_t batch, std::vector<Entry> entries) {
    impl_->guarded([&] {
        for (auto& [number, ready] : impl_->accept(batch, std::move(entries))) {
            impl_->writer->add(number, std::move(ready));
        }
    });
}

void IndexUpdate::set_metadata(std::string key, std::string value) {
    impl_->metadata[std::move(key)] = std::move(value);
}

void IndexUpdate::publish(const Manifest& manifest, const Vocabulary& vocabulary) {
    impl_->guarded([&] { impl_->publish(manifest, vocabulary); });
}

}  // namespace entente::write
