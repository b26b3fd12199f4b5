#include "store/shard_address.hpp"

#include "store/index_folder.hpp"

#include <entente/error.hpp>

#include <charconv>
#include <fstream>
#include <system_error>
#include <utility>

namespace entente {
namespace fs = std::filesystem;

namespace {

/// Stubs that name stubs: more are a circle.
constexpr int max_depth = 8;

/// Files that make a folder a stub, and a database of the backend.
constexpr const char* stub_in_folder = "XAPIANDB";
constexpr const char* database_marks[] = {"iamglass", "iamchert"};

/// The part before the last colon, and the one behind it; no more than one, or brackets.
std::pair<std::string_view, std::string_view> split_port(std::string_view text) {
    const std::size_t colon = text.rfind(':');
    if (colon == text.npos) return {};
    std::string_view host = text.substr(0, colon);
    if (host.starts_with('[') && host.ends_with(']')) {
        host = host.substr(1, host.size() - 2);
    } else if (host.find(':') != host.npos) {
        return {};
    }
    return {host, text.substr(colon + 1)};
}

bool is_database(const fs::path& folder) {
    for (const char* mark : database_marks) {
        if (std::error_code ignored; fs::exists(folder / mark, ignored)) return true;
    }
    return false;
}

class Addresses {
public:
    void add_index(const std::string& name) {
        const fs::path path(name);
        std::error_code ignored;
        if (fs::exists(path, ignored) || !may_be_remote(name)) return add_path(path, name, 0);
        add_remote(name, name);
    }

    std::vector<ShardAddress> take() { return std::move(found_); }

private:
    static bool may_be_remote(std::string_view name) {
        return name.find(':') != name.npos && name.find('/') == name.npos;
    }

    void add_remote(const std::string& text, const std::string& where) {
        const auto remote = parse_remote_address(text);
        if (!remote) {
            throw Error(Errc::invalid_argument,
                        "neither an index nor a server: a server is written HOST:PORT, with a "
                        "port from 1 to 65535",
                        where);
        }
        found_.push_back({text, indexes_++, {}, remote});
    }

    void add_path(const fs::path& path, const std::string& name, int depth) {
        if (depth > max_depth) {
            throw Error(Errc::not_an_index, "stub files name each other in a circle", name);
        }
        std::error_code ignored;
        if (fs::is_regular_file(path, ignored)) return add_stub(path, path.parent_path(), depth);
        const FolderState state = folder_state(path);
        if (state == FolderState::foreign || state == FolderState::empty) {
            if (is_database(path)) return add_database(path, name);
            const fs::path stub = path / stub_in_folder;
            if (fs::is_regular_file(stub, ignored)) return add_stub(stub, path, depth);
        }
        for (const fs::path& folder : current_databases(path)) {
            found_.push_back({name, indexes_, folder, {}});
        }
        ++indexes_;
    }

    void add_database(const fs::path& folder, const std::string& name) {
        found_.push_back({name, indexes_++, folder, {}});
    }

    void add_stub(const fs::path& stub, const fs::path& base, int depth) {
        std::ifstream in(stub);
        if (!in) throw Error(Errc::no_permission, "cannot read the stub file", stub.string());
        std::size_t number = 0, databases = 0;
        for (std::string line; std::getline(in, line);) {
            ++number;
            if (line.ends_with('\r')) line.pop_back();
            if (line.empty() || line.starts_with('#')) continue;
            add_line(line, base, stub.string() + ", line " + std::to_string(number), depth);
            ++databases;
        }
        if (databases == 0) {
            throw Error(Errc::not_an_index, "a stub file that names no database", stub.string());
        }
    }

    void add_line(const std::string& line, const fs::path& base, const std::string& where,
                  int depth) {
        const std::size_t blank = std::min(line.find(' '), line.size());
        const std::string type = line.substr(0, blank);
        const std::string what = line.substr(std::min(blank + 1, line.size()));
        if (type == "remote") return add_remote(what, where);
        if (what.empty() || (type != "auto" && type != "glass" && type != "chert")) {
            throw Error(Errc::not_an_index,
                        "a line of a stub file that is neither 'auto PATH' nor "
                        "'remote HOST:PORT'",
                        where);
        }
        const fs::path path = base / what;
        add_path(path, path.string(), depth + 1);
    }

    std::vector<ShardAddress> found_;
    std::size_t indexes_ = 0;
};

}  // namespace

std::optional<RemoteAddress> parse_remote_address(std::string_view text) {
    const auto [host, digits] = split_port(text);
    std::uint16_t port = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
    const bool whole = error == std::errc() && end == digits.data() + digits.size();
    if (host.empty() || !whole || port == 0) return std::nullopt;
    return RemoteAddress{std::string(host), port};
}

std::vector<ShardAddress> shard_addresses(std::span<const std::string> names) {
    Addresses all;
    for (const std::string& name : names) all.add_index(name);
    return all.take();
}

}  // namespace entente
