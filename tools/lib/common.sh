# Shared by the scripts in tools/: the cache folder, messages, and steps that are either done or not begun.

checkout=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cache=${XDG_CACHE_HOME:-$HOME/.cache}/counterpart

# say SENTENCE: progress, on stderr so that a script's output stays clean.
say() { printf '%s\n' "$*" >&2; }

# fail SENTENCE: the one sentence a person reads when something cannot go on.
fail() {
  printf 'error: %s\n' "$*" >&2
  exit 1
}

# jobs: how many compilers run at once; COUNTERPART_JOBS overrides the number of processors.
jobs() { printf '%s\n' "${COUNTERPART_JOBS:-$(nproc)}"; }

# quietly LOG COMMAND...: runs the command with its output in LOG, and shows the end of LOG when it fails.
quietly() {
  local log=$1
  shift
  mkdir -p "$(dirname "$log")"
  if ! "$@" >"$log" 2>&1 </dev/null; then
    tail -n 25 "$log" >&2
    return 1
  fi
}

# take_lock: waits until no other set-up works in the cache; the lock ends with the process.
take_lock() {
  mkdir -p "$cache"
  exec {lock_descriptor}>"$cache/lock"
  if ! flock --nonblock "$lock_descriptor"; then
    say "waiting for another set-up to finish"
    flock "$lock_descriptor"
  fi
}

# is_done FOLDER: whether the step that makes FOLDER has finished.
is_done() { [[ -e $1/.done ]]; }

# begin FOLDER: prints an empty work folder; nothing is seen under FOLDER before finish.
begin() {
  local work=$1.partial
  rm -rf "$work"
  mkdir -p "$work"
  printf '%s\n' "$work"
}

# finish FOLDER: gives the work folder its final name.
finish() {
  touch "$1.partial/.done"
  rm -rf "$1"
  mv "$1.partial" "$1"
}

# expect_checksum FILE SHA256
expect_checksum() {
  local found
  found=$(sha256sum "$1" | cut -d' ' -f1)
  [[ $found == "$2" ]] ||
    fail "$(basename "$1") has checksum $found, but tools/versions.sh expects $2; the product is only built from the pinned version."
}

# version_at_least FOUND WANTED
version_at_least() { [[ $(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1) == "$2" ]]; }

# seconds_since START: whole seconds since START (from date +%s).
seconds_since() { printf '%s\n' "$(($(date +%s) - $1))"; }
