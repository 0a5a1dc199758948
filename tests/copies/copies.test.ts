/** Copies among pages: shared wording held against counting it all, the same story in another language, and its drift. */

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparePages } from '../../src/copies/compare-pages.ts';
import { createCopyIndex } from '../../src/copies/copy-index.ts';
import { findCopies } from '../../src/copies/find-copies.ts';
import { figuresOf } from '../../src/copies/story-features.ts';
import { sharedCount, shinglesOf } from '../../src/copies/shingles.ts';
import { skeletonOf } from '../../src/copies/skeleton.ts';
import { findLanguage } from '../../src/language/languages.ts';
import type { Language } from '../../src/language/language.ts';

const release =
  'The harbour authority of Selm said on Tuesday that the ferry Aurora had left the pier at 05:40 with 112 passengers on board, and that no storm warning had been received by then. The captain, Ines Corr, had asked for leave to sail at five. Divers will go down on Friday, the authority said, if the sea lets them. It promised a report within thirty days and asked relatives to call a number in the capital.';
const shortened =
  'The harbour authority of Selm said on Tuesday that the ferry Aurora had left the pier at 05:40 with 112 passengers on board, and that no storm warning had been received by then. Divers will go down on Friday, the authority said, if the sea lets them.';
const other =
  'Schools in the valley open again next week after the holidays. The mayor has asked parents to bring warm clothes, since the boiler of the old building is being repaired and will not be ready before the end of the month. Teachers have promised to keep the rooms dry and to send the children home early when it is too cold.';

function rulesOf(language: string): Language {
  const found = findLanguage(language);
  if (!found) throw new Error(`there are no rules for ${language}`);
  return found;
}

/** What is found of the texts, taken in this order, whatever stands first in a pair. */
function pairsOf(texts: readonly string[], order: readonly number[]): readonly string[] {
  return findCopies(order.map((place) => ({ id: String(place), text: texts[place] ?? '' })))
    .map(({ a, b, kind, likeness }) => `${[a, b].toSorted().join()} ${kind} ${likeness.toFixed(9)}`)
    .toSorted();
}

/** A forecast as a site fills it in. */
const weather = (town: string, [low, high]: readonly [number, number], day: string) =>
  `Weather for ${town}. On ${day} it will be cloudy with sunny intervals, and light rain is possible towards the evening. The wind will come from the west at ${low} to ${high} metres per second. By day ${low + 12} to ${high + 14} degrees are expected in ${town}, at night it will be colder. Drivers are asked to be careful in fog, and everybody else to take a coat.`;

describe('shared wording', () => {
  test('a shortened text is found, another is not', () => {
    const pages = [
      { id: 'release', text: release },
      { id: 'other', text: other },
      { id: 'shortened', text: shortened },
    ];
    expect(findCopies(pages)).toMatchObject([{ a: 'release', b: 'shortened', kind: 'copy' }]);
    expect(findCopies(pages)[0]?.likeness).toBeGreaterThan(0.9);
  });

  test('a template that is filled in otherwise is no copy, and filled in alike it is', () => {
    const [karin, lodva] = [weather('Karin', [11, 15], 'Saturday'), weather('Lodva', [20, 28], 'Tuesday')];
    expect(findCopies([karin, lodva].map((text, at) => ({ id: String(at), text })))).toEqual([]);
    const again = `Our page. ${karin}`;
    expect(findCopies([karin, again].map((text, at) => ({ id: String(at), text })))).toMatchObject([{ kind: 'copy' }]);
  });

  test('two sentences in a text of its own are an excerpt', () => {
    const quoting = `${other} ${release.split('. ').slice(2, 4).join('. ')}. ${other.split('. ').toReversed().join('. ')}`;
    expect(findCopies([release, quoting].map((text, at) => ({ id: String(at), text })))).toMatchObject([
      { kind: 'excerpt' },
    ]);
  });

  test('what is taken out is found no more, and what comes again replaces itself', () => {
    const index = createCopyIndex();
    index.add({ id: 'a', text: release });
    expect(index.add({ id: 'b', text: release })).toHaveLength(1);
    index.remove('a');
    expect(index.add({ id: 'b', text: release })).toEqual([]);
    expect(index.size()).toBe(1);
  });

  test('nothing, one word and very short texts share nothing that is told', () => {
    const index = createCopyIndex();
    for (const [id, text] of Object.entries({ a: '', b: '', c: 'Yes.', d: 'Yes.', e: 'Read more', f: 'Read more' }))
      expect(index.add({ id, text })).toEqual([]);
  });

  const word = fc.constantFrom('the', 'ferry', 'left', 'harbour', 'вода', 'ушла', 'кеме', 'at', 'dawn', 'again');
  const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(' '));

  test('is counted as by looking at every shingle', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [left, right] = [shinglesOf({ text: a }), shinglesOf({ text: b })];
        const both = new Set(left).intersection(new Set(right));
        expect(sharedCount(left, right)).toBe(both.size);
        expect(sharedCount(left, left)).toBe(left.length);
      }),
    );
  });

  test('does not depend on the order in which pages come', () => {
    const pages = fc.array(text, { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(pages, (texts) => {
        const order = [...texts.keys()];
        expect(pairsOf(texts, order.toReversed())).toEqual(pairsOf(texts, order));
      }),
    );
  });
});

