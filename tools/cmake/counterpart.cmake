# What CMakeLists.txt is written in: modules, programs, tests, fuzz targets, the site. One file for each purpose.
include("${CMAKE_CURRENT_LIST_DIR}/paths.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/flags.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/third_party.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/generated.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/peers.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/modules.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/programs.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/site.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/checks.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/fuzz.cmake")
enable_testing()

file(GLOB setup_inputs CONFIGURE_DEPENDS "${COUNTERPART_ROOT}/tools/third_party/*")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS
  "${COUNTERPART_ROOT}/tools/versions.sh" "${COUNTERPART_ROOT}/tools/package-lock.json" ${setup_inputs})
