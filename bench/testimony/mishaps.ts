/** What goes wrong: drawn with the odds that the costs of faults take for granted. */

import type { Grade } from '../../src/reasoning/testimony.ts';
import type { WorldOptions } from './make-world.ts';
import type { Chance, Telling, Wrong } from './telling.ts';

/** How often a voice of each grade is wrong; docs/method.md says the same of the costs. */
const wrongOnceIn: Readonly<Record<Grade, number>> = { A: 50, B: 10, C: 4, D: 2.5, E: 2.05, F: 3 };

/** What may go wrong with the telling at a place, and with what odds. */
type Mishap = { readonly place: number; readonly kind: Wrong; readonly odds: number };

/** Lets as many tellings go wrong as are wanted, each with the odds of what would have gone wrong. */
export function distort(
  tellings: readonly Telling[],
  { errors, isClear = false }: WorldOptions,
  chance: Chance,
): readonly Telling[] {
  const result = [...tellings];
  for (let made = 0; made < errors; made++) {
    const mishaps = [...result.keys()]
      .flatMap((place) => mishapsAt(place, result))
      .filter((mishap) => !isClear || isLikeliest(mishap, result));
    let left = chance.random() * mishaps.reduce((sum, { odds }) => sum + odds, 0);
    const mishap = mishaps.find(({ odds }) => (left -= odds) <= 0);
    const telling = mishap && result[mishap.place];
    if (!telling) continue;
    const { wrong, exception } = telling.fact;
    const content = mishap.kind === 'rule' && exception ? exception.content : chance.pick(wrong);
    result[mishap.place] = { ...telling, content, wrong: mishap.kind };
  }
  return result;
}

/** An outlet misreports half as often as a voice of its grade is wrong; a rule fails as often as it says of itself. */
function mishapsAt(place: number, all: readonly Telling[]): readonly Mishap[] {
  const telling = all[place];
  if (!telling || telling.wrong || !isToldOtherwise(telling, all)) return [];
  const { fact, origin, way } = telling;
  const [outlet] = way;
  const alike = all.filter((other) => other.fact === fact);
  const isExcepted = !fact.exception || alike.some(({ wrong }) => wrong);
  return [
    { place, kind: 'origin', odds: oddsOf(wrongOnceIn[origin.grade]) },
    ...(outlet ? [{ place, kind: 'relay', odds: oddsOf(wrongOnceIn[outlet.grade]) / 2 } as const] : []),
    ...(isExcepted ? [] : [{ place, kind: 'rule', odds: oddsOf(fact.exception.onceIn) } as const]),
  ];
}

/** Whether nothing else that could be said of the same fact is nearly as likely, and nothing else went wrong with it. */
function isLikeliest({ place, kind, odds }: Mishap, all: readonly Telling[]): boolean {
  const fact = all[place]?.fact;
  const alike = [...all.keys()].filter((other) => all[other]?.fact === fact);
  if (alike.some((other) => all[other]?.wrong)) return false;
  const hereElse = mishapsAt(place, all).filter((other) => other.kind !== kind);
  // The others are all wrong only if each of them is, by its origin or on its way.
  const others = alike
    .filter((other) => other !== place)
    .map((other) => Math.max(...mishapsAt(other, all).flatMap((each) => (each.kind === 'rule' ? [] : [each.odds]))));
  const rivals = [...hereElse.map((each) => each.odds), others.reduce((product, each) => product * each, 1)];
  return rivals.every((rival) => odds > 1.05 * rival);
}

function oddsOf(onceIn: number): number {
  return 1 / (onceIn - 1);
}

/** Somebody else still tells the fact as it was: an error that nothing speaks against cannot be found. */
function isToldOtherwise(telling: Telling, all: readonly Telling[]): boolean {
  return all.some((other) => other.fact === telling.fact && other !== telling && !other.wrong);
}
