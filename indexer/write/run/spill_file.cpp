#include "write/run/spill_file.hpp"

#include "store/errors.hpp"

#include <entente/error.hpp>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace entente::write {
namespace {

int open_unnamed(const std::filesystem::path& folder) {
    const std::filesystem::path path = folder / "runs";
    const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0) throw system_error(errno, "make", path.string());
    ::unlink(path.c_str());
    return descriptor;
}

}  // namespace

SpillFile::SpillFile(const std::filesystem::path& folder)
    : folder_(folder), descriptor_(open_unnamed(folder)) {}

SpillFile::~SpillFile() { ::close(descriptor_); }

Region SpillFile::append(std::string_view bytes) {
    const Region region{end_.fetch_add(bytes.size()), bytes.size()};
    std::uint64_t at = region.offset;
    while (!bytes.empty()) {
        const ssize_t written =
            ::pwrite(descriptor_, bytes.data(), bytes.size(), static_cast<off_t>(at));
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) throw system_error(errno, "write temporary data in", folder_.string());
        bytes.remove_prefix(static_cast<std::size_t>(written));
        at += static_cast<std::uint64_t>(written);
    }
    return region;
}

void SpillFile::read(const Region& region, std::size_t bytes, std::string& out) const {
    const std::size_t before = out.size();
    const std::size_t wanted = std::min<std::uint64_t>(bytes, region.bytes);
    out.resize(before + wanted);
    for (std::size_t done = 0; done < wanted;) {
        const ssize_t got = ::pread(descriptor_, out.data() + before + done, wanted - done,
                                    static_cast<off_t>(region.offset + done));
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) throw system_error(errno, "read temporary data in", folder_.string());
        if (got == 0) throw Error(Errc::io, "temporary data is cut off", folder_.string());
        done += static_cast<std::size_t>(got);
    }
}

}  // namespace entente::write
