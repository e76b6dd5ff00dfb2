# Tables that are made from packages at build time; sources include them as "generated/NAME.inc".
find_program(NODE node REQUIRED)
set(generated "${CMAKE_BINARY_DIR}/generated")
set(asset_tools "${COUNTERPART_ROOT}/tools/assets")
file(MAKE_DIRECTORY "${generated}")

add_custom_command(OUTPUT "${generated}/country_table.inc"
  COMMAND "${NODE}" "${asset_tools}/make_country_table.mjs" "${NODE_MODULES}" "${generated}/country_table.inc"
  DEPENDS "${asset_tools}/make_country_table.mjs" "${asset_tools}/country_names.mjs" "${asset_tools}/projection.mjs"
    "${asset_tools}/packages.mjs" "${COUNTERPART_ROOT}/tools/package-lock.json"
  COMMENT "Making the table of countries" VERBATIM)

add_custom_command(OUTPUT "${generated}/time_zone_table.inc"
  COMMAND "${NODE}" "${asset_tools}/make_time_zones.mjs" "${generated}/time_zone_table.inc"
  DEPENDS "${asset_tools}/make_time_zones.mjs" /usr/share/zoneinfo/tzdata.zi
  COMMENT "Making the table of time zones" VERBATIM)

set(wording "${COUNTERPART_ROOT}/assets/text/en.json" "${COUNTERPART_ROOT}/assets/text/es.json")
add_custom_command(OUTPUT "${generated}/catalogue.inc" "${generated}/later_catalogue.inc" "${generated}/later_catalogue.bin"
  COMMAND "${NODE}" "${asset_tools}/make_catalogue.mjs" "${generated}" ${wording}
  DEPENDS "${asset_tools}/make_catalogue.mjs" ${wording}
  COMMENT "Making the catalogue of the wording" VERBATIM)

# The library of topics is the endpoint's: the page gets topics as records.
if(NOT COUNTERPART_WEB)
  set(topic_library "${COUNTERPART_ROOT}/assets/topics/library.json")
  set(endpoint_tables "${generated}/topic_library.inc")
  add_custom_command(OUTPUT "${generated}/topic_library.inc"
    COMMAND "${NODE}" "${asset_tools}/make_topic_library.mjs" "${generated}/topic_library.inc" "${topic_library}"
    DEPENDS "${asset_tools}/make_topic_library.mjs" "${topic_library}"
    COMMENT "Making the table of the library's topics" VERBATIM)
endif()

add_custom_target(generated_tables
  DEPENDS "${generated}/country_table.inc" "${generated}/time_zone_table.inc" "${generated}/catalogue.inc" ${endpoint_tables})
