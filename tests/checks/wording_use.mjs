// Order and use of the wording: sorted files, whole plurals, nothing that nobody shows.

/** Keys of a catalogue's text that do not stand in order, or stand twice. */
export function orderProblems(name, text) {
  const keys = [...text.matchAll(/^\s*"((?:[^"\\]|\\.)+)":/gm)].map(([, key]) => key);
  return keys.flatMap((key, index) => (index > 0 && keys[index - 1] >= key ? [`${name}: ${key} stands after ${keys[index - 1]}`] : []));
}

/** Sentences for one thing without one for many, and the other way round. */
export function pluralProblems(texts) {
  return Object.keys(texts)
    .map((key) => key.replace(/\.(one|other)$/, ''))
    .filter((stem, index, all) => all.indexOf(stem) === index && `${stem}.one` in texts !== `${stem}.other` in texts)
    .map((stem) => `${stem} has only one of .one and .other`);
}

/** Keys that no file [{ text }] names, whole, by their beginning ("sector.") or with an ending ("_free"); the gallery's and the problems' are left out. */
export function unusedKeys(files, texts) {
  const literals = new Set(files.flatMap(({ text }) => [...text.matchAll(/["'`]([a-z_][a-z0-9_.]*)["'`$]/g)].map(([, literal]) => literal)));
  const endings = [...literals].filter((literal) => /^_[a-z_]+$/.test(literal));
  const beginnings = [...literals].filter((literal) => literal.endsWith('.'));
  return Object.keys(texts).filter((key) => {
    const stem = key.replace(/\.(one|other)$/, '');
    const named = literals.has(key) || literals.has(stem) || beginnings.some((start) => key.startsWith(start)) ||
      endings.some((end) => stem.endsWith(end) && literals.has(stem.slice(0, -end.length)));
    return !named && !/^(gallery|problem)\./.test(key);
  });
}
