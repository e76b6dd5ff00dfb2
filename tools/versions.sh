# Versions and checksums of everything that set-up fetches. Sourced by tools/setup; nothing else names a version.
# What becomes part of the product is pinned by checksum; the C library that merely runs binaryen is not.

readonly emscripten_version=3.1.69
readonly emscripten_minimum=3.1.60
readonly emscripten_package_sha256=d2ac788b952c56ab6736b4db2ac0825aa63cfb4c08b8abaefe19e324779d1b2d
readonly binaryen_version=120
readonly boost_version=1.88
readonly imgui_version=1.90.1
readonly imgui_archive_sha256=ecce377df0f90b292f15dcbd83d438bddc162b2388c881132bde18c787572a1c
readonly sdl_version=2.32.4
readonly sdl_archive_sha256=d364cded8bf41f3f503014d3fb6473f1a7077ff468da1638dae4a6bec6ef2277
readonly catch2_version=3.7.1
readonly catch2_archive_sha256=c991b247a1a0d7bb9c39aa35faf0fe9e19764213f28ffba3109388e62ee0269c
readonly json_version=3.11.3
readonly json_package_sha256=741a6a32f61a14eaf9560ba1814b27da8e78fa3b9bed9e8867ab46316ddf3793

# Binaryen's package differs by processor, so it has one checksum for each.
declare -rA binaryen_package_sha256=(
  [amd64]=47be56009e56170f4338a0154fbff2028bd607bc3c8b6a5414658a985bef6470
)
