/**
 * How fast dates are read and turned into bounds, against the `edtf` package in the same run, and how the work grows.
 * Every text is different, so that nothing can be remembered; both do the same: text to earliest and latest instant.
 *
 *   node bench/time.ts
 */

import edtf from 'edtf';
import { boundsOf } from '../src/time/bounds.ts';
import { parseEdtf } from '../src/time/parse-edtf.ts';

const pad = (value: number) => String(value).padStart(2, '0');

/** Days, then months, years, times, intervals, masks and qualified dates, in the order 6:1:1:1:1:1:1. */
function makeTexts(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    const year = 1980 + (index % 50);
    const month = pad(1 + (index % 12));
    const day = `${year}-${month}-${pad(1 + (index % 28))}`;
    const rarer = [
      `${year}-${month}`,
      `${year}`,
      `${day}T${pad(index % 24)}:${pad(index % 60)}Z`,
      `${day}/${year + 1}`,
      `${year}-XX`,
      `${day}?`,
    ];
    return index % 2 === 0 ? day : (rarer[(index >> 1) % rarer.length] ?? day);
  });
}

function perSecond(texts: readonly string[], read: (text: string) => unknown): number {
  const start = performance.now();
  for (const text of texts) read(text);
  return (texts.length * 1000) / (performance.now() - start);
}

const readers = {
  'parse, ours': (text: string) => parseEdtf(text),
  'parse and bounds, ours': (text: string) => boundsOf({ edtf: text }),
  'parse and bounds in a zone, ours': (text: string) => boundsOf({ edtf: text, zone: 'Asia/Almaty' }),
  'parse and bounds, edtf': (text: string) => {
    const { min, max } = edtf(text);
    return [min, max];
  },
};

for (const read of Object.values(readers)) perSecond(makeTexts(2000), read);
const counts = [2_000, 20_000, 200_000];
const rates = new Map<string, number>();
for (const [name, read] of Object.entries(readers)) {
  const figures = counts
    .filter((count) => count <= 20_000 || name.endsWith('ours'))
    .map((count) => {
      const rate = perSecond(makeTexts(count), read);
      rates.set(name, rate);
      return `${count.toLocaleString('en')} at ${Math.round(rate).toLocaleString('en')}/s`;
    });
  console.log(`${name}: ${figures.join(', ')}`);
}
const ratio = (rates.get('parse and bounds, ours') ?? 0) / (rates.get('parse and bounds, edtf') ?? 1);
console.log(`parse and bounds, ours against edtf: ${ratio.toFixed(0)} times as fast`);
