# Third-party libraries as targets: json, boost, libcurl, imgui, catch2. Their headers are system headers, so they raise no warnings.
if(COUNTERPART_WEB)
  set(third_party "${THIRD_PARTY_ROOT}/web")
elseif(COUNTERPART_KIND STREQUAL "asan")
  set(third_party "${THIRD_PARTY_ROOT}/asan")
else()
  set(third_party "${THIRD_PARTY_ROOT}/native")
endif()

add_library(json INTERFACE)
target_include_directories(json SYSTEM INTERFACE "${JSON_INCLUDE}")

add_library(boost INTERFACE)
target_include_directories(boost SYSTEM INTERFACE "${BOOST_INCLUDE}")

add_library(libcurl INTERFACE)
target_link_libraries(libcurl INTERFACE -lcurl)

add_library(imgui STATIC IMPORTED)
set_target_properties(imgui PROPERTIES IMPORTED_LOCATION "${third_party}/lib/libimgui.a")
target_include_directories(imgui SYSTEM INTERFACE "${third_party}/imgui")
target_compile_definitions(imgui INTERFACE "IMGUI_USER_CONFIG=\"imgui_config.h\"")

add_library(catch2 STATIC IMPORTED)
set_target_properties(catch2 PROPERTIES IMPORTED_LOCATION "${third_party}/lib/libcatch2.a")
target_include_directories(catch2 SYSTEM INTERFACE "${third_party}/catch2")

if(NOT COUNTERPART_WEB)
  # Libraries of the system, for the endpoint.
  find_package(SQLite3 REQUIRED)
  add_library(sqlite INTERFACE)
  target_link_libraries(sqlite INTERFACE SQLite::SQLite3)
  find_path(libpq_include libpq-fe.h PATH_SUFFIXES postgresql REQUIRED)
  find_library(libpq_library pq REQUIRED)
  add_library(libpq INTERFACE)
  target_include_directories(libpq SYSTEM INTERFACE "${libpq_include}")
  target_link_libraries(libpq INTERFACE "${libpq_library}")
  add_library(libcrypto INTERFACE)
  target_link_libraries(libcrypto INTERFACE -lcrypto)
  add_library(photo_libraries INTERFACE)
  target_link_libraries(photo_libraries INTERFACE -ljpeg -lpng16 -lwebp)
endif()

if(COUNTERPART_WEB)
  add_library(sdl2 STATIC IMPORTED)
  set_target_properties(sdl2 PROPERTIES IMPORTED_LOCATION "${third_party}/lib/libsdl2.a")
  target_include_directories(sdl2 SYSTEM INTERFACE "${third_party}/sdl2")
  target_link_libraries(imgui INTERFACE sdl2)
endif()