describe('figures and names across languages', () => {
  test.each([
    ['90,000 tenge and 15.6 per cent', ['90000', '15.6']],
    ['90 000 тенге', ['90000']],
    ['90 тысяч тенге', ['90000']],
    ['90 мың теңге, 90 миң теңге', ['90000', '90000']],
    ['one of 7', []],
  ])('%s', (text, figures) => expect(figuresOf(text)).toEqual(figures));

  test.each([
    ['Temirkhan', 'Темирхан'],
    ['Zhumabaev', 'Жумабаев'],
    ['Shamil', 'Шамиль'],
    ['Қасымов', 'Qasymov'],
  ])('%s and %s have the same consonants', (one, two) => expect(skeletonOf(one)).toBe(skeletonOf(two)));
});

const story: Readonly<Record<string, string>> = {
  ru: 'Вечером 9 января телеканал «Заря» показал запись из Тасбулака. По словам человека на записи, неизвестные оплатили ему перелёт. Ему дали 75 тысяч тенге. Сестра Ильяса Темирхана Аида узнала его. Билет был куплен 16 декабря, сообщили в МВД Кокбела.',
  en: 'On the evening of January 9 the channel Zarya showed a recording from Tasbulak. According to the man on the recording, he paid for the flight. He was given 57 thousand tenge. The sister of Ilyas Temirkhan, Aida, recognised him. The ticket was bought on December 18, the Interior Ministry of Kokbel said.',
  elsewhere:
    'On the morning of May 3 the mayor of Verda, Anna Orlova, opened a bridge of 240 metres over the Sel. It cost 12 million. The old one was closed in 2019.',
};

test('a report of the day after has the names and not the figures, and is another story', () => {
  const first =
    'A wall fell in Harnow on Tuesday and hurt Emil Sobek of the firm Agrovent. He is 46. Some 1,800 bricks lay in Mill Lane, and 12 trains stood.';
  const next =
    'Work goes on after what befell Emil Sobek in Harnow, the firm Agrovent says. The mayor met 250 people at 19:30 in the school.';
  const again = 'Trains stood in Harnow, 12 of them, since 1,800 bricks of Agrovent had come down on Emil Sobek.';
  const found = findCopies(
    [first, next, again].map((text, at) => ({ id: ['first', 'next', 'again'][at] ?? '', text })),
  );
  expect(found.map(({ a, b }) => [a, b].toSorted().join())).toEqual(['again,first']);
});

