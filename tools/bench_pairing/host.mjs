// Measures one WebAssembly module under Node in a process of its own, as web/worker.js runs it; prints one line of JSON.
//   node host.mjs MODULE PREFIX RUNS    MODULE: worker.wasm or bench_floor.wasm; PREFIX.load and PREFIX.preview: from bench_pairing messages
// "first_ms" is wall time, because code is compiled beside it; "ms" are the later runs' processor time.
import { readFileSync } from 'node:fs';

const [, , path, prefix, runs] = process.argv;
const outcomeReply = 131; // ReplyKind::kOutcome, of src/pairing/worker_reply.cpp
const messageHeadBytes = 8;
const warmUpMs = 300;
const enoughMs = 10_000;

const known = {
  counterpart_now_ms: () => performance.now(),
  proc_exit: (status) => { throw new Error(`the module ended with status ${status}`); },
};

async function start() {
  const module = new WebAssembly.Module(readFileSync(path));
  const imports = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module)) (imports[from] ??= {})[name] = known[name] ?? (() => 0);
  const { exports } = await WebAssembly.instantiate(module, imports);
  exports._initialize();
  exports.counterpart_warm_up?.();
  return exports;
}

function send(exports, bytes) {
  const pointer = exports.counterpart_reserve(bytes.length);
  new Uint8Array(exports.memory.buffer).set(bytes, pointer);
  return exports.counterpart_handle(bytes.length);
}

/** A verified preview is the only reply that counts: the module sends a problem instead of an unproved one. */
function solve(exports, preview) {
  send(exports, preview);
  const kind = new Uint8Array(exports.memory.buffer)[exports.counterpart_reply() + messageHeadBytes];
  if (kind !== outcomeReply) throw new Error(`the worker answered with a reply of kind ${kind} instead of a preview`);
}

const processorMs = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };

function measure(exports, load, preview) {
  const scoresOnly = exports.counterpart_score_all !== undefined;
  let one = () => { send(exports, load); solve(exports, preview); };
  if (scoresOnly) {
    if (!send(exports, load) || !send(exports, preview)) throw new Error('the module refused the round');
    one = () => exports.counterpart_score_all();
  }
  const begun = performance.now();
  one();
  const firstMs = performance.now() - begun;
  // The optimising compiler has finished with what runs often after some runs; they do not count.
  for (const start = processorMs(); processorMs() - start < warmUpMs;) one();
  const ms = [];
  const start = processorMs();
  do {
    const before = processorMs();
    one();
    ms.push(processorMs() - before);
  } while (ms.length < Number(runs) && processorMs() - start < enoughMs);
  return { ms, first_ms: firstMs, memory_mb: exports.memory.buffer.byteLength / 2 ** 20, certified: !scoresOnly };
}

console.log(JSON.stringify(measure(await start(), readFileSync(`${prefix}.load`), readFileSync(`${prefix}.preview`))));
