# Finds everything that the build needs; nlohmann-json is headers alone, so that those who link the
# installed libraries do not need it.
include(EntenteDependencies)
foreach(dependency IN LISTS entente_dependencies)
  separate_arguments(dependency)
  find_package(${dependency} REQUIRED)
endforeach()
find_package(nlohmann_json 3.9 REQUIRED)
if(ENTENTE_BUILD_TOOLS)
  find_package(cxxopts REQUIRED)
  find_package(PkgConfig REQUIRED)
  pkg_check_modules(entente_readline REQUIRED IMPORTED_TARGET GLOBAL readline)
endif()
