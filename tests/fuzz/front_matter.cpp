/// Whatever stands at the start of a text: front matter ends inside it, what is stated points to
/// where it stands, and facts that are not understood are said and left out.
///
/// Input: the text.
#include "promises.hpp"

#include "input/front_matter.hpp"
#include "input/stated_facts.hpp"
#include "text/charset.hpp"

#include <string>
#include <vector>

using namespace entente;
using fuzz::demand;

namespace {

void check_value(const StatedValue& value, const fuzz::Borders& borders, std::size_t depth) {
    demand(depth <= max_stated_depth + 1, "what is stated has a bounded depth");
    demand(is_valid_utf8(value.text) && is_valid_utf8(value.key), "it is valid UTF-8");
    demand(borders.cut_none(value.where), "it points to whole characters");
    for (const StatedValue& item : value.items) check_value(item, borders, depth + 1);
}

void check_facts(const Metadata& facts) {
    if (facts.date) demand(facts.date->value.valid(), "a stated date is a day that exists");
    if (facts.event) demand(facts.event->value.valid(), "a stated event is a day that exists");
    for (const Party& party : facts.parties) demand(!party.name.empty(), "a party has a name");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text = clean_utf8(fuzz::as_text(data, size));
    const FrontMatter front = read_front_matter(text);
    demand(front.end <= text.size(), "front matter ends inside the text");
    demand(front.end == 0 || front.problem.empty(), "it is read, or said why not");
    const fuzz::Borders borders(text);
    check_value(front.stated, borders, 0);
    std::vector<std::string> problems;
    check_facts(facts_of(front.stated, Origin::front_matter, problems).metadata);
    for (const std::string& problem : problems) {
        demand(!problem.empty() && is_valid_utf8(problem), "a problem is a sentence");
    }
    return 0;
}
