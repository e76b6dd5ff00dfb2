// Measures the match preview beside the scoring floor and the solvers of others, each in a process of its own.
//   node measure.mjs PROGRAM WORKER_WASM FLOOR_WASM OUTPUT_JSON [--quick]
// Prints Markdown tables; progress goes to stderr.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { disagreements, median, published, stagesTable, timesTable, whatIfsTable } from './tables.mjs';

const [, , program, workerWasm, floorWasm, output, form] = process.argv;
const here = (name) => join(import.meta.dirname, name);

/** A peer is not asked for more people than `most`: beyond, its graph does not fit the memory, or it takes far longer than the limit. */
const plans = {
  full: { sizes: [100, 700, 1000, 2000, 5000, 10_000, 20_000], classes: () => ['default', 'coarse', 'equal'], runs: 5, firstRuns: 3, limitMs: 60_000,
    most: { lemon: 5000, boost: 5000, networkx: 1000 }, whatIfs: { sizes: [700, 2000, 10_000], questions: 50 } },
  quick: { sizes: [100, 700, 2000, 10_000], classes: (n) => (n > 2000 ? ['default'] : ['default', 'coarse', 'equal']), runs: 3, firstRuns: 1,
    limitMs: 20_000, most: { lemon: 700, boost: 700, networkx: 100 }, whatIfs: { sizes: [700, 10_000], questions: 10 } },
};
const plan = form === '--quick' ? plans.quick : plans.full;

/** What a program printed, or undefined where it took too long; anything else that goes wrong ends the benchmark. */
function run(command, words) {
  const done = spawnSync(command, words, { encoding: 'utf8', timeout: plan.limitMs, killSignal: 'SIGKILL', maxBuffer: 1 << 26 });
  if (done.error?.code === 'ETIMEDOUT') return undefined;
  if (done.error) throw done.error;
  if (done.status !== 0) throw new Error(`${command} ${words.join(' ')} failed: ${done.stderr || done.signal}`);
  return done.stdout;
}
const read = (printed) => (printed === undefined ? undefined : JSON.parse(printed));

/** Runs in fresh processes, so that each has a first run; the warm median is over all of them. */
function measureModule(module, prefix, freshRuns) {
  const found = [];
  for (let fresh = 0; fresh < freshRuns; ++fresh) {
    const one = read(run(process.execPath, [here('host.mjs'), module, prefix, String(plan.runs)]));
    if (!one) return undefined;
    found.push(one);
  }
  return { ...found[0], ms: found.flatMap(({ ms }) => ms), first_ms: median(found.map(({ first_ms }) => first_ms)) };
}

function measureNetworkx(n, scores, folder) {
  const graph = join(folder, 'graph.txt');
  run(program, ['graph', String(n), scores, graph]);
  return read(run('/usr/bin/python3', [here('networkx_peer.py'), graph, String(plan.runs)]));
}

/** Every measurement of one size and class: [solver, host, measurement or undefined]. `wanted` says which peers are still asked. */
function measureCase(n, scores, folder, wanted) {
  const native = (solver) => read(run(program, [solver, String(n), scores, String(plan.runs)]));
  const prefix = join(folder, 'round');
  run(program, ['messages', String(n), scores, prefix]);
  return [
    ['counterpart', 'native', native('counterpart')],
    ['floor', 'native', native('floor')],
    ['counterpart', 'wasm', measureModule(workerWasm, prefix, plan.firstRuns)],
    ['floor', 'wasm', measureModule(floorWasm, prefix, 1)],
    ...['lemon', 'boost'].filter(wanted).map((peer) => [peer, 'native', native(peer)]),
    ...['networkx'].filter(wanted).map((peer) => [peer, 'native', measureNetworkx(n, scores, folder)]),
  ];
}

function measureAll(folder) {
  const rows = [];
  const tooSlow = new Set();
  for (const n of plan.sizes) {
    for (const scores of plan.classes(n)) {
      console.error(`measuring ${n} people, ${scores} scores`);
      const wanted = (peer) => n <= plan.most[peer] && !tooSlow.has(`${peer} ${scores}`);
      for (const [solver, host, found] of measureCase(n, scores, folder, wanted)) {
        if (found) rows.push({ solver, host, n, scores, ...found, ms_median: median(found.ms) });
        else tooSlow.add(`${solver} ${scores}`);
      }
    }
  }
  return rows;
}

/** Random changes to the proved pairing of each size. */
const measureWhatIfs = () => plan.whatIfs.sizes.map((n) => {
  console.error(`measuring what-ifs for ${n} people`);
  const { questions } = plan.whatIfs;
  return { n, questions, kinds: read(run(program, ['what_ifs', String(n), 'default', String(questions)])) ?? {} };
});

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
try {
  const rows = measureAll(folder);
  for (const scores of ['default', 'coarse', 'equal']) console.log([`## ${scores} scores, ms`, '', ...timesTable(rows, scores), ''].join('\n'));
  console.log(['## Where the time goes, native, ms', '', ...stagesTable(rows), ''].join('\n'));
  console.log(['## What-ifs, native, ms', '', ...whatIfsTable(measureWhatIfs()), ''].join('\n'));
  writeFileSync(output, `${JSON.stringify(published(rows), null, 1)}\n`);
  const wrong = disagreements(rows);
  for (const sentence of wrong) console.error(`error: ${sentence}`);
  process.exitCode = wrong.length > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true });
}
