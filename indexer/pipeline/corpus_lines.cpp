#include "pipeline/corpus_lines.hpp"

#include "input/bytes.hpp"

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
    const std::vector<std::size_t>& files = container.files;
    const std::size_t count = std::min(files.size(), sampled_files);
    for (std::size_t i = 0; i < count; ++i) {
        const SourceFile& file = walk_.files[files[i * files.size() / count]];
        try {
            file.records ? count_records(file, counters) : count_file(file, counters);
        } catch (const Error&) {  // reported by the run
        }
    }
    for (const auto& [group, counter] : counters) {
        RecurringLines lines = counter.recurring();
        if (lines.size() > 0) container.groups.emplace(group, std::move(lines));
    }
}

void CorpusLines::count_file(const SourceFile& file, Counters& counters) const {
    if (file.bytes > std::min(max_sampled_file_bytes, options_.max_file_bytes)) return;
    const FilePiece whole{file, 0, file.bytes, 1};
    count_piece(whole, read_piece(whole, options_.max_file_bytes), counters);
}

void CorpusLines::count_records(const SourceFile& source, Counters& counters) const {
    const InputFile file(source.path);
    const std::uint64_t step = std::max(window_bytes, source.bytes / sampled_windows);
    for (std::uint64_t begin = 0; begin < source.bytes; begin += step) {
        const auto [from, lines] = lines_from(file, begin);
        count_piece({source, from, from + lines.size(), 1}, lines, counters);
    }
}

void CorpusLines::count_piece(const FilePiece& piece, std::string_view bytes,
                              Counters& counters) const {
    PageReports reports;  // the run makes them
    read_pages(
        piece, bytes, walk_.roots[piece.file.root].rules, options_,
        [&](Page&& page) {
            const std::string group = group_of(page);
            if (counters.size() >= max_groups && !counters.contains(group)) return true;
            counters[group].add(std::string_view(page.text).substr(page.begin));
            return true;
        },
        reports);
}

}  // namespace entente
