/// What the programs tell their caller.
#pragma once

namespace entente::cli {

enum ExitStatus {
    success = 0,  ///< all done; something was found
    partial = 1,  ///< nothing was found; some files failed
    failure = 2,  ///< wrong usage, or it could not be done at all
    locked = 3,   ///< another indexer is writing this index
};

}  // namespace entente::cli
