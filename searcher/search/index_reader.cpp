#include "search/index_reader.hpp"

#include "query/weights.hpp"
#include "store/fields.hpp"
#include "store/index_folder.hpp"
#include "store/term_cursor.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <functional>
#include <future>
#include <set>
#include <string_view>
#include <utility>

namespace entente {
namespace {

using std::chrono::milliseconds;

/// A server that has been silent is not waited for as long again at every search.
constexpr milliseconds second_limit{500};

std::vector<std::string> languages_of(const Shards& shards) {
    const std::string prefix(find_backend("lang")->prefix);
    const double enough = weights::language_share * shards.database().get_doccount();
    std::vector<std::pair<Xapian::doccount, std::string>> found;
    for (TermCursor term = shards.terms(prefix); !term.at_end(); term.next()) {
        if (term.frequency() < enough) continue;
        found.emplace_back(term.frequency(), term.term().substr(prefix.size()));
    }
    std::ranges::stable_sort(found, std::ranges::greater(),
                             [](const auto& one) { return one.first; });
    std::vector<std::string> languages;
    for (auto& [documents, code] : found) languages.push_back(std::move(code));
    return languages;
}

std::string seconds(milliseconds time) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.3g", static_cast<double>(time.count()) / 1000);
    return std::string(text.data()) + " s";
}

bool is_timeout(const Xapian::Error& error) {
    return error.get_type() == std::string_view("NetworkTimeoutError");
}

std::string reason_of(const Xapian::Error& error, milliseconds limit) {
    if (is_timeout(error)) return "nothing came in " + seconds(limit);
    const char* reason = error.get_error_string();
    return reason ? reason : error.get_msg();
}

/// What came of asking a server.
struct Reached {
    std::optional<OpenShard> open;
    std::string failure;
};

Reached reach(const ShardAddress& address, milliseconds patience, milliseconds limit) {
    try {
        // The limit of a connection stays as it is opened.
        if (patience < limit) open_shard(address, patience);
        return {open_shard(address, limit), {}};
    } catch (const Xapian::NetworkError& error) {
        return {std::nullopt, reason_of(error, std::min(patience, limit))};
    }
}

/// A reopened index has the same documents under the same numbers, or another one of these.
bool is_same(const Xapian::Database& one, const Xapian::Database& other) {
    return one.get_uuid() == other.get_uuid() && one.get_doccount() == other.get_doccount() &&
           one.get_lastdocid() == other.get_lastdocid();
}

/// As the backend writes it into its errors.
bool is_culprit(const ShardAddress& address, const Xapian::Error& error) {
    return error.get_context() ==
           "remote:tcp(" + address.remote->host + ':' + std::to_string(address.remote->port) + ')';
}

}  // namespace

IndexReader::IndexReader(std::vector<std::string> indexes, milliseconds answer_limit)
    : indexes_(std::move(indexes)), answer_limit_(answer_limit) {
    if (indexes_.empty()) throw Error(Errc::invalid_argument, "no index was named");
    if (answer_limit_ < milliseconds(1)) {
        throw Error(Errc::invalid_argument, "servers must have at least a millisecond to answer");
    }
    translating_errors("open the index", indexes_.front(), [&] { open(); });
}

void IndexReader::open() {
    sources_ = open_current([&] { return shard_addresses(indexes_); },
                            [&](const auto& addresses) { return open_folders(addresses); });
    reconnect(Which::all, answer_limit_);
    join();
}

/// Servers are left for reconnect().
std::vector<IndexReader::Source> IndexReader::open_folders(
    const std::vector<ShardAddress>& addresses) const {
    std::vector<Source> sources;
    for (const ShardAddress& address : addresses) {
        sources.push_back({address, std::nullopt, {}});
        if (!address.remote) sources.back().open = open_shard(address, answer_limit_);
    }
    return sources;
}

/// Servers all at once: silent ones cost no more than one. True: something is new.
bool IndexReader::reconnect(Which which, milliseconds patience) {
    std::vector<std::pair<Source*, std::future<Reached>>> asked;
    for (Source& source : sources_) {
        const bool is_wanted =
            which == Which::all || source.open.has_value() == (which == Which::open);
        if (!source.address.remote || !is_wanted) continue;
        asked.emplace_back(&source, std::async(std::launch::async, reach, source.address, patience,
                                               answer_limit_));
    }
    bool is_changed = false;
    for (auto& [source, answer] : asked) {
        Reached reached = answer.get();
        const bool had = source->open.has_value(), has = reached.open.has_value();
        is_changed = is_changed || had != has ||
                     (has && !is_same(source->open->database, reached.open->database));
        source->open = std::move(reached.open);
        source->failure = std::move(reached.failure);
    }
    return is_changed;
}

