/**
 * What the frames type beside what people say that a sentence tells. A content that was made counts for a labelled one of its type and
 * polarity with which it shares words in a field, one for one. What is only understood from other words has no place and is
 * not counted; nor is an order, which follows from two events that are.
 */

import type { MarkedText } from '../../src/language/mark-text.ts';
import type { Field, ProposedContent } from '../../src/language/proposed-content.ts';
import type { Stretch } from '../../src/language/proposal.ts';
import { common, isSame, type WordFinder } from './words.ts';
import type { Counts, Figures } from './count.ts';
import type { LabelledFrame, LabelledMeasure } from './labelled-text.ts';

export type FramePair = { readonly made?: LabelledFrame; readonly labelled?: LabelledFrame };

export function countFrames(marked: MarkedText, there: readonly LabelledFrame[], words: WordFinder): Figures {
  const pairs = pairFrames(marked, there, words);
  const said = pairs.flatMap(({ made }) => made ?? []);
  const met = pairs.flatMap(({ made, labelled }) => (made && labelled ? [{ made, labelled }] : []));
  const roles = (fits: Fits): Counts => ({
    right: met.reduce((sum, pair) => sum + rightFields(pair, words, fits), 0),
    said: countFields(said),
    there: countFields(there),
  });
  const isWhole = (pair: Required<FramePair>) =>
    pair.made.fields.size === pair.labelled.fields.size &&
    rightFields(pair, words, isMet) === pair.labelled.fields.size;
  return new Map<string, Counts>([
    ['frame, its type and polarity', { right: met.length, said: said.length, there: there.length }],
    ['role of a frame, overlapping', roles(isMet)],
    ['role of a frame, exact', roles(isSame)],
    ['frame with all its roles', { right: met.filter(isWhole).length, said: said.length, there: there.length }],
  ]);
}

function countFields(frames: readonly LabelledFrame[]): number {
  return frames.reduce((sum, { fields }) => sum + fields.size, 0);
}

type Fits = (made: ReadonlySet<number>, there: ReadonlySet<number>) => boolean;

const isMet: Fits = (made, there) => common(made, there) > 0;

function rightFields({ made, labelled }: Required<FramePair>, words: WordFinder, fits: Fits): number {
  return [...labelled.fields].filter(([role, place]) => {
    const own = made.fields.get(role);
    return own !== undefined && fits(words([own]), words([place]));
  }).length;
}

/** Every labelled frame and every content that was made, in pairs as far as they meet. */
export function pairFrames(
  { proposals }: MarkedText,
  there: readonly LabelledFrame[],
  words: WordFinder,
): readonly FramePair[] {
  const made = new Map(
    proposals
      .flatMap(({ contents }) => contents)
      .filter(({ kind }) => kind !== 'order')
      .map(frameOf)
      .map((frame) => [keyOf(frame), frame] as const),
  );
  const left = new Set(made.values());
  const pairs = there.map((labelled): FramePair => {
    const [best] = [...left]
      .filter(({ type, isNegative }) => type === labelled.type && isNegative === labelled.isNegative)
      .map((one) => ({ one, shared: rightFields({ made: one, labelled }, words, isMet) }))
      .filter(({ shared }) => shared > 0)
      .toSorted((a, b) => b.shared - a.shared);
    if (best) left.delete(best.one);
    return best ? { made: best.one, labelled } : { labelled };
  });
  return [...pairs, ...[...left].map((one) => ({ made: one }))];
}

/** Two voices of one chain may tell one content: it is counted once. */
function keyOf({ type, isNegative, fields }: LabelledFrame): string {
  const places = [...fields].map(([role, { start, end }]) => `${role} ${start} ${end}`).toSorted();
  return [type, isNegative, ...places].join(';');
}

function frameOf(content: ProposedContent): LabelledFrame {
  switch (content.kind) {
    case 'event':
      return {
        type: content.type,
        isNegative: content.polarity === 'negative',
        fields: placesOf(content.roles, content.when?.words),
      };
    case 'attribute':
      return {
        type: content.property,
        isNegative: content.polarity === 'negative',
        fields: placesOf({ of: content.of, value: content.value }),
      };
    case 'identity':
      return { type: 'identity', isNegative: !content.same, fields: placesOf({ a: content.a, b: content.b }) };
    case 'order':
      return {
        type: 'order',
        isNegative: false,
        fields: placesOf({ earlier: content.earlier, later: content.later }),
      };
  }
}

function placesOf(fields: Readonly<Record<string, Field | undefined>>, when?: Stretch): ReadonlyMap<string, Stretch> {
  const places = Object.entries(fields).flatMap(([role, field]) =>
    field?.words ? [[role, field.words] as const] : [],
  );
  return new Map([...places, ...(when ? [['when', when] as const] : [])]);
}

/** A figure counts with the same bounds and unit at a place that overlaps. */
export function countMeasures({ measures }: MarkedText, there: readonly LabelledMeasure[]): Figures {
  const counts = (fits: (label: LabelledMeasure, measure: Made) => boolean): Counts => {
    const left = new Set(measures);
    const right = there.filter((label) => {
      const partner = [...left].find((one) => fits(label, one));
      return partner !== undefined && left.delete(partner);
    });
    return { right: right.length, said: measures.length, there: there.length };
  };
  return new Map([
    ['figure, what it means', counts(isMeant)],
    ['figure, both exact', counts((label, one) => isMeant(label, one) && isPlace(label, one))],
  ]);
}

type Made = MarkedText['measures'][number];

function isMeant({ start, end, means }: LabelledMeasure, measure: Made): boolean {
  return measure.start < end && start < measure.end && meaningOf(measure) === means;
}

function isPlace(label: Stretch, { start, end }: Stretch): boolean {
  return start === label.start && end === label.end;
}

export function meaningOf({ kind, min = '', max = '', unit, approximate }: Made): string {
  return `${kind} ${min}..${max} ${unit}${approximate ? ' about' : ''}`;
}
