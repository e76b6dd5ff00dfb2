// Puts together the folder that is served: page, worker, scripts as one file, fonts, map, sample round; stamps the build's id into the
// service worker and compresses every file. Use: build_site.mjs CHECKOUT BUILD_FOLDER NODE_MODULES
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync, copyFileSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const [checkout, build, modules] = process.argv.slice(2);
const compress = promisify(brotliCompress);
const site = join(build, 'site');
const work = `${site}.partial`;
const linkerOnly = new Set(['imports.js']);
const stamped = ['index.html', 'boot.js', 'service_worker.js'];

/** All files of a folder, as paths inside it, in order. */
function filesOf(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
}

/** The name of the code that is fetched after the first frame. */
function laterFile() {
  const hash = createHash('sha256');
  for (const half of ['page', 'later']) hash.update(readFileSync(join(build, `split/${half}.wasm`)));
  return `later-${hash.digest('hex').slice(0, 16)}.wasm`;
}

function put(from, name) {
  mkdirSync(dirname(join(work, name)), { recursive: true });
  copyFileSync(from, join(work, name));
}

function collect() {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  put(join(checkout, 'shell.html'), 'index.html');
  for (const name of filesOf(join(checkout, 'web'))) {
    if (!linkerOnly.has(name)) put(join(checkout, 'web', name), name);
  }
  for (const name of ['page.js', 'worker.wasm']) put(join(build, name), name);
  put(join(build, 'split/page.wasm'), 'page.wasm');
  // The two halves of the code fit each other only: a page that is older than the server finds no file rather than a wrong one.
  put(join(build, 'split/later.wasm'), laterFile());
  for (const name of filesOf(join(build, 'assets'))) put(join(build, 'assets', name), name);
}

/** The page's scripts become one file, so that a poor line waits for one answer; the two workers stay files of their own. */
function bundleScripts() {
  if (!existsSync(join(work, 'boot.js'))) throw new Error('the site has no boot.js');
  const esbuild = createRequire(join(resolve(modules), 'package.json'))('esbuild');
  const separate = ['boot.js', 'worker.js', 'service_worker.js'];
  esbuild.buildSync({
    entryPoints: [join(work, 'boot.js')], outfile: join(work, 'boot.js'), allowOverwrite: true,
    bundle: true, minify: true, format: 'esm', target: 'es2022', legalComments: 'none', logLevel: 'error',
  });
  for (const name of filesOf(work)) {
    if (name.endsWith('.js') && !separate.includes(name)) rmSync(join(work, name));
  }
}

/** The licences of what is inside the page, as they ask for. */
function writeLicences() {
  const parts = [
    ['Counterpart', join(checkout, 'LICENSE')],
    ['Inter', join(modules, '@expo-google-fonts/inter/LICENSE_FONT')],
    ['Lucide', join(modules, 'lucide-static/LICENSE')],
    ['Dear ImGui', join(process.env.IMGUI_SOURCE ?? '', 'LICENSE.txt')],
    ['SDL', join(process.env.SDL_SOURCE ?? '', 'LICENSE.txt')],
    ['i18n-iso-countries', join(modules, 'i18n-iso-countries/LICENSE')],
    ['world-atlas', join(modules, 'world-atlas/LICENSE')],
  ];
  const text = parts.filter(([, path]) => existsSync(path)).map(([name, path]) => `${name}\n\n${readFileSync(path, 'utf8').trim()}\n`);
  writeFileSync(join(work, 'licences.txt'), text.join(`\n${'-'.repeat(80)}\n\n`));
}

/** The id changes when any file does. */
function buildId(names) {
  const hash = createHash('sha256');
  for (const name of names) hash.update(name).update('\0').update(readFileSync(join(work, name)));
  return hash.digest('hex').slice(0, 16);
}

function stamp(names, id) {
  const precached = names.filter((name) => !['service_worker.js', 'licences.txt'].includes(name));
  const list = precached.map((name) => (name === 'index.html' ? '"./"' : `"${name}"`)).join(', ');
  for (const name of stamped) {
    const path = join(work, name);
    if (!existsSync(path)) throw new Error(`the site has no ${name}`);
    const text = readFileSync(path, 'utf8').replaceAll('__BUILD_ID__', id).replaceAll('__LATER_FILE__', laterFile()).replace('/*__PRECACHE__*/', list);
    writeFileSync(path, text);
  }
}

async function compressAll(names) {
  let wire = 0;
  await Promise.all(
    names.map(async (name) => {
      const bytes = readFileSync(join(work, name));
      const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
      const small = await compress(bytes, { params });
      if (small.length < bytes.length) writeFileSync(join(work, `${name}.br`), small);
      wire += Math.min(small.length, bytes.length);
    }),
  );
  return wire;
}

collect();
bundleScripts();
writeLicences();
const names = filesOf(work);
const id = buildId(names);
stamp(names, id);
const wire = await compressAll(names);
rmSync(site, { recursive: true, force: true });
renameSync(work, site);
console.log(`site ${id}: ${names.length} files, ${Math.round(wire / 1024)} KB compressed, in ${relative(checkout, site)}`);
