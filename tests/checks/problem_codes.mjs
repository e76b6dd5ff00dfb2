// The codes of problems: what fail(...), problem(...) and the functions that pass a code on are called with.

/** The arguments of the call whose opening bracket stands at `open`, split at its own commas. */
function argumentsAt(text, open) {
  const found = [];
  let depth = 0;
  let start = open + 1;
  for (let at = open; at < text.length; ++at) {
    const letter = text[at];
    if (letter === '"' || letter === "'") {
      for (++at; at < text.length && text[at] !== letter; ++at) if (text[at] === '\\') ++at;
    } else if ('([{'.includes(letter)) {
      ++depth;
    } else if (')]}'.includes(letter) && --depth === 0) {
      return [...found, text.slice(start, at)];
    } else if (letter === ',' && depth === 1) {
      found.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return found;
}

/** Functions of a file that take a code and hand it on: Map name -> position of the code among the arguments. */
function passersOn(text) {
  const passers = new Map();
  for (const found of text.matchAll(/(?:\b(\w+)|\b(\w+) = \[[^\]]*\])\((?=[^()]*\bstd::string_view code\b)/g)) {
    const parameters = argumentsAt(text, found.index + found[0].length - 1);
    passers.set(found[1] ?? found[2], parameters.findIndex((parameter) => /\bcode\b/.test(parameter)));
  }
  return passers;
}

/** The codes that C++ files [{ path, text }] produce: [{ code, place }]. A header's functions count in its whole folder. */
export function codesInCpp(files) {
  const folderOf = (path) => path.slice(0, path.lastIndexOf('/'));
  return files.flatMap(({ path, text }) => {
    const passers = new Map([['fail', 0], ['problem', 0]]);
    for (const other of files) {
      if (other.path === path || (other.path.endsWith('.h') && folderOf(other.path) === folderOf(path))) {
        if (/\bProblem\b|\bfail\(|\bproblem\(/.test(other.text)) passersOn(other.text).forEach((position, name) => passers.set(name, position));
      }
    }
    return [...text.matchAll(/\b(\w+)\(/g)].filter((call) => passers.has(call[1])).flatMap((call) => {
      const code = argumentsAt(text, call.index + call[0].length - 1)[passers.get(call[1])] ?? '';
      const line = text.slice(0, call.index).split('\n').length;
      return [...code.matchAll(/(?:^|[?:(]|\n)\s*"([a-z][a-z0-9_]*)"/g)].map(([, name]) => ({ code: name, place: `${path}:${line}` }));
    });
  });
}

/** The codes that JavaScript files report: the second argument of host.problem(...) and the first of #fail(...). */
export function codesInScripts(files) {
  return files.flatMap(({ path, text }) => [...text.matchAll(/(?:\.problem\([^,]*,|#fail\()([^,]*)/g)].flatMap((call) =>
    [...call[1].matchAll(/(?<!=== )'([a-z][a-z0-9_]*)'/g)].map(([, code]) => ({ code, place: path }))));
}

/** Codes that have no sentence. */
export function codeProblems(codes, texts) {
  const missing = codes.filter(({ code }) => !(`problem.${code}` in texts));
  return [...new Set(missing.map(({ code, place }) => `${place}: no sentence for the problem "${code}"`))];
}
