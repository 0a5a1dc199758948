import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rules } from '../../src/language/en/rules.ts';
import { holds, type Proposal, type Stretch, type Words } from '../../src/language/proposal.ts';
import { fieldsOf, type ProposedContent } from '../../src/language/proposed-content.ts';
import { maxSentenceTokens, proposeStatements, readStatements } from '../../src/language/propose-statements.ts';
import { readTokens } from '../../src/language/tokens.ts';

const whole = (text: string) => ({ text, parts: [] });
const english = { language: 'en', published: '2022-01-09' };

describe('what is read', () => {
  const text = 'Lark says he is innocent\nPolice said that he was there.\nOlga says: “He is a liar.”\n';
  const [title, main, apart] = [0, 25, 56];
  const parts = [
    { kind: 'title' as const, start: title, end: main },
    { kind: 'main' as const, start: main, end: apart },
    { kind: 'apart' as const, start: apart, end: text.length },
  ];
  test('titles with less confidence, the main text, and not what stands apart', () => {
    expect(proposeStatements({ text, parts }, english)).toMatchObject([
      { passage: { words: 'he is innocent' }, confidence: 'low' },
      { passage: { words: 'that he was there' }, confidence: 'high' },
    ]);
  });

  test('all of it where the parts are not known', () => {
    expect(proposeStatements(whole(text), english)).toHaveLength(3);
  });

  test.each(['ru', 'und', '', 'e'])('nothing in a language without rules: %j', (language) => {
    expect(proposeStatements(whole(text), { language })).toEqual([]);
  });

  test.each(['en', 'en-GB', 'EN-us'])('English by any of its tags: %s', (language) => {
    expect(proposeStatements(whole(text), { language })).toHaveLength(3);
  });
});

test('a proposal carries everything that it rests on', () => {
  const text = 'The Herald, citing his aunt, reported that Lark allegedly left on the evening of January 2.';
  expect(proposeStatements(whole(text), english)).toEqual([
    {
      rule: 'en/speech-verb',
      version: '1',
      confidence: 'high',
      attribution: [
        { start: 0, end: 10, words: 'The Herald', kind: 'outlet', named: true, subject: 0 },
        { start: 19, end: 27, words: 'his aunt', kind: 'person', named: false, subject: 1 },
      ],
      cue: { start: 29, end: 37, words: 'reported' },
      act: 'asserts',
      passage: { start: 38, end: 90, words: 'that Lark allegedly left on the evening of January 2' },
      polarity: 'positive',
      hedge: { start: 48, end: 57, words: 'allegedly' },
      dates: [
        {
          start: 66,
          end: 90,
          words: 'the evening of January 2',
          edtf: '2022-01-02',
          daypart: 'evening',
          anchor: 'publication',
          alternatives: [],
        },
      ],
      contents: [
        {
          rule: 'frame/departure',
          version: '3',
          confidence: 'low',
          passage: { start: 43, end: 90, words: 'Lark allegedly left on the evening of January 2' },
          kind: 'event',
          event: { value: { kind: 'subject', subject: 3 }, words: { start: 58, end: 62, words: 'left' } },
          type: 'departure',
          roles: { agent: { value: { kind: 'subject', subject: 2 }, words: { start: 43, end: 47, words: 'Lark' } } },
          when: {
            words: { start: 66, end: 90, words: 'the evening of January 2' },
            when: { edtf: '2022-01-02', daypart: 'evening' },
          },
          polarity: 'positive',
        },
      ],
    },
  ]);
});

/** Pieces of English that rules look at, with what hostile pages bring along; any of them may follow any other. */
const pieces = [
  'the minister said that|According to Anna Orlova,|he left on January 2|, citing his relatives, reported that|,” said Anna Orlova.',
  'She admitted|“he left|, according to police,|He was recognised by his aunt|The station posted a video of|and denied that|who had fled',
  'said|told|according to|citing|was quoted by|that|and|who|not|in which|she|the minister|the evening of May 3, 2020',
  'strangers contacted him|who offered to join the rally|When he agreed,|they paid for his flight to Almaty|a ticket to Almaty was bought',
  'the man in the video was|31-year-old Timur Salnik|the video –|pianist,|was recognised as|His sister, Anna Orlova,|was born on|and was beaten',
  '“|”|"|‘|’|«|»|,|.|.|;|:|—|(|)|?|\n\n|\u00a0|\u202e|\u0000|\ud800|👩‍🚒|__proto__',
].flatMap((group) => group.split('|'));
const scraps = fc
  .tuple(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), fc.constantFrom(' ', '', '\u00a0'))
  .map(([words, space]) => words.join(space));

