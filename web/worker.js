// The matching worker: moves bytes between the page and the module worker.wasm, which does all the work.

let exports = null;
const waiting = [];

/** A copy of a piece of the module's memory. */
const copy = (pointer, size) => new Uint8Array(exports.memory.buffer).slice(pointer, pointer + size);
const post = (bytes) => postMessage(bytes, [bytes.buffer]);

const known = {
  counterpart_progress: (pointer, size) => post(copy(pointer, size)),
  counterpart_now_ms: () => performance.now(),
  proc_exit: (status) => { throw new Error(`the worker ended with status ${status}`); },
};

/** Every function that the module wants; what is not known does nothing. */
function imports(module) {
  const all = {};
  for (const { module: from, name, kind } of WebAssembly.Module.imports(module)) {
    if (kind === 'function') (all[from] ??= {})[name] = known[name] ?? (() => 0);
  }
  return all;
}

async function start(module) {
  const instance = await WebAssembly.instantiate(module, imports(module));
  exports = instance.exports;
  exports._initialize();
  exports.counterpart_warm_up();
  for (const request of waiting.splice(0)) handle(request);
}

function handle(request) {
  const pointer = exports.counterpart_reserve(request.length);
  if (pointer === 0) throw new Error('no memory for the request');
  new Uint8Array(exports.memory.buffer).set(request, pointer);
  const size = exports.counterpart_handle(request.length);
  post(copy(exports.counterpart_reply(), size));
}

function failed(error) {
  postMessage({ trap: String(error) });
  close();
}

onmessage = ({ data }) => {
  if (data.module !== undefined) {
    start(data.module).catch(failed);
  } else if (exports === null) {
    waiting.push(data);
  } else {
    try {
      handle(data);
    } catch (error) {
      failed(error);
    }
  }
};
