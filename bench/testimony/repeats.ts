/** What is repeated: by those who cite, by those who only cite each other, and by those who copy and do not say so. */

import { outletGrades, type Chance, type Speaker, type Telling } from './telling.ts';

/** Outlets that repeat what others relay, with the whole chain or only its last link, and pairs that only cite each other. */
export function addEchoes(
  tellings: readonly Telling[],
  wanted: number,
  { random, below, pick }: Chance,
): readonly Telling[] {
  const all = [...tellings];
  for (let number = 0; all.length < wanted; number++) {
    const told = pick(tellings);
    const fresh: Speaker = { name: `echo${number}`, grade: pick(outletGrades) };
    const last = told.way.at(-1);
    const kind = below(10);
    if (kind === 0) {
      const other: Speaker = { name: `echo${number}b`, grade: 'F' };
      all.push(
        { ...told, origin: fresh, way: [other], mode: 'circle' },
        { ...told, origin: other, way: [fresh], mode: 'circle' },
      );
    } else if (last && random() < 0.4) all.push({ ...told, origin: last, way: [fresh], mode: 'echo' });
    else all.push({ ...told, way: [...told.way, fresh], mode: 'echo' });
  }
  return all;
}

/** Somebody who tells as its own most of what one origin says, errors first, and half the time in the same words. */
export function addCopies(
  tellings: readonly Telling[],
  copies: number,
  { random, pick }: Chance,
): {
  readonly tellings: readonly Telling[];
  readonly pairs: readonly (readonly [from: string, by: string])[];
} {
  const all = [...tellings];
  const pairs: (readonly [string, string])[] = [];
  for (let number = 0; number < copies; number++) {
    const { origin } = pick(tellings.filter(({ mode }) => mode === 'heard'));
    const by: Speaker = { name: `copier${number}`, grade: 'C' };
    const isVerbatim = random() < 0.5;
    for (const [place, told] of tellings.entries()) {
      if (told.origin !== origin || told.mode !== 'heard' || (random() < 0.2 && !told.wrong)) continue;
      all.push({ ...told, origin: by, way: [], mode: 'copy', ...(isVerbatim ? { wordsOf: place } : {}) });
    }
    pairs.push([origin.name, by.name]);
  }
  return { tellings: all, pairs };
}
