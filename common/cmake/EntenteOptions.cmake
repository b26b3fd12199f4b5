# What every target of this project compiles with. Nothing here reaches those who link to it.
include(GNUInstallDirs)

add_library(entente_options INTERFACE)
target_compile_features(entente_options INTERFACE cxx_std_20)
target_compile_options(entente_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Wold-style-cast
  $<$<BOOL:${ENTENTE_WARNINGS_AS_ERRORS}>:-Werror>)
if(ENTENTE_SANITIZE)
  target_compile_options(entente_options INTERFACE
    -fsanitize=${ENTENTE_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(entente_options INTERFACE -fsanitize=${ENTENTE_SANITIZE})
endif()

# A library of this project: its own folder for internal headers, include/ for public ones.
#   entente_library(core)
function(entente_library name)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp")
  list(FILTER sources EXCLUDE REGEX "${CMAKE_CURRENT_SOURCE_DIR}/(main|options|run|cli/.*)\\.cpp$")
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
