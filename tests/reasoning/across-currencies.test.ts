/** Sums in different currencies: exact, alike from both sides, told with what one is by the rate, and held by the checker. */

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkWitness } from '../../src/reasoning/check-witness.ts';
import type { Quantity } from '../../src/reasoning/compare-quantities.ts';
import { convertSum, isSumApart, tellSum, type Rate } from '../../src/reasoning/compare-sums.ts';
import { deriveFindings } from '../../src/reasoning/derive-findings.ts';
import type { Conflict } from '../../src/reasoning/findings.ts';
import { builtInVocabulary } from '../../src/subject/vocabulary.ts';
import { sayer } from './labels.ts';
import { readNotation } from './notation.ts';

const exactly = (figure: string, unit: string): Quantity => ({ kind: 'quantity', min: figure, max: figure, unit });
const about = (figure: string, unit: string): Quantity => ({ ...exactly(figure, unit), approximate: true });
const dollar: Rate = { one: 'USD', price: exactly('435', 'KZT') };
const rouble: Rate = { one: 'RUB', price: exactly('5.7', 'KZT') };

describe('two sums by rates', () => {
  test.each<readonly [string, Quantity, Quantity, readonly Rate[], boolean]>([
    ['one sum, rounded', exactly('90000', 'KZT'), exactly('200', 'USD'), [dollar], false],
    ['the last sum that may be the same', exactly('105773.68', 'KZT'), exactly('200', 'USD'), [dollar], false],
    ['a sum that is a little more', exactly('105773.69', 'KZT'), exactly('200', 'USD'), [dollar], true],
    ['twice as much', exactly('180000', 'KZT'), exactly('200', 'USD'), [dollar], true],
    ['about a sum', exactly('120000', 'KZT'), about('200', 'USD'), [dollar], false],
    [
      'a rate that is about so much',
      exactly('110000', 'KZT'),
      exactly('200', 'USD'),
      [{ ...dollar, price: about('435', 'KZT') }],
      false,
    ],
    ['over a third currency', exactly('75000', 'RUB'), exactly('980', 'USD'), [rouble, dollar], false],
    ['over a third currency, far apart', exactly('75000', 'RUB'), about('170', 'USD'), [rouble, dollar], true],
    ['rates that do not lead there', exactly('75000', 'RUB'), exactly('1', 'USD'), [dollar], false],
    ['rates that lead further', exactly('75000', 'KZT'), exactly('1', 'USD'), [dollar, rouble], false],
    [
      'a rate of nothing',
      exactly('75000', 'KZT'),
      exactly('1', 'USD'),
      [{ one: 'USD', price: exactly('0', 'KZT') }],
      false,
    ],
    ['a debt', exactly('-75000', 'KZT'), exactly('900', 'USD'), [dollar], false],
    ['at least a sum', { kind: 'quantity', min: '300000', unit: 'KZT' }, exactly('200', 'USD'), [dollar], true],
    ['at most a sum', { kind: 'quantity', max: '300000', unit: 'KZT' }, exactly('200', 'USD'), [dollar], false],
    [
      'more digits than a machine number has',
      exactly('9007199254740993000000', 'KZT'),
      exactly('1', 'USD'),
      [dollar],
      true,
    ],
  ])('%s', (_, a, b, rates, apart) => {
    expect(isSumApart(a, b, rates, builtInVocabulary)).toBe(apart);
    expect(isSumApart(b, a, rates.toReversed(), builtInVocabulary)).toBe(apart);
  });

  const figure = fc
    .tuple(fc.bigInt({ min: 1n, max: 10n ** 20n }), fc.stringMatching(/^\d{1,8}$/))
    .map(([whole, part]) => `${whole}.${part}`);

  test('are apart from one side exactly when they are from the other', () => {
    fc.assert(
      fc.property(figure, figure, fc.array(figure, { minLength: 1, maxLength: 2 }), (x, y, prices) => {
        const units = ['KZT', 'USD', 'RUB'];
        const rates = prices.map((price, at) => ({ one: units[at + 1] ?? '', price: exactly(price, units[at] ?? '') }));
        const [a, b] = [exactly(x, 'KZT'), exactly(y, units[prices.length] ?? '')];
        const apart = isSumApart(a, b, rates, builtInVocabulary);
        expect(isSumApart(b, a, rates.toReversed(), builtInVocabulary)).toBe(apart);
      }),
    );
  });

  test('are never apart where one is the other by that very rate', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 15n }), fc.bigInt({ min: 1n, max: 10n ** 9n }), (sum, price) => {
        const [a, b] = [exactly(`${sum}`, 'USD'), exactly(`${sum * price}`, 'KZT')];
        expect(isSumApart(a, b, [{ one: 'USD', price: exactly(`${price}`, 'KZT') }], builtInVocabulary)).toBe(false);
      }),
    );
  });

  test.each([
    ['90000', 'KZT', 'USD', '178', '242'],
    ['200', 'USD', 'KZT', '74385', '100485'],
    ['1', 'KZT', 'USD', '0', '0.01'],
  ])('%s %s in %s is told as %s to %s', (sum, from, to, min, max) => {
    const converted = convertSum(exactly(sum, from), to, [dollar], builtInVocabulary);
    expect(converted && tellSum(converted)).toEqual({ min, max });
  });
});

