/// Whatever the documents: the database that we write holds them, list by list, and the library
/// finds nothing wrong with it.
///
/// Input: a byte that chooses the size of runs, then documents, each a sequence of
///
///     byte 0..3      the document ends
///     byte .. 200    a term: size (1), bytes, wdf (2), number of positions (1), gaps (2 each)
///     byte .. 230    a value: slot (1), size (1), bytes
///     byte .. 255    data: size (2), a byte that fills it
#include "promises.hpp"
#include "support/database_difference.hpp"
#include "support/random_entries.hpp"
#include "write/glass_writer.hpp"

#include <stdlib.h>
#include <xapian.h>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

using namespace entente;
using fuzz::demand;
namespace fs = std::filesystem;

/// Xapian::Database::check() of 1.4.22 deletes its tables as what they are derived from, which the
/// address sanitizer would end this program for.
extern "C" const char* __asan_default_options();
extern "C" const char* __asan_default_options() { return "new_delete_type_mismatch=0"; }

namespace {

constexpr std::size_t most_documents = 200;
constexpr std::size_t longest_key_part = 246;  // of a term whose NULs count twice

class DocumentReader {
public:
    explicit DocumentReader(std::string_view bytes) : rest_(bytes) {}

    std::vector<write::Entry> all() {
        std::vector<write::Entry> entries;
        while (!rest_.empty() && entries.size() < most_documents) entries.push_back(one());
        return entries;
    }

private:
    write::Entry one() {
        write::Entry entry;
        std::set<std::string> terms;
        std::map<unsigned, std::string> values;
        for (unsigned kind = take(); kind > 3; kind = take()) {
            if (kind <= 200) {
                read_term(entry, terms);
            } else if (kind <= 230) {
                const unsigned slot = take();
                std::string value = take_bytes(take());
                if (!value.empty()) values.try_emplace(slot, std::move(value));
            } else {
                const unsigned size = take_two();
                entry.data.assign(size, static_cast<char>(take()));
            }
        }
        entry.values.assign(values.begin(), values.end());
        return entry;
    }

    void read_term(write::Entry& entry, std::set<std::string>& terms) {
        const std::string term = take_bytes(take());
        unsigned wdf = take_two();
        std::vector<std::uint32_t> positions;
        std::uint32_t position = 1;  // at 0 and 1 alone the format cannot tell a list from {1}
        for (unsigned left = take(); left > 0 && !rest_.empty(); --left) {
            position += take_two() + 1;
            positions.push_back(position);
        }
        // The library's check holds a document without length to be none that has positions.
        if (!positions.empty()) wdf = std::max(wdf, 1u);
        const auto nuls = static_cast<std::size_t>(std::ranges::count(term, '\0'));
        if (term.empty() || term.size() > 245 || term.size() + nuls > longest_key_part) return;
        if (terms.insert(term).second) entry.postings.add(term, wdf, positions);
    }

    unsigned take() { return fuzz::take_byte(rest_); }
    unsigned take_two() {
        const unsigned high = take();
        return high << 8 | take();
    }
    std::string take_bytes(std::size_t size) {
        const std::string bytes(rest_.substr(0, size));
        rest_.remove_prefix(bytes.size());
        return bytes;
    }

    std::string_view rest_;
};

/// A new folder, deleted with all that is in it.
class Folder {
public:
    Folder() {
        std::string name = (fs::temp_directory_path() / "entente-XXXXXX").string();
        demand(::mkdtemp(name.data()) != nullptr, "a temporary folder can be made");
        path_ = name;
    }
    ~Folder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

std::string written(const std::vector<write::Entry>& entries, const fs::path& folder,
                    std::size_t run_memory) {
    write::GlassWriter writer(folder, run_memory);
    for (std::size_t i = entries.size(); i-- > 0;) writer.add(i, {entries[i]});
    const fs::path target = folder / "database";
    writer.finish(target, {});
    return target.string();
}

Xapian::Database expected(const std::vector<write::Entry>& entries) {
    Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
    test::add_entries(database, entries);
    return database;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view bytes = fuzz::as_text(data, size);
    const std::size_t run_memory = std::size_t{1} << fuzz::take_byte(bytes) % 20;
    const std::vector<write::Entry> entries = DocumentReader(bytes).all();
    const Folder folder;
    const std::string database = written(entries, folder.path(), run_memory);
    std::ostringstream said;
    const bool is_sound = Xapian::Database::check(database, 0, &said) == 0;
    if (!is_sound) std::cerr << said.str();
    demand(is_sound, "the library finds nothing wrong");
    const auto differences =
        test::database_differences(Xapian::Database(database), expected(entries), {20, false, {}});
    for (const std::string& difference : differences) std::cerr << difference << '\n';
    demand(differences.empty(), "every list is what was given");
    return 0;
}
