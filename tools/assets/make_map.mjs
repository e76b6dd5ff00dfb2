// Writes the world map: land as triangles. Use: make_map.mjs NODE_MODULES OUTPUT
//
// The file, little endian; places are in parts of the map's width times 65535, y downwards:
//   u8[4] "CPM1", u32 vertices, u32 indices
//   u16[2 vertices]   x, y
//   u16[indices]      three vertices a triangle of land
import { writeFileSync } from 'node:fs';
import { load, readJson } from './packages.mjs';
import { mapPoint, ringArea } from './projection.mjs';

const [modules, output] = process.argv.slice(2);
const { feature } = await load(modules, 'topojson-client');
const { default: earcut } = await load(modules, 'earcut');
const unit = 65535;
const smallestArea = 6e-6; // of the square of the width: islets below it are specks
const tolerance = 0.0007; // a coast point less than a pixel off at 1,400 pixels is left out

/** The points of a line without those that lie within the tolerance (Douglas and Peucker). */
function simplify(points) {
  if (points.length < 3) return points;
  const [ax, ay] = points[0];
  const [bx, by] = points.at(-1);
  const length = Math.hypot(bx - ax, by - ay);
  let farthest = 0;
  let distance = 0;
  for (let i = 1; i < points.length - 1; ++i) {
    const [x, y] = points[i];
    const d = length > 0 ? Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length : Math.hypot(x - ax, y - ay);
    if (d > distance) [farthest, distance] = [i, d];
  }
  if (distance <= tolerance) return [points[0], points.at(-1)];
  return [...simplify(points.slice(0, farthest + 1)).slice(0, -1), ...simplify(points.slice(farthest))];
}

const insideMap = ([, latitude]) => latitude > -60;
const atlas = readJson(modules, 'world-atlas/land-110m.json');
const land = feature(atlas, atlas.objects.land);
const polygons = (land.features ?? [land]).flatMap(({ geometry }) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates));

const vertices = [];
const indices = [];
for (const polygon of polygons) {
  const rings = polygon
    .filter((ring) => ring.some(insideMap))
    .map((ring) => simplify(ring.map(mapPoint)).slice(0, -1))
    .filter((ring) => ring.length > 2 && Math.abs(ringArea(ring).area) / 2 > smallestArea);
  if (rings.length === 0) continue;
  const first = vertices.length;
  const holes = [];
  const flat = [];
  for (const ring of rings) {
    if (flat.length > 0) holes.push(flat.length / 2);
    flat.push(...ring.flat());
    vertices.push(...ring.map((point) => point.map((part) => Math.min(unit, Math.max(0, Math.round(part * unit))))));
  }
  indices.push(...earcut(flat, holes).map((index) => first + index));
}

const header = Buffer.from('CPM1........', 'latin1');
header.writeUInt32LE(vertices.length, 4);
header.writeUInt32LE(indices.length, 8);
const numbers = Buffer.from(Uint16Array.from([...vertices.flat(), ...indices]).buffer);
writeFileSync(output, Buffer.concat([header, numbers]));
