/** Single comparisons: figures, names, places, times. */

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areNamesForeign } from '../../src/reasoning/compare-names.ts';
import {
  isQuantityApart,
  isQuantityBelow,
  isQuantityWithin,
  plainDecimal,
  scaledOf,
  type Quantity,
} from '../../src/reasoning/compare-quantities.ts';
import { isApart, isOneTime, liesIn, type Change } from '../../src/reasoning/compare-when.ts';
import { builtInVocabulary } from '../../src/subject/vocabulary.ts';
import type { When } from '../../src/time/when.ts';

function figure(text: string): Quantity {
  const [, about, low = '', high = '', unit = ''] = /^(~?)([\d.-]*)\/([\d.-]*) (\w+)$/.exec(text) ?? [];
  return {
    kind: 'quantity',
    ...(low === '' ? {} : { min: low }),
    ...(high === '' ? {} : { max: high }),
    unit,
    ...(about === '~' ? { approximate: true } : {}),
  };
}

describe('figures', () => {
  test.each([
    ['20/20 person', '20/20 person', false],
    ['20/20 person', '21/21 person', true],
    ['~20/20 person', '25/25 person', false],
    ['~20/20 person', '26/26 person', true],
    ['~20/20 person', '14/14 person', true],
    ['100/100 person', '105/105 person', false],
    ['100/100 person', '106/106 person', true],
    ['90000/90000 KZT', '100000/100000 KZT', true],
    ['15600/15600 RUB', '90000/90000 KZT', false],
    ['/10 person', '11/ person', true],
    ['/10 person', '10/ person', false],
    ['1/ person', '5/ person', false],
    ['2/2 hour', '120/120 minute', false],
    ['2/2 hour', '121/121 minute', false],
    ['2/2 hour', '133/133 minute', true],
    ['1/1 week', '7/7 day', false],
    ['1/1 day', '24/24 hour', false],
    ['0.1/0.1 metre', '0.10/0.100 metre', false],
    ['1/1 kilometre', '1000.5/1000.5 metre', false],
    ['1/1 kilometre', '1051/1051 metre', false],
    ['1/1 kilometre', '1106/1106 metre', true],
    ['1/1 mile', '1609.344/1609.344 metre', false],
    ['3/3 mile', '5/5 kilometre', false],
    ['3/3 mile', '6/6 kilometre', true],
    ['20000/20000 foot', '6100/6100 metre', false],
    ['-5/-5 metre', '5/5 metre', true],
    ['99999999999999999999/99999999999999999999 person', '99999999999999999998/99999999999999999998 person', true],
  ])('%s and %s apart: %s', (a, b, apart) => {
    expect(isQuantityApart(figure(a), figure(b), builtInVocabulary)).toBe(apart);
    expect(isQuantityApart(figure(b), figure(a), builtInVocabulary)).toBe(apart);
  });

  test.each([
    ['20/20 person', '10/30 person', true],
    ['20/40 person', '10/30 person', false],
    ['20/20 person', '~20/20 person', true],
    ['20/20 person', '~22/22 person', false],
    ['~20/20 person', '20/20 person', false],
    ['~20/20 person', '~20/20 person', true],
    ['96/96 person', '100/100 person', false],
    ['20/ person', '10/ person', true],
    ['20/20 person', '20/20 piece', false],
  ])('%s within %s: %s', (inner, outer, within) => {
    expect(isQuantityWithin(figure(inner), figure(outer), builtInVocabulary)).toBe(within);
  });

  const decimal = fc
    .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.stringMatching(/^\d{0,8}$/))
    .map(([minus, whole, part]) => `${minus ? '-' : ''}${whole}${part === '' ? '' : `.${part}`}`);

  test('have one spelling, which means the same', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        expect(scaledOf(plainDecimal(a))).toBe(scaledOf(a));
        expect(plainDecimal(plainDecimal(a))).toBe(plainDecimal(a));
        expect(plainDecimal(a) === plainDecimal(b)).toBe(scaledOf(a) === scaledOf(b));
      }),
    );
    expect(['007', '1.500', '-0', '0.0', '-0.50', '12'].map(plainDecimal)).toEqual([
      '7',
      '1.5',
      '0',
      '0',
      '-0.5',
      '12',
    ]);
  });

  test('are below only where they are apart', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), fc.boolean(), (a, b, approximate) => {
        const [one, other] = [a, b].map((number): Quantity => ({
          ...figure(`${number}/${number} person`),
          ...(approximate ? { approximate: true } : {}),
        }));
        if (!one || !other) return;
        const below = isQuantityBelow(one, other, builtInVocabulary);
        expect(below && !isQuantityApart(one, other, builtInVocabulary)).toBe(false);
        expect(below && a >= b).toBe(false);
      }),
    );
  });
});

