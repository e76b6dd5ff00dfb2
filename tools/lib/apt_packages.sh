# What comes from the system's own packages. Nothing is asked of apt when everything is there.

# One line a purpose; a command after a colon stands for the package when another source provides it (such as nodejs).
readonly compiler_packages=(clang-19 lld-19 llvm-19 libc++-19-dev libc++abi-19-dev libclang-rt-19-dev clang-format-19 clang-tidy-19)
readonly build_packages=(cmake ninja-build python3 dpkg-dev xz-utils brotli python3-fonttools tzdata ca-certificates util-linux)
readonly endpoint_packages=(libsqlite3-dev libpq-dev libcurl4-openssl-dev libssl-dev libexpat1-dev libjpeg62-turbo-dev libpng-dev libwebp-dev)
readonly test_packages=(postgresql python3-aiosmtpd openssl liblemon-dev)
readonly browser_packages=(chromium firefox-esr xvfb xauth fonts-noto-core fonts-noto-cjk fonts-noto-color-emoji)

# packages_missing PACKAGE...: prints those that are not installed.
packages_missing() {
  local installed package
  # dpkg-query fails when one of the packages has never been heard of, and still lists the others.
  installed=$({ dpkg-query --show --showformat '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null || true; } | sed -n 's/^installed //p')
  for package in "$@"; do
    grep -qxF "$package" <<<"$installed" || printf '%s\n' "$package"
  done
}

# install_packages PACKAGE...: installs what is missing, as root or through sudo.
install_packages() {
  local missing
  mapfile -t missing < <(packages_missing "$@")
  command -v node >/dev/null || missing+=(nodejs)
  command -v npm >/dev/null || missing+=(npm)
  ((${#missing[@]})) || return 0

  command -v apt-get >/dev/null || fail "these packages are missing and there is no apt-get here to install them: ${missing[*]}"
  local as_root=()
  if (($(id -u) != 0)); then
    command -v sudo >/dev/null || fail "these packages are missing; install them as root or install sudo: ${missing[*]}"
    as_root=(sudo)
  fi
  say "installing from apt: ${missing[*]}"
  quietly "$cache/logs/apt-update.log" "${as_root[@]}" apt-get update --quiet ||
    fail "apt-get update failed; see $cache/logs/apt-update.log."
  quietly "$cache/logs/apt-install.log" "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install --yes --quiet --no-install-recommends "${missing[@]}" ||
    fail "apt-get could not install the packages; see $cache/logs/apt-install.log."
}
