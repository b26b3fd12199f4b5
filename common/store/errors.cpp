#include "store/errors.hpp"

#include <cerrno>
#include <cstring>
#include <string_view>

namespace entente {
namespace {

Errc code_of_errno(int error_number) {
    switch (error_number) {
        case ENOSPC:
        case EDQUOT:
            return Errc::no_space;
        case EACCES:
        case EPERM:
        case EROFS:
            return Errc::no_permission;
        case ENOENT:
            return Errc::not_found;
        default:
            return Errc::io;
    }
}

/// The library keeps errno only as its message text.
Errc code_of_message(const Xapian::Error& error) {
    const char* text = error.get_error_string();
    if (text == nullptr) return Errc::backend;
    for (const int candidate : {ENOSPC, EDQUOT, EACCES, EPERM, EROFS}) {
        if (std::string_view(text) == std::strerror(candidate)) return code_of_errno(candidate);
    }
    return Errc::io;
}

Errc code_of_type(const Xapian::Error& error) {
    const std::string_view type = error.get_type();
    if (type == "DatabaseModifiedError") return Errc::changed;
    if (type == "DatabaseLockError") return Errc::locked;
    if (type == "DatabaseVersionError") return Errc::wrong_format;
    if (type == "DatabaseNotFoundError") return Errc::not_found;
    if (type == "DatabaseCorruptError" || type == "SerialisationError") return Errc::damaged;
    if (type == "NetworkError" || type == "NetworkTimeoutError") return Errc::unreachable;
    return code_of_message(error);
}

}  // namespace

Error translate(const Xapian::Error& error, const std::string& doing, const std::string& path) {
    std::string what = "cannot " + doing + ": " + error.get_msg();
    if (const char* reason = error.get_error_string()) what += std::string(" (") + reason + ")";
    return Error(code_of_type(error), what, path);
}

Error system_error(int error_number, const std::string& doing, const std::string& path) {
    return Error(code_of_errno(error_number),
                 "cannot " + doing + ": " + std::strerror(error_number), path);
}

}  // namespace entente
