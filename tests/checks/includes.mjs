// Headers that cost too much in WebAssembly, and libraries that belong to one place.
import { includesOf } from './sources.mjs';

const rules = [
  { header: /^(format|print|iostream|ostream|istream|sstream|iomanip|regex|syncstream)$/, allowed: /^$/, why: 'is too large for the page' },
  { header: /^fstream$/, allowed: /^(src\/endpoint\/|src\/main_(endpoint|match)\.cpp$|src\/[^/]+_command\.cpp$|.*_native\.cpp$)/, why: 'is for native programs only' },
  { header: /^nlohmann\//, allowed: /^src\/codec\//, why: 'belongs to codec' },
  { header: /^boost\//, allowed: /^src\/endpoint\/http_server\.cpp$/, why: 'belongs to src/endpoint/http_server.cpp' },
  { header: /^sqlite3/, allowed: /^src\/endpoint\/sqlite_\w+\.cpp$/, why: 'belongs to src/endpoint/sqlite_*.cpp' },
  { header: /^libpq/, allowed: /^src\/endpoint\/postgres_\w+\.cpp$/, why: 'belongs to src/endpoint/postgres_*.cpp' },
  { header: /^openssl\//, allowed: /^src\/endpoint\/secrets\.cpp$/, why: 'belongs to src/endpoint/secrets.cpp' },
  { header: /^(jpeglib|png|webp\/)/, allowed: /^src\/endpoint\/photo_\w+\.cpp$/, why: 'belongs to src/endpoint/photo_*.cpp' },
  { header: /^curl\//, allowed: /^src\/endpoint\/(mail\/smtp\w*|mentions\/(mention_fetch|resolved_address))\.cpp$/, why: 'belongs to src/endpoint/mail/smtp*.cpp, mentions/mention_fetch.cpp and resolved_address.cpp' },
  { header: /^expat/, allowed: /^src\/endpoint\/(wxr\/wxr_file|mentions\/pingback_xml)\.cpp$/, why: 'belongs to src/endpoint/wxr/wxr_file.cpp and mentions/pingback_xml.cpp' },
  { header: /^(imgui|SDL)/, allowed: /^src\/(ui|platform)\/|^src\/main_page\.cpp$/, why: 'belongs to ui and platform' },
  { header: /^emscripten/, allowed: /_web\.(cpp|h)$|^src\/main_(page|worker)\.cpp$/, why: 'belongs to files named _web' },
];
const scriptInCpp = /\bEM_(ASM|JS|ASYNC_JS)\b|\bMAIN_THREAD_EM_ASM\b|emscripten_run_script/;

/** Problems of files [{ path, text }] under src. */
export function includeProblems(files) {
  return files.flatMap(({ path, text }) => {
    const script = scriptInCpp.test(text) ? [`${path}: JavaScript belongs to web/`] : [];
    const headers = includesOf(text).flatMap(({ line, name }) =>
      rules.filter(({ header, allowed }) => header.test(name) && !allowed.test(path)).map(({ why }) => `${path}:${line}: <${name}> ${why}`));
    return [...script, ...headers];
  });
}
