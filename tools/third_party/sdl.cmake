# SDL without its configure step: in Emscripten, SDL_config.h picks the shipped settings, so a list of files is enough.
# Only what a canvas with mouse, keyboard, clipboard and files dropped on it needs.

set(S ${SDL_SOURCE}/src)
file(GLOB sdl_files
  ${S}/*.c ${S}/atomic/*.c ${S}/cpuinfo/*.c ${S}/dynapi/*.c ${S}/events/*.c ${S}/file/*.c
  ${S}/filesystem/emscripten/*.c ${S}/libm/*.c ${S}/loadso/dlopen/*.c ${S}/locale/*.c ${S}/locale/emscripten/*.c
  ${S}/misc/*.c ${S}/misc/emscripten/*.c ${S}/stdlib/*.c ${S}/thread/*.c ${S}/thread/generic/*.c
  ${S}/timer/*.c ${S}/timer/unix/*.c ${S}/video/*.c ${S}/video/emscripten/*.c)
# No surface is ever copied or converted: cursors are the browser's own, and ImGui draws with WebGL.
list(FILTER sdl_files EXCLUDE REGEX "/SDL_(blit[_A-Za-z0-9]*|RLEaccel|yuv|stretch|bmp|fillrect)\\.c$")

add_library(sdl2 STATIC ${sdl_files} sdl_stubs.c)
target_include_directories(sdl2 PUBLIC ${SDL_SOURCE}/include PRIVATE ${S})
target_compile_definitions(sdl2
  PUBLIC
    SDL_AUDIO_DISABLED=1 SDL_JOYSTICK_DISABLED=1 SDL_HAPTIC_DISABLED=1 SDL_SENSOR_DISABLED=1
    SDL_RENDER_DISABLED=1 SDL_POWER_DISABLED=1)
target_compile_options(sdl2 PUBLIC -Wno-macro-redefined)
install(TARGETS sdl2 DESTINATION lib)
file(GLOB sdl_headers ${SDL_SOURCE}/include/*.h)
install(FILES ${sdl_headers} DESTINATION sdl2)
