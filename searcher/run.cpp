#include "run.hpp"

#include <unistd.h>
#include <entente/error.hpp>

#include <fstream>
#include <iostream>

#include "answers.hpp"
#include "base/utf8.hpp"
#include "options.hpp"
#include "prompt/prompt.hpp"
#include "prompt/saved_file.hpp"
#include "synonym_file.hpp"
#include "topics.hpp"

namespace entente::searcher {

namespace {

/// Who did not name an index should know which one answers.
void tell_index(const Plan& plan) {
    if (plan.index_named) return;
    std::cerr << "searcher: index " << one_line(plan.indexes.front()) << '\n';
}

cli::ExitStatus answer_once(Searcher& searcher, const Plan& plan) {
    Answers answers(searcher, plan, Batch::single, std::cout, std::cerr);
    plan.explain ? answers.explain(plan.query) : answers.answer(plan.query);
    return answers.status();
}

/// Ends early when nobody reads the answers any more.
cli::ExitStatus answer_lines(Searcher& searcher, const Plan& plan) {
    Answers answers(searcher, plan, Batch::many, std::cout, std::cerr);
    for (std::string line; std::cout && std::getline(std::cin, line);) {
        if (!one_line(line).empty()) answers.answer(line);
    }
    return answers.status();
}

cli::ExitStatus answer_topics(Searcher& searcher, const Plan& plan) {
    std::ifstream file(plan.topics);
    if (!file) throw Error(Errc::not_found, "the topics cannot be read", plan.topics);
    const std::vector<Topic> topics = read_topics(file, plan.topics);
    Answers answers(searcher, plan, Batch::many, std::cout, std::cerr);
    for (const Topic& topic : topics) answers.answer_topic(topic.id, topic.query);
    return answers.status();
}

bool on_a_terminal() { return isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1; }

}  // namespace

cli::ExitStatus run(const cli::Arguments& given) {
    Plan plan = make_plan(given);
    tell_index(plan);
    if (!plan.synonyms.empty()) plan.search.query.synonyms = read_synonyms(plan.synonyms);
    Searcher searcher = Searcher::open(plan.indexes, plan.open);
    plan.search.query.saved = prompt::SavedFile(prompt::default_saved_file()).read();
    plan.search.query.user_fields = searcher.user_fields();
    if (!plan.run_tag.empty()) return answer_topics(searcher, plan);
    if (!given.operands().empty()) return answer_once(searcher, plan);
    if (plan.format != Format::text || !on_a_terminal()) return answer_lines(searcher, plan);
    prompt::run_prompt(searcher, plan.search, plan.color);
    return cli::success;
}

}  // namespace entente::searcher
