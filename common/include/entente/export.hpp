/// ENTENTE_EXPORT marks what the libraries offer; everything else is hidden when they are built
/// as shared objects.
#pragma once

#if defined(__GNUC__)
#define ENTENTE_EXPORT __attribute__((visibility("default")))
#else
#define ENTENTE_EXPORT
#endif
