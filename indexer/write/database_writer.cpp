#include "write/database_writer.hpp"

#include "write/glass_guard.hpp"
#include "write/glass_writer.hpp"
#include "write/segment_writer.hpp"

namespace entente::write {

std::string_view name_of(WriterKind kind) { return kind == WriterKind::glass ? "glass" : "xapian"; }

WriterKind usable_writer(WriterKind wanted, const std::filesystem::path& scratch) {
    return wanted == WriterKind::glass && !writes_known_format(scratch) ? WriterKind::xapian
                                                                        : wanted;
}

std::unique_ptr<DatabaseWriter> make_writer(WriterKind kind, const std::filesystem::path& scratch) {
    if (kind == WriterKind::xapian) return std::make_unique<SegmentWriter>(scratch);
    return std::make_unique<GlassWriter>(scratch);
}

}  // namespace entente::write
