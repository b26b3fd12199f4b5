# Xapian's own CMake package defines no target. Defines Xapian::Xapian.
find_path(Xapian_INCLUDE_DIR xapian.h)
find_library(Xapian_LIBRARY xapian)
if(Xapian_INCLUDE_DIR)
  file(STRINGS "${Xapian_INCLUDE_DIR}/xapian/version.h" Xapian_VERSION
       REGEX "^#define XAPIAN_VERSION \"")
  string(REGEX REPLACE ".*\"([0-9.]+).*" "\\1" Xapian_VERSION "${Xapian_VERSION}")
endif()
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Xapian
  REQUIRED_VARS Xapian_LIBRARY Xapian_INCLUDE_DIR VERSION_VAR Xapian_VERSION)
if(Xapian_FOUND AND NOT TARGET Xapian::Xapian)
  add_library(Xapian::Xapian UNKNOWN IMPORTED)
  set_target_properties(Xapian::Xapian PROPERTIES
    IMPORTED_LOCATION "${Xapian_LIBRARY}"
    INTERFACE_INCLUDE_DIRECTORIES "${Xapian_INCLUDE_DIR}")
endif()
mark_as_advanced(Xapian_INCLUDE_DIR Xapian_LIBRARY)
