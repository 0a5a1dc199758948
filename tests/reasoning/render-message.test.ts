/** The catalogues are complete and alike, and messages become plain sentences. */

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Message, MessageValue } from '../../src/reasoning/findings.ts';
import { catalogues, renderMessage, type Labels } from '../../src/reasoning/render-message.ts';
import { builtInVocabulary, roles } from '../../src/subject/vocabulary.ts';
import type { Value } from '../../src/statement/content.ts';
import { idOf } from './notation.ts';

const labels: Labels = { subject: (id) => `<${id}>`, voice: () => 'the ministry', vocabulary: builtInVocabulary };
const root = join(import.meta.dirname, '../../src/reasoning');

function valuesIn(template: string): ReadonlySet<string> {
  return new Set([...template.matchAll(/\{([a-zA-Z]+)/g)].map(([, name = '']) => name));
}

describe('the catalogues', () => {
  const sources = globSync('{*,rules/*,warnings/*}.ts', { cwd: root }).map((file) =>
    readFileSync(join(root, file), 'utf8'),
  );
  const code = sources.join('\n');

  test('have the words for every key that the code builds, and no others', () => {
    const plain = [...code.matchAll(/'((?:says|list|topic|clash|assume|fault|why|way-out|warning)\.[a-z-]+)'/g)].map(
      ([, key]) => key,
    );
    const built = [...code.matchAll(/`((?:says|list|topic|clash|assume|fault|why|way-out|warning)\.[^`]*)`/g)].map(
      ([, key = '']) => key,
    );
    const patterns = built.map(
      (key) => new RegExp(`^${key.replaceAll(/\$\{[^}]*\}/g, '[a-z-]*').replaceAll('.', '\\.')}$`),
    );
    // Those of weighing are asked for from outside of this folder, too.
    const keys = Object.keys(catalogues.en.messages).filter((key) => !/^(?:weigh|linchpin|ask)\./.test(key));
    expect(plain.filter((key) => key !== undefined && !keys.includes(key))).toEqual([]);
    expect(keys.filter((key) => !plain.includes(key) && !patterns.some((pattern) => pattern.test(key)))).toEqual([]);
    expect(patterns.filter((pattern) => !keys.some((key) => pattern.test(key)))).toEqual([]);
  });

  test.each(Object.values(catalogues))('in $language say the same things with the same values', (words) => {
    expect(Object.keys(words.messages).toSorted()).toEqual(Object.keys(catalogues.en.messages).toSorted());
    expect(Object.keys(words.roles).toSorted()).toEqual(roles.toSorted());
    for (const [key, template] of Object.entries(words.messages))
      expect([key, valuesIn(template)]).toEqual([key, valuesIn(catalogues.en.messages[key] ?? '')]);
  });

  test.each(Object.values(catalogues))('in $language never say that anybody was shown to be wrong', (words) => {
    const all = Object.values(words.messages).join('\n').toLowerCase();
    expect(all).not.toMatch(/\b(proves?|proof|lies|lied|liar|fake|fraud)\b/);
    expect(all).not.toMatch(/доказ(ывает|ано)|лж[её]т|ложь|врёт|фейк/);
  });
});

describe('the vocabulary', () => {
  test('has a label in both languages for every word', () => {
    const { events, properties, terms, units, exclusions } = builtInVocabulary;
    const labelled = [events, properties, terms, units].flatMap((table) =>
      Object.values(table).map(({ label }) => label),
    );
    const bases = [
      ...exclusions.map(({ basis }) => basis),
      ...Object.values(events).flatMap(({ orders, sameAs, lasts }) =>
        [...orders, ...sameAs, ...(lasts ? [lasts] : [])].map(({ basis }) => basis),
      ),
    ];
    for (const label of [...labelled, ...bases])
      expect(Object.keys(label)).toEqual(expect.arrayContaining(['en', 'ru']));
    expect(bases.length).toBeGreaterThan(10);
  });

  test('has the words that field work asks for first', () => {
    const events = [
      'contact',
      'offer',
      'payment',
      'purchase',
      'journey',
      'departure',
      'arrival',
      'lodging',
      'detention',
      'ill-treatment',
      'appearance',
    ];
    const more = [
      'identification',
      'invitation',
      'performance',
      'protest',
      'statement',
      'investigation',
      'appeal',
      'diplomatic-note',
      'death',
      'injury',
    ];
    const properties = [
      'name',
      'age',
      'birth-date',
      'occupation',
      'citizenship',
      'office',
      'affiliation',
      'whereabouts',
      'number-of-people',
    ];
    expect(Object.keys(builtInVocabulary.events)).toEqual(expect.arrayContaining([...events, ...more]));
    expect(Object.keys(builtInVocabulary.properties)).toEqual(expect.arrayContaining(properties));
  });
});

function say(message: Message, language: 'en' | 'ru' = 'en'): string {
  return renderMessage(message, language, labels);
}

function attribute(value: Value): Message {
  const of: MessageValue = { kind: 'text', text: 'the rally' };
  return {
    key: 'says.attribute',
    values: {
      of,
      property: { kind: 'word', of: 'property', word: 'number-of-people' },
      value: { kind: 'value', value },
    },
  };
}

describe('a sentence', () => {
  test.each<readonly [Value, string, string]>([
    [{ kind: 'quantity', min: '20', max: '20', unit: 'person' }, '20 people', '20 человек'],
    [
      { kind: 'quantity', min: '20', max: '20', unit: 'person', approximate: true },
      'about 20 people',
      'около 20 человек',
    ],
    [{ kind: 'quantity', min: '12', unit: 'person' }, 'at least 12 people', 'не менее 12 человек'],
    [{ kind: 'quantity', min: '1', max: '1', unit: 'time' }, '1 time', '1 раз'],
    [{ kind: 'quantity', min: '3', max: '3', unit: 'time' }, '3 times', '3 раза'],
    [{ kind: 'quantity', min: '1.5', max: '1.5', unit: 'kilometre' }, '1.5 kilometres', '1,5 километра'],
    [{ kind: 'quantity', min: '21', unit: 'RUB' }, 'at least 21 roubles', 'не менее 21 рубля'],
    [{ kind: 'quantity', max: '12', unit: 'person' }, 'at most 12 people', 'не более 12 человек'],
    [{ kind: 'quantity', min: '10', max: '20', unit: 'person' }, '10 to 20 people', 'от 10 до 20 человек'],
    [
      { kind: 'quantity', min: '1234567.5', max: '1234567.5', unit: 'KZT' },
      '1,234,567.5 tenge',
      '1\u00a0234\u00a0567,5 тенге',
    ],
    [{ kind: 'term', term: 'pianist' }, 'a pianist', 'пианист'],
    [{ kind: 'date', when: { edtf: '2021-12-16' } }, 'on 16 December 2021', '16 декабря 2021 г.'],
    [{ kind: 'text', text: 'as said' }, '“as said”', '“as said”'],
    [{ kind: 'subject', subject: idOf('x', 'R') }, `<${idOf('x', 'R')}>`, `<${idOf('x', 'R')}>`],
    [{ kind: 'term', term: 'constructor' }, 'constructor', 'constructor'],
  ])('has the value %j', (value, english, russian) => {
    expect(say(attribute(value))).toBe(`The rally numbered ${english}`);
    expect(say(attribute(value), 'ru')).toBe(`The rally: число людей – ${russian}`);
  });

  test.each([
    [1, '1 day before', 'за 1 день до'],
    [2, '2 days before', 'за 2 дня до'],
    [5, '5 days before', 'за 5 дней до'],
    [21, '21 days before', 'за 21 день до'],
  ])('counts %d days', (count, english, russian) => {
    const event: MessageValue = { kind: 'subject', subject: idOf('x', 'e') };
    const when: MessageValue = { kind: 'when', when: { edtf: '2022' } };
    const message = {
      key: 'clash.too-early-by-days',
      values: {
        late: event,
        lateWhen: when,
        lateBy: event,
        early: event,
        earlyWhen: when,
        earlyBy: event,
        days: { kind: 'count', count },
      },
    } as const;
    expect(say(message)).toContain(english);
    expect(say(message, 'ru')).toContain(russian);
  });

  test('joins lists, with semicolons where things are long', () => {
    const items: readonly MessageValue[] = ['a', 'b', 'c'].map((text) => ({ kind: 'text', text }));
    expect(say({ key: 'topic.times', values: { events: { kind: 'list', items } } })).toBe('When: a, b, and c');
    expect(say({ key: 'way-out.several', values: { faults: { kind: 'list', items } } })).toContain('a; b; c');
  });

  test('takes out what turns or breaks a line, and cuts what is too long', () => {
    const text = `x\u0000\u001b[31m\n\u202eevil\u2066 ${'y'.repeat(5000)}`;
    const said = say({ key: 'warning.unreadable-content', values: { reason: { kind: 'text', text } } });
    expect(said).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    expect(said.length).toBeLessThan(700);
  });

  test('ends where messages stand within messages without an end', () => {
    let message: Message = { key: 'says.in-words', values: {} };
    for (let depth = 0; depth < 100; depth++)
      message = { key: 'says.about-false', values: { says: { kind: 'message', message } } };
    expect(say(message).length).toBeLessThan(500);
  });

  test('without words or values is a bug', () => {
    expect(() => say({ key: 'says.nothing', values: {} })).toThrow('no words in "en" for the message "says.nothing"');
    expect(() => say({ key: 'toString', values: {} })).toThrow('no words');
    expect(() => say({ key: 'says.same', values: {} })).toThrow('comes without its value "a"');
  });
});
