# Solvers of others, LEMON's and Boost's, for tests and benchmarks only: a library of tests/support/peers. LEMON does not compile above C++17.
function(counterpart_peers)
  if(COUNTERPART_WEB)
    return()
  endif()
  file(GLOB sources CONFIGURE_DEPENDS "${COUNTERPART_ROOT}/tests/support/peers/*.cpp")
  add_library(peers STATIC EXCLUDE_FROM_ALL ${sources})
  set_target_properties(peers PROPERTIES CXX_STANDARD 17)
  target_include_directories(peers PUBLIC "${COUNTERPART_ROOT}")
  target_link_libraries(peers PRIVATE boost counterpart_flags counterpart_warnings)
  # LEMON's maps call what the standard library of C++17 deprecates, in templates that are compiled here.
  target_compile_options(peers PRIVATE ${arithmetic_flags} -Wno-deprecated-declarations)
endfunction()
