# The programs: native ones, the page, the matching worker. A program whose sources are not there is left out.

# counterpart_native_program(NAME FROM patterns... USES modules...)
function(counterpart_native_program name)
  cmake_parse_arguments(PARSE_ARGV 1 P "" "" "FROM;USES")
  list(TRANSFORM P_FROM PREPEND "${COUNTERPART_ROOT}/")
  counterpart_sources(sources ${P_FROM})
  if(COUNTERPART_WEB OR NOT sources)
    return()
  endif()
  add_executable(${name} ${sources})
  target_include_directories(${name} PRIVATE "${COUNTERPART_ROOT}")
  target_link_libraries(${name} PRIVATE ${P_USES} counterpart_flags counterpart_warnings)
  target_compile_options(${name} PRIVATE ${usual_flags})
endfunction()

# The same for a program that only measures: the sanitizer build, which tests, leaves it out unless it is asked for by name.
function(counterpart_measuring_program name)
  counterpart_native_program(${name} ${ARGN})
  if(TARGET ${name} AND COUNTERPART_KIND STREQUAL "asan")
    set_target_properties(${name} PROPERTIES EXCLUDE_FROM_ALL ON)
  endif()
endfunction()

# counterpart_page(NAME FROM file USES modules...): the page's module, NAME.js and NAME.wasm.
function(counterpart_page name)
  cmake_parse_arguments(PARSE_ARGV 1 P "" "FROM" "USES")
  if(NOT COUNTERPART_WEB OR NOT EXISTS "${COUNTERPART_ROOT}/${P_FROM}")
    return()
  endif()
  add_executable(${name} "${P_FROM}")
  target_link_libraries(${name} PRIVATE ${P_USES} counterpart_flags counterpart_warnings)
  target_compile_options(${name} PRIVATE ${usual_flags})
  target_link_options(${name} PRIVATE
    -sMODULARIZE -sEXPORT_ES6 -sENVIRONMENT=web -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2 -sALLOW_MEMORY_GROWTH
    -sDYNAMIC_EXECUTION=0 -lidbfs.js -sFORCE_FILESYSTEM -sSTACK_SIZE=512KB
    --profiling-funcs "-sBINARYEN_EXTRA_PASSES=--one-caller-inline-max-function-size=400" # tools/site/split_page.mjs finds functions by name
    -sEXPORTED_RUNTIME_METHODS=FS,IDBFS,HEAPU8,callMain -sEXPORT_NAME=createPage --js-library "${COUNTERPART_ROOT}/web/imports.js"
    $<IF:$<STREQUAL:${COUNTERPART_KIND},web>,-Oz,-O1> $<$<STREQUAL:${COUNTERPART_KIND},web-debug>:-sASSERTIONS=1>)
  set_target_properties(${name} PROPERTIES LINK_DEPENDS "${COUNTERPART_ROOT}/web/imports.js")
endfunction()

# counterpart_worker(NAME FROM file USES modules...): pure arithmetic as one WebAssembly file; web/worker.js loads it.
function(counterpart_worker name)
  cmake_parse_arguments(PARSE_ARGV 1 P "" "FROM" "USES")
  if(NOT COUNTERPART_WEB OR NOT EXISTS "${COUNTERPART_ROOT}/${P_FROM}")
    return()
  endif()
  list(TRANSFORM P_USES APPEND "_for_worker")
  add_executable(${name} "${P_FROM}")
  set_target_properties(${name} PROPERTIES SUFFIX .wasm)
  target_link_libraries(${name} PRIVATE ${P_USES} counterpart_vectors counterpart_flags counterpart_warnings)
  target_compile_options(${name} PRIVATE ${worker_flags})
  target_link_options(${name} PRIVATE ${worker_flags} --no-entry -sSTANDALONE_WASM -sALLOW_MEMORY_GROWTH -sFILESYSTEM=0 -sSTACK_SIZE=1MB)
endfunction()
