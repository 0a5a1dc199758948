/** What benchmarks of more than one part share: taking time, and telling figures with their growth from a tenth. */

/** Seconds that `work` takes on the clock. */
export async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}

/** `done` is how much was done in each of the `seconds`, in growing order. */
export function tellGrowth(name: string, done: readonly number[], seconds: readonly number[]): void {
  const figures = seconds.map(
    (each, at) => `${count(done[at])} in ${each.toFixed(2)} s (${perSecond((done[at] ?? 0) / each)})`,
  );
  const growth = seconds.slice(1).map((each, at) => (each / (seconds[at] ?? 1)).toFixed(1));
  console.log(`${name}: ${figures.join(', ')}; time for tenfold work: ${growth.join(' and ')} times`);
}

export function perSecond(rate: number): string {
  return `${Math.round(rate).toLocaleString('en')}/s`;
}

/** The middle one of some figures. */
export function medianOf(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0;
}

function count(figure: number | undefined): string {
  return (figure ?? 0).toLocaleString('en');
}
