/// Answers to one query or many, in the format of the plan, and how it all went.
///
/// Results go to `out`, everything else to `err`.
#pragma once

#include <entente/search.hpp>

#include <iosfwd>
#include <string>

#include "cli/exit_status.hpp"
#include "cli/terminal.hpp"
#include "options.hpp"

namespace entente::searcher {

/// Whether one query is asked or many: among many, text and paths are told apart.
enum class Batch { single, many };

class Answers {
public:
    Answers(Searcher&, const Plan&, Batch, std::ostream& out, std::ostream& err);

    void answer(const std::string& query);
    void explain(const std::string& query);
    void answer_topic(const std::string& id, const std::string& query);

    /// 2 if any query was refused, else 0 if anything was found, else 1.
    cli::ExitStatus status() const;

private:
    Results search(const std::string& query);
    void print(const std::string& query, const Results&);
    void tell_copies(const Results&);
    void tell_missing(const Results&);
    void print_text(const std::string& query, const Results&);

    Searcher& searcher_;
    const Plan& plan_;
    Batch batch_;
    std::ostream& out_;
    std::ostream& err_;
    cli::Terminal out_terminal_, err_terminal_;
    bool refused_ = false, found_ = false;
};

}  // namespace entente::searcher
