/// Documents -> index, for programs that bring their own.
#include "pipeline/stories.hpp"
#include "pipeline/utc_day.hpp"
#include "store/errors.hpp"
#include "store/fields.hpp"
#include "store/index_folder.hpp"
#include "store/open.hpp"
#include "store/terms.hpp"
#include "text/charset.hpp"
#include "text/language.hpp"
#include "write/index_update.hpp"
#include "write/invert.hpp"

#include <entente/analyzer.hpp>
#include <entente/error.hpp>
#include <entente/index.hpp>

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

namespace entente {
namespace {

constexpr std::size_t max_id_bytes = 10000;

/// Documents of a segment: a megabyte or two of news.
constexpr std::size_t batch_entries = 500;

void repair(std::string& text) { text = clean_utf8(text); }

void repair(std::optional<Attributed>& one) {
    if (one) repair(one->value);
}

void repair(Metadata& metadata) {
    repair(metadata.source);
    repair(metadata.wire);
    repair(metadata.place);
    for (Party& party : metadata.parties) {
        repair(party.name);
        for (std::string& alias : party.aliases) repair(alias);
    }
    for (Attributed& author : metadata.authors) repair(author.value);
    for (Amount& amount : metadata.amounts) repair(amount.currency);
    repair(metadata.language);
    repair(metadata.url);
    for (auto& [name, value] : metadata.fields) repair(value);
}

void repair(Document& document) {
    for (std::string* text : {&document.id, &document.title, &document.body, &document.format}) {
        repair(*text);
    }
    for (FurnitureLine& line : document.furniture) repair(line.text);
    repair(document.metadata);
    if (document.metadata.language.empty()) {
        document.metadata.language = detect_language(document.body);
    }
}

}  // namespace

struct IndexWriter::Impl {
    std::filesystem::path index;
    WriterLock lock;
    std::optional<Xapian::Database> current;
    std::set<std::string> user_fields;
    Analyzer analyzer;
    write::Inverter inverter{analyzer, utc_day()};

    // What is not committed yet. Documents wait here as entries, the last one of an id standing.
    std::unordered_map<std::string, std::size_t> place;  ///< key -> index into entries
    std::vector<UnfiledEntry> entries;
    std::set<std::string> removals;
    write::Vocabulary vocabulary;
    CommitStats stats;

    explicit Impl(const std::filesystem::path& folder) : index(folder), lock(folder) {
        if (folder_state(index) == FolderState::index) reopen();
    }

    void reopen() {
        current = open_index(index);
        const Manifest manifest = read_manifest(*current);
        user_fields.insert(manifest.user_fields.begin(), manifest.user_fields.end());
    }

    bool is_committed(const std::string& key) const {
        return current && !removals.contains(key) && current->term_exists(key);
    }

    void upsert(Document document) {
        repair(document);
        if (document.id.empty() || document.id.size() > max_id_bytes) {
            throw Error(Errc::invalid_argument, "a document's id must have 1 to 10000 bytes");
        }
        if (document.body.size() > max_document_bytes) {
            throw Error(Errc::invalid_argument, "a document's body may have at most 100 MiB");
        }
        for (const auto& [name, value] : document.metadata.fields) {
            if (is_field_name(name)) user_fields.insert(name);
        }
        UnfiledEntry unfiled{document.id, story::sign(document.body),
                             inverter.invert(document, "", vocabulary)};
        const std::string& key = unfiled.entry.key;
        const auto [found, is_new] = place.try_emplace(key, entries.size());
        if (!is_new) {
            entries[found->second] = std::move(unfiled);
            return;
        }
        ++(is_committed(key) ? stats.replaced : stats.added);
        entries.push_back(std::move(unfiled));
    }

    bool remove(std::string_view id) {
        const std::string key = value_term(find_backend("id")->prefix, clean_utf8(id));
        const bool committed = is_committed(key);
        const auto waiting = place.find(key);
        if (waiting != place.end()) {
            entries[waiting->second] = {};
            place.erase(waiting);
            --(committed ? stats.replaced : stats.added);
        }
        if (!committed) return waiting != place.end();
        removals.insert(key);
        ++stats.removed;
        return true;
    }

    /// Of the documents that neither go nor are replaced.
    story::Book stories_before() const {
        if (!current || entries.empty()) return {};
        std::vector<std::string> leaving(removals.begin(), removals.end());
        for (const auto& [key, entry] : place) leaving.push_back(key);
        return read_stories(*current, leaving);
    }

    void add_in_batches(write::IndexUpdate& update) {
        story::Book stories = stories_before();
        std::vector<write::Entry> batch;
        std::size_t number = 0;
        for (std::size_t i = 0; i < entries.size(); ++i) {
            file_story(entries[i], stories);
            batch.push_back(std::move(entries[i].entry));
            if (batch.size() < batch_entries && i + 1 < entries.size()) continue;
            update.add(number++, std::exchange(batch, {}));
        }
    }

    CommitStats commit() {
        std::erase_if(entries, [](const UnfiledEntry& one) { return one.entry.key.empty(); });
        write::IndexUpdate update(index, false);
        for (const std::string& key : removals) update.remove(key);
        add_in_batches(update);
        update.publish(manifest_of({user_fields.begin(), user_fields.end()}), vocabulary);
        entries.clear();
        place.clear();
        removals.clear();
        vocabulary = {};
        reopen();
        return std::exchange(stats, {});
    }
};

IndexWriter::IndexWriter(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
IndexWriter::~IndexWriter() = default;
IndexWriter::IndexWriter(IndexWriter&&) noexcept = default;
IndexWriter& IndexWriter::operator=(IndexWriter&&) noexcept = default;

IndexWriter IndexWriter::open(const std::filesystem::path& index) {
    return IndexWriter(std::make_unique<Impl>(index));
}

void IndexWriter::upsert(Document document) { impl_->upsert(std::move(document)); }

bool IndexWriter::remove(std::string_view id) {
    return translating_errors("read the index", impl_->index.string(),
                              [&] { return impl_->remove(id); });
}

CommitStats IndexWriter::commit() { return impl_->commit(); }

}  // namespace entente
