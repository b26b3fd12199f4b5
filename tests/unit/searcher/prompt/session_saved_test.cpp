/// :save, :saved, :run and :forget.
#include "prompt/session.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>

#include "support/small_index.hpp"
#include "support/temp_dir.hpp"

using namespace entente;
using namespace entente::prompt;
using namespace entente::test;

namespace {

class Talk {
public:
    Talk()
        : index_({plain_document("a.txt", "One", "Huawei signed a pact."),
                  plain_document("b.txt", "Two", "ZTE signed nothing.")}),
          searcher_(index_.open()),
          session_(searcher_, {}, nullptr,
                   {out_, [] { return show::Layout{}; }, {}, {}, SavedFile(dir_.path() / "s")}) {}

    std::string say(std::string_view line) {
        out_.str("");
        session_.handle(line);
        return out_.str();
    }
    SavedFile file() const { return SavedFile(dir_.path() / "s"); }

private:
    TempDir dir_;
    SmallIndex index_;
    std::ostringstream out_;
    Searcher searcher_;
    Session session_;
};

bool has(const std::string& text, std::string_view words) {
    return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("a search is saved, asked by its name, and forgotten") {
    Talk talk;
    CHECK(has(talk.say(":saved"), "No search is saved yet"));
    CHECK(talk.say(":save telecoms huawei OR zte") == "saved:telecoms is huawei OR zte\n");
    CHECK(has(talk.say(":run telecoms"), "2 documents"));
    CHECK(has(talk.say("saved:telecoms pact"), "understood as: (huawei OR zte) AND pact"));
    CHECK(talk.say(":save both") == "saved:both is saved:telecoms pact\n");
    CHECK(has(talk.say(":run both"), "1 document"));
    CHECK(talk.say(":saved") == "  both      saved:telecoms pact\n  telecoms  huawei OR zte\n");
    CHECK(talk.say(":save telecoms zte") == "saved:telecoms is zte; it was huawei OR zte\n");
    CHECK(talk.say(":forget both") == "saved:both is forgotten\n");
    CHECK(talk.file().read() == SavedSearches{{"telecoms", "zte"}});
}

TEST_CASE("what cannot be saved or run is said") {
    Talk talk;
    CHECK(has(talk.say(":save x"), "There is no query yet"));
    CHECK(has(talk.say(":save"), "A name has letters"));
    CHECK(has(talk.say(":save a*b pact"), "A name has letters"));
    CHECK(has(talk.say(":save x date:soon"), "soon is not a date"));
    CHECK(has(talk.say(":save x a saved:x"), "refers to itself"));
    CHECK(talk.file().read().empty());
    CHECK(talk.say(":run telecom") == "No search is saved as telecom.\n");
    talk.say(":save telecoms zte");
    CHECK(talk.say(":run telecom") == "No search is saved as telecom; did you mean telecoms?\n");
    CHECK(talk.say(":forget nobody") == "No search is saved as nobody; :saved shows them.\n");
    CHECK(has(talk.say("saved:telecom"), "write saved:telecoms"));
    CHECK(talk.say(":run") == ":run NAME takes the name of a search\n");
}

TEST_CASE("what another program wrote meanwhile is seen by the next line") {
    Talk talk;
    talk.say(":save a zte");
    talk.file().put("b", "pact");
    CHECK(has(talk.say(":run b"), "1 document"));
    CHECK(talk.say(":save c saved:b") == "saved:c is saved:b\n");
    CHECK(talk.file().read().size() == 3);
}
