// An include goes down only; neighbours on a line never see each other.
import { includesOf } from './sources.mjs';

const layers = [['base'], ['domain', 'matching'], ['pairing', 'codec'], ['app'], ['ui', 'platform', 'endpoint']];
const levelOf = new Map(layers.flatMap((names, level) => names.map((name) => [name, level])));

/** Problems of files [{ path, text }] under src. */
export function layerProblems(files) {
  return files.flatMap(({ path, text }) => {
    const [, own, rest] = path.match(/^src\/([^/]+)(\/.*)?$/);
    const inProgram = rest === undefined;
    if (!inProgram && !levelOf.has(own)) return [`${path}: src/${own} is not a module of the layer table`];
    return includesOf(text).flatMap(({ line, name, quoted }) => {
      const other = name.split('/')[0];
      if (!quoted || other === own || inProgram || other === 'generated') return [];
      if (!name.includes('/') || name.startsWith('.')) {
        return /^(imgui|imgui_internal|imgui_impl_\w+|SDL\w*)\.h$/.test(name) ? [] : [`${path}:${line}: write "${name}" from src`];
      }
      if (!levelOf.has(other)) return [`${path}:${line}: "${name}" is in no module`];
      return levelOf.get(other) < levelOf.get(own) ? [] : [`${path}:${line}: ${own} must not include ${name}`];
    });
  });
}
