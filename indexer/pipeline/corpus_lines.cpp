#include "pipeline/corpus_lines.hpp"

#include "base/hash.hpp"
#include "input/bytes.hpp"
#include "pipeline/ledger.hpp"
#include "pipeline/plan.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace entente {
namespace {

/// Bounds of a sample. Furniture needs few witnesses, and pages larger than this are few.
constexpr std::size_t sampled_files = 48, sampled_windows = 16;
constexpr std::uint64_t max_sampled_file_bytes = 256u << 10;
constexpr std::uint64_t window_bytes = 32u << 10;
constexpr std::size_t max_groups = 64;

std::string container_of(const SourceFile& file) {
    const std::size_t slash = file.records ? file.below_root.size() : file.below_root.rfind('/');
    const std::string_view path = file.below_root;
    return std::to_string(file.root) + ':' +
           std::string(path.substr(0, slash == path.npos ? 0 : slash));
}

/// `https://www.post.example/2016/1` -> `www.post.example`
std::string_view host_of(std::string_view url) {
    const std::size_t mark = url.find("://");
    if (mark == url.npos) return {};
    url.remove_prefix(mark + 3);
    return url.substr(0, url.find_first_of("/?#"));
}

std::string group_of(const Page& page) {
    if (page.given.source) return page.given.source->value;
    return std::string(host_of(page.given.url));
}

/// The whole lines of the file within a window that begins at `begin`, and where they begin.
std::pair<std::uint64_t, std::string> lines_from(const InputFile& file, std::uint64_t begin) {
    std::string bytes = file.read(begin, begin + window_bytes);
    const bool last = begin + bytes.size() >= file.size();
    if (!last) bytes.resize(bytes.rfind('\n') == bytes.npos ? 0 : bytes.rfind('\n') + 1);
    const std::size_t skipped =
        begin == 0 ? 0 : std::min(bytes.find('\n'), bytes.size() - !bytes.empty()) + 1;
    bytes.erase(0, skipped);
    return {begin + skipped, std::move(bytes)};
}

/// Those whose names have the smallest hashes, in the order of the walk.
std::vector<const SourceFile*> chosen_files(const Walk& walk,
                                            const std::vector<std::size_t>& files) {
    std::vector<std::pair<std::uint64_t, std::size_t>> by_hash;
    for (const std::size_t i : files) {
        by_hash.emplace_back(hash64(walk.files[i].path.filename().native()), i);
    }
    const std::size_t count = std::min(by_hash.size(), sampled_files);
    std::ranges::partial_sort(by_hash, by_hash.begin() + static_cast<std::ptrdiff_t>(count));
    by_hash.resize(count);
    std::ranges::sort(by_hash, {}, &std::pair<std::uint64_t, std::size_t>::second);
    std::vector<const SourceFile*> chosen;
    for (const auto& [hash, i] : by_hash) chosen.push_back(&walk.files[i]);
    return chosen;
}

void count(const std::string& group, LineSketch lines,
           std::unordered_map<std::string, LineCounter>& counters) {
    if (counters.size() >= max_groups && !counters.contains(group)) return;
    counters[group].add(std::move(lines));
}

}  // namespace

const RecurringLines& CorpusLines::of(const Page& page, const SourceFile& file) {
    static const RecurringLines none;
    std::call_once(listed_, [&] { list_containers(); });
    const auto container = containers_.find(container_of(file));
    if (container == containers_.end()) return none;
    Container& found = *container->second;
    std::call_once(found.sampled, [&] { sample(found); });
    const auto group = found.groups.find(group_of(page));
    return group == found.groups.end() ? none : group->second;
}

void CorpusLines::list_containers() {
    for (std::size_t i = 0; i < walk_.files.size(); ++i) {
        auto& container = containers_[container_of(walk_.files[i])];
        if (!container) container = std::make_unique<Container>();
        container->files.push_back(i);
    }
}

void CorpusLines::sample(Container& container) const {
    Counters counters;
    const SourceFile& first = walk_.files[container.files.front()];
    if (first.records) {
        sample_records(first, counters);
    } else {
        sample_folder(container, counters);
    }
    for (const auto& [group, counter] : counters) {
        RecurringLines lines = counter.recurring();
        if (lines.size() > 0) container.groups.emplace(group, std::move(lines));
    }
}

void CorpusLines::sample_records(const SourceFile& source, Counters& counters) const {
    try {
        const InputFile file(source.path);
        const std::uint64_t step = std::max(window_bytes, source.bytes / sampled_windows);
        for (std::uint64_t begin = 0; begin < source.bytes; begin += step) {
            const auto [from, lines] = lines_from(file, begin);
            read_texts({source, from, from + lines.size(), 1}, lines,
                       [&](const std::string& group, std::string_view text) {
                           count(group, sketch_lines(text), counters);
                       });
        }
    } catch (const Error&) {  // reported by the run
    }
}

void CorpusLines::sample_folder(Container& container, Counters& counters) const {
    const auto files = chosen_files(walk_, container.files);
    std::string stored;
    if (kept_) {
        container.folder = ledger_path(files.front()->path.parent_path());
        stored = kept_->of(container.folder);
    }
    FolderSample sample = sample_of(files, decode_folder_sample(stored).value_or(FolderSample()));
    if (kept_) container.changed = encode(sample);
    if (container.changed == stored) container.changed.clear();
    for (SampledFile& file : sample) {
        for (auto& [group, lines] : file.documents) count(group, std::move(lines), counters);
    }
}

/// Files that cannot be read are missing in it: the next run tries again.
FolderSample CorpusLines::sample_of(const std::vector<const SourceFile*>& files,
                                    const FolderSample& kept) const {
    FolderSample sample;
    const std::uint64_t settings = settings_of(walk_.roots[files.front()->root], options_);
    for (const SourceFile* file : files) {
        const std::uint64_t fingerprint = fingerprint_of(*file, settings);
        const auto known = std::ranges::find(kept, fingerprint, &SampledFile::fingerprint);
        try {
            sample.push_back(known != kept.end() ? *known
                                                 : SampledFile{fingerprint, sketch_file(*file)});
        } catch (const Error&) {  // reported by the run
        }
    }
    return sample;
}

std::vector<SampledFile::Document> CorpusLines::sketch_file(const SourceFile& file) const {
    std::vector<SampledFile::Document> documents;
    if (file.bytes > std::min(max_sampled_file_bytes, options_.max_file_bytes)) return documents;
    const FilePiece whole{file, 0, file.bytes, 1};
    read_texts(whole, read_piece(whole, options_.max_file_bytes),
               [&](std::string group, std::string_view text) {
                   documents.push_back({std::move(group), sketch_lines(text)});
               });
    return documents;
}

template <class Take>
void CorpusLines::read_texts(const FilePiece& piece, std::string_view bytes, Take take) const {
    PageReports reports;  // the run makes them
    read_pages(
        piece, bytes, walk_.roots[piece.file.root].rules, options_,
        [&](Page&& page) {
            take(group_of(page), std::string_view(page.text).substr(page.begin));
            return true;
        },
        reports);
}

std::map<std::string, std::string> CorpusLines::take_changed() {
    std::map<std::string, std::string> samples;
    for (auto& [name, container] : containers_) {
        if (container->changed.empty()) continue;
        samples.emplace(std::move(container->folder), std::move(container->changed));
    }
    return samples;
}

}  // namespace entente
