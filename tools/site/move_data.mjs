// Moves bytes of a WebAssembly module's memory to another module that shares this memory: from then on the other one brings them, and until it does
// they are zero.
const kData = 11, kDataCount = 12;
const kI32Const = 0x41, kEnd = 0x0b;

/** The sections of a module: {id, bytes} in order, and the eight bytes before them. */
function read(module) {
  const sections = [];
  const cursor = new Cursor(module, 8);
  while (!cursor.atEnd) {
    const id = cursor.byte();
    sections.push({ id, bytes: cursor.take(cursor.number()) });
  }
  return { head: module.subarray(0, 8), sections };
}

const write = ({ head, sections }) => Buffer.concat([head, ...sections.flatMap(({ id, bytes }) => [Buffer.from([id]), number(bytes.length), bytes])]);

class Cursor {
  constructor(bytes, at = 0) { Object.assign(this, { bytes, at }); }
  get atEnd() { return this.at >= this.bytes.length; }
  byte() { return this.bytes[this.at++]; }
  take(length) { return this.bytes.subarray(this.at, this.at += length); }
  /** A number of at most 32 bits in LEB128. */
  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const part = this.byte();
      value |= (part & 0x7f) << shift;
      if (part < 0x80) return value >>> 0;
    }
  }
  /** The same, with a sign. */
  address() {
    const from = this.at;
    const value = this.number();
    const bits = 7 * (this.at - from);
    return bits < 32 ? (value << (32 - bits)) >> (32 - bits) : value | 0;
  }
}

function number(value) {
  const bytes = [];
  for (let left = value >>> 0; ; left >>>= 7) {
    if (left < 0x80) return Buffer.from([...bytes, left]);
    bytes.push((left & 0x7f) | 0x80);
  }
}

function address(value) {
  const bytes = [];
  for (let left = value | 0; ; left >>= 7) {
    if (left >= -64 && left < 64) return Buffer.from([...bytes, left & 0x7f]);
    bytes.push((left & 0x7f) | 0x80);
  }
}

/** The pieces of memory that a data section brings; only such as have a fixed place. */
function segmentsOf(bytes) {
  const cursor = new Cursor(bytes);
  return Array.from({ length: cursor.number() }, () => {
    if (cursor.byte() !== 0 || cursor.byte() !== kI32Const) throw new Error('the page has data without a fixed place in its memory');
    const at = cursor.address();
    if (cursor.byte() !== kEnd) throw new Error('the page has data at a place that is calculated');
    return { at, content: cursor.take(cursor.number()) };
  });
}

const sectionOf = (segments) => ({
  id: kData,
  bytes: Buffer.concat([number(segments.length), ...segments.flatMap(({ at, content }) =>
    [Buffer.from([0, kI32Const]), address(at), Buffer.from([kEnd]), number(content.length), content])]),
});

/** A module that says before its code how many pieces of data follow says it anew: engines refuse another number. */
function countData({ sections }, count) {
  const said = sections.find(({ id }) => id === kDataCount);
  if (said !== undefined) said.bytes = number(count);
}

/** Returns both modules anew, the bytes of `content` moved from the first to the second, which has no data of its own. */
export function moveData(first, second, content) {
  const from = read(first);
  const to = read(second);
  if (to.sections.some(({ id }) => id === kData)) throw new Error('the later code has data of its own');
  const place = from.sections.findIndex(({ id }) => id === kData);
  const segments = place < 0 ? [] : segmentsOf(from.sections[place].bytes);
  const index = segments.findIndex((segment) => segment.content.includes(content));
  if (index < 0) throw new Error('the wording of later screens does not stand in the page as tools/assets/make_catalogue.mjs wrote it');
  const { at, content: whole } = segments[index];
  const begin = whole.indexOf(content);
  const end = begin + content.length;
  segments.splice(index, 1, { at, content: whole.subarray(0, begin) }, { at: at + end, content: whole.subarray(end) });
  const left = segments.filter((segment) => segment.content.length > 0);
  from.sections[place] = sectionOf(left);
  countData(from, left.length);
  const behindCode = to.sections.findLastIndex(({ id }) => id !== 0) + 1;
  to.sections.splice(behindCode, 0, sectionOf([{ at: at + begin, content }]));
  countData(to, 1);
  return [write(from), write(to)];
}
