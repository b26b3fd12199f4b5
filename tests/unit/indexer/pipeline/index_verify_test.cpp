#include "store/index_folder.hpp"
#include "store/manifest.hpp"
#include "support/documents.hpp"
#include "support/temp_dir.hpp"

#include <doctest/doctest.h>
#include <xapian.h>
#include <entente/error.hpp>
#include <entente/index.hpp>

#include <string>

using namespace entente;
namespace fs = std::filesystem;

namespace {

class SmallIndex {
public:
    SmallIndex() {
        dir_.write("docs/a.txt", "A pact was signed.");
        dir_.write("docs/b.txt", "A fair was opened.");
        IndexerOptions options;
        options.index = path();
        index_paths({dir_.path() / "docs"}, options);
    }
    fs::path path() const { return dir_.path() / "index"; }

    /// What each part finds: "where: what", one line each.
    std::string damage() const {
        std::string out;
        for (const VerifyPart part :
             {VerifyPart::files, VerifyPart::structure, VerifyPart::contents}) {
            verify_index(path(), part, [&](const Damage& damage) {
                out += damage.where + ": " + damage.what + '\n';
            });
        }
        return out;
    }

    /// As somebody does who changes the database behind our back.
    template <class Change>
    void change(Change change) const {
        Xapian::WritableDatabase database(current_generation(path()).string());
        change(database);
        database.commit();
    }

private:
    test::TempDir dir_;
};

bool contains(const std::string& text, const char* part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a sound index has no damage, and its documents are counted") {
    const SmallIndex index;
    CHECK(index.damage() == "");
    const auto ignore = [](const Damage&) {};
    const VerifyReport report = verify_index(index.path(), VerifyPart::contents, ignore);
    CHECK(report.documents == 2);
    CHECK(report.files == 2);
    CHECK(verify_index(index.path(), VerifyPart::files, ignore).bytes > 0);
}

TEST_CASE("documents and the list of files are held against each other") {
    const SmallIndex gone;
    gone.change([](Xapian::WritableDatabase& database) { database.delete_document(1); });
    CHECK(contains(gone.damage(), "docs/a.txt: has 0 documents in the index and 1 in the list"));

    const SmallIndex unlisted;
    unlisted.change([](Xapian::WritableDatabase& database) {
        database.set_metadata(*database.metadata_keys_begin("file:"), "");
    });
    CHECK(contains(unlisted.damage(), "lacks files that documents come from"));

    const SmallIndex broken;
    broken.change([](Xapian::WritableDatabase& database) {
        Xapian::Document document = database.get_document(2);
        document.set_data("x" + document.get_data());
        database.replace_document(2, document);
    });
    CHECK(contains(broken.damage(), "document 2: a stored document is damaged"));
}

TEST_CASE("samples that cannot be read are damage") {
    const SmallIndex index;
    index.change([](Xapian::WritableDatabase& database) {
        database.set_metadata(*database.metadata_keys_begin("sample:"), "not a sample");
    });
    CHECK(contains(index.damage(), "docs: cannot be read"));
}

TEST_CASE("folders: what is no index is an error, what was one is damage") {
    const SmallIndex index;
    const auto ignore = [](const Damage&) {};
    CHECK_THROWS_AS(verify_index(index.path() / "nowhere", VerifyPart::files, ignore), Error);
    CHECK_THROWS_AS(verify_index(index.path().parent_path(), VerifyPart::files, ignore), Error);

    fs::rename(index.path() / "generation-000001", index.path() / "elsewhere");
    CHECK(contains(index.damage(), "XAPIANDB: names generation-000001, which is not there"));
    fs::rename(index.path() / "elsewhere", index.path() / "generation-000001");
    std::ofstream(index.path() / "XAPIANDB") << "autp generation-000001\n";
    CHECK(contains(index.damage(), "XAPIANDB is damaged"));
}
