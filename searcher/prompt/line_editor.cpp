#include "prompt/line_editor.hpp"

#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>
// After stdio.h, which they do not include themselves.
#include <readline/history.h>
#include <readline/readline.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <utility>
#include <vector>

#include "cli/terminal.hpp"
#include "prompt/interrupt.hpp"

namespace entente::prompt {

namespace {

constexpr int most_history_lines = 2000;

/// What readline's callbacks, plain functions, can reach.
struct Global {
    LineEditor::Completer complete;
    std::optional<std::string> line;
    bool done = false;
} global;

void take_line(char* typed) {
    global.line = typed ? std::optional<std::string>(typed) : std::nullopt;
    global.done = true;
    std::free(typed);
    rl_callback_handler_remove();
}

/// Shows the candidates in columns below the line.
void list_candidates(const std::vector<Candidate>& candidates) {
    std::vector<std::string> labels{""};
    std::size_t widest = 0;
    for (const Candidate& candidate : candidates) {
        labels.push_back(candidate.label);
        widest = std::max(widest, cli::display_width(candidate.label));
    }
    std::vector<char*> matches;
    for (std::string& label : labels) matches.push_back(label.data());
    matches.push_back(nullptr);
    rl_display_match_list(matches.data(), static_cast<int>(candidates.size()),
                          static_cast<int>(widest));
    rl_forced_update_display();
}

void apply(const Completion& completion) {
    const std::string text = insertion(rl_line_buffer, completion);
    const int begin = static_cast<int>(completion.replaced.begin);
    if (text != std::string_view(rl_line_buffer + begin, completion.replaced.size())) {
        rl_begin_undo_group();
        rl_delete_text(begin, rl_point);
        rl_point = begin;
        rl_insert_text(text.c_str());
        rl_end_undo_group();
    } else if (completion.candidates.size() > 1) {
        list_candidates(completion.candidates);
    } else {
        rl_ding();
    }
}

int on_tab(int, int) {
    try {
        apply(global.complete(rl_line_buffer, static_cast<std::size_t>(rl_point)));
    } catch (const std::exception&) {
        // An exception must not run through readline's C code; the index says what is wrong with
        // it at the next query.
        rl_ding();
    }
    return 0;
}

/// Readline counts columns by the locale. Only characters: numbers stay as the formats want them.
void use_utf8() {
    setlocale(LC_CTYPE, "");
    if (std::strcmp(nl_langinfo(CODESET), "UTF-8") != 0) setlocale(LC_CTYPE, "C.UTF-8");
}

void empty_line() {
    rl_free_line_state();
    rl_callback_sigcleanup();  // draws the line again where a search through the history stood
    rl_crlf();
    rl_replace_line("", 1);
    rl_point = rl_mark = 0;
    rl_on_new_line();
    rl_redisplay();
}

/// Blocks SIGINT, so that it is only heard while waiting and none is lost between.
class BlockedInterrupt {
public:
    BlockedInterrupt() {
        sigset_t interrupt;
        sigemptyset(&interrupt);
        sigaddset(&interrupt, SIGINT);
        sigprocmask(SIG_BLOCK, &interrupt, &before_);
        waiting_ = before_;
        sigdelset(&waiting_, SIGINT);
    }
    ~BlockedInterrupt() { sigprocmask(SIG_SETMASK, &before_, nullptr); }
    BlockedInterrupt(const BlockedInterrupt&) = delete;
    BlockedInterrupt& operator=(const BlockedInterrupt&) = delete;

    /// True if there is something to read.
    bool wait() const {
        pollfd input{STDIN_FILENO, POLLIN, 0};
        const bool ready = ppoll(&input, 1, nullptr, &waiting_) > 0;
        // With input there, ppoll leaves a signal pending; Ctrl-C goes before what was typed after.
        sigset_t blocked;
        sigprocmask(SIG_SETMASK, &waiting_, &blocked);
        sigprocmask(SIG_SETMASK, &blocked, nullptr);
        return ready;
    }

private:
    sigset_t before_, waiting_;
};

/// Makes the file, readable by its owner only, and the folders above it.
void make_private_file(const std::filesystem::path& file) {
    std::error_code ignored;
    std::filesystem::create_directories(file.parent_path(), ignored);
    const int descriptor = open(file.c_str(), O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
    if (descriptor >= 0) close(descriptor);
}

}  // namespace

LineEditor::LineEditor(std::filesystem::path history, Completer completer)
    : history_(std::move(history)) {
    use_utf8();
    global.complete = std::move(completer);
    rl_readline_name = "entente";
    rl_catch_signals = 0;  // ours; window changes stay readline's
    rl_persistent_signal_handlers = 1;
    rl_bind_key('\t', on_tab);
    using_history();
    stifle_history(most_history_lines);
    if (history_.empty()) return;
    make_private_file(history_);
    read_history(history_.c_str());
    history_truncate_file(history_.c_str(), most_history_lines);
}

LineEditor::~LineEditor() {
    clear_history();
    global.complete = nullptr;
}

std::optional<std::string> LineEditor::read(const std::string& prompt) {
    const BlockedInterrupt blocked;
    interrupted() = false;
    global.done = false;
    rl_callback_handler_install(prompt.c_str(), take_line);
    while (!global.done) {
        const bool ready = blocked.wait();
        if (interrupted().exchange(false)) {
            empty_line();
        } else if (ready) {
            rl_callback_read_char();
        } else {
            rl_check_signals();
        }
    }
    return std::exchange(global.line, std::nullopt);
}

void LineEditor::remember(const std::string& line) {
    if (line.find_first_not_of(" \t") == line.npos) return;
    const HIST_ENTRY* last =
        history_length > 0 ? history_get(history_base + history_length - 1) : nullptr;
    if (last && line == last->line) return;
    add_history(line.c_str());
    if (!history_.empty()) append_history(1, history_.c_str());
}

std::filesystem::path default_history_file() {
    const char* state = std::getenv("XDG_STATE_HOME");
    if (state && *state == '/') return std::filesystem::path(state) / "entente" / "history";
    const char* home = std::getenv("HOME");
    if (!home || *home == '\0') return {};
    return std::filesystem::path(home) / ".local" / "state" / "entente" / "history";
}

}  // namespace entente::prompt
