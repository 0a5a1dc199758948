/** Grades that a voice cannot carry, that are missing where they decide, and that others give grounds for. */

import { isId, type SubjectId, type VoiceId } from '../../base/id.ts';
import type { Statement } from '../../statement/statement.ts';
import type { Voice } from '../../statement/voice.ts';
import type { UnplacedContent } from '../collect-contents.ts';
import type { CaseWayOut, Fault, Warning } from '../findings.ts';
import { costOfOrigin, costOfRelay, costOfUnnamed, costOfVoice, isAboveAnonymity } from '../grades.ts';
import type { Sameness } from '../sameness.ts';
import { findById } from '../sorted-lists.ts';
import type { Grade } from '../testimony.ts';
import { voice, warn, type PickedContext, type WarningContext } from './warning.ts';

export function gradesAboveAnonymity({ testimony, voices }: WarningContext): readonly Warning[] {
  return testimony.grades
    .filter((given) => voices.get(given.voice)?.named === false && isAboveAnonymity(given.grade))
    .toSorted((a, b) => (a.judgement < b.judgement ? -1 : 1))
    .map(({ judgement, voice: id, grade }) =>
      warn('grade-above-anonymity', [judgement], {
        message: {
          key: 'warning.grade-above-anonymity',
          values: { voice: voice(id), grade: { kind: 'text', text: grade } },
        },
        voices: [id],
        decisions: [judgement],
      }),
    );
}

/**
 * The cheapest way out leads the next, and some voice on either side has no grade, and with one the order could turn: also an order
 * that holds whatever grades are worth holds for those that were given, and F for all others.
 * What stands at the end of the list may be one of many that cost the same, and is left out.
 */
export function ungradedDeciders({ waysOut, faults, voices: known }: WarningContext): readonly Warning[] {
  const [best, ...others] = waysOut;
  const last = others.at(-1)?.cost ?? Infinity;
  if (!best || others.some(({ comparedToBest }) => comparedToBest === 'tie')) return [];
  const rivals = others
    .filter(({ cost }) => cost < last)
    // What one voice is wrong in, once or throughout, is no matter of its grade.
    .map((way) => ({
      way,
      cost: way.cost,
      voices: ungradedIn(way, faults).symmetricDifference(ungradedIn(best, faults)),
    }))
    .filter(({ way, voices }) => {
      const ungraded = { voices, known };
      return voices.size > 0 && costWith(way, faults, ungraded, 'E') <= costWith(best, faults, ungraded, 'A');
    });
  const nearest = rivals.filter(({ cost }) => cost === rivals[0]?.cost);
  const voices = [...new Set(nearest.flatMap((rival) => [...rival.voices]))].toSorted();
  if (voices.length === 0) return [];
  return [
    warn('order-rests-on-ungraded', voices, {
      message: {
        key: 'warning.order-rests-on-ungraded',
        values: { voices: { kind: 'list', items: voices.map(voice) } },
      },
      voices,
    }),
  ];
}

type Ungraded = { readonly voices: ReadonlySet<VoiceId>; readonly known: ReadonlyMap<VoiceId, Voice> };

/** What a way out would cost if these voices had such a grade, or as much of it as one without a name can carry. */
function costWith(
  { faults: ids }: Pick<CaseWayOut, 'faults'>,
  faults: readonly Fault[],
  { voices, known }: Ungraded,
  wanted: Grade,
): number {
  const gradeOf = (id: VoiceId) => (known.get(id)?.named === false && isAboveAnonymity(wanted) ? 'F' : wanted);
  return ids.reduce((sum, id) => {
    const fault = findById(faults, id);
    if (!fault) return sum;
    const { kind, voice: own, among = [], cost } = fault;
    if (kind === 'unnamed')
      return sum + costOfUnnamed(among.map((each) => (voices.has(each.voice) ? { grade: gradeOf(each.voice) } : each)));
    if (own === undefined || !voices.has(own)) return sum + cost;
    const grade = gradeOf(own);
    return sum + (kind === 'relay' ? costOfRelay(grade) : kind === 'voice' ? costOfVoice(grade) : costOfOrigin(grade));
  }, 0);
}

