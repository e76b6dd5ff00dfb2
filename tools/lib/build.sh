# Building with the presets, for the commands in tools/.

# build PRESET TARGET...: configures when needed and builds; silent when nothing is to be done, one line of progress otherwise.
build() {
  local preset=$1 folder=$checkout/build/$1
  shift
  mkdir -p "$folder"
  (
    flock 9
    if [[ ! -e $folder/build.ninja ]]; then
      say "configuring $preset"
      (cd "$checkout" && quietly "$folder/configure.log" cmake --preset "$preset") || fail "the build could not be configured; see $folder/configure.log."
    fi
    if [[ $(ninja -C "$folder" -n "$@" 2>/dev/null) == *'no work to do'* ]]; then exit 0; fi
    say "building $preset: $*"
    if [[ -t 2 ]]; then
      ninja -C "$folder" -j "$(jobs)" "$@" >&2 || fail "the build of $preset failed."
    else
      quietly "$folder/build.log" ninja -C "$folder" -j "$(jobs)" "$@" || fail "the build of $preset failed; see $folder/build.log."
    fi
  ) 9>"$folder/lock"
}
