/**
 * Made-up stories of about 25 statements with local voices, shared outlets and ministries, and one wrong content in thirty:
 * testimonies of any size, the same each time.
 */

import type { Testimony } from '../src/reasoning/testimony.ts';
import { readNotation } from '../tests/reasoning/notation.ts';
import { mulberry32 } from './testimony/random.ts';

/** A testimony of `count` statements. */
export function makeTestimony(count: number, seed: number): Testimony {
  const random = mulberry32(seed);
  const lines: string[] = [];
  for (let story = 0, said = 0; said < count; story++) {
    const statements = makeStory(story, 4 + Math.floor(count / 250), random).slice(0, count - said);
    lines.push(...subjectsOf(story), ...statements, `same trip${story} flight${story}`);
    said += statements.length;
  }
  return readNotation(lines.join('\n'));
}

/** The people and events of one story, in notation. */
export function subjectsOf(story: number): readonly string[] {
  const name = String(story).replaceAll(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '');
  return [
    `person man${story}`,
    `person R${story} "Aidar Bekov${name}${name}"`,
    `person U${story} "Zakir Moor${name}${name}"`,
    ...['trip', 'flight', 'ticket', 'call', 'rally'].map((event) => `event ${event}${story}`),
  ];
}

/** Each fact is said by one to three voices, on their own or through an outlet, and wrongly once in thirty times. */
function makeStory(story: number, shared: number, random: () => number): readonly string[] {
  const below = (limit: number) => Math.floor(random() * limit);
  const say = (content: string, wrong = content) =>
    Array.from({ length: 1 + below(3) }, () => {
      const origin = random() < 0.2 ? `ministry${below(shared)}` : `local${story}_${below(5)}`;
      const way = random() < 0.7 ? ` < outlet${below(shared)}` : '';
      return `${origin}${way}: ${random() < 1 / 30 ? wrong : content}`;
    });
  const [age, crowd, n] = [20 + below(50), 10 + below(900), story];
  return [
    ...say(`man${n} = R${n}`, `man${n} = U${n}`),
    ...say(`R${n} age ${age} year`, `R${n} age ${age + 9} year`),
    ...say(`R${n} occupation pianist`, `man${n} occupation unemployed`),
    ...say(`rally${n} number-of-people ${crowd} person`, `rally${n} number-of-people ${3 * crowd} person`),
    ...say(`trip${n} journey agent=R${n} purpose=concert @2022-01-10`, `trip${n} journey agent=R${n} @2022-01-18`),
    ...say(`flight${n} journey agent=man${n} purpose=stage`, `flight${n} journey agent=man${n} purpose=protest`),
    ...say(`ticket${n} purchase theme=trip${n} @2021-12-21`, `ticket${n} purchase theme=trip${n} @2022-01-15`),
    ...say(`call${n} contact patient=man${n} @2021-12-16`, `call${n} contact patient=man${n} @2021-12-31`),
    ...say(`call${n} before ticket${n}`),
    ...say(`rally${n} protest @2022-01-11`),
    ...say(`R${n} role bystander`, `not R${n} role bystander`),
  ];
}

/** The same as a case: a text with a line for each statement, under the handle `told`, and the lines that `import` takes. */
export function writeAsCase({ statements, voices, subjects, identities }: Testimony): {
  readonly text: string;
  readonly lines: string;
} {
  let text = '';
  const told = statements.map(({ id, attribution, act, content }) => {
    const quote = `Line ${statements.length} of the log, about ${id}.`;
    const start = text.length;
    text += `${quote}\n`;
    const said = { attribution: attribution.map(handle), act, content: rename(content) };
    return { record: 'statement', key: handle(id), source: 'told', ...said, passage: { quote, start } };
  });
  const lines = [
    ...subjects.map(({ id, kind, names }) => ({ record: 'subject', key: handle(id), kind, names })),
    ...voices.map(({ id, kind, name, named }) => ({ record: 'voice', key: handle(id), kind, name, named })),
    ...told,
    ...identities.map(({ a, b, same }) => ({
      record: 'judgement',
      decision: { kind: same ? 'same' : 'different', a: handle(a), b: handle(b) },
      because: 'As told.',
    })),
  ];
  return { text, lines: lines.map((line) => JSON.stringify(line)).join('\n') };
}

/** Ids wherever they stand, as the handles that lines have for them. */
function rename(value: unknown): unknown {
  if (typeof value === 'string') return /^[xvt]_[0-9a-z]{12}$/.test(value) ? handle(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  return Array.isArray(value)
    ? value.map(rename)
    : Object.fromEntries(Object.entries(value).map(([key, each]: [string, unknown]) => [key, rename(each)]));
}

function handle(id: string): string {
  return `h${id.replace('_', '-')}`;
}
