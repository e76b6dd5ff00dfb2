// make_topic_library.mjs OUT LIBRARY.json: the library's topics as the lines of a table in C++ (endpoint/topic_library.cpp).
import { readFileSync, writeFileSync } from 'node:fs';

const mostPrompts = 6; // as kMostPromptsOfLibrary in endpoint/topic_library.cpp
const fields = ['key', 'title', 'summary', 'text', 'prompts', 'hashtag', 'source', 'first_held', 'bookend'];

const [out, file] = process.argv.slice(2);
const topics = JSON.parse(readFileSync(file, 'utf8'));

/** A text as a literal of C++; letters beyond ASCII stay as they are, in UTF-8. */
function literal(text) {
  if (typeof text !== 'string') throw new Error(`${file}: a text is missing or no text: ${JSON.stringify(text)}`);
  if (/[\0-\x09\x0b-\x1f\x7f]/.test(text)) throw new Error(`${file}: a control character in ${JSON.stringify(text)}`);
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}

/** "2014-08-31" as a CivilDate. */
function date(text) {
  const found = text.match(/^(\d{4})-(\d\d)-(\d\d)$/);
  if (!found) throw new Error(`${file}: ${text} is no date`);
  return `{${found.slice(1).map(Number).join(', ')}}`;
}

function line(topic) {
  const strange = Object.keys(topic).filter((name) => !fields.includes(name));
  if (strange.length > 0) throw new Error(`${file}: ${topic.key} has fields that nobody reads: ${strange.join(', ')}`);
  const { prompts, source } = topic;
  if (prompts.length < 1 || prompts.length > mostPrompts) throw new Error(`${file}: ${topic.key} has ${prompts.length} prompts`);
  const credit = [source.title, source.author, source.url, source.licence].map(literal).join(', ');
  const texts = [topic.key, topic.title, topic.summary, topic.text].map(literal).join(', ');
  const firstHeld = topic.first_held === undefined ? '{}' : date(topic.first_held);
  return `{${texts}, {${prompts.map(literal).join(', ')}}, ${literal(topic.hashtag ?? '')}, {${credit}}, ${firstHeld}},`;
}

const keys = topics.map(({ key }) => key);
const twice = keys.filter((key, index) => keys.indexOf(key) !== index);
if (twice.length > 0) throw new Error(`${file}: keys that stand twice: ${twice.join(', ')}`);
writeFileSync(out, `${topics.map(line).join('\n')}\n`);