describe('laws, whatever the text', () => {
  const texts = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), scraps, scraps);

  test('every place lies in the text and its words are what stands there', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const proposal of proposeStatements(whole(text), english)) {
          for (const { start, end, words } of [...placesOf(proposal), ...proposal.contents.flatMap(placesIn)]) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(text.slice(start, end)).toBe(words);
            expect(words.length).toBe(end - start);
          }
        }
      }),
      { numRuns: 1500 },
    );
  });

  test('places of one proposal do not contradict each other', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const proposal of proposeStatements(whole(text), english)) {
          const { rule, attribution, isUnnamed, cue, passage, hedge, dates } = proposal;
          const spoken = [...attribution, ...(cue ? [cue] : [])];
          expect(attribution.length > 0 || isUnnamed === true || rule.endsWith('/own-words')).toBe(true);
          expect(spoken.every((place) => holds(passage, place) || isApart(passage, place))).toBe(true);
          expect(
            spoken.every((place, index) => spoken.every((other, at) => at === index || isApart(place, other))),
          ).toBe(true);
          expect(dates.every((date) => holds(passage, date))).toBe(true);
          expect(
            hedge === undefined || attribution.every((voice) => isApart(voice, hedge) || holds(passage, hedge)),
          ).toBe(true);
        }
      }),
      { numRuns: 1500 },
    );
  });

  test('each field of a content stands in the passage of its proposal, and what it names is a subject of the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { proposals, subjects, joins } = readStatements(whole(text), english);
        for (const { passage, cue, attribution, contents } of proposals) {
          // Of "his mother recognised him", she who says it is in what is said.
          const places = [passage, ...(cue ? [cue] : []), ...attribution];
          for (const place of contents.flatMap(placesIn)) expect(places.some((each) => holds(each, place))).toBe(true);
          for (const number of contents.flatMap(numbersIn)) expect(subjects[number]?.number).toBe(number);
        }
        for (const { a, b } of joins) expect([subjects[a]?.kind, subjects[b]?.kind]).toEqual(['event', 'event']);
        for (const { name, mentions, within } of subjects) {
          for (const place of [name, ...mentions]) expect(text.slice(place.start, place.end)).toBe(place.words);
          expect(mentions.length).toBeGreaterThan(0);
          expect(within === undefined || subjects[within]?.kind === 'place').toBe(true);
        }
      }),
      { numRuns: 1500 },
    );
  });

  test('an event that another voice tells before is named in an order, and its words are not', () => {
    const text =
      'The minister said that strangers contacted him When he agreed, the minister said that they paid for his flight to Almaty';
    const { proposals } = readStatements(whole(text), english);
    const inner = proposals.find(({ passage }) => passage.words.startsWith('that they paid'));
    const order = inner?.contents.find(({ kind }) => kind === 'order');
    expect(order?.kind === 'order' && [order.earlier.words, order.later.words?.words]).toEqual([undefined, 'paid']);
  });

  test('the same text gives the same proposals, and what stands before it only moves them', () => {
    fc.assert(
      fc.property(scraps, (text) => {
        const before = 'It rained.\n\n';
        const plain = proposeStatements(whole(text), english).map(({ passage }) => passage.start + before.length);
        const moved = proposeStatements(whole(before + text), english).map(({ passage }) => passage.start);
        expect(moved).toEqual(plain);
      }),
      { numRuns: 300 },
    );
  });
});

describe('work', () => {
  const hostile = [
    'said ',
    'he said that ',
    ', said, ',
    'according to ',
    'according to citing ',
    'citing ',
    'who said and ',
    'was told by ',
    'posted a video of ',
    '“, ',
    'he said, “',
    'not also never ',
    'the ',
    'and ',
    'in 2020 ',
  ];

  test.each(hostile)('on a sentence of %j grows no faster than its square, and is limited', (scrap) => {
    const text = scrap.repeat(maxSentenceTokens).trim();
    const all = readTokens(text, { start: 0, end: text.length });
    for (const count of [maxSentenceTokens / 4, maxSentenceTokens]) {
      const { tokens, looks } = counted(all.slice(0, count));
      const sentence = { start: 0, end: tokens.at(-1)?.end ?? 0, text, tokens };
      for (const rule of rules) rule.find(sentence);
      expect(looks()).toBeLessThan(30 * count * count);
    }
  });

  const endless = [
    ...hostile,
    ...hostile.map((scrap) => `${scrap}it is. `),
    'a',
    '"',
    '.',
    '\n',
    ' ',
    '\u0000',
    'Dr. ',
    '“a. ',
  ];

  test.each(endless)('ends on half a million characters of %j', (scrap) => {
    const text = scrap.repeat(Math.ceil(500_000 / scrap.length));
    expect(proposeStatements(whole(text), english).length).toBeLessThan(text.length / 8);
  });

  test('ends on a megabyte of reported speech, with nothing left out', () => {
    const text = 'According to the minister, the dam holds. “It broke,” said Anna Orlova on May 3.\n'.repeat(12_500);
    expect(proposeStatements(whole(text), english)).toHaveLength(25_000);
  });
});

function placesOf({ attribution, cue, passage, hedge, dates }: Proposal) {
  const targets = attribution.map(({ resolvedTo }) => resolvedTo).filter((target) => target !== undefined);
  return [...attribution, ...targets, passage, ...dates, ...(cue ? [cue] : []), ...(hedge ? [hedge] : [])];
}

function placesIn(content: ProposedContent): readonly Words[] {
  const when = content.kind === 'event' || content.kind === 'attribute' ? content.when : undefined;
  return [content.passage, ...fieldsOf(content).flatMap(({ words }) => words ?? []), ...(when ? [when.words] : [])];
}

function numbersIn(content: ProposedContent): readonly number[] {
  return fieldsOf(content).flatMap(({ value }) => (value.kind === 'subject' ? [value.subject] : []));
}

function isApart(a: Stretch, b: Stretch): boolean {
  return a.end <= b.start || b.end <= a.start;
}

/** The same tokens, and how often one of them was looked at. */
function counted<T>(tokens: readonly T[]) {
  let count = 0;
  const proxy = new Proxy(tokens, {
    get(target, key, receiver) {
      if (typeof key === 'string' && /^\d+$/.test(key)) count += 1;
      return Reflect.get(target, key, receiver) as unknown;
    },
  });
  return { tokens: proxy, looks: () => count };
}
