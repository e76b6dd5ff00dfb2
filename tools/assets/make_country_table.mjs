// Writes the table of countries as rows of C++: code, name in English, name in Spanish, other names, place on the map.
// Use: make_country_table.mjs NODE_MODULES OUTPUT
import { writeFileSync } from 'node:fs';
import { load, readJson } from './packages.mjs';
import { mapPoint, ringArea } from './projection.mjs';
import { placesOfSmallCountries, shortNames } from './country_names.mjs';

const [modules, output] = process.argv.slice(2);
const { feature } = await load(modules, 'topojson-client');
const names = (language) => readJson(modules, `i18n-iso-countries/langs/${language}.json`).countries;
const english = names('en');
const spanish = names('es');
const codeOfNumber = new Map(readJson(modules, 'i18n-iso-countries/codes.json').map(([two, , number]) => [number, two]));

/** The centroid of a country's largest polygon, on the map. */
function centre(geometry) {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const measured = polygons.map(([outline]) => ringArea(outline.slice(1).map(mapPoint)));
  return measured.reduce((best, next) => (Math.abs(next.area) > Math.abs(best.area) ? next : best)).centroid;
}

/** Places of all countries that the world atlas draws, the coarse map first, so that outlines agree with what is drawn. */
function placesFromAtlas() {
  const places = new Map();
  for (const scale of ['110m', '50m', '10m']) {
    const atlas = readJson(modules, `world-atlas/countries-${scale}.json`);
    for (const country of feature(atlas, atlas.objects.countries).features) {
      const code = country.properties.name === 'Kosovo' ? 'XK' : codeOfNumber.get(country.id);
      if (code && !places.has(code)) places.set(code, centre(country.geometry));
    }
  }
  return places;
}

const all = (name) => (name === undefined ? [] : [name].flat());
const text = (value) => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
const number = (value) => `${value.toFixed(4)}F`;

const places = placesFromAtlas();
const rows = Object.keys(english).sort().map((code) => {
  const place = placesOfSmallCountries[code] ? mapPoint(placesOfSmallCountries[code]) : places.get(code);
  if (!place) throw new Error(`country ${code} has no place on the map: add it to country_names.mjs`);
  const englishName = shortNames[code]?.en ?? all(english[code])[0];
  const spanishName = shortNames[code]?.es ?? all(spanish[code])[0];
  const aliases = new Set([...all(english[code]), ...all(spanish[code])].filter((name) => name !== englishName && name !== spanishName));
  return `{${[text(code), text(englishName), text(spanishName), text([...aliases].join('|')), ...place.map(number)].join(', ')}},`;
});
writeFileSync(output, `// Generated from i18n-iso-countries and Natural Earth (world-atlas); places are in parts of the map's width.\n${rows.join('\n')}\n`);
