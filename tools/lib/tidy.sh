#!/usr/bin/env bash
# Runs clang-tidy over all sources of the native build; prints one TAP line for each file.
set -uo pipefail
checkout=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
tidy_one() {
  if output=$(clang-tidy-19 --quiet -p "$1" "$2" 2>/dev/null); then printf 'ok - clang-tidy %s\n' "$2"; else
    printf 'not ok - clang-tidy %s\n%s\n' "$2" "$(sed 's/^/# /' <<<"$output")"
  fi
}
export -f tidy_one
cd "$checkout" && find src -name '*.cpp' ! -name '*_web.cpp' ! -name 'main_page.cpp' ! -name 'main_worker.cpp' -print0 |
  xargs -0 -P "$(nproc)" -I{} bash -c 'tidy_one build/native "{}"'
