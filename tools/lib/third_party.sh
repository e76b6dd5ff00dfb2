# Third-party libraries, compiled once for each way of building and kept in the cache.

# third_party_key: changes when anything that shapes these libraries changes.
third_party_key() {
  (
    cd "$checkout/tools" &&
      cat versions.sh third_party/* cmake/native_toolchain.cmake &&
      printf '%s\n' "$emscripten_key"
  ) | sha256sum | cut -c1-12
}

# choose_third_party: sets third_party_root.
choose_third_party() { third_party_root=$cache/third_party-$(third_party_key); }

# set_up_third_party KIND CMAKE_ARGUMENT...: builds and installs tools/third_party as KIND (native, asan or web).
set_up_third_party() {
  local kind=$1 folder=$third_party_root/$1 work
  shift
  is_done "$folder" && return 0
  say "compiling third-party libraries: $kind"
  mkdir -p "$third_party_root"
  work=$(begin "$folder")
  quietly "$cache/logs/third-party-$kind.log" cmake -S "$checkout/tools/third_party" -B "$work/build" -G Ninja \
    -DCMAKE_BUILD_TYPE=None -DTHIRD_PARTY_KIND="$kind" -DCMAKE_INSTALL_PREFIX="$work" \
    -DIMGUI_SOURCE="$cache/imgui-$imgui_version" -DSDL_SOURCE="$cache/sdl2-$sdl_version" \
    -DCATCH2_SOURCE="$cache/catch2-$catch2_version" "$@" &&
    quietly "$cache/logs/third-party-$kind.log" cmake --build "$work/build" --parallel "$(jobs)" --target install ||
    fail "the third-party libraries ($kind) could not be compiled; see $cache/logs/third-party-$kind.log."
  rm -rf "$work/build"
  finish "$folder"
}

set_up_third_party_libraries() {
  local native=$checkout/tools/cmake/native_toolchain.cmake web=$emscripten_root/cmake/Modules/Platform/Emscripten.cmake kind
  for kind in native asan; do set_up_third_party "$kind" -DCMAKE_TOOLCHAIN_FILE="$native"; done
  set_up_third_party web -DCMAKE_TOOLCHAIN_FILE="$web"
}
