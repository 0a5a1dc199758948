/**
 * What a fault costs: the log-odds that a voice of that grade is right, in thousandths of a nat. The step from a grade to
 * a number is a convention, written down in docs/method.md; `isNeverDearer` compares without it.
 *
 * F (cannot be judged) and no grade at all are neutral: between C and D, and flagged wherever they decide. A voice without
 * a name never counts for more than that, whatever grade it was given, since nobody can go back and ask.
 */

import type { VoiceId } from '../base/id.ts';
import type { Voice } from '../statement/voice.ts';
import type { Fault } from './findings.ts';
import type { Grade, GradeDecision } from './testimony.ts';

/** The grade that counts for a voice, and whether a person gave it. */
export type EffectiveGrade = { readonly grade: Grade; readonly given: boolean };

/** Wrong once in 50, 10, 4, 2.5, 2 and 3 times. E would cost nothing; it costs a little, so that nothing falls for free. */
const costs: Readonly<Record<Grade, number>> = { A: 3892, B: 2197, C: 1099, D: 405, E: 50, F: 693 };

/** A relay has to misreport, which happens half as often as being wrong oneself. */
const relayExtra = 693;

/** Statements that a person has accepted are misread once in a hundred; proposals, as sure as the proposer was. */
const readingCosts = { accepted: 4595, high: 405, middle: 182, low: 50 } as const;

export function costOfOrigin(grade: Grade): number {
  return costs[grade];
}

/**
 * Origins without a name who may be the same people, at once: what the one costs that is relied upon most. So they are no dearer together than by
 * themselves, and no cheaper for another one that says the same.
 */
export function costOfUnnamed(among: readonly Pick<EffectiveGrade, 'grade'>[]): number {
  return Math.max(...among.map(({ grade }) => costOfOrigin(grade)));
}

export function costOfRelay(grade: Grade): number {
  return costs[grade] + relayExtra;
}

/** More than being wrong once, less than being wrong twice by chance: errors of one voice come together. */
export function costOfVoice(grade: Grade): number {
  return Math.floor((costs[grade] * 7) / 4);
}

export function costOfReading(confidence: keyof typeof readingCosts): number {
  return readingCosts[confidence];
}

/** What it costs to doubt what is otherwise once in so many cases. */
export function costOfWrongOnceIn(cases: number): number {
  return Math.round(1000 * Math.log(cases - 1));
}

/** The grades that count, by voice. Of several for one voice the most cautious one. */
export function effectiveGrades(
  voices: readonly Voice[],
  decisions: readonly GradeDecision[],
): (voice: VoiceId) => EffectiveGrade {
  const unnamed = new Set(voices.filter(({ named }) => !named).map(({ id }) => id));
  const given = new Map<VoiceId, Grade>();
  for (const { voice, grade } of decisions) {
    const capped = unnamed.has(voice) && costs[grade] > costs.F ? 'F' : grade;
    const known = given.get(voice);
    if (known === undefined || costs[capped] < costs[known]) given.set(voice, capped);
  }
  return (voice) => {
    const grade = given.get(voice);
    return grade === undefined ? { grade: 'F', given: false } : { grade, given: true };
  };
}

/** True where a grade says more for an unnamed voice than such a voice can carry. */
export function isAboveAnonymity(grade: Grade): boolean {
  return costs[grade] > costs.F;
}

/**
 * True where the faults of `a` cost no more than those of `b` under every mapping from grades to costs that keeps the order
 * of the grades (A over B over C over D over E; F is comparable with itself alone), lets a relay cost more than an origin
 * of its grade, and an unreliable voice at least one and at most three origins of its grade.
 */
export function isNeverDearer(a: readonly Fault[], b: readonly Fault[]): boolean {
  const inBoth = new Set(a.map(({ id }) => id)).intersection(new Set(b.map(({ id }) => id)));
  const only = (faults: readonly Fault[]) => faults.filter(({ id }) => !inBoth.has(id));
  const from = only(a).flatMap((fault) => (fault.kind === 'voice' ? [fault, fault, fault] : [fault]));
  return canMatch(from, only(b));
}

/** Whether each on the left can be given one of its own on the right that is never cheaper. */
function canMatch(from: readonly Fault[], to: readonly Fault[]): boolean {
  const taken = new Map<number, number>();
  const give = (place: number, tried: Set<number>): boolean => {
    const fault = from[place];
    return to.some((other, target) => {
      if (!fault || tried.has(target) || !costsAtMost(fault, other)) return false;
      tried.add(target);
      const holder = taken.get(target);
      if (holder !== undefined && !give(holder, tried)) return false;
      taken.set(target, place);
      return true;
    });
  };
  return from.every((_, place) => give(place, new Set()));
}

function costsAtMost(a: Fault, b: Fault): boolean {
  const isVoiced = a.kind === 'origin' || a.kind === 'unnamed' || a.kind === 'voice' || a.kind === 'relay';
  // Readings, rules and referents have no grade: they compare with their own kind alone.
  if (!isVoiced) return a.kind === b.kind && a.cost <= b.cost;
  if (a.kind === 'relay' && b.kind !== 'relay') return false;
  const [lower, upper] = [gradeIn(a), gradeIn(b)];
  if (lower === undefined || upper === undefined) return false;
  return lower === upper || (lower !== 'F' && upper !== 'F' && lower > upper);
}

/** The grade that a fault's cost follows from. */
function gradeIn({ grade, among = [], cost }: Fault): Grade | undefined {
  return grade?.grade ?? among.find((each) => costOfOrigin(each.grade) === cost)?.grade;
}
