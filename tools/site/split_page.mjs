// Splits the page's code in two: what the first frame needs, and what is fetched after it. Functions that are marked COUNTERPART_LATER in
// the sources, what only they reach, and what is only reached through tables (answers to clicks, rows of tables) go into later.wasm.
// A call that comes too early waits for that file (web/later_code.js), so a wrong guess here costs time and breaks nothing.
// The wording of later screens goes with them.
// Use: split_page.mjs CHECKOUT BINARYEN_FOLDER PAGE_WITH_NAMES LATER_WORDING OUTPUT_FOLDER
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { moveData } from './move_data.mjs';

/** Functions that are called through tables alone, and not in a first frame: answers to what a person does, the drawing of rows,
 * and what is done to records, of which a first visit has none. */
const kLaterThroughTables = [
  /::take<std::__2::variant<std::__2::variant<counterpart::app::GoTo\b/,
  // Intents on their way to their features. Not how they are copied and destroyed: equal functions are one, whatever they copy.
  /::__dispatch\[[^\]]*\]<(?!.*counterpart::app::PageStarted\b).*::Handing const&/,
  /::__dispatch\[[^\]]*\]<(?:(?!counterpart::).)*counterpart::(?:domain|codec)::/, // visits of records and operations
  /__function::__func<counterpart::(?:app|codec|pairing|ui)::/, /^counterpart::(?:app|codec|pairing|ui)::/,
];

/** The marked functions of the sources: "draw_preview", and "on WorkerReplied" for those that differ in what they take alone. */
export function markedNames(sources) {
  const marks = sources.flatMap((text) => [...text.matchAll(/\bCOUNTERPART_LATER\b[^;{}(]*?(\w+)\s*\(([^;{]*)/g)]);
  return new Set(marks.map(([, name, taken]) => (name === 'on' ? `on ${taken.match(/,\s*const (\w+)&/)[1]}` : name)));
}

/** Reads the graph that binaryen draws: {defined, exported, calls} by the names that its other tools use. */
export function readCallGraph(drawing) {
  const graph = { defined: new Set(), exported: new Set(), calls: new Map() };
  for (const line of drawing.split('\n')) {
    const call = line.match(/^ {2}"(.*)" -> "(.*)";/);
    const node = call ? null : line.match(/^ {2}"(.*)" \[style="filled(?:, rounded)?"(?:, fillcolor="(\w+)")?\]/);
    if (call) {
      if (!graph.calls.has(call[1])) graph.calls.set(call[1], new Set());
      graph.calls.get(call[1]).add(call[2]);
    } else if (node && node[2] !== 'turquoise') {
      graph.defined.add(node[1]);
      if (node[2] === 'gray') graph.exported.add(node[1]);
    }
  }
  return graph;
}

/** A name as it stands in the sources: binaryen writes special characters as \xx. */
export const plainName = (name) => name.replace(/\\([0-9a-f]{2})/g, (_, digits) => String.fromCharCode(parseInt(digits, 16)));

/** The functions that are fetched later, in order. */
export function laterFunctions(graph, marked) {
  const isMarked = (name) => {
    const plain = plainName(name);
    const found = plain.match(/^(?:[\w\s:*&<>,]* )?(?:\w+::|\(anonymous namespace\)::)*(\w+)(?:\[abi:\w+\])?\((?:counterpart::app::State&, counterpart::app::(\w+) const&)?/);
    return found !== null && plain.includes('counterpart::') && marked.has(found[1] === 'on' ? `on ${found[2]}` : found[1]);
  };
  const called = new Set([...graph.calls.values()].flatMap((names) => [...names]));
  const throughTableLater = (name) => kLaterThroughTables.some((later) => later.test(plainName(name)));
  const roots = [...graph.defined].filter((name) => graph.exported.has(name) || (!called.has(name) && !throughTableLater(name)));
  const early = new Set();
  const waiting = [...roots];
  while (waiting.length > 0) {
    const name = waiting.pop();
    if (early.has(name) || isMarked(name)) continue;
    early.add(name);
    for (const next of graph.calls.get(name) ?? []) waiting.push(next);
  }
  return [...graph.defined].filter((name) => !early.has(name)).sort();
}

function sourcesBelow(folder) {
  return readdirSync(folder, { recursive: true }).filter((name) => /\.(h|cpp)$/.test(name)).map((name) => readFileSync(join(folder, name), 'utf8'));
}

function split(checkout, binaryen, page, wording, output) {
  const tool = (name, ...rest) => execFileSync(join(binaryen, name), ['--all-features', ...rest], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  const later = laterFunctions(readCallGraph(tool('wasm-opt', page, '--print-call-graph', '-o', '/dev/null')), markedNames(sourcesBelow(join(checkout, 'src'))));
  mkdirSync(output, { recursive: true });
  const list = join(output, 'later_functions.txt');
  writeFileSync(list, later.join('\n'));
  const halves = ['page.wasm', 'later.wasm'].map((name) => join(output, name));
  tool('wasm-split', page, `--split-funcs=@${list}`, '--import-namespace=early', '--placeholder-namespace=later', '--export-prefix=%',
    '--placeholdermap', '-o1', halves[0], '-o2', halves[1]);
  moveData(...halves.map((half) => readFileSync(half)), readFileSync(wording)).forEach((bytes, index) => {
    if (!WebAssembly.validate(bytes)) throw new Error(`${halves[index]} would be a module that no browser takes`);
    writeFileSync(halves[index], bytes);
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) split(...process.argv.slice(2));
