# Emscripten, wherever set-up found or put it.
include("${CMAKE_CURRENT_LIST_DIR}/paths.cmake")
include("${EMSCRIPTEN_ROOT}/cmake/Modules/Platform/Emscripten.cmake")
