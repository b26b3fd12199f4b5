/// The one place where an error of ICU becomes an entente::Error.
#pragma once

#include <unicode/utypes.h>

#include <entente/error.hpp>

#include <string>

namespace entente {

/// Errors: Error backend if `status` is a failure: ICU's data files are missing or damaged.
inline void require_icu(UErrorCode status, const std::string& what) {
    if (U_FAILURE(status)) throw Error(Errc::backend, what + ": " + u_errorName(status));
}

}  // namespace entente
