#include "pipeline/ledger.hpp"

#include "base/varint.hpp"
#include "store/terms.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace entente {
namespace fs = std::filesystem;

namespace {

constexpr std::string_view key_prefix = "file:";
constexpr char version = 2;

std::string key_of(std::string_view path) { return value_term(key_prefix, path); }

bool lies_below(std::string_view path, std::string_view folder) {
    if (!path.starts_with(folder)) return false;
    return path.size() == folder.size() || folder.ends_with('/') || path[folder.size()] == '/';
}

}  // namespace

std::string encode(const LedgerEntry& entry) {
    std::string out(1, version);
    append_bytes(out, entry.path);
    for (const std::uint64_t number :
         {entry.bytes, entry.sidecar_bytes, static_cast<std::uint64_t>(entry.modified_ns),
          static_cast<std::uint64_t>(entry.sidecar_modified_ns), entry.settings, entry.content,
          entry.documents, std::uint64_t{entry.failures.size()}}) {
        append_varint(out, number);
    }
    for (const Failure& failure : entry.failures) {
        append_bytes(out, failure.path);
        append_bytes(out, failure.cause);
        append_bytes(out, failure.detail);
        append_varint(out, failure.count);
    }
    return out;
}

std::optional<LedgerEntry> decode_ledger_entry(std::string_view stored) {
    if (stored.empty() || stored.front() != version) return std::nullopt;
    ByteReader in(stored.substr(1));
    LedgerEntry entry;
    entry.path = in.string();
    entry.bytes = in.varint();
    entry.sidecar_bytes = in.varint();
    entry.modified_ns = static_cast<std::int64_t>(in.varint());
    entry.sidecar_modified_ns = static_cast<std::int64_t>(in.varint());
    entry.settings = in.varint();
    entry.content = in.varint();
    entry.documents = in.varint();
    for (std::size_t n = in.count(); n > 0; --n) {
        Failure failure;
        failure.path = in.string();
        failure.cause = in.string();
        failure.detail = in.string();
        failure.count = in.varint();
        entry.failures.push_back(std::move(failure));
    }
    if (in.failed() || !in.at_end()) return std::nullopt;
    return entry;
}

std::string ledger_path(const fs::path& path) {
    std::error_code error;
    const fs::path absolute = fs::weakly_canonical(path, error);
    std::string text = (error ? path : absolute).string();
    while (text.size() > 1 && text.ends_with('/')) text.pop_back();
    return text;
}

std::string LedgerPaths::of(const fs::path& file, bool may_be_link) {
    std::error_code error;
    const std::string_view path = file.native();
    const std::size_t slash = path.rfind('/');
    if (slash == std::string_view::npos ||
        (may_be_link && (fs::is_symlink(fs::symlink_status(file, error)) || error))) {
        return ledger_path(file);
    }
    const std::string_view folder = path.substr(0, std::max<std::size_t>(1, slash));
    if (folder != folder_) {
        folder_ = folder;
        ledger_folder_ = ledger_path(folder);
    }
    std::string name = ledger_folder_;
    if (!name.ends_with('/')) name += '/';
    return name.append(path.substr(slash + 1));
}

bool is_below_any(std::string_view path, const std::vector<std::string>& folders) {
    return std::ranges::any_of(folders,
                               [&](const std::string& folder) { return lies_below(path, folder); });
}

Ledger Ledger::read(const Xapian::Database& database) {
    Entries entries;
    const std::string prefix(key_prefix);
    for (auto key = database.metadata_keys_begin(prefix); key != database.metadata_keys_end(prefix);
         ++key) {
        auto entry = decode_ledger_entry(database.get_metadata(*key));
        if (!entry) throw Error(Errc::damaged, "the list of indexed files is damaged");
        std::string path = entry->path;
        entries.emplace_hint(entries.end(), std::move(path), std::move(*entry));
    }
    return Ledger(std::move(entries));
}

const LedgerEntry* Ledger::find(std::string_view path) const {
    const auto found = entries_.find(path);
    return found == entries_.end() ? nullptr : &found->second;
}

const LedgerEntry* Ledger::find_after(Entries::const_iterator& last, std::string_view path) const {
    const auto next = last == entries_.end() ? entries_.begin() : std::next(last);
    const auto found = next != entries_.end() && next->first == path ? next : entries_.find(path);
    if (found == entries_.end()) return nullptr;
    last = found;
    return &found->second;
}

std::vector<const LedgerEntry*> Ledger::below(const std::vector<std::string>& paths) const {
    std::vector<const LedgerEntry*> found;
    for (const auto& [path, entry] : entries_) {
        if (is_below_any(path, paths)) found.push_back(&entry);
    }
    return found;
}

void Ledger::put(write::IndexUpdate& update, const LedgerEntry& entry) {
    update.set_metadata(key_of(entry.path), encode(entry));
}

void Ledger::erase(write::IndexUpdate& update, const std::string& path) {
    update.set_metadata(key_of(path), "");
}

}  // namespace entente
