/**
 * The seed that all random cases of a run of the tests are drawn from: the same in every run, so that a run says the same
 * about the same code whoever makes it. `COUNTERPOINT_SEED` names another, or says `random`. It refuses to draw anything.
 */

const usualSeed = 20_220_102;
const mostSeeds = 1_000_000_000;

/** The seed that is asked for. Throws on one that is neither `random` nor a whole number. */
export function chooseSeed(asked = process.env['COUNTERPOINT_SEED'] ?? ''): number {
  if (asked === '') return usualSeed;
  if (asked === 'random') return newSeed();
  if (/^-?\d{1,10}$/.test(asked)) return Number(asked);
  throw new Error(`Cannot draw from COUNTERPOINT_SEED=${asked}: it is neither "random" nor a whole number`);
}

/** A seed that nobody has chosen. */
export function newSeed(): number {
  return Math.floor(Math.random() * mostSeeds);
}
