#include "prompt/external.hpp"

#include <doctest/doctest.h>
#include <signal.h>
#include <stdlib.h>

#include <fstream>
#include <map>
#include <sstream>

#include "prompt/interrupt.hpp"
#include "prompt/line_editor.hpp"
#include "support/temp_dir.hpp"

using namespace entente::prompt;
using entente::test::TempDir;

namespace {

Environment with(std::map<std::string, std::string> variables) {
    return [variables](const char* name) {
        const auto found = variables.find(name);
        return found == variables.end() ? std::string() : found->second;
    };
}

std::string content(const std::filesystem::path& file) {
    std::ostringstream out;
    out << std::ifstream(file).rdbuf();
    return out.str();
}

}  // namespace

TEST_CASE("a file is opened by what the user has chosen") {
    struct Row {
        const char* name;
        std::map<std::string, std::string> variables;
        std::string_view path;
        std::uint32_t line;
        std::string_view told;
    };
    const Row rows[] = {
        {"an editor", {{"EDITOR", "vim"}, {"PAGER", "most"}}, "a.txt", 12, "vim +12 a.txt"},
        {"VISUAL before EDITOR",
         {{"VISUAL", "code --wait"}, {"EDITOR", "ed"}},
         "a.txt",
         3,
         "code --wait +3 a.txt"},
        {"without a line", {{"EDITOR", "vim"}}, "a.txt", 0, "vim a.txt"},
        {"a pager", {{"PAGER", "less"}, {"DISPLAY", ":0"}}, "a.txt", 12, "less +12 a.txt"},
        {"a pager that may not know lines", {{"PAGER", "most"}}, "a.txt", 12, "most a.txt"},
        {"a desktop", {{"DISPLAY", ":0"}}, "a.txt", 12, "xdg-open a.txt"},
        {"another desktop", {{"WAYLAND_DISPLAY", "w"}}, "a.txt", 12, "xdg-open a.txt"},
        {"nothing set", {}, "a.txt", 12, "less +12 a.txt"},
        {"a path like an option", {{"EDITOR", "vim"}}, "-c:q.txt", 1, "vim +1 ./-c:q.txt"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(choose_opener(std::string(row.path), row.line, with(row.variables)).told == row.told);
    }
}

TEST_CASE("the path reaches the program as it is") {
    const TempDir dir;
    const auto script =
        dir.write("edit", "for word; do printf '<%s>' \"$word\"; done > \"$OUT\"\n");
    setenv("OUT", (dir.path() / "out").c_str(), 1);
    const std::string path = "a b$(touch x)'\";.txt";
    const Opener opener =
        choose_opener(path, 7, with({{"EDITOR", "sh " + script.string() + " --wait"}}));
    CHECK(run(opener));
    CHECK(content(dir.path() / "out") == "<--wait><+7><" + path + ">");
}

TEST_CASE("a program that is not there is told from one that failed") {
    CHECK_FALSE(run(choose_opener("a.txt", 1, with({{"EDITOR", "no-such-editor 2>&-"}}))));
    CHECK(run(choose_opener("a.txt", 1, with({{"EDITOR", "false"}}))));
}

TEST_CASE("a long text reaches the pager, and a pager that is left early is no error") {
    const TempDir dir;
    const std::string text(1 << 20, 'x');
    const std::string out = (dir.path() / "out").string();
    CHECK(page(text, 0, with({{"PAGER", "cat > " + out}})));
    CHECK(content(out).size() == text.size());

    struct sigaction before {};
    struct sigaction ignore {};
    ignore.sa_handler = SIG_IGN;
    sigaction(SIGPIPE, &ignore, &before);
    CHECK(page(text, 0, with({{"PAGER", "head -c 1 > " + out}})));
    CHECK_FALSE(page(text, 0, with({{"PAGER", "no-such-pager 2>&-"}})));
    sigaction(SIGPIPE, &before, nullptr);
}

TEST_CASE("Ctrl-C sets a flag while somebody listens") {
    interrupted() = false;
    {
        const InterruptGuard guard;
        raise(SIGINT);
        CHECK(interrupted());
    }
    interrupted() = false;
}

TEST_CASE("the history has its place in the user's state") {
    setenv("XDG_STATE_HOME", "/state", 1);
    setenv("HOME", "/home/ann", 1);
    CHECK(default_history_file() == "/state/entente/history");
    setenv("XDG_STATE_HOME", "relative", 1);
    CHECK(default_history_file() == "/home/ann/.local/state/entente/history");
    unsetenv("XDG_STATE_HOME");
    CHECK(default_history_file() == "/home/ann/.local/state/entente/history");
    unsetenv("HOME");
    CHECK(default_history_file().empty());
}

TEST_CASE("the history is kept for the next time, and for nobody else's eyes") {
    const TempDir dir;
    const auto file = dir.path() / "state" / "entente" / "history";
    const auto nothing = [](std::string_view, std::size_t) { return Completion{}; };
    {
        LineEditor editor(file, nothing);
        for (const char* line : {"huawei", "huawei", "  ", "nokia"}) editor.remember(line);
    }
    {
        LineEditor editor(file, nothing);
        for (const char* line : {"nokia", "pact"}) editor.remember(line);
    }
    CHECK(content(file) == "huawei\nnokia\npact\n");
    const auto others = std::filesystem::perms::group_all | std::filesystem::perms::others_all;
    CHECK((std::filesystem::status(file).permissions() & others) == std::filesystem::perms::none);
}

TEST_CASE("a history that cannot be written is no failure") {
    const TempDir dir;
    const auto file = dir.write("file", "");
    LineEditor editor(file / "entente" / "history",
                      [](std::string_view, std::size_t) { return Completion{}; });
    editor.remember("huawei");
    CHECK(content(file).empty());
}
