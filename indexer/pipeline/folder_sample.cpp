#include "pipeline/folder_sample.hpp"

#include "base/hash.hpp"
#include "base/varint.hpp"
#include "store/terms.hpp"

#include <utility>

namespace entente {
namespace {

constexpr std::string_view key_prefix = "sample:";
constexpr char version = 1;

std::string key_of(std::string_view folder) { return value_term(key_prefix, folder); }

std::optional<SampledFile> read_file_of(ByteReader& in) {
    SampledFile file;
    file.fingerprint = in.varint();
    for (std::size_t n = in.count(); n > 0; --n) {
        std::string group = in.string();
        auto lines = read_sketch(in);
        if (!lines) return std::nullopt;
        file.documents.push_back({std::move(group), std::move(*lines)});
    }
    return file;
}

}  // namespace

std::uint64_t fingerprint_of(const SourceFile& file, std::uint64_t settings) {
    std::string facts;
    append_bytes(facts, file.path.filename().native());
    for (const std::uint64_t number :
         {file.bytes, static_cast<std::uint64_t>(file.modified_ns), file.sidecar_bytes,
          static_cast<std::uint64_t>(file.sidecar_modified_ns), settings}) {
        append_varint(facts, number);
    }
    return hash64(facts);
}

std::string encode(const FolderSample& sample) {
    std::string out(1, version);
    append_varint(out, sample.size());
    for (const SampledFile& file : sample) {
        append_varint(out, file.fingerprint);
        append_varint(out, file.documents.size());
        for (const SampledFile::Document& document : file.documents) {
            append_bytes(out, document.group);
            append_sketch(out, document.lines);
        }
    }
    return out;
}

std::optional<FolderSample> decode_folder_sample(std::string_view stored) {
    if (stored.empty() || stored.front() != version) return std::nullopt;
    ByteReader in(stored.substr(1));
    FolderSample sample;
    for (std::size_t n = in.count(); n > 0; --n) {
        auto file = read_file_of(in);
        if (!file) return std::nullopt;
        sample.push_back(std::move(*file));
    }
    if (in.failed() || !in.at_end()) return std::nullopt;
    return sample;
}

std::string KeptSamples::of(const std::string& folder) {
    const std::lock_guard guard(mutex_);
    return database_ ? database_->get_metadata(key_of(folder)) : std::string();
}

std::vector<std::string> KeptSamples::damaged(const Xapian::Database& database) {
    std::vector<std::string> keys;
    const std::string prefix(key_prefix);
    for (auto key = database.metadata_keys_begin(prefix); key != database.metadata_keys_end(prefix);
         ++key) {
        if (!decode_folder_sample(database.get_metadata(*key))) keys.push_back(*key);
    }
    return keys;
}

void KeptSamples::put(write::IndexUpdate& update, const std::string& folder, std::string sample) {
    update.set_metadata(key_of(folder), std::move(sample));
}

void KeptSamples::erase(write::IndexUpdate& update, const std::string& folder) {
    update.set_metadata(key_of(folder), "");
}

}  // namespace entente
