#include "prompt/external.hpp"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <optional>

namespace entente::prompt {

namespace {

constexpr int no_such_program = 127;  // what a shell answers

/// What follows is a child that must hear Ctrl-C and closed pipes although we do not.
class ChildAttributes {
public:
    ChildAttributes() {
        sigset_t ordinary, none;
        sigemptyset(&ordinary);
        for (const int signal : {SIGINT, SIGQUIT, SIGPIPE}) sigaddset(&ordinary, signal);
        sigemptyset(&none);
        posix_spawnattr_init(&attributes_);
        posix_spawnattr_setsigdefault(&attributes_, &ordinary);
        posix_spawnattr_setsigmask(&attributes_, &none);
        posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
        posix_spawn_file_actions_init(&files_);
    }
    ~ChildAttributes() {
        posix_spawn_file_actions_destroy(&files_);
        posix_spawnattr_destroy(&attributes_);
    }
    ChildAttributes(const ChildAttributes&) = delete;
    ChildAttributes& operator=(const ChildAttributes&) = delete;

    void read_from(int descriptor) {
        posix_spawn_file_actions_adddup2(&files_, descriptor, STDIN_FILENO);
    }

    std::optional<pid_t> spawn(std::vector<std::string> arguments) const {
        std::vector<char*> pointers;
        for (std::string& argument : arguments) pointers.push_back(argument.data());
        pointers.push_back(nullptr);
        pid_t child = 0;
        const int error =
            posix_spawnp(&child, pointers[0], &files_, &attributes_, pointers.data(), environ);
        return error == 0 ? std::optional(child) : std::nullopt;
    }

private:
    posix_spawnattr_t attributes_;
    posix_spawn_file_actions_t files_;
};

/// The exit status; a child that a signal ended counts as done.
int wait_for(pid_t child) {
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 0;
}

void write_all(int descriptor, const std::string& text) {
    for (std::size_t done = 0; done < text.size();) {
        const ssize_t wrote = write(descriptor, text.data() + done, text.size() - done);
        if (wrote < 0 && errno == EINTR) continue;
        if (wrote < 0) return;  // the pager was left before the end
        done += static_cast<std::size_t>(wrote);
    }
}

/// The user's variable may hold options ("code --wait"): the shell splits it, but not the path.
Opener by_shell(const std::string& program, std::vector<std::string> operands) {
    Opener opener{{"sh", "-c", program + " \"$@\"", "sh"}, program};
    for (std::string& operand : operands) {
        opener.told += ' ' + operand;
        opener.arguments.push_back(std::move(operand));
    }
    return opener;
}

}  // namespace

std::string process_environment(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

Opener choose_opener(const std::string& path, std::uint32_t line, const Environment& get) {
    const std::string file = path.starts_with('-') ? "./" + path : path;
    std::vector<std::string> at_line;
    if (line > 0) at_line.push_back("+" + std::to_string(line));
    at_line.push_back(file);
    for (const char* editor : {"VISUAL", "EDITOR"}) {
        if (!get(editor).empty()) return by_shell(get(editor), at_line);
    }
    // Of a pager that is not less nobody knows what +LINE means to it.
    const std::string pager = get("PAGER");
    if (!pager.empty()) return by_shell(pager, pager == "less" ? at_line : std::vector{file});
    if (!get("DISPLAY").empty() || !get("WAYLAND_DISPLAY").empty()) {
        return by_shell("xdg-open", {file});
    }
    return by_shell("less", at_line);
}

bool run(const Opener& opener) {
    const std::optional<pid_t> child = ChildAttributes().spawn(opener.arguments);
    return child && wait_for(*child) != no_such_program;
}

bool page(const std::string& text, std::size_t line, const Environment& get) {
    std::string pager = get("PAGER").empty() ? "less" : get("PAGER");
    // Of another pager nobody knows what +LINE means to it.
    if (line > 0 && pager == "less") pager += " +" + std::to_string(line);
    setenv("LESS", "FRX", 0);
    setenv("LESSCHARSET", "utf-8", 0);  // our texts are, whatever the locale
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) return false;
    ChildAttributes attributes;
    attributes.read_from(ends[0]);
    const std::optional<pid_t> child = attributes.spawn({"sh", "-c", pager});
    close(ends[0]);
    if (child) write_all(ends[1], text);
    close(ends[1]);
    return child && wait_for(*child) != no_such_program;
}

}  // namespace entente::prompt
