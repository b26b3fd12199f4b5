/// A conversation with an index: what the prompt does with each line.
///
/// It keeps the query, its pages and the settings. All that reaches outside (the terminal, the
/// pager, the editor) is handed in, so that a test can be the other side.
#pragma once

#include <entente/search.hpp>

#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "prompt/command.hpp"
#include "prompt/saved_file.hpp"
#include "show/marked.hpp"

namespace entente::prompt {

/// What a session needs from the program around it.
struct Surroundings {
    std::ostream& out;
    std::function<show::Layout()> layout;  ///< asked anew each time: windows change
    /// Shows a long text, from a line on (counted from 1; 0: all of it).
    std::function<void(const std::string& text, std::size_t line)> page;
    std::function<void(const std::string& path, std::uint32_t line)> open;
    SavedFile saved{};
};

/// Threads: used by one.
class Session {
public:
    /// `options.cancelled`, if set, is cleared before each line and watched while searching.
    Session(Searcher&, SearchOptions options, std::atomic<bool>* cancelled, Surroundings);

    void greet();
    /// Does what the line asks; false: the session is over. Errors of the index are told and do
    /// not end it.
    bool handle(std::string_view typed);

private:
    bool act(const Line&);
    bool command(const Line&);
    void ask(std::string query);
    void search_page(std::size_t offset);
    void ask_again();
    void next_page();
    void previous_page();
    void show_document(std::size_t rank);
    void jump(std::size_t number);
    void page_document(std::size_t match);
    void open_file(std::size_t rank);
    void why(std::size_t rank);
    void like(std::size_t rank);
    void explain(const std::string& query);
    void facet(const std::string& field);
    void timeline();
    void sort(const std::string& order);
    void limit(std::size_t hits);
    void toggle_any(const std::string& state);
    void toggle_feedback(const std::string& state);
    void fresh(const Line&);
    void copies(const Line&);
    void list_copies(std::size_t rank);
    void save(const std::string& text);
    void list_saved();
    void run_saved(const std::string& name);
    void forget(const std::string& name);
    void help();

    const Hit* hit(std::size_t rank) const;
    void keep(const Results&);
    void say(std::string_view sentence);
    /// The query as a tree; if it is refused the user is told why, and there is none.
    std::optional<Query> parsed(const std::string& query);

    Searcher& searcher_;
    SearchOptions options_;
    std::atomic<bool>* cancelled_;
    Surroundings around_;

    std::string query_;      ///< the last one that was not refused; empty: none yet
    Results page_;           ///< what is shown of it
    std::string shown_;      ///< id of the document that was shown last; empty: none yet
    std::size_t at_ = 0;     ///< the number of its match that was jumped to last
    std::vector<Hit> seen_;  ///< the hits of all its pages so far, for :show and the like
};

}  // namespace entente::prompt
