# Where set-up has put everything: variables EMSCRIPTEN_ROOT, IMGUI_SOURCE, JSON_INCLUDE, BOOST_INCLUDE, THIRD_PARTY_ROOT, NODE_MODULES.
get_filename_component(COUNTERPART_ROOT "${CMAKE_CURRENT_LIST_DIR}/../.." ABSOLUTE)
execute_process(COMMAND "${COUNTERPART_ROOT}/tools/setup" --paths
  OUTPUT_VARIABLE setup_paths ERROR_VARIABLE setup_error RESULT_VARIABLE setup_status OUTPUT_STRIP_TRAILING_WHITESPACE)
if(NOT setup_status EQUAL 0)
  message(FATAL_ERROR "${setup_error}")
endif()
string(REPLACE "\n" ";" setup_paths "${setup_paths}")
foreach(line IN LISTS setup_paths)
  string(REGEX MATCH "^([A-Z0-9_]+)=(.*)$" _ "${line}")
  set(${CMAKE_MATCH_1} "${CMAKE_MATCH_2}")
endforeach()