const said = readNotation(`
thing dollar "US dollar" unit USD
thing rouble "rouble" unit RUB
event fee the payment
channel: fee payment amount=300000 KZT @2022-01-05
gazette: fee payment amount=200 USD
bank: dollar exchange-rate 435.0 KZT @2022-01-05
bank: rouble exchange-rate 5.7 KZT @2022-01-05
bank: dollar exchange-rate 182.35 KZT @2014-12-31
`);
const { conflicts } = deriveFindings(said);

function tell(language: 'en' | 'ru'): string | undefined {
  return conflicts[0]?.why.map(sayer(said, language)).join('\n');
}

test('is told with the rate and with what the sum is by it', () => {
  expect(tell('en')).toMatchInlineSnapshot(`
    "It is said that one US dollar costs 435.0 tenge (as of 5 January 2022)
    300,000 tenge would be 595 to 805 US dollars, tolerances included; said is 200 US dollars"
  `);
  expect(tell('ru')).toMatchInlineSnapshot(`
    "Сказано, что: US dollar: курс – 435,0 тенге (на 5 января 2022 г.)
    300 000 тенге – это от 595 до 805 долларов США, с допуском; а сказано 200 долларов США"
  `);
});

describe('the checker', () => {
  const [found] = conflicts;

  test('takes it as it was found', () => {
    expect(conflicts.map(({ members }) => members.length)).toEqual([3]);
    expect(checkWitness({ conflicts }, said)).toEqual([]);
  });

  const step = { member: 2, one: 'USD', costs: 'KZT' };
  test.each<readonly [string, (conflict: Conflict) => Conflict]>([
    ['without a rate', (conflict) => withRates(conflict, [])],
    ['with a rate the other way round', (conflict) => withRates(conflict, [{ ...step, one: 'KZT', costs: 'USD' }])],
    ['with the rate of another currency', (conflict) => withRates(conflict, [{ ...step, one: 'RUB' }])],
    ['with a sum for a rate', (conflict) => withRates(conflict, [{ ...step, member: 1 }])],
    ['with a way back and forth', (conflict) => withRates(conflict, [step, step])],
    ['with the rate of another year', (conflict) => ({ ...conflict, members: exchanged(conflict) })],
    ['with another figure for what the sum would be', (conflict) => withText(conflict, '"595"', '"590"')],
    ['without the assumption', (conflict) => ({ ...conflict, assumptions: [] })],
  ])('refuses it %s', (_, tamper) => {
    if (!found) throw new Error('There must be a conflict to tamper with');
    expect(checkWitness({ conflicts: [tamper(found)] }, said)).toHaveLength(1);
  });
});

function withText(conflict: Conflict, from: string, to: string): Conflict {
  return JSON.parse(JSON.stringify(conflict).replaceAll(from, to));
}

function withRates(conflict: Conflict, rates: readonly object[]): Conflict {
  return JSON.parse(JSON.stringify(conflict, (key, value: unknown) => (key === 'rates' ? rates : value)));
}

/** The members with the rate of another year in the place of the right one. */
function exchanged({ members }: Conflict): Conflict['members'] {
  const last = said.statements.at(-1);
  const other = deriveFindings(said).contents.find(({ statements }) => last && statements.includes(last.id));
  if (!other) throw new Error('There must be another rate');
  const { key, says, statements } = other;
  return members.map((member, place) => (place === 2 ? { content: key, says, statements } : member));
}
