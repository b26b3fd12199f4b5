# The libraries that entente stands on, one a line as find_package reads it. The build looks for
# them, and so does the installed package for those who link the static libraries.
set(entente_dependencies
  "Xapian 1.4.18"
  "ICU 67 COMPONENTS uc i18n data"
  "libdeflate"
  "xxHash"
  "CLD2"
  "yaml-cpp 0.6"
  "tomlplusplus 3"
  "re2"
  "Threads")
