# Libraries that the build uses as source or as headers, from Debian 13.

# set_up_archive FOLDER PACKAGE ARCHIVE SHA256 WHAT: unpacks a source package's original archive into FOLDER.
set_up_archive() {
  local folder=$1 package=$2 archive=$3 sha256=$4 what=$5 work
  is_done "$folder" && return 0
  say "fetching $what"
  work=$(begin "$folder")
  mkdir "$work/download"
  fetch_sources "$work/download" "$package"
  [[ -e $work/download/$archive ]] || fail "Debian 13 no longer has $what as $archive; tools/versions.sh has to be brought up to date."
  expect_checksum "$work/download/$archive" "$sha256"
  tar --extract --file "$work/download/$archive" --directory "$work" --strip-components=1
  rm -rf "$work/download"
  finish "$folder"
}

# set_up_headers FOLDER PACKAGE SHA256 WHAT: unpacks a package's include folder into FOLDER; an empty SHA256 is not checked.
set_up_headers() {
  local folder=$1 package=$2 sha256=$3 what=$4 work
  is_done "$folder" && return 0
  say "fetching $what"
  work=$(begin "$folder")
  mkdir "$work/download"
  fetch_packages "$work/download" "$package"
  [[ -z $sha256 ]] || expect_checksum "$work/download/$package"_*.deb "$sha256"
  dpkg-deb --fsys-tarfile "$work/download/$package"_*.deb | tar --extract --directory "$work" --strip-components=3 ./usr/include
  rm -rf "$work/download"
  finish "$folder"
}

set_up_sources() {
  set_up_archive "$cache/imgui-$imgui_version" imgui "imgui_$imgui_version+ds.orig.tar.xz" "$imgui_archive_sha256" "Dear ImGui $imgui_version"
  set_up_archive "$cache/sdl2-$sdl_version" libsdl2 "libsdl2_$sdl_version+dfsg.orig.tar.gz" "$sdl_archive_sha256" "SDL $sdl_version"
  set_up_archive "$cache/catch2-$catch2_version" catch2 "catch2_$catch2_version.orig.tar.gz" "$catch2_archive_sha256" "Catch2 $catch2_version"
  set_up_headers "$cache/json-$json_version" nlohmann-json3-dev "$json_package_sha256" "nlohmann/json $json_version"
  set_up_headers "$cache/boost-$boost_version" "libboost$boost_version-dev" "" "Boost $boost_version headers"
}
