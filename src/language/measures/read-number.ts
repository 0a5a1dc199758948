/**
 * Figures in digits and in words, as exact decimals: "90,000", "15.6 thousand", "полтора миллиона" need no floating point
 * and get none.
 */

import type { Decimal } from '../../statement/content.ts';
import { readerOf, type SlotReader } from '../when/compile-phrases.ts';
import type { MeasureTable } from './measure-table.ts';

/** The source of a pattern for one figure, and what reads what it captured. */
export type NumberReader = {
  readonly source: string;
  readonly read: (words: string) => Decimal | undefined;
};

const space = '[\\x20\\u00a0\\u2009\\u202f]';

export function makeNumberReader({ decimalMark, numbers, powers }: MeasureTable): NumberReader {
  const group = decimalMark === '.' ? `(?:,|${space})` : `(?:\\.|${space})`;
  const digits = `\\d{1,3}(?:${group}\\d{3})+(?!\\d)(?:[${decimalMark}]\\d{1,4})?|\\d{1,15}(?:[.,]\\d{1,4})?`;
  const power = either(powers.map(([words]) => words));
  const word = `${either(numbers.map(([words]) => words))}|${power}`;
  const inWords = `(?:${word})(?:(?:[-‑]|${space}+|${space}+(?:and)${space}+)(?:${word})(?![\\p{L}\\p{N}])){0,7}`;
  const reader = { numberOf: readerOf(numbers), powerOf: readerOf(powers), decimalMark };
  return {
    source: `(?:(?:${digits})(?:${space}*(?:${power})(?![\\p{L}\\p{N}]))?|${inWords})`,
    read: (words) => readFigure(words, reader),
  };
}

type Readers = {
  readonly numberOf: SlotReader<number>;
  readonly powerOf: SlotReader<number>;
  readonly decimalMark: ',' | '.';
};

function readFigure(words: string, readers: Readers): Decimal | undefined {
  const [, digits, rest = ''] = /^([\d.,\s\u00a0\u2009\u202f]*\d)?\s*(.*)$/su.exec(words) ?? [];
  if (digits === undefined) return readInWords(words, readers);
  const plain = plainDigits(digits, readers.decimalMark);
  const power = rest === '' ? 0 : readers.powerOf(rest.trim());
  return plain === undefined || power === undefined ? undefined : shiftDecimal(plain, power);
}

/** Without marks between groups, with a full stop before the part. */
function plainDigits(digits: string, decimalMark: ',' | '.'): Decimal | undefined {
  const compact = digits.replaceAll(/[\s\u00a0\u2009\u202f]/gu, '');
  const groupMark = decimalMark === '.' ? ',' : '.';
  const isGrouped = new RegExp(`^\\d{1,3}(?:\\${groupMark}\\d{3})+(?:\\${decimalMark}\\d+)?$`).test(compact);
  const whole = isGrouped ? compact.replaceAll(groupMark, '') : compact;
  const decimal = whole.replace(',', '.');
  return /^\d{1,30}(?:\.\d{1,30})?$/.test(decimal) ? decimal : undefined;
}

/** "Two hundred and forty thousand": what is below a thousand adds up, a power multiplies what stands before it. */
function readInWords(words: string, { numberOf, powerOf }: Readers): Decimal | undefined {
  let total = 0;
  let below = 0;
  let known = false;
  for (const word of words.split(/[\s\u00a0‑-]+/u)) {
    if (word.toLowerCase() === 'and') continue;
    const number = numberOf(word);
    const power = number === undefined ? powerOf(word) : undefined;
    if (number !== undefined) below += number;
    else if (power === 2) below = (below || 1) * 100;
    else if (power !== undefined) {
      total += (below || 1) * 10 ** power;
      below = 0;
    } else return undefined;
    known = true;
  }
  const sum = total + below;
  return known && Number.isSafeInteger(sum * 2) ? String(sum) : undefined;
}

/** A decimal times a power of ten, exactly. */
export function shiftDecimal(decimal: Decimal, power: number): Decimal {
  const [whole = '0', part = ''] = decimal.split('.');
  const moved = `${whole}${part.padEnd(power, '0').slice(0, power)}`.replace(/^0+(?=\d)/, '');
  const rest = part.slice(power).replace(/0+$/, '');
  return rest === '' ? moved : `${moved}.${rest}`;
}

/** The hundredth part of a whole number, exactly. */
export function hundredthOf(decimal: Decimal): Decimal | undefined {
  if (!/^\d+$/.test(decimal)) return undefined;
  const padded = decimal.padStart(3, '0');
  const part = padded.slice(-2).replace(/0+$/, '');
  const whole = padded.slice(0, -2).replace(/^0+(?=\d)/, '');
  return part === '' ? whole : `${whole}.${part}`;
}

function either(sources: readonly string[]): string {
  return sources.length === 0 ? '(?!)' : sources.join('|');
}
