#include "write/segment_writer.hpp"

#include "write/room.hpp"

#include "store/families.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

namespace entente::write {
namespace fs = std::filesystem;

namespace {

/// A glass database takes five file descriptors, of which a process has 1024 by default.
constexpr std::size_t max_open_databases = 100;

void compact_at_once(const fs::path* first, const fs::path* last, const fs::path& target) {
    Xapian::Database all;
    for (; first != last; ++first) all.add_database(Xapian::Database(first->string()));
    all.compact(target.string());
}

}  // namespace

Xapian::Document to_backend(const Entry& entry) {
    Xapian::Document document;
    document.set_data(entry.data);
    for (const Posting posting : entry.postings) {
        // The first call sets the frequency, so that further positions need not add to it.
        const std::string term(posting.term);
        document.add_term(term, posting.wdf);
        for (const std::uint32_t position : posting.positions) {
            document.add_posting(term, position, 0);
        }
    }
    for (const auto& [slot, value] : entry.values) document.add_value(slot, value);
    return document;
}

void supplement(Xapian::WritableDatabase& database, const Supplement& added) {
    for (const auto& [key, value] : added.metadata) database.set_metadata(key, value);
    for (const auto& [key, words] : added.families) {
        std::set<std::string> all = decode_family(database.get_metadata(key));
        all.insert(words.begin(), words.end());
        database.set_metadata(key, encode_family(all));
    }
}

void compact(std::vector<fs::path> sources, const fs::path& target, const fs::path& scratch) {
    for (int level = 0; sources.size() > max_open_databases; ++level) {
        std::vector<fs::path> joined;
        for (std::size_t i = 0; i < sources.size(); i += max_open_databases) {
            const std::size_t end = std::min(i + max_open_databases, sources.size());
            joined.push_back(scratch /
                             ("level-" + std::to_string(level) + "-" + std::to_string(i)));
            compact_at_once(&sources[i], sources.data() + end, joined.back());
            for (std::size_t done = i; done < end; ++done) {
                if (sources[done].parent_path() == scratch) fs::remove_all(sources[done]);
            }
        }
        sources = std::move(joined);
    }
    compact_at_once(sources.data(), sources.data() + sources.size(), target);
}

void SegmentWriter::add(std::size_t batch, std::vector<Entry> entries) {
    if (entries.empty()) return;
    std::uintmax_t bytes = 0;
    for (const Entry& entry : entries) bytes += entry.memory();
    require_room(scratch_, bytes);
    fs::path path = scratch_ / ("segment-" + std::to_string(batch));
    Xapian::WritableDatabase segment(
        path.string(), Xapian::DB_CREATE | Xapian::DB_NO_SYNC | Xapian::DB_BACKEND_GLASS);
    for (const Entry& entry : entries) segment.add_document(to_backend(entry));
    segment.commit();
    const std::lock_guard guard(mutex_);
    segments_.emplace(batch, std::move(path));
}

void SegmentWriter::finish(const fs::path& target, const Supplement& added) {
    std::vector<fs::path> sources;
    for (const auto& [batch, path] : segments_) sources.push_back(path);
    if (!sources.empty()) compact(std::move(sources), target, scratch_);
    require_room(target.parent_path(), room_to_change(target, 0));
    Xapian::WritableDatabase database(target.string(),
                                      Xapian::DB_CREATE_OR_OPEN | Xapian::DB_BACKEND_GLASS);
    supplement(database, added);
    database.commit();
}

}  // namespace entente::write
