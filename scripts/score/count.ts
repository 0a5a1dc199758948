/** How often something was right, was said and was there to be said: precision, recall and F1 come of nothing else. */

export type Counts = { readonly right: number; readonly said: number; readonly there: number };

export type Figures = ReadonlyMap<string, Counts>;

export function sumFigures(all: readonly Figures[]): Figures {
  const sum = new Map<string, Counts>();
  for (const [name, { right, said, there }] of all.flatMap((each) => [...each])) {
    const before = sum.get(name) ?? { right: 0, said: 0, there: 0 };
    sum.set(name, { right: before.right + right, said: before.said + said, there: before.there + there });
  }
  return sum;
}

/** Precision, recall, F1 and how many there were; dashes where there was nothing to find. */
export function cellsOf(counts: Counts | undefined): readonly string[] {
  if (!counts || counts.there === 0) return ['–', '–', '–', '–'];
  const { right, said, there } = counts;
  const [precision, recall] = [said === 0 ? 0 : right / said, right / there];
  return [figure(precision), figure(recall), figure(f1Of(counts)), String(there)];
}

export function f1Of({ right, said, there }: Counts): number {
  return said + there === 0 ? 0 : (2 * right) / (said + there);
}

function figure(number: number): string {
  return number.toFixed(3);
}