function ungradedIn(way: Pick<CaseWayOut, 'faults'>, faults: readonly Fault[]): ReadonlySet<VoiceId> {
  const own = way.faults.flatMap((id) => findById(faults, id) ?? []);
  return new Set(
    own.flatMap(({ voice: one, grade, among = [] }) => [
      ...(one !== undefined && grade?.given === false ? [one] : []),
      ...among.flatMap((each) => (each.given ? [] : [each.voice])),
    ]),
  );
}

type Sign = { readonly voice: VoiceId; readonly statement: Statement; readonly ground: 'duress' | 'record' };

/** What others say of a voice: coerced, mistreated, false or mistaken. */
export function suggestedGrades(context: PickedContext): readonly Warning[] {
  const { testimony, contents, voices, sameness, signs: telling } = context;
  if (telling.length === 0) return [];
  const given = new Map(testimony.grades.map(({ voice: id, grade }) => [id, grade]));
  const selves = Map.groupBy(
    [...voices.values()].filter(({ subject: self }) => self !== undefined),
    ({ subject: self }) => (self === undefined ? undefined : sameness.classOf(self)),
  );
  const signs = telling.flatMap((content) => signsAgainst(content, contents.statementOf, selves, sameness));
  const speaking = speakingAmong(new Set(signs.map((sign) => sign.voice)), contents.list);
  return [...Map.groupBy(signs, (sign) => sign.voice)]
    .filter(([id]) => speaking.has(id))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([id, found]) => {
      const isForced = found.some(({ ground }) => ground === 'duress');
      const grade: Grade = isForced ? 'E' : 'D';
      const isGraded = given.get(id) === 'E' || (given.get(id) === 'D' && grade === 'D');
      if (isGraded) return [];
      return [
        warn('grade-suggested', [id, grade], {
          message: {
            key: `warning.grade-suggested-${isForced ? 'duress' : 'disputed'}`,
            values: { voice: voice(id), grade: { kind: 'text', text: grade } },
          },
          statements: found.map(({ statement }) => statement.id),
          voices: [id],
          suggests: { voice: id, grade, grounds: [isForced ? 'duress' : 'record'] },
        }),
      ];
    });
}

/** Those who are the origin of something. */
function speakingAmong(some: ReadonlySet<VoiceId>, contents: readonly UnplacedContent[]): ReadonlySet<VoiceId> {
  const speaking = new Set<VoiceId>();
  if (some.size === 0) return speaking;
  for (const { paths } of contents) for (const { origin } of paths) if (some.has(origin)) speaking.add(origin);
  return speaking;
}

/** True for what may say something against a voice. */
export function mayBeSign({ plain }: UnplacedContent): boolean {
  return plain.kind === 'about' || (plain.kind === 'event' && plain.type === 'ill-treatment');
}

function signsAgainst(
  { plain, paths }: UnplacedContent,
  statementOf: (id: string) => Statement | undefined,
  selves: ReadonlyMap<SubjectId | undefined, readonly Voice[]>,
  sameness: Pick<Sameness, 'classOf'>,
): readonly Sign[] {
  const speaking = (id: VoiceId, ground: Sign['ground']) =>
    paths.filter(({ origin }) => origin !== id).map(({ statement }): Sign => ({ voice: id, statement, ground }));
  if (plain.kind === 'about' && plain.polarity === 'positive' && plain.says !== 'confirmed') {
    const id = isId('t', plain.target) ? statementOf(plain.target)?.attribution.at(-1) : plain.target;
    return id === undefined ? [] : speaking(id, plain.says === 'coerced' ? 'duress' : 'record');
  }
  if (plain.kind !== 'event' || plain.type !== 'ill-treatment' || plain.polarity === 'negative') return [];
  const { patient } = plain.roles;
  if (patient?.kind !== 'subject') return [];
  const own = selves.get(sameness.classOf(patient.subject)) ?? [];
  return own.flatMap(({ id }) => speaking(id, 'duress'));
}
