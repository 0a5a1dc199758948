/**
 * Figures that a clause gives of an event: how many took part, how many died or were hurt in it, how long it took. A figure
 * needs its event: "12 people died", where no disaster is told of, is no figure of anything, and no death of somebody either.
 */

import type { Bench } from './bench.ts';
import { quantityField } from './fill-fields.ts';
import { eventAt } from './type-properties.ts';
import type { EventFrame } from './frames.ts';
import type { Measure } from './measures/measure.ts';
import type { Predication, Slot } from './predication.ts';
import type { SubjectField, TypedContent } from './proposed-content.ts';
import { holds, type ProposedDate, type Stretch } from './proposal.ts';

type Counting = { readonly role: string };

/** True where so many people, and not one or some, are in the role that is counted. */
export function isCounted(bench: Bench, predication: Predication, { roles, toll }: EventFrame): boolean {
  return toll !== undefined && countIn(bench, predication, roles, toll) !== undefined;
}

/** "12 people died in the crash": a figure of the crash, or of the one disaster that the text tells of. */
export function tollOf(
  bench: Bench,
  predication: Predication,
  { roles, toll }: EventFrame,
  dates: readonly ProposedDate[],
): readonly TypedContent[] {
  const measure = toll && countIn(bench, predication, roles, toll);
  const of = eventIn(bench, predication) ?? disasterOf(bench, predication, dates);
  if (!toll || !measure || !of || predication.polarity === 'negative') return [];
  const value = quantityField(bench.sentence, measure);
  return [{ kind: 'attribute', of, property: toll.property, value, polarity: 'positive' }];
}

const disasters: ReadonlySet<string> = new Set(['crash', 'collapse', 'flood', 'attack']);

/** The only one that the text has told of, unless a date or a word sets what is told apart from it. */
function disasterOf(
  { events }: Bench,
  { clause, isOther }: Predication,
  dates: readonly ProposedDate[],
): SubjectField | undefined {
  const [only, ...more] = events.events().filter(({ type }) => disasters.has(type));
  if (!only || more.length > 0 || isOther || only.isOther) return undefined;
  const own = dates.find((date) => holds(clause, date));
  const isOnThatDay = !own || only.dates.some(({ edtf }) => edtf === own.edtf);
  return isOnThatDay ? { value: { kind: 'subject', subject: only.number } } : undefined;
}

/** "300 people took part": what the event numbered. */
export function numberOf(
  bench: Bench,
  predication: Predication,
  { roles, numbers }: EventFrame,
  of: SubjectField,
): readonly TypedContent[] {
  const measure = numbers && countIn(bench, predication, roles, numbers);
  if (!numbers || !measure || predication.polarity === 'negative') return [];
  const value = quantityField(bench.sentence, measure);
  return [{ kind: 'attribute', of, property: numbers.property, value, polarity: 'positive' }];
}

/** "was held for three days", «держали три дня»: not what came three days before, after or within. */
export function durationOf(
  bench: Bench,
  predication: Predication,
  { lasts }: EventFrame,
  of: SubjectField,
): readonly TypedContent[] {
  if (!lasts || predication.polarity === 'negative' || !hasFigure(bench, predication.clause)) return [];
  const found = bench
    .measures()
    .filter(
      (each) => each.kind === 'duration' && holds(predication.clause, each) && isHowLong(bench, predication, each),
    );
  const [length, ...more] = found;
  if (!length || more.length > 0) return [];
  return [
    { kind: 'attribute', of, property: 'duration', value: quantityField(bench.sentence, length), polarity: 'positive' },
  ];
}

/** The part that says for how long, or a part of its own that no word binds to another time. */
function isHowLong({ sentence: { text } }: Bench, { arguments: all }: Predication, { start, end }: Stretch): boolean {
  if (all.some((each) => each.start === start && each.end === end)) return true;
  if (all.some((each) => holds(each, { start, end }))) return false;
  return !boundBefore.test(text.slice(Math.max(0, start - 12), start)) && !boundBehind.test(text.slice(end, end + 12));
}

const boundBefore = /(?<!\p{L})(?:через|за|спустя|после|до|на|в|с|within|after|in|over|before|by|of)\s+$/iu;
const boundBehind =
  /^\s+(?:ago|later|earlier|before|after|назад|спустя|раньше|позже|тому|до|после|бұрын|кейін|соң|дейін|мурун|мурда|кийин|чейин|ичинде|ішінде)(?!\p{L})/iu;

/** Figures are read only where there may be one. */
function hasFigure({ sentence: { text } }: Bench, { start, end }: Stretch): boolean {
  return /[\p{N}]|\p{L} \p{L}/u.test(text.slice(start, end));
}

function countIn(
  bench: Bench,
  predication: Predication,
  roles: EventFrame['roles'],
  { role }: Counting,
): Measure | undefined {
  const argument = predication.arguments.find(({ slot }: { readonly slot: Slot }) => roles[slot] === role);
  if (!argument || !hasFigure(bench, argument)) return undefined;
  return bench
    .measures()
    .find(
      ({ kind, unit, start, max, ...place }) =>
        kind === 'count' &&
        unit === 'person' &&
        max !== '1' &&
        start === argument.start &&
        holds(argument, { start, ...place }),
    );
}

/** The event that one of the arguments names, and nobody's: "in the crash", or "the crash" that killed them. */
function eventIn(bench: Bench, { arguments: all }: Predication): SubjectField | undefined {
  for (const argument of all)
    if (argument.slot === 'at' || argument.slot === 'doer' || argument.slot === 'means') {
      const event = eventAt(bench, argument);
      if (event) return event;
    }
  return undefined;
}
