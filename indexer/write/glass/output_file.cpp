#include "write/glass/output_file.hpp"

#include "base/hash.hpp"
#include "base/varint.hpp"
#include "store/errors.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace entente::write::glass {
namespace {

constexpr std::size_t held_bytes = 1 << 18;

}  // namespace

OutputFile::OutputFile(std::filesystem::path path)
    : path_(std::move(path)),
      descriptor_(::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666)) {
    if (descriptor_ < 0) throw system_error(errno, "make", path_.string());
}

OutputFile::~OutputFile() { ::close(descriptor_); }

void OutputFile::append(std::string_view bytes) {
    held_ += bytes;
    if (held_.size() >= held_bytes) flush();
}

void OutputFile::sync() {
    flush();
    if (::fsync(descriptor_) != 0) throw system_error(errno, "sync", path_.string());
}

std::uint64_t OutputFile::digest() {
    flush();
    return digest_;
}

void OutputFile::flush() {
    if (held_.empty()) return;
    std::string both;
    append_varint(both, digest_);
    append_varint(both, hash64(held_));
    digest_ = hash64(both);
    for (std::string_view rest = held_; !rest.empty();) {
        const ssize_t written = ::write(descriptor_, rest.data(), rest.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) throw system_error(errno, "write", path_.string());
        rest.remove_prefix(static_cast<std::size_t>(written));
    }
    held_.clear();
}

}  // namespace entente::write::glass
