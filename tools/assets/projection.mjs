// The map's projection: Natural Earth (Šavrič, Jenny, Patterson, Petrovič and Hurni, 2011), cut below 57° south: no one applies
// from Antarctica. Both results are in parts of the map's width: x from 0 to 1, y from 0 (84° north) down to mapHeight.

const northernmost = 84;
const southernmost = -57;

function project(longitude, latitude) {
  const lambda = (longitude * Math.PI) / 180;
  const phi = (latitude * Math.PI) / 180;
  const phi2 = phi * phi;
  const phi4 = phi2 * phi2;
  const x = lambda * (0.8707 - 0.131979 * phi2 + phi4 * (-0.013791 + phi4 * (0.003971 * phi2 - 0.001529 * phi4)));
  const y = phi * (1.007226 + phi2 * (0.015085 + phi4 * (-0.044475 + 0.028874 * phi2 - 0.005916 * phi4)));
  return [x, y];
}

const width = 2 * project(180, 0)[0];
const top = project(0, northernmost)[1];

/** The map's height in parts of its width. */
export const mapHeight = (top - project(0, southernmost)[1]) / width;

/** A place's [x, y] on the map. */
export function mapPoint([longitude, latitude]) {
  const [x, y] = project(longitude, latitude);
  return [x / width + 0.5, (top - y) / width];
}

/** Twice the signed area of a ring of points, and its centroid. */
export function ringArea(ring) {
  let area = 0;
  let x = 0;
  let y = 0;
  for (let i = 0; i < ring.length; ++i) {
    const [ax, ay] = ring[i];
    const [bx, by] = ring[(i + 1) % ring.length];
    const cross = ax * by - bx * ay;
    area += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  return { area, centroid: [x / (3 * area), y / (3 * area)] };
}
