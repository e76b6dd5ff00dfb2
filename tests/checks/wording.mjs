// All wording lies in assets/text: the languages have the same keys and placeholders, and a key that the sources name is there.

const placeholders = (sentence) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort().join(',');

/** Problems between languages { en: {key: sentence}, es: … }; the first is the measure. */
export function languageProblems(languages) {
  const [[firstName, first], ...others] = Object.entries(languages);
  return others.flatMap(([name, texts]) => [
    ...Object.keys(first).filter((key) => !(key in texts)).map((key) => `${key} is missing in ${name}`),
    ...Object.keys(texts).filter((key) => !(key in first)).map((key) => `${key} is in ${name}, but not in ${firstName}`),
    ...Object.keys(first).filter((key) => key in texts && usesOther(first[key], texts[key], key)).map((key) => `${key} has other placeholders in ${name}`),
    ...Object.keys(texts).filter((key) => texts[key].trim() === '').map((key) => `${key} is empty in ${name}`),
  ]);
}

/** A sentence for one may spell the number out, so only what it names besides has to agree. */
function usesOther(a, b, key) {
  const ignoreCount = (text) => (key.endsWith('.one') ? text.replaceAll('{count}', '') : text);
  return placeholders(ignoreCount(a)) !== placeholders(ignoreCount(b));
}

/** String literals of files that look like a key of a known group, but are none (a trailing point: the beginning of a key). */
export function keyProblems(files, texts) {
  const keys = Object.keys(texts);
  const groups = new Set(keys.map((key) => key.split('.')[0]));
  const known = (key) => (key.endsWith('.') ? keys.some((other) => other.startsWith(key)) : key in texts || `${key}.one` in texts);
  return files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) =>
      [...line.matchAll(/"([a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*\.?)"/g)]
        .map(([, key]) => key)
        .filter((key) => key.includes('.') && groups.has(key.split('.')[0]) && !/\.(json|bin|csv|html|js|css|key)$/.test(key) && !known(key))
        .map((key) => `${path}:${index + 1}: no wording for "${key}"`)));
}
