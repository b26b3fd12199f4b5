#include "show/json.hpp"

#include <nlohmann/json.hpp>
#include <ostream>

#include "base/utf8.hpp"

namespace entente::show {

namespace {

using Json = nlohmann::ordered_json;

Json known(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json parties_json(const std::vector<Party>& parties) {
    Json out = Json::array();
    for (const Party& party : parties) {
        out.push_back(Json{{"name", party.name}, {"kind", to_string(party.kind)}});
    }
    return out;
}

Json snippet_json(const Fragment& fragment) {
    Json marks = Json::array();
    for (const ByteSpan& mark : fragment.marks)
        marks.push_back(Json::array({mark.begin, mark.end}));
    const Json line = fragment.line > 0 ? Json(fragment.line) : Json(nullptr);
    return {{"text", fragment.text}, {"marks", std::move(marks)}, {"line", line}};
}

Json date_json(const std::optional<DocumentDate>& date) {
    return date ? Json(date->value.iso()) : Json(nullptr);
}

Json copy_json(const StoryCopy& copy) {
    return {{"id", copy.id},
            {"path", copy.path},
            {"source", known(copy.source)},
            {"date", date_json(copy.date)}};
}

Json hit_json(const Hit& hit) {
    Json out = {{"rank", hit.rank}, {"id", hit.id}, {"path", hit.path}, {"score", hit.score}};
    out["title"] = known(hit.title);
    out["date"] = date_json(hit.date);
    out["date_kind"] = hit.date ? Json(to_string(hit.date->kind)) : Json(nullptr);
    out["source"] = known(hit.source);
    out["parties"] = parties_json(hit.parties);
    out["language"] = known(hit.language);
    out["snippets"] = Json::array();
    for (const Fragment& fragment : hit.snippets) out["snippets"].push_back(snippet_json(fragment));
    out["story"] = known(hit.story);
    out["copies"] = hit.copies;
    out["also_in"] = Json::array();
    for (const StoryCopy& copy : hit.also_in) out["also_in"].push_back(copy_json(copy));
    return out;
}

Json total_json(const Total& total) {
    return {{"lower", total.lower}, {"estimate", total.estimate}, {"upper", total.upper}};
}

std::string remark(const Diagnostic& diagnostic) {
    std::string out = diagnostic.severity == Severity::error ? "error: " : "";
    out += diagnostic.message;
    if (!diagnostic.hint.empty()) out += "; " + diagnostic.hint;
    return out;
}

Json notes_json(const Results& results) {
    Json notes = Json::array();
    for (const Diagnostic& diagnostic : results.diagnostics) notes.push_back(remark(diagnostic));
    for (const std::string& note : results.notes) notes.push_back(note);
    for (const std::string& other : results.suggestions) notes.push_back("did you mean: " + other);
    return notes;
}

Json clauses_json(const std::vector<ClauseCount>& clauses) {
    Json out = Json::array();
    for (const ClauseCount& one : clauses) {
        out.push_back(Json{{"clause", one.clause}, {"alone", one.alone}, {"without", one.without}});
    }
    return out;
}

}  // namespace

void print_json(std::ostream& out, std::string_view query, const Results& results) {
    Json answer = {{"version", 1}, {"query", query}, {"understood", results.understood}};
    answer["total"] = total_json(results.total);
    answer["stories"] = total_json(results.stories);
    answer["ms"] = static_cast<double>(results.elapsed.count()) / 1000;
    answer["notes"] = notes_json(results);
    answer["clauses"] = clauses_json(results.clauses);
    answer["hits"] = Json::array();
    for (const Hit& hit : results.hits) answer["hits"].push_back(hit_json(hit));
    // A path may be of any bytes: what is not UTF-8 becomes U+FFFD instead of an exception.
    const std::string text = answer.dump(-1, ' ', false, Json::error_handler_t::replace);
    out << escape_controls(text) << '\n';
}

}  // namespace entente::show
