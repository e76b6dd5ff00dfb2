// A checkout is the same everywhere: it names no folder of one machine and no host that packages come from.
const forbidden = [
  { pattern: /(?<![\w.$}~)-])\/(?:work|root)\/[\w.]/, what: 'a folder of one machine' },
  { pattern: /(?<![\w.$}~)-])\/(?:home|Users)\/[a-z]/, what: "somebody's home folder" },
  { pattern: /\b(?:deb|security|snapshot|ftp)(?:\.\w+)?\.debian\.org\b|\bregistry\.(?:npmjs|yarnpkg)\b|\bpypi\.org\b|\bproxy\.golang\.org\b|\bcrates\.io\b/, what: 'a host of packages' },
  { pattern: /https?:\/\/(?!127\.0\.0\.1|0\.0\.0\.0)\d+\.\d+\.\d+\.\d+|https?:\/\/[\w.-]*(?:artifactory|nexus|mirror)(?![\w-]*\.example)/i, what: 'a host of packages' },
];

/** Problems of files [{ path, text }]. */
export function machineNameProblems(files) {
  return files.flatMap(({ path, text }) => text.split('\n').flatMap((line, index) =>
    forbidden.filter(({ pattern }) => pattern.test(line)).map(({ what }) => `${path}:${index + 1} names ${what}`)));
}
