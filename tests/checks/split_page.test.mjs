// Which functions of the page are fetched after its first frame.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { moveData } from '../../tools/site/move_data.mjs';
import { laterFunctions, markedNames, plainName, readCallGraph } from '../../tools/site/split_page.mjs';

const escaped = (name) => name.replace(/[(), ]/g, (letter) => `\\${letter.charCodeAt(0).toString(16)}`);
/** A drawing as binaryen makes it: `exported` functions, functions that stand in a table, calls. */
function graphOf({ exported = [], inTables = [], calls = [] }) {
  const all = new Set([...exported, ...inTables, ...calls.flat()]);
  const nodes = [...all].map((name) => `  "${escaped(name)}" [style="filled", fillcolor="${exported.includes(name) ? 'gray' : 'white'}"];`);
  const edges = calls.map(([from, to]) => `  "${escaped(from)}" -> "${escaped(to)}"; // call`);
  const tables = inTables.map((name) => `  "${escaped(name)}" [style="filled, rounded"];`);
  return readCallGraph(['digraph call {', ...nodes, ...edges, ...tables, '}'].join('\n'));
}
const later = (graph, ...marked) => laterFunctions(graphOf(graph), new Set(marked)).map(plainName);

test('a mark is read with the name of its function, and with what it takes where the name alone says too little', () => {
  assert.deepEqual([...markedNames(['COUNTERPART_LATER void draw_preview(Ui& ui);\nvoid draw_start(Ui& ui);',
    'COUNTERPART_LATER std::optional<DialogView> open_dialog(const State& state) {',
    'COUNTERPART_LATER void on(State& state, const WorkerReplied& report, Effects& effects);'])], ['draw_preview', 'open_dialog', 'on WorkerReplied']);
});
test('a marked function and what only it calls come later; what others call too does not', () => {
  const preview = 'counterpart::ui::draw_preview(counterpart::ui::Ui&)';
  assert.deepEqual(later({ exported: ['frame'], calls: [['frame', preview], ['frame', 'shared'], [preview, 'shared'], [preview, 'alone'], ['alone', 'deep']] }, 'draw_preview'),
    ['alone', preview, 'deep'].sort());
});
test('of functions of one name only the marked one comes later', () => {
  const started = 'counterpart::app::on(counterpart::app::State&, counterpart::app::PageStarted const&, int&)';
  const replied = 'counterpart::app::on(counterpart::app::State&, counterpart::app::WorkerReplied const&, int&)';
  assert.deepEqual(later({ exported: ['frame'], calls: [['frame', started], ['frame', replied]] }, 'on WorkerReplied'), [replied]);
});
test('a library function of the same name stays', () => {
  assert.deepEqual(later({ exported: ['frame'], calls: [['frame', 'other::draw_preview(int)']] }, 'draw_preview'), []);
});
test('through tables alone come later: answers to what a person does, and drawing of rows; the rest stays', () => {
  const visit = (visitor, kinds) => `auto std::__2::__base::__dispatcher<0ul>::__dispatch[abi:nn180100]<${visitor}, std::__2::__base<${kinds}>>`;
  const answer = visit('counterpart::app::Handing const&>', 'counterpart::app::GoTo, counterpart::app::SetRule');
  const report = visit('counterpart::app::Handing const&>', 'counterpart::app::PageStarted, counterpart::app::DraftsLoaded');
  const end = visit('std::__2::__dtor<int>::__destroy()', 'counterpart::app::GoTo, counterpart::app::SetRule');
  const drawing = visit('counterpart::ui::Drawer', 'counterpart::app::PlainView, counterpart::app::StartView');
  const row = 'std::__2::__function::__func<counterpart::ui::table_spec(int)::$_0>::operator()(int)';
  const early = [report, end, drawing, 'SDL_Watch', 'counterpart::platform::Host::send(int)'];
  assert.deepEqual(later({ exported: ['frame'], inTables: [answer, row, ...early] }), [answer, row].sort());
});

/** A module of two pages of memory: its own, with data, or that of another module; `counted` says before the code how many pieces of data follow. */
function module({ data = [], imports = false, counted = false }) {
  const section = (id, ...bytes) => [id, bytes.length, ...bytes];
  const text = (word) => [word.length, ...Buffer.from(word)];
  const memory = imports ? section(2, 1, ...text('first'), ...text('memory'), 2, 0, 2) : section(5, 1, 0, 2);
  const exported = imports ? [] : section(7, 1, ...text('memory'), 2, 0);
  const segments = data.flatMap(([at, content]) => [0, 0x41, ...at, 0x0b, content.length, ...Buffer.from(content)]);
  return Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, ...memory, ...exported, ...(counted ? section(12, data.length) : []),
    ...(data.length > 0 ? section(11, data.length, ...segments) : []),
    ...section(0, ...text('name'))]);
}
const k70000 = [0xf0, 0xa2, 0x04]; // in LEB128
const k128 = [0x80, 0x01];
function memoryOf(first, second = null) {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(first));
  if (second !== null) new WebAssembly.Instance(new WebAssembly.Module(second), { first: exports });
  return Buffer.from(exports.memory.buffer);
}

test('data that is moved is zero until the second module brings it, and all else stays', () => {
  const whole = module({ data: [[k128, 'begin'], [k70000, 'before SENTENCES after']] });
  const [first, second] = moveData(whole, module({ imports: true }), Buffer.from('SENTENCES'));
  assert.deepEqual(memoryOf(first, second), memoryOf(whole));
  assert.equal(memoryOf(first).subarray(70000, 70022).toString(), `before ${'\0'.repeat(9)} after`);
  assert.equal(memoryOf(first).subarray(128, 133).toString(), 'begin');
  const [all] = moveData(module({ data: [[k128, 'ALL']] }), module({ imports: true }), Buffer.from('ALL'));
  assert.equal(memoryOf(all).subarray(128, 131).toString(), '\0\0\0');
});
test('a module that says how many pieces of data it has says so anew where a piece was cut in two', () => {
  const whole = module({ data: [[k128, 'begin'], [k70000, 'before SENTENCES after']], counted: true });
  const [first, second] = moveData(whole, module({ imports: true, counted: true }), Buffer.from('SENTENCES'));
  assert.deepEqual(memoryOf(first, second), memoryOf(whole));
});
test('data that is not there, and a second module with data of its own, are errors', () => {
  const whole = module({ data: [[k128, 'begin']] });
  assert.throws(() => moveData(whole, module({ imports: true }), Buffer.from('SENTENCES')), /does not stand in the page/);
  assert.throws(() => moveData(whole, whole, Buffer.from('begin')), /data of its own/);
});