function names(...texts: readonly string[]) {
  return texts.map((text) => ({ text, proper: !text.startsWith('the ') }));
}

describe('names', () => {
  test.each([
    [names('Vikram Ruzakhunov'), names('Zakir Uburov'), true],
    [names('Vikram Ruzakhunov'), names('Ruzahunov Vikram'), false],
    [names('Ruzakhunov'), names('Ruzahunov'), false],
    [names('V. Ruzakhunov'), names('Vikram R.'), false],
    [names('A. Bekov'), names('Aidar'), false],
    [names('A. Bekov'), names('Zakir Moor'), true],
    [names('Aidar Bekov'), names('Айдар Беков'), false],
    [names('Aidar Bekov', 'Айдар Беков'), names('Айдар Беков'), false],
    [names('the man in the video'), names('Zakir Uburov'), false],
    [names('José Álvarez'), names('Jose Alvarez'), false],
    [names('Li'), names('Wu'), false],
    [names('Анна Ким'), names('Пётр Цой'), true],
    [names(), names('Anna'), false],
  ])('%j and %j foreign: %s', (a, b, foreign) => {
    expect(areNamesForeign(a, b)).toBe(foreign);
    expect(areNamesForeign(b, a)).toBe(foreign);
  });
});

function at(edtf: string, zone?: string): When {
  return { edtf, ...(zone === undefined ? {} : { zone }) };
}

describe('times', () => {
  test.each<readonly [Change, When | undefined, When | undefined, boolean]>([
    ['never', at('1990'), at('2020'), true],
    ['seldom', undefined, undefined, true],
    ['often', undefined, undefined, false],
    ['seldom', undefined, at('2020'), false],
    ['seldom', at('2022-01'), at('2022-01-05'), true],
    ['seldom', at('2022-01-05'), at('2022-01-20'), false],
    ['seldom', at('2022'), at('2022'), false],
    ['rising', at('2022-01-05'), at('2022-01-05'), true],
    ['rising', at('2022-01'), at('2022-01-05'), false],
    ['often', at('2022-01-05'), at('2022-01-05'), false],
    ['often', at('2022-01-05T10:00'), at('2022-01-05T10:00'), true],
    ['often', at('2022-01-01/2022-01-31'), at('2022-01-05'), true],
    ['often', at('2022-01-01/2022-01-31'), at('2022-01-31'), false],
  ])('%s: %j and %j are one time: %s', (changes, a, b, expected) => {
    expect(isOneTime(changes, a, b)).toBe(expected);
    expect(isOneTime(changes, b, a)).toBe(expected);
  });

  test.each([
    [at('2022-01-02'), at('2022-01-03'), true],
    [at('2022-01-02'), at('2022-01-03', '+09:00'), false],
    [at('2022-01-02'), at('2022-01-05', '+09:00'), true],
    [at('2022-01'), at('2022-01-05'), false],
    [at('not a date'), at('2022-01-05'), false],
  ])('%j and %j apart: %s', (a, b, apart) => {
    expect(isApart(a, b)).toBe(apart);
  });

  test.each([
    [at('2022-01-05'), at('2022-01'), true],
    [at('2022-01'), at('2022-01-05'), false],
    [at('2022-01-05'), at('2022-01-05'), true],
    [at('2022-01-05T10:00', '+06:00'), at('2022-01-05'), false],
    [at('2022-01-05T10:00', '+06:00'), at('2022-01'), true],
    [at('2022-01-01T10:00', '+06:00'), at('2022-01'), false],
    [at('2022-01-05T10:00', '+06:00'), at('2022-01-05', '+06:00'), true],
    [at('2021'), at('[2020,2022]'), false],
    [at('2022-03'), at('[2020,2022]'), true],
    [at('[2020,2022]'), at('2020/2022'), true],
    [at('2022-01-06'), at('2022-01-05~'), false],
    [at('2022-01-05~'), at('2022-01-05~'), true],
    [at('2024-03-20'), at('2024-XX-16'), false],
  ])('%j certainly lies in %j: %s', (inner, outer, expected) => {
    expect(liesIn(inner, outer)).toBe(expected);
  });
});
