# What each fuzz target starts from, for tests/fuzz/run and tests/fuzz/coverage.

# seed_files TARGET: prints the files that are well-formed inputs.
seed_files() {
  local golden=$root/tests/golden
  case $1 in
    fuzz_bounce) printf '%s\n' "$golden"/bounces/*.eml ;;
    fuzz_csv) printf '%s\n' "$golden"/*.csv "$root"/tests/fuzz/tables/* ;;
    fuzz_graph_file) printf '%s\n' "$root"/tests/fuzz/graphs/* ;;
    fuzz_operation_json) printf '%s\n' "$golden"/sync/operation-*.json ;;
    fuzz_sync_json) printf '%s\n' "$golden"/sync/request*.json ;;
    fuzz_preview_json) printf '%s\n' "$golden"/preview.json ;;
    fuzz_round_json) printf '%s\n' "$golden"/round.json ;;
    fuzz_photo) printf '%s\n' "$root"/tests/fuzz/pictures/* ;;
    fuzz_request) printf '%s\n' "$root"/tests/fuzz/requests/* ;;
    fuzz_wxr) printf '%s\n' "$root"/tests/endpoint/wxr/*.xml ;;
  esac
}

# seed_texts TARGET: prints short inputs, one a line.
seed_texts() {
  case $1 in
    fuzz_answer_json)
      sed 's/.*/{"format":"counterpart-change","version":1,"number":1,"state":"waiting","operation":&}/' "$root/tests/golden/sync/every_operation.jsonl"
      cat <<'ANSWERS'
{"format":"counterpart-sync","version":1,"answers":[{"id":"00112233445566778899aabbccddeeff","ok":true,"sequence":7}],"reset":true,"records":[{"kind":"person","id":"00112233445566778899aabbccddeeff","sequence":7,"body":{"id":"00112233445566778899aabbccddeeff","email":"a@example.org","name":"A","language":"en"}}],"gone":[{"kind":"post","id":"00112233445566778899aabbccddeef0"}],"cursor":"c1.7.7.-","more":false,"you":{"person_id":"00112233445566778899aabbccddeeff","roles":[{"role":"ambassador","country":"ZA"}]}}
{"sessions":[{"id":"a","device":"Firefox","made_at":"2026-11-26T02:00:00Z","seen_at":"2026-11-26T02:00:00Z","current":true}]}
{"problem":{"code":"conflict","where":"","detail":""},"sentence":"No."}
ANSWERS
      ;;
    fuzz_bounce_address) echo 'bounces+0123456789abcdef0123456789abcdef-0123456789abcdef@a.example' ;;
    fuzz_criteria_json)
      echo '{"format":"counterpart-criteria","version":1,"different_country":true,"weight_points":{"interests":30},"policy":"greatest_total"}'
      ;;
    fuzz_cursor)
      echo 'c1.17.3.-'
      echo 'c1.17.3.0123456789abcdef0123456789abcdef'
      ;;
    fuzz_date_time)
      echo '2014/08/20 9:12:01 pm GMT+2'
      echo 'Europe/Madrid'
      ;;
    fuzz_flat_json) echo '{"email":"ana@example.org","language":"es"}' ;;
    fuzz_form) echo 'source=https%3A%2F%2Fa.example%2F&target=https://b.example/topics/1' ;;
    fuzz_operation_json) cat "$root/tests/golden/sync/every_operation.jsonl" ;;
    fuzz_mention_endpoint)
      echo '</m?a=b>; rel="next webmention"; title="a, \"b\"", <n>; rel=prev'
      echo '<!doctype html><!-- no --><link rel=stylesheet href=x><script>no</script><a class=x rel="Webmention" href="/m?a=1&amp;b=2">x</a>'
      ;;
    fuzz_pingback)
      echo '<?xml version="1.0"?><methodCall><methodName>pingback.ping</methodName><params><param><value><string>https://a.example/</string></value></param><param><value>https://b.example/</value></param></params></methodCall>'
      ;;
    fuzz_source_page)
      echo '<!doctype html><title>A &amp; B</title><!-- no --><style>p {}</style><p>Before <a class=x href="https://ours.example/topics/1?a=1&amp;b=2">the topic</a> after.'
      echo 'See https://ours.example/topics/1?a=1&b=2.'
      ;;
    fuzz_sync_json)
      sed 's/.*/{"format":"counterpart-sync","version":1,"cursor":null,"operations":[&],"limit":1}/' "$root/tests/golden/sync/every_operation.jsonl"
      ;;
    fuzz_wxr)
      cat <<'EXPORT'
<rss xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>A blog</title><link>https://a.example</link><wp:wxr_version>1.2</wp:wxr_version><item><title>A #topic</title><content:encoded><![CDATA[<h2>Ask</h2><ul><li>Who?</li><li>Why?</li></ul>]]></content:encoded><wp:post_id>1</wp:post_id><wp:post_date>2014-08-31 09:00:00</wp:post_date><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_author>Ana</wp:comment_author><wp:comment_content>Hi</wp:comment_content><wp:comment_approved>1</wp:comment_approved></wp:comment><wp:comment><wp:comment_id>2</wp:comment_id><wp:comment_parent>1</wp:comment_parent><wp:comment_content>Yes</wp:comment_content><wp:comment_approved>1</wp:comment_approved></wp:comment></item></channel></rss>
<p>One <a href="https://a.example/">two</a><br>[gallery] &eacute;</p><blockquote>Said</blockquote><ul><li>a?<li>b?</ul>
EXPORT
      ;;
    fuzz_sign_in)
      echo 'a=1; __Host-session=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA; b'
      echo '203.0.113.7, 2001:db8::1'
      ;;
  esac
}

# gather_seeds TARGET FOLDER: puts both into a folder.
gather_seeds() {
  local number=0 file text
  rm -rf "$2"
  mkdir -p "$2"
  while read -r file; do cp "$file" "$2/"; done < <(seed_files "$1")
  while read -r text; do
    number=$((number + 1))
    printf '%s' "$text" >"$2/text-$number"
  done < <(seed_texts "$1")
}

# dictionary_of TARGET: the words that its inputs are made of.
dictionary_of() {
  case $1 in
    fuzz_bounce*) echo bounce ;;
    fuzz_*json) echo json ;;
    fuzz_form) echo form ;;
    fuzz_photo) echo photo ;;
    fuzz_mention_endpoint | fuzz_pingback | fuzz_source_page) echo markup ;;
    fuzz_request) echo request ;;
    fuzz_sign_in) echo sign_in ;;
    fuzz_wxr) echo wxr ;;
    *) echo csv ;;
  esac
}