describe('a translation', () => {
  const pages = Object.entries(story).map(([id, text]) => ({
    id,
    text,
    language: id === 'ru' ? 'ru' : 'en',
    published: '2031-01-10',
  }));

  test('is found by what it keeps', () => {
    expect(findCopies(pages)).toMatchObject([{ kind: 'same-story', a: 'ru', b: 'en' }]);
  });

  test('is laid side by side with its original, and its drift is told', () => {
    const [original, copy] = pages;
    if (!original || !copy) throw new Error('two pages were made');
    const compared = comparePages(
      { ...original, rules: rulesOf('ru'), published: '2031-01-10' },
      { ...copy, rules: rulesOf('en'), published: '2031-01-11' },
    );
    expect(compared).toMatchObject({ original: 'ru', copy: 'en', because: 'published' });
    expect(compared.rows.every((row) => row.original && row.copy)).toBe(true);
    expect(
      compared.rows.flatMap(({ drift }) => drift.map((each) => [each.kind, each.original.words, each.copy.words])),
    ).toEqual([
      ['payer', 'неизвестные оплатили', 'he paid'],
      ['figure', '75 тысяч тенге', '57 thousand tenge'],
      ['date', '16 декабря', 'December 18'],
    ]);
  });
});

describe('what drifts and what does not, within one language', () => {
  test.each<readonly [original: string, copy: string, ...kinds: string[]]>([
    ['The bridge was closed by the mayor on 3 May.', 'The bridge was closed by the mayor on May 3.'],
    ['3 May 2031, 11:10', '4 May 2031, 12:40'],
    ['The mayor said that he had signed it.', 'The mayor said that he had not signed it.', 'polarity'],
    ['The mayor denied that he had signed it.', 'The mayor admitted that he had signed it.', 'polarity'],
    ['None of the doors had been locked.', 'All of the doors had been locked.', 'polarity'],
    ['None of the doors had been locked.', 'Not one of the doors had been locked.'],
    [
      'The order has number 4417 in the register of Selm.',
      'The order has number 4471 in the register of Selm.',
      'figure',
    ],
    ['The herd of about 1,200 came down to Selm.', 'The herd of 1,250 came down to Selm.'],
    [
      'Police said that about 200 people were on the bridge that night.',
      'Police said that 210 people were on the bridge that night.',
    ],
    [
      'Police said that 20 people were on the bridge that night.',
      'Police said that 40 people were on the bridge that night.',
      'figure',
    ],
    [
      'The mayor was not told of the crack in the bridge.',
      'The mayor was told of the crack in the bridge.',
      'polarity',
    ],
    ['The bridge was closed on 3 May, the mayor said.', 'The bridge was closed on 3 May.', 'attribution'],
    [
      'Unknown persons paid for the ticket of the man.',
      'The man says that he paid for the ticket of the man.',
      'payer',
    ],
    ['It rained.', 'The mayor was told of the crack in the bridge.'],
  ])('%s / %s', (original, copy, ...kinds) => {
    const page = { rules: rulesOf('en'), language: 'en' };
    const { rows } = comparePages(
      { ...page, id: 'a', text: original, published: '2031-05-04' },
      { ...page, id: 'b', text: copy, published: '2031-05-06' },
    );
    expect(rows.flatMap(({ drift }) => drift.map(({ kind }) => kind))).toEqual(kinds);
  });
});

test('whatever two texts are, every sentence stands once and at its place', () => {
  const pieces = fc.array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('He paid 90 тенге. ', 'Он сказал. ', '\n', '«', 'на 3 мая '),
    ),
  );
  fc.assert(
    fc.property(pieces, pieces, (a, b) => {
      const texts = [a.join(''), b.join('')] as const;
      const { rows, original } = comparePages(
        { id: 'a', text: texts[0], rules: rulesOf('en') },
        { id: 'b', text: texts[1], rules: rulesOf('ru') },
      );
      for (const side of ['original', 'copy'] as const) {
        const text = (side === 'original') === (original === 'a') ? texts[0] : texts[1];
        let last = 0;
        for (const place of rows.flatMap((row) => row[side] ?? [])) {
          expect(place.start).toBeGreaterThanOrEqual(last);
          expect(place.end).toBeLessThanOrEqual(text.length);
          last = place.end;
        }
      }
    }),
  );
});
