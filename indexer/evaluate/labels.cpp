// Labels from JSON lines.
#include <entente/error.hpp>
#include <entente/evaluation.hpp>

#include <nlohmann/json.hpp>

#include <fstream>

namespace entente {
namespace {

using Json = nlohmann::json;

std::string text_of(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found == object.end() || found->is_null() ? std::string() : found->get<std::string>();
}

std::vector<std::string> texts_of(const Json& object, const char* key) {
    const auto found = object.find(key);
    if (found == object.end() || found->is_null()) return {};
    return found->get<std::vector<std::string>>();
}

Label::Name name_of(const Json& object) {
    return {object.at("name").get<std::string>(), texts_of(object, "aliases"),
            text_of(object, "kind") == "person"};
}

Label label_of(const Json& object) {
    Label label;
    label.file = object.at("file").get<std::string>();
    label.title = text_of(object, "title");
    label.date = text_of(object, "date");
    label.source = text_of(object, "source");
    label.language = text_of(object, "language");
    for (const Json& party : object.value("parties", Json::array())) {
        label.parties.push_back(name_of(party));
    }
    label.optional = texts_of(object, "optional");
    label.boilerplate = texts_of(object, "boilerplate");
    label.duplicate_of = text_of(object, "duplicate_of");
    return label;
}

}  // namespace

std::vector<Label> read_labels(const std::filesystem::path& path) {
    std::ifstream file(path);
    if (!file || std::filesystem::is_directory(path)) {
        throw Error(Errc::not_found, "cannot read the labels", path.string());
    }
    std::vector<Label> labels;
    std::string line;
    for (std::uint64_t number = 1; std::getline(file, line); ++number) {
        if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
        try {
            labels.push_back(label_of(Json::parse(line)));
        } catch (const Json::exception&) {
            throw Error(Errc::invalid_argument,
                        "line " + std::to_string(number) +
                            " is no label: an object with \"file\", texts, and lists of texts",
                        path.string());
        }
    }
    if (file.bad()) throw Error(Errc::io, "cannot read the labels", path.string());
    return labels;
}

}  // namespace entente
