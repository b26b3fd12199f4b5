# What every target of this project compiles with (nothing of it reaches those who link to it), and
# how a library and a program are made of a folder. Source files are found, not listed.
include(GNUInstallDirs)

add_library(entente_options INTERFACE)
target_compile_features(entente_options INTERFACE cxx_std_20)
target_compile_options(entente_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Wold-style-cast
  # GCC 12 warns about its own std::string and std::optional (its bugs 105651 and 80635).
  "$<$<CXX_COMPILER_ID:GNU>:-Wno-restrict;-Wno-maybe-uninitialized>"
  $<$<BOOL:${ENTENTE_WARNINGS_AS_ERRORS}>:-Werror>)
if(ENTENTE_SANITIZE)
  target_compile_options(entente_options INTERFACE
    -fsanitize=${ENTENTE_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(entente_options INTERFACE -fsanitize=${ENTENTE_SANITIZE})
endif()
if(ENTENTE_BUILD_FUZZERS)
  # What the fuzzer steers by; the targets themselves bring its main.
  target_compile_options(entente_options INTERFACE -fsanitize=fuzzer-no-link)
endif()

# The library of this folder: all rooms but those of the programs; include/ is public, the folder
# itself holds internal headers. Files right in the folder belong to the program.
#   entente_library(core [WITHOUT ROOM...])
function(entente_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "WITHOUT")
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS RELATIVE "${CMAKE_CURRENT_SOURCE_DIR}" *.cpp)
  list(FILTER sources INCLUDE REGEX "/")
  foreach(room IN LISTS arg_WITHOUT)
    list(FILTER sources EXCLUDE REGEX "^${room}/")
  endforeach()
  file(GLOB headers CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/include/entente/*.hpp")
  add_library(entente_${name} STATIC ${sources})
  add_library(entente::${name} ALIAS entente_${name})
  target_sources(entente_${name} PUBLIC FILE_SET HEADERS BASE_DIRS include FILES ${headers})
  target_include_directories(entente_${name} PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}")
  target_compile_features(entente_${name} PUBLIC cxx_std_20)
  target_link_libraries(entente_${name} PRIVATE $<BUILD_INTERFACE:entente_options>)
  set_target_properties(entente_${name} PROPERTIES
    EXPORT_NAME ${name}
    POSITION_INDEPENDENT_CODE ON
    CXX_VISIBILITY_PRESET hidden
    VISIBILITY_INLINES_HIDDEN ON
    VERIFY_INTERFACE_HEADER_SETS ON)
endfunction()

# The program of this folder: main.cpp, and as a library of its own, so that tests can link it, the
# other files right in the folder and the program's rooms. NAME.1 is its manual page.
#   entente_program(searcher ROOMS show prompt LIBRARIES entente::search ...)
function(entente_program name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "ROOMS;LIBRARIES")
  file(GLOB parts CONFIGURE_DEPENDS *.cpp)
  list(FILTER parts EXCLUDE REGEX "/main\\.cpp$")
  foreach(room IN LISTS arg_ROOMS)
    file(GLOB_RECURSE room_parts CONFIGURE_DEPENDS "${room}/*.cpp")
    list(APPEND parts ${room_parts})
  endforeach()
  add_library(entente_${name}_program STATIC ${parts})
  target_include_directories(entente_${name}_program PUBLIC "${CMAKE_CURRENT_SOURCE_DIR}")
  target_link_libraries(entente_${name}_program
    PUBLIC entente_cli ${arg_LIBRARIES} PRIVATE entente_options)
  add_executable(${name} main.cpp)
  target_link_libraries(${name} PRIVATE entente_${name}_program entente_options)
  if(ENTENTE_INSTALL)
    install(TARGETS ${name})
    install(FILES ${name}.1 DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
  endif()
endfunction()
