/// Compares two Xapian databases list by list, and their answers to questions made by chance.
///
///     compare_databases FIRST SECOND [--queries N] [--seed N] [--max N] [--no-bounds]
///                       [--skip-metadata KEY]...
///
/// FIRST and SECOND are databases or index folders. Differences stand on the output, one a line.
/// Exit status: 0 equal, 1 they differ, 2 wrong usage or one cannot be opened.
#include "support/database_answers.hpp"
#include "support/database_difference.hpp"

#include <cxxopts.hpp>

#include <exception>
#include <iostream>
#include <string>
#include <vector>

namespace {

using namespace entente::test;

cxxopts::Options options() {
    cxxopts::Options options("compare_databases", "Compares two databases list by list.");
    const auto number = [](const char* value) {
        return cxxopts::value<std::uint32_t>()->default_value(value);
    };
    options.positional_help("FIRST SECOND")
        .add_options()("help", "show this help")("queries", "ask N questions too", number("0"),
                                                 "N")("seed", "what the questions are drawn by",
                                                      number("1"), "N")(
            "max", "say at most N differences of each sort", number("20"), "N")(
            "no-bounds", "bounds of lengths, frequencies and values may differ")(
            "skip-metadata", "metadata of this key may differ",
            cxxopts::value<std::vector<std::string>>(),
            "KEY")("databases", "", cxxopts::value<std::vector<std::string>>());
    options.parse_positional("databases");
    return options;
}

std::vector<std::string> strings(const cxxopts::ParseResult& arguments, const char* name) {
    if (arguments.count(name) == 0) return {};
    return arguments[name].as<std::vector<std::string>>();
}

std::vector<std::string> compare(const cxxopts::ParseResult& arguments,
                                 const std::vector<std::string>& paths) {
    const Xapian::Database first(paths[0]), second(paths[1]);
    DifferenceOptions lists;
    lists.max_differences = arguments["max"].as<std::uint32_t>();
    lists.bounds = arguments.count("no-bounds") == 0;
    for (const std::string& key : strings(arguments, "skip-metadata")) {
        lists.skipped_metadata.insert(key);
    }
    QuestionOptions questions;
    questions.questions = arguments["queries"].as<std::uint32_t>();
    questions.seed = arguments["seed"].as<std::uint32_t>();
    questions.max_differences = lists.max_differences;
    std::vector<std::string> found = database_differences(first, second, lists);
    for (std::string& line : answer_differences(first, second, questions)) {
        found.push_back(std::move(line));
    }
    return found;
}

int run(int argc, char** argv) {
    cxxopts::Options known = options();
    const cxxopts::ParseResult arguments = known.parse(argc, argv);
    if (arguments.count("help") > 0) {
        std::cout << known.help();
        return 0;
    }
    const std::vector<std::string> paths = strings(arguments, "databases");
    if (paths.size() != 2) {
        std::cerr << "usage: compare_databases FIRST SECOND [OPTION]...\n";
        return 2;
    }
    const std::vector<std::string> found = compare(arguments, paths);
    for (const std::string& line : found) std::cout << line << '\n';
    return found.empty() ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return run(argc, argv);
    } catch (const Xapian::Error& error) {
        std::cerr << "compare_databases: " << error.get_type() << ": " << error.get_msg() << '\n';
    } catch (const std::exception& error) {
        std::cerr << "compare_databases: " << error.what() << '\n';
    }
    return 2;
}
