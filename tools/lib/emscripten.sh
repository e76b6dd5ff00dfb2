# The WebAssembly compiler: the emcc on PATH when it is new enough, else Debian 13's, unpacked into the cache.

# emscripten_on_path: prints the folder of a suitable emcc on PATH; fails when there is none.
emscripten_on_path() {
  local emcc version root
  emcc=$(command -v emcc) || return 1
  version=$("$emcc" --version 2>/dev/null | sed -nE '1s/.* ([0-9]+\.[0-9]+\.[0-9]+).*/\1/p')
  [[ -n $version ]] && version_at_least "$version" "$emscripten_minimum" || return 1
  for root in "$(dirname "$(realpath "$emcc")")" /usr/share/emscripten "$(dirname "$emcc")/../libexec"; do
    [[ -e $root/cmake/Modules/Platform/Emscripten.cmake ]] && printf '%s\n' "$root" && return 0
  done
  return 1
}

# choose_emscripten: sets emscripten_root and emscripten_key; the folder may still have to be made.
choose_emscripten() {
  local own=$cache/emscripten-$emscripten_version
  if is_done "$own"; then
    emscripten_root=$own/emscripten
  elif emscripten_root=$(emscripten_on_path); then
    :
  else
    emscripten_root=$own/emscripten
  fi
  emscripten_key=$emscripten_root
}

# set_up_emscripten: unpacks Emscripten, binaryen with the C library it needs, and acorn.
set_up_emscripten() {
  local folder=$cache/emscripten-$emscripten_version
  [[ $emscripten_root == "$folder/emscripten" ]] && ! is_done "$folder" || return 0
  local work architecture started
  started=$(date +%s)
  work=$(begin "$folder")
  architecture=$(dpkg --print-architecture)
  mkdir "$work/download"
  say "fetching Emscripten $emscripten_version (250 MB)"
  fetch_packages "$work/download" emscripten binaryen libc6 libstdc++6 libgcc-s1 node-acorn
  expect_checksum "$work"/download/emscripten_*.deb "$emscripten_package_sha256"
  if [[ -n ${binaryen_package_sha256[$architecture]:-} ]]; then
    expect_checksum "$work"/download/binaryen_*.deb "${binaryen_package_sha256[$architecture]}"
  fi
  say "unpacking Emscripten"
  unpack_emscripten "$work"
  unpack_binaryen "$work" "$folder"
  write_emscripten_settings "$work/emscripten" "$folder"
  rm -rf "$work/download"
  finish "$folder"
  say "Emscripten is ready ($(seconds_since "$started") s)"
}

# unpack_emscripten WORK: leaves out the libraries for threads and sanitizers, tests and documents (1.6 GB become 140 MB).
unpack_emscripten() {
  local work=$1 base=./usr/share/emscripten
  mkdir -p "$work/unpacked"
  dpkg-deb --fsys-tarfile "$work"/download/emscripten_*.deb | tar --extract --directory "$work/unpacked" --wildcards \
    --exclude='*/sysroot/lib/wasm32-emscripten/*/*' --exclude='*-mt*.a' --exclude='*-ww*.a' --exclude='*asan*.a' \
    --exclude='*-tracing.a' --exclude="$base/test" --exclude='./usr/share/doc' "$base"
  mv "$work/unpacked/usr/share/emscripten" "$work/emscripten"
  dpkg-deb --fsys-tarfile "$work"/download/node-acorn_*.deb | tar --extract --directory "$work/unpacked" ./usr/share/nodejs/acorn
  rm -rf "$work/emscripten/node_modules"
  mkdir "$work/emscripten/node_modules"
  mv "$work/unpacked/usr/share/nodejs/acorn" "$work/emscripten/node_modules/acorn"
  rm -rf "$work/unpacked"
}

# unpack_binaryen WORK FOLDER: binaryen needs a newer C library than Debian 12's, so each tool is started with its own.
unpack_binaryen() {
  local work=$1 folder=$2 runtime=$1/binaryen/runtime deb tool loader
  mkdir -p "$runtime" "$work/binaryen/bin"
  for deb in "$work"/download/{binaryen,libc6,libstdc++6,libgcc-s1}_*.deb; do
    dpkg-deb --extract "$deb" "$runtime"
  done
  rm -rf "$runtime"/usr/share
  loader=$(cd "$runtime" && find . -name 'ld-linux*.so.*' | head -n 1)
  [[ -n $loader ]] || fail "the C library package of Debian 13 holds no program loader."
  for tool in "$runtime"/usr/bin/*; do
    tool=$(basename "$tool")
    printf '#!/bin/sh\nR="%s"\nexec "$R/%s" --library-path "$(echo "$R"/usr/lib/*-linux-gnu):$R/usr/lib" "$R/usr/bin/%s" "$@"\n' \
      "$folder/binaryen/runtime" "${loader#./}" "$tool" >"$work/binaryen/bin/$tool"
    chmod +x "$work/binaryen/bin/$tool"
  done
}

# write_emscripten_settings EMSCRIPTEN FOLDER
write_emscripten_settings() {
  cat >"$1/.emscripten" <<SETTINGS
LLVM_ROOT = '/usr/bin'
BINARYEN_ROOT = '$2/binaryen'
NODE_JS = '$(command -v node)'
FROZEN_CACHE = True
LLVM_ADD_VERSION = '19'
CLANG_ADD_VERSION = '19'
SETTINGS
}
