/**
 * How far two words of names are from being one name, and why. Costs add up (`costs.ts`): 0 is one word, and from about a third on
 * nobody should be told that they are one.
 */

import { costs } from './costs.ts';
import type { NameWord, WordReading } from './name.ts';
import { isAbjad } from './sounds/sounds-of.ts';
import { soundDistance } from './sounds/sound-distance.ts';

export type WordLikeness =
  | 'letters'
  | 'sounds'
  | 'spelling'
  | 'one-name'
  | 'short-form'
  | 'inflected'
  | 'feminine'
  | 'initial';
export type WordMatch = { readonly cost: number; readonly like: WordLikeness };

/** The cheapest way in which two words are one, or undefined where they are two. Symmetric. */
export function compareWords(a: NameWord, b: NameWord): WordMatch | undefined {
  if (a.text === b.text && a.script === b.script)
    return { cost: 0, like: a.kind === 'initial' ? 'initial' : 'letters' };
  if (a.kind === 'initial' || b.kind === 'initial') return compareInitial(a, b);
  const abjad = isAbjad(a.script) || isAbjad(b.script);
  let best: WordMatch | undefined;
  for (const left of a.readings)
    for (const right of b.readings) {
      const match = compareReadings(left, right, abjad, best?.cost ?? costs.mostOfWord);
      if (match && (best === undefined || match.cost < best.cost)) best = match;
    }
  if (best && best.cost > 0 && areKnownApart(a, b)) return undefined;
  return best;
}

function compareReadings(a: WordReading, b: WordReading, abjad: boolean, most: number): WordMatch | undefined {
  const reading = priceOfReading(a, b) + priceOfReading(b, a);
  if (reading >= most) return undefined;
  const as = [a.as, b.as].find((each) => each === 'inflected' || each === 'feminine');
  if (a.sounds === b.sounds) return { cost: reading, like: as ?? 'sounds' };
  const given = compareGiven(a, b);
  const spelled = spellingCost(a.sounds, b.sounds, abjad, most - reading);
  if (given !== undefined && (spelled === undefined || given.cost < spelled))
    return { cost: reading + given.cost, like: given.like };
  return spelled === undefined ? undefined : { cost: reading + spelled, like: as ?? 'spelling' };
}

/** "Александра" is rather the woman's name than a man's in the genitive. */
function priceOfReading({ as }: WordReading, { given }: WordReading): number {
  if (as === 'it-stands') return 0;
  if (as === 'respelled') return costs.respelled;
  if (as === 'feminine') return costs.feminine;
  return given.some(({ isShort }) => isShort) ? costs.inflected * 2 : costs.inflected;
}

function compareGiven(a: WordReading, b: WordReading): WordMatch | undefined {
  for (const { group, isShort } of a.given) {
    const other = b.given.find((each) => each.group === group);
    if (other)
      return isShort || other.isShort
        ? { cost: costs.shortForm, like: 'short-form' }
        : { cost: costs.oneName, like: 'one-name' };
  }
  return undefined;
}

/** Both are known given names as they stand, and no line of the table holds both. */
function areKnownApart(a: NameWord, b: NameWord): boolean {
  const [left, right] = [a.readings[0]?.given ?? [], b.readings[0]?.given ?? []];
  return left.length > 0 && right.length > 0 && !left.some(({ group }) => right.some((each) => each.group === group));
}

function spellingCost(a: string, b: string, abjad: boolean, most: number): number | undefined {
  const [shorter, longer] = [Math.min(a.length, b.length), Math.max(a.length, b.length)];
  // No distance is less than what is missing: most often a vowel each.
  if (!abjad && ((longer - shorter) * 0.12 * costs.sound * costs.vowelsOnly) / longer > most) return undefined;
  const share = soundDistance(a, b, abjad) / Math.max(abjad ? shorter : longer, 3);
  if (share * costs.sound * costs.vowelsOnly >= most) return undefined;
  const isVoiced = !abjad && consonantsOf(a) === consonantsOf(b);
  const ending =
    !abjad &&
    a.at(-1) !== b.at(-1) &&
    !(a.slice(0, -1) === b.slice(0, -1) && a.slice(0, -1).endsWith('enk')) &&
    (a.endsWith('a') || b.endsWith('a'))
      ? costs.ending
      : 0;
  const cost = share * costs.sound * (isVoiced ? costs.vowelsOnly : 1) + ending;
  return cost < most ? cost : undefined;
}

function consonantsOf(sounds: string): string {
  return sounds.replaceAll(/[aeiou]/g, '');
}

/** An initial is every name that begins with its sound, or with its letter in one script. */
function compareInitial(a: NameWord, b: NameWord): WordMatch | undefined {
  const [left, right] = [a.readings[0]?.sounds ?? '', b.readings[0]?.sounds ?? ''];
  const length = Math.min(left.length, right.length, 2);
  const isLetter = a.script === b.script && a.text[0] === b.text[0];
  const isSound = left[0] === right[0] || (length > 0 && soundDistance(left[0] ?? '', right[0] ?? '', false) <= 0.2);
  if (!isLetter && !isSound) return undefined;
  return { cost: a.kind === b.kind ? 0 : costs.initial, like: 'initial' };
}
