# Debian 13's packages, fetched beside the system's own through a private apt state: no root, nothing installed.

# debian_address [FOLDER]: prints the address from which this machine gets Debian itself, as FOLDER (/etc/apt) says.
debian_address() {
  local file folder=${1:-/etc/apt}
  for file in "$folder"/sources.list.d/*.sources; do
    [[ -e $file ]] || continue
    awk '
      /^#/                     { next }
      tolower($1) == "uris:"   { address = $2 }
      tolower($1) == "suites:" { suites = $0 }
      /^[[:space:]]*$/         { address = suites = "" }
      address && suites ~ / (bookworm|trixie|stable)( |$)/ { print address; exit }' "$file"
  done
  for file in "$folder"/sources.list "$folder"/sources.list.d/*.list; do
    [[ -e $file ]] || continue
    sed -nE 's/^deb +(\[[^]]*\] +)?([^ ]+) +(bookworm|trixie|stable) .*\bmain\b.*/\2/p' "$file"
  done
}

# trixie_apt COMMAND...: runs apt-get or apt-cache with the private state.
trixie_apt() { APT_CONFIG=$cache/apt/apt.conf "$@"; }

# prepare_trixie: makes the private state and reads Debian 13's lists, once in a set-up.
prepare_trixie() {
  [[ -z ${trixie_ready:-} ]] || return 0
  local address state=$cache/apt
  address=$(debian_address | head -n 1)
  [[ -n $address ]] || fail "no Debian source was found in /etc/apt; tools/setup knows Debian 12 and 13, or put emcc $emscripten_minimum or later on PATH."

  mkdir -p "$state"/{state,lists/partial,cache/archives/partial}
  : >"$state/status"
  printf '%s [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] %s trixie main\n' deb "$address" deb-src "$address" >"$state/sources.list"
  cat >"$state/apt.conf" <<CONF
Dir::State "$state/state";
Dir::State::Lists "$state/lists";
Dir::State::status "$state/status";
Dir::Cache "$state/cache";
Dir::Etc::SourceList "$state/sources.list";
Dir::Etc::SourceParts "/dev/null";
Dir::Etc::Preferences "/dev/null";
Dir::Etc::PreferencesParts "/dev/null";
Acquire::Languages "none";
Acquire::Retries "3";
CONF
  if (($(id -u) == 0)); then printf 'APT::Sandbox::User "root";\n' >>"$state/apt.conf"; fi
  say "reading Debian 13's package lists"
  quietly "$cache/logs/trixie-update.log" trixie_apt apt-get update --quiet ||
    fail "Debian 13's package lists could not be read; see $cache/logs/trixie-update.log."
  trixie_ready=yes
}

# fetch_packages FOLDER PACKAGE...: downloads binary packages into FOLDER.
fetch_packages() {
  local folder=$1
  shift
  prepare_trixie
  (cd "$folder" && quietly "$cache/logs/fetch-$1.log" trixie_apt apt-get download --quiet "$@") ||
    fail "Debian 13's packages $* could not be fetched; see $cache/logs/fetch-$1.log."
}

# fetch_sources FOLDER PACKAGE: downloads a source package's archives into FOLDER.
fetch_sources() {
  prepare_trixie
  (cd "$1" && quietly "$cache/logs/fetch-$2.log" trixie_apt apt-get source --quiet --download-only --only-source "$2") ||
    fail "Debian 13's source of $2 could not be fetched; see $cache/logs/fetch-$2.log."
}
