# What `cmake --install` lays down beside the programs (entente_program): headers, libraries, and the
# package files for find_package(entente) and pkg-config.
#
# Static (the default): the three libraries as they are; those who link them link what they stand on.
# Shared: one object that holds all three, so that only ENTENTE_EXPORT leaves it; the component names
# stay, each meaning that object.
include(CMakePackageConfigHelpers)

set(entente_components core index search)
set(entente_package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/entente")
list(TRANSFORM entente_components PREPEND entente_ OUTPUT_VARIABLE entente_archives)

if(BUILD_SHARED_LIBS)
  add_library(entente SHARED
    $<TARGET_OBJECTS:entente_core> $<TARGET_OBJECTS:entente_index> $<TARGET_OBJECTS:entente_search>)
  # Nothing more comes out of the archives; they pass on what they stand on.
  target_link_libraries(entente PRIVATE ${entente_archives})
  target_link_options(entente PRIVATE LINKER:--no-undefined)
  set_target_properties(entente PROPERTIES
    VERSION ${PROJECT_VERSION}
    SOVERSION ${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR})
  target_compile_features(entente INTERFACE cxx_std_20)
  install(TARGETS entente EXPORT entente-targets INCLUDES DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}")
  install(DIRECTORY common/include/ indexer/include/ searcher/include/
    DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}")
else()
  install(TARGETS ${entente_archives} EXPORT entente-targets FILE_SET HEADERS)
endif()
install(EXPORT entente-targets NAMESPACE entente:: DESTINATION "${entente_package_dir}")

configure_package_config_file(common/cmake/entente-config.cmake.in entente-config.cmake
  INSTALL_DESTINATION "${entente_package_dir}" NO_SET_AND_CHECK_MACRO)
write_basic_package_version_file("${CMAKE_CURRENT_BINARY_DIR}/entente-config-version.cmake"
  COMPATIBILITY SameMinorVersion)
install(FILES
  "${CMAKE_CURRENT_BINARY_DIR}/entente-config.cmake"
  "${CMAKE_CURRENT_BINARY_DIR}/entente-config-version.cmake"
  common/cmake/EntenteDependencies.cmake
  common/cmake/FindXapian.cmake common/cmake/FindxxHash.cmake common/cmake/Findlibdeflate.cmake
  common/cmake/FindCLD2.cmake
  common/cmake/Findre2.cmake
  DESTINATION "${entente_package_dir}")

# entente-NAME.pc. `libs` and `requires` are what a static library stands on; the shared object knows.
#   entente_pkg_config(core "description" REQUIRES xapian-core LIBS -lcld2 NEEDS entente-core)
function(entente_pkg_config name description)
  cmake_parse_arguments(PARSE_ARGV 2 arg "" "" "REQUIRES;LIBS;NEEDS")
  set(library "entente_${name}")
  if(BUILD_SHARED_LIBS)
    set(library entente)
    set(arg_REQUIRES "")
    set(arg_LIBS "")
  endif()
  # Relative, so that the installed tree can be moved.
  file(RELATIVE_PATH prefix_from_here "/${CMAKE_INSTALL_LIBDIR}/pkgconfig" "/")
  list(JOIN arg_REQUIRES ", " requires_private)
  list(JOIN arg_LIBS " " libs_private)
  list(JOIN arg_NEEDS ", " requires)
  configure_file(common/cmake/entente.pc.in "entente-${name}.pc" @ONLY)
  install(FILES "${CMAKE_CURRENT_BINARY_DIR}/entente-${name}.pc"
    DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig")
endfunction()
entente_pkg_config(core "Documents, metadata and text analysis of entente"
  REQUIRES xapian-core libxxhash icu-i18n icu-uc libdeflate LIBS -lcld2)
entente_pkg_config(index "Builds entente indexes"
  REQUIRES xapian-core yaml-cpp tomlplusplus LIBS -pthread NEEDS entente-core)
entente_pkg_config(search "Searches entente indexes" REQUIRES xapian-core re2 NEEDS entente-core)

install(FILES LICENSE DESTINATION "${CMAKE_INSTALL_DOCDIR}")
