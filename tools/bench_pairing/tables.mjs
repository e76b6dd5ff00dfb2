// What the benchmark of the matching prints and writes, from its rows { solver, host, n, scores, ms_median, first_ms, memory_mb, certified, stages }.

/** The middle of a list of numbers; of an even number of them, the mean of the two in the middle. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return sorted.length % 2 ? sorted[Math.floor(half)] : (sorted[half - 1] + sorted[half]) / 2;
}

const none = '–';
/** A number to three digits; a dash where there is none. */
export function figure(value) {
  if (value === undefined) return none;
  return value >= 1000 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)));
}
const ratio = (value, to) => (value === undefined || to === undefined ? none : `${figure(value / to)}×`);

/** The row of one solver, host, size and class; undefined where it was not measured. */
const find = (rows, solver, host, n, scores) =>
  rows.find((row) => row.solver === solver && row.host === host && row.n === n && row.scores === scores);

/** Lines of a Markdown table. */
function table(head, lines) {
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`);
}

/** One line a size: ours on both hosts, against the floor of the same run and against the others. Times in milliseconds. */
export function timesTable(rows, scores) {
  const sizes = [...new Set(rows.filter((row) => row.scores === scores).map(({ n }) => n))];
  const head = ['n', 'native', 'to the floor', 'WebAssembly, warm', 'to the floor', 'first run', 'floor, native', 'floor, WebAssembly',
    'LEMON', 'to ours', 'Boost', 'to ours', 'NetworkX', 'to ours', 'MB, native', 'MB, WebAssembly'];
  return table(head, sizes.map((n) => {
    const [native, wasm, floor, wasmFloor] = [['counterpart', 'native'], ['counterpart', 'wasm'], ['floor', 'native'], ['floor', 'wasm']]
      .map(([solver, host]) => find(rows, solver, host, n, scores));
    const peers = ['lemon', 'boost', 'networkx'].flatMap((solver) => {
      const ms = find(rows, solver, 'native', n, scores)?.ms_median;
      return [figure(ms), ratio(ms, native?.ms_median)];
    });
    return [n.toLocaleString('en'), figure(native?.ms_median), ratio(native?.ms_median, floor?.ms_median), figure(wasm?.ms_median),
      ratio(wasm?.ms_median, wasmFloor?.ms_median), figure(wasm?.first_ms), figure(floor?.ms_median), figure(wasmFloor?.ms_median), ...peers,
      figure(native?.memory_mb), figure(wasm?.memory_mb)];
  }));
}

/** Where the time of ours goes, natively: one line a size and class. */
export function stagesTable(rows) {
  const ours = rows.filter(({ solver, host }) => solver === 'counterpart' && host === 'native');
  return table(['n', 'scores', 'candidates', 'solve', 'price', 'verify', 'solves', 'edges solved'], ours.map(({ n, scores, stages }) =>
    [n.toLocaleString('en'), scores, figure(stages.candidates), figure(stages.solve), figure(stages.price), figure(stages.verify),
      stages.rounds, stages.edges.toLocaleString('en')]));
}

/** Answers to what-ifs, natively: one line a size and kind of change, from [{ n, questions, kinds: { kind: { median, nine_tenths, greatest } } }]. */
export function whatIfsTable(measured) {
  return table(['n', 'change', 'median', 'nine tenths within', 'greatest', 'questions'], measured.flatMap(({ n, questions, kinds }) =>
    Object.entries(kinds).map(([kind, times]) =>
      [n.toLocaleString('en'), kind, figure(times.median), figure(times.nine_tenths), figure(times.greatest), questions])));
}

/** What build/bench.json holds. */
export const published = (rows) => rows.map(({ solver, host, n, scores, ms_median, memory_mb, certified }) =>
  ({ solver, host, n, scores, ms_median, memory_mb, certified }));

/** Sentences about peers whose result is not ours: as many pairs and as many points. */
export function disagreements(rows) {
  return rows.filter(({ solver }) => ['lemon', 'boost', 'networkx'].includes(solver)).flatMap((peer) => {
    const ours = find(rows, 'counterpart', 'native', peer.n, peer.scores);
    if (!ours || (ours.pairs === peer.pairs && ours.points === peer.points)) return [];
    return [`${peer.solver}, n = ${peer.n}, ${peer.scores}: ${peer.pairs} pairs with ${peer.points} points; ours: ${ours.pairs} with ${ours.points}`];
  });
}