void IndexReader::join() {
    for (;;) {
        try {
            return join_open();
        } catch (const Xapian::NetworkError& error) {
            drop_culprits(error);
            reconnect(Which::open, second_limit);
        }
    }
}

void IndexReader::join_open() {
    std::vector<Shards::Shard> shards;
    std::set<std::string> fields;
    for (const Source& source : sources_) {
        if (!source.open) continue;
        const auto& [database, manifest] = *source.open;
        shards.push_back({database, source.address.index, source.address.remote.has_value()});
        fields.insert(manifest.user_fields.begin(), manifest.user_fields.end());
        writer_ = manifest.writer;
    }
    if (shards.empty()) {
        std::string all;
        for (const std::string& one : missing()) all += (all.empty() ? "" : "; ") + one;
        throw Error(Errc::unreachable, "nothing to search: " + all);
    }
    shards_ = Shards(std::move(shards), sources_.back().address.index + 1);
    user_fields_.assign(fields.begin(), fields.end());
    languages_ = languages_of(shards_);
    is_out_of_step_ = false;
}

std::vector<std::string> IndexReader::missing() const {
    std::vector<std::string> out;
    for (const Source& source : sources_) {
        if (source.open) continue;
        out.push_back(source.address.name + " does not answer (" + source.failure + ')');
    }
    return out;
}

std::uintmax_t IndexReader::bytes_on_disk() const {
    std::uintmax_t total = 0;
    for (const Source& source : sources_) {
        if (!source.address.remote) total += bytes_below(source.address.folder);
    }
    return total;
}

/// Where the error does not tell which server it is of, none is left.
void IndexReader::drop_culprits(const Xapian::Error& error) {
    const auto is_named = [&](const Source& source) {
        return source.address.remote && is_culprit(source.address, error);
    };
    const bool any_named = std::ranges::any_of(sources_, is_named);
    for (Source& source : sources_) {
        if (!source.address.remote || (any_named && !is_named(source))) continue;
        source.open.reset();
        source.failure = reason_of(error, answer_limit_);
    }
}

/// Servers close connections that were idle, so that a failure that is told at once is first taken
/// for that. All connections are made anew: others may hold answers that nobody has read.
void IndexReader::recover(const Xapian::Error& error, int tries) {
    is_out_of_step_ = true;
    const int most = static_cast<int>(sources_.size()) + 1;
    const bool is_closed = error.get_type() == std::string_view("NetworkError");
    if (is_closed || is_timeout(error)) {
        if (tries > most) throw;
        if (tries > 1 || !is_closed) drop_culprits(error);
        reconnect(Which::open, second_limit);
        return join();
    }
    if (tries > 1 || error.get_type() != std::string_view("DatabaseModifiedError")) throw;
    refresh();
}

void IndexReader::get_in_step() {
    if (!is_out_of_step_ || !shards_.any_remote()) return;
    reconnect(Which::open, second_limit);
    join();
}

bool IndexReader::is_current() const {
    return std::ranges::equal(shard_addresses(indexes_), sources_, {}, {}, &Source::address);
}

/// Moves to what was committed to the folders that are open. True: something was.
bool IndexReader::reopen_folders() {
    bool is_newer = false;
    for (Source& source : sources_) {
        if (source.address.remote || !source.open->database.reopen()) continue;
        source.open->manifest = read_manifest(source.open->database);
        is_newer = true;
    }
    return is_newer;
}

bool IndexReader::refresh() {
    return translating_errors("read the index", indexes_.front(), [&] {
        bool is_newer = false, is_replaced = !is_current();
        try {
            is_newer = !is_replaced && reopen_folders();
            is_replaced = is_replaced || (is_newer && !is_current());
        } catch (const Xapian::DatabaseOpeningError&) {
            is_replaced = true;  // deleted since; where it is not, opening it tells what is wrong
        }
        if (is_replaced) {
            open();
            return true;
        }
        is_newer = reconnect(Which::all, second_limit) || is_newer;
        if (is_newer || shards_.any_remote()) join();
        return is_newer;
    });
}

void IndexReader::revive() {
    translating_errors("read the index", indexes_.front(), [&] {
        if (reconnect(Which::failed, second_limit)) join();
    });
}

}  // namespace entente
