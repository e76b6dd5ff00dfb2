// Messages between the page's JavaScript and its WebAssembly module: little endian, as src/base/byte_stream.h.

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Reads a message field by field. */
export class Reader {
  #view; #bytes; #at = 0;
  constructor(bytes) { this.#bytes = bytes; this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength); }
  u8() { return this.#bytes[this.#at++]; }
  u32() { this.#at += 4; return this.#view.getUint32(this.#at - 4, true); }
  i32() { this.#at += 4; return this.#view.getInt32(this.#at - 4, true); }
  f32() { this.#at += 4; return this.#view.getFloat32(this.#at - 4, true); }
  f64() { this.#at += 8; return this.#view.getFloat64(this.#at - 8, true); }
  bytes() { const size = this.u32(); this.#at += size; return this.#bytes.subarray(this.#at - size, this.#at); }
  text() { return decoder.decode(this.bytes()); }
  get atEnd() { return this.#at >= this.#bytes.length; }
}

/** Writes a message field by field. */
export class Writer {
  #bytes = new Uint8Array(64); #view = new DataView(this.#bytes.buffer); #size = 0;
  #room(size) {
    if (this.#size + size > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#size + size));
      larger.set(this.#bytes);
      this.#bytes = larger;
      this.#view = new DataView(larger.buffer);
    }
    this.#size += size;
    return this.#size - size;
  }
  u8(value) { const at = this.#room(1); this.#bytes[at] = value; return this; }
  u32(value) { const at = this.#room(4); this.#view.setUint32(at, value, true); return this; }
  i32(value) { const at = this.#room(4); this.#view.setInt32(at, value, true); return this; }
  f32(value) { const at = this.#room(4); this.#view.setFloat32(at, value, true); return this; }
  f64(value) { const at = this.#room(8); this.#view.setFloat64(at, value, true); return this; }
  bytes(value) { this.u32(value.length); const at = this.#room(value.length); this.#bytes.set(value, at); return this; }
  text(value) { return this.bytes(encoder.encode(value)); }
  take() { return this.#bytes.subarray(0, this.#size); }
}
