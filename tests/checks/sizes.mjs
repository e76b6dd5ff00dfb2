// Small files: about 400 lines are meant, 500 are the end.
export const longestFile = 500;

/** Problems of files [{ path, text }]; tables of data are no code. */
export function sizeProblems(files) {
  return files
    .filter(({ path }) => !/_table\.h$|name_lists\.h$/.test(path))
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > longestFile)
    .map(({ path, lines }) => `${path} has ${lines} lines; split it by purpose (at most ${longestFile})`);
}
