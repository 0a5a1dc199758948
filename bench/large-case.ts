/**
 * A case of any size, invented and the same each time: stories of twenty statements, each statement a sentence of one of
 * the texts and a line as `import` takes it. Every story has its own people and events and is told through shared outlets;
 * once in thirty times a figure is wrong. Texts, lines and handles alone: whoever measures brings them into a case.
 */

import { mulberry32 } from './testimony/random.ts';

export type LargeCase = {
  /** Texts to be preserved, each under its handle. */
  readonly texts: readonly { readonly handle: string; readonly outlet: string; readonly text: string }[];
  /** JSON lines: voices and subjects first, then the statements. */
  readonly lines: string;
};

const storyLength = 20;
const storiesInText = 10;
const outlets = ['Harbour Post', 'Quay Radio', 'Ferry Gazette', 'Lantern Daily', 'Mole Observer', 'Pilot Weekly'];

/** A case of `count` statements. */
export function inventCase(count: number, seed = 1): LargeCase {
  const random = mulberry32(seed);
  const names: object[] = ['port authority', 'coast guard', 'ferry company'].map((name, at) =>
    voiceLine(`office${at}`, name),
  );
  const statements: object[] = [];
  const texts: { handle: string; outlet: string; text: string }[] = [];
  for (let story = 0; statements.length < count; story++) {
    if (story % storiesInText === 0)
      texts.push({ handle: `text${texts.length}`, outlet: outlets[texts.length % outlets.length] ?? '', text: '' });
    const text = texts.at(-1);
    if (text === undefined) continue;
    names.push(...namesOf(story));
    for (const told of tellStory(story, random).slice(0, count - statements.length)) {
      const { sentence: quote, ...line } = told;
      const start = text.text.length;
      text.text += `${quote}\n`;
      const key = `s${statements.length}`;
      statements.push({
        record: 'statement',
        key,
        source: text.handle,
        act: 'asserts',
        ...line,
        passage: { quote, start },
      });
    }
  }
  return { texts, lines: [...names, ...statements].map((line) => JSON.stringify(line)).join('\n') };
}

type Told = { readonly sentence: string; readonly attribution: readonly string[]; readonly content: object };

function voiceLine(key: string, name: string): object {
  return { record: 'voice', key, kind: 'organisation', name, named: true };
}

function namesOf(story: number): readonly object[] {
  const subject = (key: string, kind: string, text: string, proper: boolean) => ({
    record: 'subject',
    key: `${key}${story}`,
    kind,
    names: [{ text, language: 'en', proper }],
  });
  return [
    ...[0, 1, 2].map((at) => ({
      ...voiceLine(`local${story}-${at}`, `passenger ${at + 1} of boat ${story}`),
      kind: 'person',
    })),
    subject('mate', 'person', `Mate ${story} Veldkamp`, true),
    subject('crossing', 'event', `crossing ${story}`, false),
    subject('ticket', 'event', `ticket ${story}`, false),
    subject('call', 'event', `call ${story}`, false),
  ];
}

/** Twenty sentences of who was told what by whom about one crossing. */
function tellStory(story: number, random: () => number): readonly Told[] {
  const below = (limit: number) => Math.floor(random() * limit);
  const mate = { kind: 'subject', subject: `mate${story}` };
  const day = (from: number) => `2031-03-${String(from + below(5)).padStart(2, '0')}`;
  const event = (key: string, type: string, roles: object, edtf: string) => ({
    kind: 'event',
    event: `${key}${story}`,
    type,
    roles,
    when: { edtf },
    polarity: 'positive',
  });
  const age = 20 + (story % 40);
  return Array.from({ length: storyLength }, (_, at) => {
    const voice = random() < 0.3 ? `office${below(3)}` : `local${story}-${below(3)}`;
    const facts: readonly (readonly [words: string, content: object])[] = [
      [
        `had crossed by boat ${story}`,
        event('crossing', 'journey', { agent: mate, purpose: { kind: 'term', term: 'concert' } }, day(2)),
      ],
      [
        `had paid for passage no. ${story}`,
        event('ticket', 'purchase', { theme: { kind: 'subject', subject: `crossing${story}` } }, day(1)),
      ],
      [`had been called about boat ${story}`, event('call', 'contact', { patient: mate }, day(1))],
      [`was ${age} years old`, attribute(`mate${story}`, 'age', String(random() < 1 / 30 ? age + 9 : age))],
    ];
    const [words, content] = facts[at % facts.length] ?? ['', {}];
    return {
      sentence: `Line ${at} of log ${story}: ${voice.replace('-', ' no. ')} said that the mate ${words}.`,
      attribution: [voice],
      content,
    };
  });
}

function attribute(of: string, property: string, figure: string): object {
  return {
    kind: 'attribute',
    of,
    property,
    value: { kind: 'quantity', min: figure, max: figure, unit: 'year' },
    polarity: 'positive',
  };
}
