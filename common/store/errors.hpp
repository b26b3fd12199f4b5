/// The database library's errors, translated into ours: the one place that does so.
#pragma once

#include <entente/error.hpp>

#include <xapian.h>
#include <string>

namespace entente {

/// `doing` continues "cannot ..": "open the index".
Error translate(const Xapian::Error&, const std::string& doing, const std::string& path);

/// An Error for `errno` as a system call left it.
Error system_error(int error_number, const std::string& doing, const std::string& path);

/// Runs `work`; what the database library throws leaves as entente::Error.
template <class Work>
decltype(auto) translating_errors(const std::string& doing, const std::string& path, Work&& work) {
    try {
        return work();
    } catch (const Xapian::Error& error) {
        throw translate(error, doing, path);
    }
}

}  // namespace entente
