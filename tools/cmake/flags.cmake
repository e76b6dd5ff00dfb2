# Compiler flags for each kind of build, in one place.
set(COUNTERPART_KIND native CACHE STRING "native, asan, release, coverage, web or web-debug")
option(COUNTERPART_WARNINGS_AS_ERRORS "A warning stops the build" OFF)

set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_SCAN_FOR_MODULES OFF)

if(COUNTERPART_KIND MATCHES "^web")
  set(COUNTERPART_WEB ON)
else()
  set(COUNTERPART_WEB OFF)
endif()

# A designated initializer names what differs from the defaults, so leaving the rest out is meant.
# #embed is C++26 in a C++23 build: clang takes it, and says so under -Wpedantic.
add_library(counterpart_warnings INTERFACE)
target_compile_options(counterpart_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual
  -Wimplicit-fallthrough -Wextra-semi -Wno-c23-extensions
  -Wno-missing-designated-field-initializers $<$<BOOL:${COUNTERPART_WARNINGS_AS_ERRORS}>:-Werror>)

# Both sides see the checkout's folders in messages and file names as relative, so that builds agree.
add_library(counterpart_flags INTERFACE)
target_compile_options(counterpart_flags INTERFACE "-ffile-prefix-map=${COUNTERPART_ROOT}/=")

# Only what scores pairs sees how wide its vectors of bytes are; native programs run where they are built, so they may use what is there.
add_library(counterpart_vectors INTERFACE)
target_compile_definitions(counterpart_vectors INTERFACE COUNTERPART_VECTORS)
if(NOT COUNTERPART_WEB AND EXISTS /proc/cpuinfo)
  file(STRINGS /proc/cpuinfo has_avx2 REGEX "^flags.* avx2( |$)" LIMIT_COUNT 1)
  if(has_avx2)
    target_compile_options(counterpart_vectors INTERFACE -mavx2)
  endif()
endif()

set(checked_library -D_LIBCPP_HARDENING_MODE=_LIBCPP_HARDENING_MODE_EXTENSIVE)
# Our code returns Result and never throws; without exceptions and run-time types the page is a fifth smaller.
set(page_small -fno-exceptions -fno-rtti -mnontrapping-fptoint -mbulk-memory)

# Optimisation: for most modules, and for those that do the arithmetic.
if(COUNTERPART_KIND STREQUAL "native")
  set(usual_flags -O0 -g ${checked_library})
  set(arithmetic_flags -O1 -g ${checked_library})
elseif(COUNTERPART_KIND STREQUAL "asan")
  # What the address sanitizer finds as well is left to it: asking twice at every pointer takes a third of the time to compile.
  set(sanitize -fsanitize=address,undefined -fno-sanitize=null,alignment,object-size,vptr,pointer-overflow -fno-sanitize-recover=all
    -fno-omit-frame-pointer)
  set(usual_flags -O1 -g1 ${checked_library} ${sanitize})
  set(arithmetic_flags ${usual_flags})
  set(quick_flags ${usual_flags} -O0)
  add_link_options(${sanitize})
  # Counters that lead the fuzzer; without one they count for nobody. tools/cmake/fuzz.cmake makes the targets.
  set(fuzzed_flags ${usual_flags} -fsanitize=fuzzer-no-link)
elseif(COUNTERPART_KIND STREQUAL "coverage")
  set(usual_flags -O1 -g1 -fprofile-instr-generate -fcoverage-mapping)
  set(arithmetic_flags ${usual_flags})
  add_link_options(-fprofile-instr-generate)
elseif(COUNTERPART_KIND STREQUAL "release")
  set(usual_flags -O3 -DNDEBUG)
  set(arithmetic_flags ${usual_flags})
elseif(COUNTERPART_KIND STREQUAL "web")
  set(usual_flags -Oz -DNDEBUG -flto ${page_small})
  set(arithmetic_flags ${usual_flags})
  set(worker_flags -O3 -DNDEBUG -msimd128 ${page_small})
elseif(COUNTERPART_KIND STREQUAL "web-debug")
  set(usual_flags -O0 -g1 ${page_small})
  set(arithmetic_flags -O1 -g1 ${page_small})
  set(worker_flags -O2 -g1 -msimd128 ${page_small})
else()
  message(FATAL_ERROR "COUNTERPART_KIND is ${COUNTERPART_KIND}, but can be native, asan, release, coverage, web or web-debug.")
endif()
# Where sanitizers watch, code that is compiled more often than it runs is not optimised: that halves the time to compile it. These are the tests,
# except where they do arithmetic themselves, and the modules of what is shown.
if(NOT quick_flags)
  set(quick_flags ${usual_flags})
endif()
set(COUNTERPART_SHOWN_MODULES app ui)
set(COUNTERPART_ARITHMETIC_MODULES matching pairing)
set(COUNTERPART_SCORING_MODULES pairing)
set(COUNTERPART_FUZZED_MODULES base domain codec endpoint)
