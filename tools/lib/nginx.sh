# nginx for one test: its program alone, unpacked into the cache. Installing the package would start a server on port 80.

# choose_nginx: sets nginx_program: the system's where it is installed, else that of the cache.
choose_nginx() {
  nginx_program=$(PATH=$PATH:/usr/sbin command -v nginx) || nginx_program=$cache/nginx/usr/sbin/nginx
}

# set_up_nginx: fetches the package of this Debian, as apt finds it, and unpacks the program.
set_up_nginx() {
  [[ $nginx_program == "$cache"/* ]] && ! is_done "$cache/nginx" || return 0
  local work
  say "fetching nginx"
  work=$(begin "$cache/nginx")
  (cd "$work" && quietly "$cache/logs/nginx.log" apt-get download --quiet nginx) || fail "nginx could not be fetched; see $cache/logs/nginx.log."
  dpkg-deb --fsys-tarfile "$work"/nginx_*.deb | tar --extract --directory "$work" ./usr/sbin/nginx
  rm "$work"/nginx_*.deb
  finish "$cache/nginx"
}
