#include "write/index_update.hpp"

#include "store/errors.hpp"
#include "store/families.hpp"
#include "store/index_folder.hpp"
#include "write/segment.hpp"

#include <entente/analyzer.hpp>

#include <unistd.h>

#include <algorithm>
#include <mutex>
#include <unordered_set>
#include <utility>

namespace entente::write {
namespace fs = std::filesystem;

namespace {

/// Up to so many documents, or this share of those there are, go into the current generation.
constexpr std::size_t in_place_documents = 200;
constexpr std::size_t in_place_share = 20;

/// A spelling is suggested only if it stands in so many documents: rarer ones are often slips.
constexpr Xapian::doccount min_spelling_documents = 3;

/// Words are filed without a prefix; prefixes begin with a capital, which no folded word has.
bool is_word(std::string_view term) {
    return !term.empty() && !(term.front() >= 'A' && term.front() <= 'Z');
}

bool is_spellable(std::string_view term) {
    return is_word(term) && term.size() >= 3 &&
           std::ranges::none_of(term, [](char c) { return c >= '0' && c <= '9'; });
}

void add_families(Xapian::WritableDatabase& database, const Vocabulary& vocabulary) {
    const Analyzer analyzer;
    for (const auto& [language, words] : vocabulary.languages()) {
        for (const auto& [written, term] : words) {
            add_to_family(database, language, analyzer.stem(written, language), term);
        }
    }
}

/// Files the spellings that are not filed yet.
void add_spellings(Xapian::WritableDatabase& database) {
    std::unordered_set<std::string> known(database.spellings_begin(), database.spellings_end());
    for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
        const std::string word = *term;
        if (is_spellable(word) && term.get_termfreq() >= min_spelling_documents &&
            !known.contains(word)) {
            database.add_spelling(word, term.get_termfreq());
        }
    }
}

}  // namespace

struct IndexUpdate::Impl {
    using Batch = std::pair<std::size_t, std::vector<Entry>>;

    fs::path index;
    fs::path scratch;
    fs::path base;  ///< the current generation; empty: there is none, or it does not count
    std::size_t in_place_limit = 0;
    std::vector<std::string> removals;
    std::map<std::string, std::string> metadata;

    std::mutex mutex;  // guards what follows
    bool rebuilds = false;
    std::size_t held_entries = 0;
    std::vector<Batch> held;
    std::map<std::size_t, fs::path> segments;
    std::vector<std::string> keys;

    explicit Impl(fs::path folder, bool from_scratch) : index(std::move(folder)) {
        scratch = index / ("tmp-" + std::to_string(::getpid()));
        rebuilds = from_scratch || folder_state(index) != FolderState::index;
        if (rebuilds) return;
        base = current_generation(index);
        const Xapian::Database current(base.string());
        in_place_limit =
            std::max<std::size_t>(in_place_documents, current.get_doccount() / in_place_share);
    }

    /// Takes the batch in; gives those that are to be written as segments now.
    std::vector<Batch> accept(std::size_t number, std::vector<Entry> entries) {
        const std::lock_guard guard(mutex);
        if (!base.empty()) {
            for (const Entry& entry : entries) keys.push_back(entry.key);
        }
        held_entries += entries.size();
        held.emplace_back(number, std::move(entries));
        rebuilds = rebuilds || held_entries > in_place_limit;
        return rebuilds ? std::exchange(held, {}) : std::vector<Batch>();
    }

    void write(const Batch& batch) {
        const fs::path path = scratch / ("segment-" + std::to_string(batch.first));
        write_segment(path, batch.second);
        const std::lock_guard guard(mutex);
        segments.emplace(batch.first, path);
    }

    void change_base(Xapian::WritableDatabase& database) {
        for (const std::string& term : removals) database.delete_document(term);
        for (const std::string& key : keys) database.delete_document(key);
    }

    void describe(Xapian::WritableDatabase& database, const Manifest& manifest,
                  const Vocabulary& vocabulary) {
        add_families(database, vocabulary);
        for (const auto& [key, value] : metadata) database.set_metadata(key, value);
        database.set_metadata(std::string(manifest_key), encode(manifest));
    }

    void publish_in_place(const Manifest& manifest, const Vocabulary& vocabulary) {
        Xapian::WritableDatabase database(base.string(), Xapian::DB_OPEN);
        database.begin_transaction();  // without its end, closing the database drops all of it
        change_base(database);
        std::ranges::sort(held, {}, &Batch::first);
        for (const Batch& batch : held) {
            for (const Entry& entry : batch.second) {
                database.add_document(to_backend(entry));
                for (const Posting& posting : entry.postings) {
                    if (is_spellable(posting.term) &&
                        database.get_termfreq(posting.term) == min_spelling_documents) {
                        database.add_spelling(posting.term, min_spelling_documents);
                    }
                }
            }
        }
        describe(database, manifest, vocabulary);
        database.commit_transaction();
    }

    /// The current generation without what goes; itself if nothing goes.
    fs::path pruned_base() {
        if (removals.empty() && keys.empty()) return base;
        fs::path copy = scratch / "base";
        fs::copy(base, copy);
        Xapian::WritableDatabase database(copy.string(), Xapian::DB_OPEN | Xapian::DB_NO_SYNC);
        change_base(database);
        database.commit();
        return copy;
    }

    void build(const fs::path& target) {
        std::vector<fs::path> sources;
        if (!base.empty()) sources.push_back(pruned_base());
        for (const auto& [number, path] : segments) sources.push_back(path);
        if (sources.empty()) {
            write_segment(target, {});
        } else {
            compact(std::move(sources), target, scratch);
        }
    }

    void publish_rebuilt(const Manifest& manifest, const Vocabulary& vocabulary) {
        const fs::path target = next_generation(index);
        fs::create_directories(scratch);
        build(target);
        {
            Xapian::WritableDatabase database(target.string(), Xapian::DB_OPEN);
            describe(database, manifest, vocabulary);
            add_spellings(database);
            database.commit();
        }
        publish_generation(index, target);
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

IndexUpdate::IndexUpdate(fs::path index, bool from_scratch) {
    translating_errors("open the index", index.string(),
                       [&] { impl_ = std::make_unique<Impl>(index, from_scratch); });
    remove_leftovers(index);
}

IndexUpdate::~IndexUpdate() {
    std::error_code ignored;  // the next writer removes what is left
    fs::remove_all(impl_->scratch, ignored);
}

void IndexUpdate::remove(std::string term) {
    if (!impl_->base.empty()) impl_->removals.push_back(std::move(term));
}

void IndexUpdate::add(std::size_t batch, std::vector<Entry> entries) {
    if (entries.empty()) return;
    impl_->guarded([&] {
        const auto ready = impl_->accept(batch, std::move(entries));
        if (!ready.empty()) fs::create_directories(impl_->scratch);
        for (const auto& one : ready) impl_->write(one);
    });
}

void IndexUpdate::set_metadata(std::string key, std::string value) {
    impl_->metadata[std::move(key)] = std::move(value);
}

void IndexUpdate::publish(const Manifest& manifest, const Vocabulary& vocabulary) {
    impl_->guarded([&] {
        if (impl_->rebuilds) {
            impl_->publish_rebuilt(manifest, vocabulary);
        } else {
            impl_->publish_in_place(manifest, vocabulary);
        }
    });
    std::error_code ignored;
    fs::remove_all(impl_->scratch, ignored);
}

}  // namespace entente::write
