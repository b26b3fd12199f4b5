#include "json.hpp"

#include <nlohmann/json.hpp>

#include "base/utf8.hpp"

namespace entente::indexer {

namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json date_value(const Metadata& metadata) {
    return metadata.date ? Json(metadata.date->value.iso()) : Json(nullptr);
}

Json date_kind(const Metadata& metadata) {
    return metadata.date ? Json(to_string(metadata.date->kind)) : Json(nullptr);
}

Json parties(const Metadata& metadata) {
    Json list = Json::array();
    for (const Party& party : metadata.parties) {
        list.push_back({{"name", party.name}, {"kind", to_string(party.kind)}});
    }
    return list;
}

Json authors(const Metadata& metadata) {
    Json list = Json::array();
    for (const Attributed& author : metadata.authors) list.push_back(author.value);
    return list;
}

Json amounts(const Metadata& metadata) {
    Json list = Json::array();
    for (const Amount& amount : metadata.amounts) {
        list.push_back({{"value", amount.value}, {"currency", text_or_null(amount.currency)}});
    }
    return list;
}

Json furniture(const Document& document) {
    Json list = Json::array();
    for (const FurnitureLine& line : document.furniture) list.push_back(line.text);
    return list;
}

Json failures(const std::vector<Failure>& all) {
    Json list = Json::array();
    for (const Failure& one : all) {
        list.push_back({{"path", one.path},
                        {"cause", one.cause},
                        {"detail", one.detail},
                        {"count", one.count}});
    }
    return list;
}

/// Paths need not be UTF-8; what is not becomes U+FFFD.
std::string print(const Json& json) {
    return escape_controls(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

}  // namespace

std::string document_json(const Document& document) {
    const Metadata& metadata = document.metadata;
    return print({{"file", document.id},
                  {"title", text_or_null(document.title)},
                  {"date", date_value(metadata)},
                  {"date_kind", date_kind(metadata)},
                  {"source", metadata.source ? text_or_null(metadata.source->value) : nullptr},
                  {"parties", parties(metadata)},
                  {"language", text_or_null(metadata.language)},
                  {"boilerplate", furniture(document)},
                  {"text", document.body},
                  {"authors", authors(metadata)},
                  {"place", metadata.place ? text_or_null(metadata.place->value) : nullptr},
                  {"amounts", amounts(metadata)}});
}

std::string report_json(const IndexReport& report, const std::string& index, bool dry_run) {
    return print({{"version", 1},
                  {"index", index},
                  {"dry_run", dry_run},
                  {"added", report.added},
                  {"replaced", report.replaced},
                  {"unchanged", report.unchanged},
                  {"removed", report.removed},
                  {"kept", report.kept},
                  {"files", report.files},
                  {"bytes", report.bytes},
                  {"seconds", report.seconds},
                  {"wrote", report.wrote},
                  {"failures", failures(report.failures)},
                  {"known_failures", report.known_failures},
                  {"skipped", failures(report.skipped)},
                  {"warnings", report.warnings}});
}

}  // namespace entente::indexer
