/** The fields of a typed content, as a note shows them before it is accepted. */

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentFieldsOf } from '../../app/src/reading/content-fields-of.ts';
import vocabularyJson from '../../src/subject/vocabulary.json' with { type: 'json' };
import { vocabularySchema } from '../../src/subject/vocabulary.ts';
import { showVocabulary } from '../../src/server/show/show-vocabulary.ts';

const shown = showVocabulary(vocabularySchema.parse(vocabularyJson), 'en');
const labels = new Map([
  ['x_flight', 'the flight'],
  ['x_ilyas', 'Ilyas Temir'],
  ['x_man', 'the man'],
  ['x_long', `“${'word '.repeat(40)}”`],
]);
const labelOf = (id: string) => labels.get(id) ?? id;
const ilyas = { kind: 'subject', subject: 'x_ilyas' };
const sum = (bounds: object) => ({ kind: 'quantity', unit: 'KZT', ...bounds });

type Content = Parameters<typeof contentFieldsOf>[0];

const flight = { kind: 'event', event: 'x_flight' };

test.each<readonly [content: Content, fields: readonly string[]]>([
  [{ kind: 'words' }, []],
  [
    { ...flight, type: 'journey', roles: { agent: ilyas }, when: { edtf: '2031-01-02', daypart: 'evening' } },
    ['event: the flight', 'kind: journey', 'who: Ilyas Temir', 'when: 2031-01-02, evening'],
  ],
  [
    { kind: 'event', event: 'x_long', type: 'journey', roles: {}, polarity: 'negative' },
    [`event: “${'word '.repeat(11)}word…`, 'kind: journey', 'polarity: not so'],
  ],
  [
    { ...flight, type: 'payment', roles: { amount: sum({ min: '90000', max: '90000', approximate: true }) } },
    ['event: the flight', 'kind: payment', 'how much: about 90000 tenge'],
  ],
  [
    { ...flight, type: 'payment', roles: { amount: sum({ min: '90000' }) } },
    ['event: the flight', 'kind: payment', 'how much: at least 90000 tenge'],
  ],
  [
    { kind: 'attribute', of: 'x_ilyas', property: 'age', value: { kind: 'text', text: 'about thirty' } },
    ['of: Ilyas Temir', 'age: “about thirty”'],
  ],
  [{ kind: 'identity', a: 'x_man', b: 'x_ilyas', same: false }, ['this: the man', 'is not: Ilyas Temir']],
  [{ kind: 'order', earlier: 'x_flight', later: 'x_man' }, ['earlier: the flight', 'later: the man']],
  [
    { kind: 'order', earlier: 'x_flight', later: 'x_man', because: true, polarity: 'negative' },
    ['earlier: the flight', 'later: the man', 'cause: the earlier one led to the later one', 'polarity: not so'],
  ],
  [
    { kind: 'order', earlier: 'x_flight', later: 'x_man', gap: { minMinutes: 30, maxMinutes: 90 } },
    ['earlier: the flight', 'later: the man', 'between: 30–90 min'],
  ],
  [
    { ...flight, type: 'journey', roles: {}, when: { edtf: '2031-01-02', daypart: 'night', zone: 'Asia/Almaty' } },
    ['event: the flight', 'kind: journey', 'when: 2031-01-02, night (Asia/Almaty)'],
  ],
])('%j', (content, fields) => {
  expect(contentFieldsOf(content, shown, labelOf).map(({ name, value }) => `${name}: ${value}`)).toEqual(fields);
});

test('whatever a content holds, its fields have names and texts', () => {
  const kinds = fc.constantFrom('event', 'attribute', 'order', 'identity', 'about', 'words', 'other');
  const members = fc.dictionary(
    fc.constantFrom('event', 'type', 'roles', 'when', 'of', 'property', 'value', 'a', 'b', 'earlier'),
    fc.anything(),
  );
  fc.assert(
    fc.property(kinds, members, (kind, more) => {
      for (const { name, value } of contentFieldsOf({ ...more, kind }, shown, labelOf))
        expect([typeof name, typeof value, value === '']).toEqual(['string', 'string', false]);
    }),
  );
});
