// Starts the page: the module and its fonts are fetched side by side, with one bar for both.
import createPage from './page.js';
import { answerFromMemory } from './gl_state.js';
import { Host } from './host.js';
import { LaterCode } from './later_code.js';

/** The files of the first frame, by the names under which the module reads them. */
const kFonts = { 'inter-400.ttf': 'inter-400-latin.ttf', 'inter-600.ttf': 'inter-600-latin.ttf', 'icons.ttf': 'icons.ttf' };
const byId = (id) => document.getElementById(id);
const build = document.documentElement.dataset.build;
const later = new LaterCode('__LATER_FILE__');

/** How much of what is wanted has come, over all files. Compressed sizes are not known, so each file counts by its share. */
class Progress {
  #shares = new Map();
  add(name, share) { this.#shares.set(name, { share, done: 0 }); }
  note(name, done) {
    this.#shares.get(name).done = Math.min(1, done);
    const all = [...this.#shares.values()];
    const bar = byId('loading-bar');
    if (bar !== null) bar.value = all.reduce((sum, one) => sum + one.share * one.done, 0) / all.reduce((sum, one) => sum + one.share, 0);
  }
}

const progress = new Progress();

/** A response whose body is counted as it comes. `size` is about how large the file is. */
async function fetchCounted(path, size) {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  let count = 0;
  const counted = response.body.pipeThrough(new TransformStream({
    transform(piece, out) {
      count += piece.length;
      progress.note(path, count / size);
      out.enqueue(piece);
    },
    flush() { progress.note(path, 1); },
  }));
  return new Response(counted, { headers: response.headers });
}

/** SDL listens on the canvas, but the mirror lies over it: its mouse listeners go to the page around both, touch and wheel to nobody. */
function moveListeners(canvas, page) {
  canvas.addEventListener = (kind, ...rest) => {
    if (kind.startsWith('webgl')) EventTarget.prototype.addEventListener.call(canvas, kind, ...rest);
    else if (kind.startsWith('mouse')) page.addEventListener(kind, ...rest);
  };
}

function graphicsWork(canvas) {
  const wishes = { alpha: false, depth: false, stencil: false, antialias: false, powerPreference: 'low-power' };
  const gl = canvas.getContext('webgl2', wishes);
  if (gl !== null) answerFromMemory(gl);
  return gl !== null;
}

async function start() {
  const elements = { canvas: byId('canvas'), page: byId('page'), mirror: byId('mirror'), announcer: byId('announcer') };
  const host = new Host(build, elements, later);
  globalThis.counterpart = host;
  if (!graphicsWork(elements.canvas)) {
    host.surroundings.showNoGraphics();
    return;
  }
  moveListeners(elements.canvas, elements.page);
  addEventListener('error', ({ error }) => { if (error instanceof WebAssembly.RuntimeError) host.crash(String(error), error); });
  addEventListener('unhandledrejection', ({ reason }) => { if (reason instanceof WebAssembly.RuntimeError) host.crash(String(reason), reason); });
  progress.add('page.wasm', 8);
  for (const file of Object.values(kFonts)) progress.add(`fonts/${file}`, 1);
  const fonts = Promise.all(Object.entries(kFonts).map(async ([name, file]) => [name, await (await fetchCounted(`fonts/${file}`, 40_000)).arrayBuffer()]));
  const module = await createPage({
    host,
    canvas: elements.canvas,
    noInitialRun: true,
    instantiateWasm(given, done) {
      const imports = { ...given, later: later.placeholders };
      const failed = (error) => host.crash(String(error), error);
      fetchCounted('page.wasm', 1_000_000)
        .then((response) => WebAssembly.instantiateStreaming(response, imports))
        .then(({ instance, module: compiled }) => {
          later.adopt(instance, given);
          done(instance, compiled);
        }, failed);
      return {};
    },
  });
  module.FS.mkdir('/fonts');
  for (const [name, content] of await fonts) module.FS.writeFile(`/fonts/${name}`, new Uint8Array(content));
  module.callMain([]);
  if (!/^#?\/?$/.test(location.hash)) await later.load(); // any screen but the first one needs all of it
  host.start(module);
}

start().catch((error) => globalThis.counterpart?.crash(String(error), error));
