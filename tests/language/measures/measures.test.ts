/** Figures in each language: how much, how many, how old, how long, with the bounds that the words set. */

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findMeasures as english } from '../../../src/language/en/measures.ts';
import { findMeasures as kazakh } from '../../../src/language/kk/measures.ts';
import { findMeasures as kyrgyz } from '../../../src/language/ky/measures.ts';
import { findMeasures as russian } from '../../../src/language/ru/measures.ts';
import { shiftDecimal } from '../../../src/language/measures/read-number.ts';

type Finder = typeof english;

function measures(find: Finder, text: string): readonly string[] {
  return find({ start: 0, end: text.length, text, tokens: [] }).map(
    ({ start, end, kind, min = '', max = '', unit, approximate }) =>
      `${text.slice(start, end)} = ${kind} ${min === max ? min : `${min}..${max}`} ${unit}${approximate ? '~' : ''}`,
  );
}

type Row = readonly [text: string, ...found: string[]];

describe('English', () => {
  test.each<Row>([
    ['He got 90,000 tenge.', '90,000 tenge = amount 90000 KZT'],
    ['It is approximately 15.6 thousand rubles.', 'approximately 15.6 thousand rubles = amount 15600 RUB~'],
    ['They paid $1.2 million.', '$1.2 million = amount 1200000 USD'],
    ['About 20 of his colleagues came.', 'About 20 of his colleagues = count 20 person~'],
    ['At least three police officers were hurt.', 'At least three police officers = count 3.. person'],
    ['The 31-year-old man waited two weeks.', '31-year-old = age 31 year', 'two weeks = duration 14 day'],
    ['John Smith, 42, left.', '42 = age 42 year'],
    ['Between 200 and 300 people came.', 'Between 200 and 300 people = count 200..300 person'],
    ['It cost 5-7 million dollars.', '5-7 million dollars = amount 5000000..7000000 USD'],
    ['Up to two hundred and forty thousand soms.', 'Up to two hundred and forty thousand soms = amount ..240000 KGS'],
    ['Police saw twenty-five protesters.', 'twenty-five protesters = count 25 person'],
    ['In 2019 people left.'],
    ['Room 20 is empty.'],
  ])('%s', (text, ...expected) => expect(measures(english, text)).toEqual(expected));
});

describe('Russian', () => {
  test.each<Row>([
    ['Он получил 90 тысяч тенге.', '90 тысяч тенге = amount 90000 KZT'],
    ['Это примерно 15,6 тыс. рублей.', 'примерно 15,6 тыс. рублей = amount 15600 RUB~'],
    ['Около 20 его коллег пришли.', 'Около 20 его коллег = count 20 person~'],
    ['Пострадали не менее трёх полицейских.', 'не менее трёх полицейских = count 3.. person'],
    ['31-летний мужчина ждал две недели.', '31-летний = age 31 year', 'две недели = duration 14 day'],
    ['Ему 42 года.', '42 года = age 42 year'],
    ['От 200 до 300 человек.', 'От 200 до 300 человек = count 200..300 person'],
    ['Двести сорок тысяч сумов.', 'Двести сорок тысяч сумов = amount 240000 UZS'],
    ['1 203 441 тенге.', '1 203 441 тенге = amount 1203441 KZT'],
    ['В 2019 году это было.'],
  ])('%s', (text, ...expected) => expect(measures(russian, text)).toEqual(expected));
});

describe('Kazakh and Kyrgyz', () => {
  test.each<readonly [find: Finder, text: string, found: string]>([
    [kazakh, 'Ол 90 мың теңге алды.', '90 мың теңге = amount 90000 KZT'],
    [kazakh, 'Кемінде үш адам келді.', 'Кемінде үш адам = count 3.. person'],
    [kazakh, '31 жастағы ер адам.', '31 жастағы = age 31 year'],
    [kazakh, '90 000 теңгеден астам.', '90 000 теңгеден астам = amount 90000.. KZT'],
    [kyrgyz, 'Ал 90 миң теңге алды.', '90 миң теңге = amount 90000 KZT'],
    [kyrgyz, 'Болжол менен 200 доллар.', 'Болжол менен 200 доллар = amount 200 USD~'],
    [kyrgyz, '31 жаштагы эркек.', '31 жаштагы = age 31 year'],
    [kyrgyz, '15 000 сомдон ашык.', '15 000 сомдон ашык = amount 15000.. KGS'],
  ])('%$', (find, text, found) => expect(measures(find, text)).toEqual([found]));
});

test('a decimal times a power of ten is exact', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.nat(6), fc.nat(12), (digits, places, power) => {
      const whole = String(digits).padStart(places + 1, '0');
      const decimal = places === 0 ? whole : `${whole.slice(0, -places)}.${whole.slice(-places)}`;
      const [left = '', right = ''] = shiftDecimal(decimal, power).split('.');
      expect(BigInt(left + right) * 10n ** BigInt(places)).toBe(digits * 10n ** BigInt(power + right.length));
    }),
  );
});

test('nothing is invented, whatever the text', () => {
  const pieces = fc.array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('90', ' тысяч', ' people', '$', ' около ', ' to ', '-', '\u00a0', ' мың теңге'),
    ),
  );
  fc.assert(
    fc.property(pieces, fc.constantFrom(english, russian, kazakh, kyrgyz), (parts, find) => {
      const text = parts.join('');
      let last = 0;
      for (const { start, end } of find({ start: 0, end: text.length, text, tokens: [] })) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        last = start;
      }
    }),
  );
});
