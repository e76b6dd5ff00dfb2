# counterpart_site(NAME): the folder build/…/site that is served, from the page, the worker, web/ and the generated assets.
function(counterpart_site name)
  if(NOT TARGET page OR NOT TARGET worker)
    counterpart_test_fonts()
    return()
  endif()
  set(assets "${CMAKE_BINARY_DIR}/assets")
  counterpart_site_assets("${assets}")
  counterpart_split_page()
  file(GLOB_RECURSE web_files CONFIGURE_DEPENDS "${COUNTERPART_ROOT}/web/*")
  add_custom_command(OUTPUT "${CMAKE_BINARY_DIR}/site.stamp"
    COMMAND "${CMAKE_COMMAND}" -E env "IMGUI_SOURCE=${IMGUI_SOURCE}" "SDL_SOURCE=${SDL_SOURCE}"
      "${NODE}" "${COUNTERPART_ROOT}/tools/site/build_site.mjs" "${COUNTERPART_ROOT}" "${CMAKE_BINARY_DIR}" "${NODE_MODULES}"
    COMMAND "${CMAKE_COMMAND}" -E touch "${CMAKE_BINARY_DIR}/site.stamp"
    DEPENDS "${CMAKE_BINARY_DIR}/split/page.wasm" worker "${COUNTERPART_ROOT}/shell.html" "${COUNTERPART_ROOT}/tools/site/build_site.mjs" ${web_files}
      "${assets}/fonts/inter-400.ttf" "${assets}/data/map.bin" "${assets}/data/sample_round.json"
    COMMENT "Putting the site together" VERBATIM)
  add_custom_target(${name} ALL DEPENDS "${CMAKE_BINARY_DIR}/site.stamp")
endfunction()

# The page's code in two halves: what the first frame needs, and what is fetched after it.
function(counterpart_split_page)
  execute_process(COMMAND "${EMSCRIPTEN_ROOT}/em-config" BINARYEN_ROOT OUTPUT_VARIABLE binaryen OUTPUT_STRIP_TRAILING_WHITESPACE)
  set(split "${CMAKE_BINARY_DIR}/split")
  add_custom_command(OUTPUT "${split}/page.wasm" BYPRODUCTS "${split}/later.wasm"
    COMMAND "${NODE}" "${COUNTERPART_ROOT}/tools/site/split_page.mjs" "${COUNTERPART_ROOT}" "${binaryen}/bin" "$<TARGET_FILE_DIR:page>/page.wasm"
      "${generated}/later_catalogue.bin" "${split}"
    DEPENDS page "${generated}/later_catalogue.bin" "${COUNTERPART_ROOT}/tools/site/split_page.mjs" "${COUNTERPART_ROOT}/tools/site/move_data.mjs"
    COMMENT "Taking the page's code apart" VERBATIM)
endfunction()

# Fonts, map and the sample round, made from packages and by the round generator.
function(counterpart_site_assets assets)
  file(MAKE_DIRECTORY "${assets}/data")
  set(lock "${COUNTERPART_ROOT}/tools/package-lock.json")
  counterpart_fonts("${assets}/fonts")
  add_custom_command(OUTPUT "${assets}/data/map.bin"
    COMMAND "${NODE}" "${asset_tools}/make_map.mjs" "${NODE_MODULES}" "${assets}/data/map.bin"
    DEPENDS "${asset_tools}/make_map.mjs" "${asset_tools}/projection.mjs" "${asset_tools}/packages.mjs" "${lock}"
    COMMENT "Making the map" VERBATIM)

  # The generator is a native program; the wrapper builds it in build/release, whatever this build is.
  file(GLOB_RECURSE generator CONFIGURE_DEPENDS "${COUNTERPART_ROOT}/tools/round_generator/*"
    "${COUNTERPART_ROOT}/src/domain/*" "${COUNTERPART_ROOT}/src/codec/*" "${COUNTERPART_ROOT}/src/base/*")
  add_custom_command(OUTPUT "${assets}/data/sample_round.json"
    COMMAND "${COUNTERPART_ROOT}/tools/make_round" --people 572 --countries 72 --seed 3 --json "${assets}/data/sample_round.json"
    DEPENDS ${generator} "${COUNTERPART_ROOT}/tools/make_round"
    COMMENT "Making the sample round" VERBATIM)
endfunction()

# The page's fonts in a folder, cut to the letters and icons that it uses.
function(counterpart_fonts folder)
  add_custom_command(OUTPUT "${folder}/inter-400.ttf"
    COMMAND /usr/bin/python3 "${asset_tools}/make_fonts.py" "${NODE_MODULES}" "${folder}" "${COUNTERPART_ROOT}/src/ui/icons.h"
    DEPENDS "${asset_tools}/make_fonts.py" "${COUNTERPART_ROOT}/src/ui/icons.h" "${COUNTERPART_ROOT}/tools/package-lock.json"
    COMMENT "Cutting the fonts" VERBATIM)
endfunction()

# test_ui measures and draws with the fonts of the page.
function(counterpart_test_fonts)
  if(NOT TARGET test_ui)
    return()
  endif()
  counterpart_fonts("${generated}/fonts")
  add_custom_target(test_fonts DEPENDS "${generated}/fonts/inter-400.ttf")
  add_dependencies(test_ui test_fonts)
  target_compile_definitions(test_ui PRIVATE "COUNTERPART_FONTS_DIR=\"${generated}/fonts\"")
endfunction()
