/// Whether an index is as it was written.
/// Tests: tests/unit/indexer/pipeline/index_verify_test.cpp, tests/safety/damage_test.py.
#include "input/names.hpp"
#include "pipeline/folder_sample.hpp"
#include "pipeline/ledger.hpp"
#include "store/checksums.hpp"
#include "store/document_codec.hpp"
#include "store/errors.hpp"
#include "store/fields.hpp"
#include "store/index_folder.hpp"
#include "store/open.hpp"
#include "store/terms.hpp"

#include <entente/error.hpp>
#include <entente/index.hpp>

#include <unistd.h>

#include <algorithm>
#include <sstream>

namespace entente {
namespace fs = std::filesystem;

namespace {

using Tell = std::function<void(const Damage&)>;

/// What is thrown for damage is damage found; all else is not ours to judge.
void tell_or_rethrow(const Error& error, const std::string& where, const Tell& tell) {
    const bool is_damage = error.code() == Errc::damaged || error.code() == Errc::backend ||
                           error.code() == Errc::changed || error.code() == Errc::invalid_argument;
    if (!is_damage) throw error;
    tell({where, error.what()});
}

std::string below(const fs::path& index, const fs::path& file) {
    return file.lexically_relative(index).string();
}

VerifyReport verify_files(const fs::path& index, const Tell& tell) {
    const fs::path generation = current_generation(index);
    VerifyReport report;
    if (!fs::is_directory(generation)) {
        tell({"XAPIANDB", "names " + below(index, generation) + ", which is not there"});
        return report;
    }
    report.bytes = bytes_on_disk(index);
    for (const fs::path& database : current_databases(index)) {
        if (!fs::exists(database / checksums_name)) {
            tell({below(index, database / checksums_name), "is missing"});
            continue;
        }
        for (const FileDamage& found : check_checksums(database)) {
            tell({below(index, found.file), found.what});
        }
    }
    return report;
}

/// The lines of the library's check that are complaints: it says what it does as well.
std::string complaints(const std::string& said) {
    std::istringstream lines(said);
    std::string out;
    for (std::string line; std::getline(lines, line);) {
        const bool is_usual = line.empty() || line.ends_with("B-tree checked okay") ||
                              line.ends_with("table structure checked OK") ||
                              line.find("blocksize=") != std::string::npos;
        if (!is_usual) out += (out.empty() ? "" : "; ") + line;
    }
    return out;
}

VerifyReport verify_structure(const fs::path& index, const Tell& tell) {
    const fs::path generation = current_generation(index);
    VerifyReport report;
    if (!fs::is_directory(generation)) return report;  // told with the files
    for (const fs::path& database : current_databases(index)) {
        std::ostringstream said;
        // Though it changes nothing, the library's check opens the tables for writing.
        if (::access((database / "iamglass").c_str(), W_OK) != 0) {
            report.checked = false;
            continue;
        }
        const std::size_t errors = Xapian::Database::check(database.string(), 0, &said);
        if (errors > 0) tell({below(index, database), "its tables: " + complaints(said.str())});
    }
    return report;
}

/// Each file's documents are as many as the list of files says, and each file of a document is in
/// that list.
std::uint64_t verify_ledger(const Xapian::Database& database, const Tell& tell) {
    const Ledger ledger = Ledger::read(database);
    std::uint64_t listed = 0, found = 0;
    for (const auto& [path, entry] : ledger.entries()) {
        const std::uint64_t documents = database.get_termfreq(value_term(file_prefix, path));
        listed += documents;
        if (documents == entry.documents) continue;
        tell({path, "has " + std::to_string(documents) + " documents in the index and " +
                        std::to_string(entry.documents) + " in the list of files"});
    }
    const std::string prefix(file_prefix);
    for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix);
         ++term) {
        found += term.get_termfreq();
    }
    if (found != listed) tell({"list of files", "lacks files that documents come from"});
    return ledger.entries().size();
}

void verify_document(const Xapian::Database& database, Xapian::docid number, const Tell& tell) {
    const std::string where = "document " + std::to_string(number);
    try {
        translating_errors("read it", {}, [&] {
            const Document document =
                decode_document(database.get_document(number).get_data(), DocumentPart::head);
            const std::string key = value_term(find_backend("id")->prefix, document.id);
            const auto holder = database.postlist_begin(key);
            if (holder == database.postlist_end(key) || *holder != number) {
                tell({where, "cannot be found by its id"});
            }
        });
    } catch (const Error& error) {
        tell_or_rethrow(error, where, tell);
    }
}

VerifyReport verify_contents(const fs::path& index, const Tell& tell) {
    const Xapian::Database database = open_index(index);
    VerifyReport report;
    translating_errors("read the index", {}, [&] {
        report.documents = database.get_doccount();
        report.files = verify_ledger(database, tell);
        for (const std::string& key : KeptSamples::damaged(database)) {
            tell({"metadata " + printable_name(key), "cannot be read"});
        }
        const std::string every;
        for (auto document = database.postlist_begin(every);
             document != database.postlist_end(every); ++document) {
            verify_document(database, *document, tell);
        }
    });
    return report;
}

}  // namespace

VerifyReport verify_index(const fs::path& index, VerifyPart part, const Tell& tell) {
    try {
        return translating_errors("check the index", index.string(), [&] {
            if (part == VerifyPart::files) return verify_files(index, tell);
            if (part == VerifyPart::contents) return verify_contents(index, tell);
            return verify_structure(index, tell);
        });
    } catch (const Error& error) {
        tell_or_rethrow(error, index.string(), tell);
    } catch (const fs::filesystem_error& error) {
        throw system_error(error.code().value(), "check the index", index.string());
    }
    return {};
}

}  // namespace entente
