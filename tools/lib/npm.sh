# npm packages (fonts, map, country names, browser drivers), installed into the cache from tools/package-lock.json.

# choose_npm: sets npm_root, which changes with the lock file.
choose_npm() { npm_root=$cache/npm-$(cat "$checkout/tools/package.json" "$checkout/tools/package-lock.json" | sha256sum | cut -c1-12); }

set_up_npm() {
  is_done "$npm_root" && return 0
  local work
  say "fetching npm packages"
  work=$(begin "$npm_root")
  cp "$checkout/tools/package.json" "$checkout/tools/package-lock.json" "$work/"
  (cd "$work" && quietly "$cache/logs/npm.log" npm ci --ignore-scripts --no-audit --no-fund) ||
    fail "the npm packages could not be fetched; see $cache/logs/npm.log."
  finish "$npm_root"
}
