/**
 * What a person should look at before relying on findings. Few and useful: each says what to do about it, and none
 * repeats what a conflict says already.
 */

import { isId, type JudgementId, type StatementId, type SubjectId, type VoiceId } from '../base/id.ts';
import type { Value } from '../statement/content.ts';
import type { Statement } from '../statement/statement.ts';
import type { Voice } from '../statement/voice.ts';
import { wordIn } from '../subject/ask-vocabulary.ts';
import type { Contents, SaidContent } from './collect-contents.ts';
import { scaledOf } from './compare-quantities.ts';
import { findingId } from './find-conflicts.ts';
import type { CaseWayOut, Conflict, Fault, Message, MessageValue, Warning, WarningAbout } from './findings.ts';
import { isAboveAnonymity } from './grades.ts';
import type { MergedSubjects } from './merge-subjects.ts';
import type { Sameness } from './sameness.ts';
import type { Grade, Testimony } from './testimony.ts';

export type WarningContext = {
  readonly testimony: Testimony;
  readonly contents: Contents;
  readonly subjects: MergedSubjects;
  readonly sameness: Sameness;
  readonly voices: ReadonlyMap<VoiceId, Voice>;
  readonly conflicts: readonly Conflict[];
  readonly faults: readonly Fault[];
  readonly waysOut: readonly CaseWayOut[];
};

/** All warnings, by how pressing they are. */
export function collectWarnings(context: WarningContext): readonly Warning[] {
  return [
    ...contradictedDecisions(context),
    ...idleDecisions(context),
    ...unreadableContents(context),
    ...gradesAboveAnonymity(context),
    ...suspectReadings(context),
    ...selfContradictions(context),
    ...ungradedDeciders(context),
    ...suggestedGrades(context),
    ...driftingFigures(context),
    ...shortAttributions(context),
  ];
}

type Draft = {
  readonly message: Message;
  readonly statements?: readonly StatementId[];
  readonly voices?: readonly VoiceId[];
  readonly decisions?: readonly JudgementId[];
  readonly suggests?: Warning['suggests'];
};

/** `because` tells this warning from others about the same; the id follows from it. */
function warn(about: WarningAbout, because: readonly string[], draft: Draft): Warning {
  const { message, statements = [], voices = [], decisions = [], suggests } = draft;
  return {
    kind: 'warning',
    id: findingId(['warning', about, because]),
    about,
    message,
    statements: [...new Set(statements)].toSorted(),
    voices: [...new Set(voices)].toSorted(),
    decisions,
    ...(suggests ? { suggests } : {}),
  };
}

function subject(id: SubjectId): MessageValue {
  return { kind: 'subject', subject: id };
}

function voice(id: VoiceId): MessageValue {
  return { kind: 'voice', voice: id };
}

function contradictedDecisions({ subjects }: WarningContext): readonly Warning[] {
  return subjects.contradicted.map(({ judgement, a, b }) =>
    warn('decisions-contradict', [judgement], {
      message: { key: 'warning.decisions-contradict', values: { a: subject(a), b: subject(b) } },
      decisions: [judgement, ...subjects.decisionsJoining([a, b])].toSorted(),
    }),
  );
}

function idleDecisions({ sameness, subjects }: WarningContext): readonly Warning[] {
  return subjects.sameEvents
    .filter(({ judgement }) => sameness.idle.includes(judgement))
    .map(({ judgement, a, b }) =>
      warn('decision-idle', [judgement], {
        message: { key: 'warning.decision-idle', values: { a: subject(a), b: subject(b) } },
        decisions: [judgement],
      }),
    );
}

function unreadableContents({ contents }: WarningContext): readonly Warning[] {
  return contents.unreadable.map(({ statement, reason }) =>
    warn('unreadable-content', [statement.id], {
      message: { key: 'warning.unreadable-content', values: { reason: { kind: 'text', text: reason } } },
      statements: [statement.id],
      voices: statement.attribution.slice(-1),
    }),
  );
}

function gradesAboveAnonymity({ testimony, voices }: WarningContext): readonly Warning[] {
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

/** If the cheapest explanation is that we misread the source, that comes before any doubt of what it says. */
function suspectReadings({ waysOut, faults, contents }: WarningContext): readonly Warning[] {
  const best = new Set(waysOut[0]?.faults);
  return faults
    .filter(({ id, kind }) => kind === 'reading' && best.has(id))
    .map((fault) => {
      const says = contents.list.find(({ statements }) => statements.some((id) => fault.statements.includes(id)))?.says;
      return warn('reading-suspect', [fault.id], {
        message: {
          key: 'warning.reading-suspect',
          values: { says: { kind: 'message', message: says ?? fault.message } },
        },
        statements: fault.statements,
      });
    });
}

function selfContradictions({ conflicts }: WarningContext): readonly Warning[] {
  const byVoice = Map.groupBy(
    conflicts.flatMap((conflict) => conflict.selfContradictionOf.map((origin) => ({ origin, conflict }))),
    ({ origin }) => origin,
  );
  return [...byVoice]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([origin, found]) =>
      warn('self-contradiction', [origin], {
        message: {
          key: 'warning.self-contradiction',
          values: {
            voice: voice(origin),
            conflicts: {
              kind: 'list',
              items: found.map(({ conflict: { message } }) => ({ kind: 'message', message })),
            },
          },
        },
        statements: found.flatMap(({ conflict }) => conflict.members.flatMap(({ statements }) => statements)),
        voices: [origin],
      }),
    );
}

/**
 * The cheapest way out leads the next by grades alone, and some voice on either side has none. What stands at the end of
 * the list may be one of many that cost the same, and is left out.
 */
function ungradedDeciders({ waysOut, faults }: WarningContext): readonly Warning[] {
  const [best, ...others] = waysOut;
  const last = others.at(-1)?.cost ?? Infinity;
  if (!best || others.some(({ comparedToBest }) => comparedToBest === 'tie')) return [];
  const rivals = others
    .filter(({ comparedToBest, cost }) => comparedToBest === 'depends on the grades' && cost < last)
    // What one voice is wrong in, once or throughout, is no matter of its grade.
    .map(({ cost, ...way }) => ({
      cost,
      voices: ungradedIn(way, faults).symmetricDifference(ungradedIn(best, faults)),
    }))
    .filter(({ voices }) => voices.size > 0);
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

function ungradedIn(way: Pick<CaseWayOut, 'faults'>, faults: readonly Fault[]): ReadonlySet<VoiceId> {
  const ungraded = faults.filter(({ id, grade }) => way.faults.includes(id) && grade?.given === false);
  return new Set(ungraded.flatMap((fault) => fault.voice ?? []));
}

type Sign = { readonly voice: VoiceId; readonly statement: Statement; readonly ground: 'duress' | 'record' };

/** What others say of a voice: coerced, mistreated, false or mistaken. */
function suggestedGrades({ testimony, contents, voices, sameness }: WarningContext): readonly Warning[] {
  const given = new Map(testimony.grades.map(({ voice: id, grade }) => [id, grade]));
  const origins = new Map(testimony.statements.map(({ id, attribution }) => [id, attribution.at(-1)]));
  const speaking = new Set(contents.list.flatMap(({ paths }) => paths.map(({ origin }) => origin)));
  const signs = contents.list.flatMap((content) => signsAgainst(content, origins, voices, sameness));
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

function signsAgainst(
  { plain, paths }: SaidContent,
  origins: ReadonlyMap<StatementId, VoiceId | undefined>,
  voices: ReadonlyMap<VoiceId, Voice>,
  sameness: Sameness,
): readonly Sign[] {
  const speaking = (id: VoiceId, ground: Sign['ground']) =>
    paths.filter(({ origin }) => origin !== id).map(({ statement }): Sign => ({ voice: id, statement, ground }));
  if (plain.kind === 'about' && plain.polarity === 'positive' && plain.says !== 'confirmed') {
    const id = isId('t', plain.target) ? origins.get(plain.target) : plain.target;
    return id === undefined ? [] : speaking(id, plain.says === 'coerced' ? 'duress' : 'record');
  }
  if (plain.kind !== 'event' || plain.type !== 'ill-treatment' || plain.polarity === 'negative') return [];
  const { patient } = plain.roles;
  if (patient?.kind !== 'subject') return [];
  return [...voices.values()]
    .filter(({ subject: self }) => self !== undefined && sameness.classOf(self) === sameness.classOf(patient.subject))
    .flatMap(({ id }) => speaking(id, 'duress'));
}

/** Three figures or more for one property of one subject. */
function driftingFigures({ contents, subjects, testimony }: WarningContext): readonly Warning[] {
  const figures = contents.list.filter(
    ({ plain }) =>
      plain.kind === 'attribute' &&
      plain.polarity === 'positive' &&
      plain.value.kind === 'quantity' &&
      wordIn(testimony.vocabulary.properties, plain.property)?.life === undefined,
  );
  const groups = Map.groupBy(figures, ({ plain }) =>
    plain.kind === 'attribute' ? `${plain.property} ${subjects.representativeOf(plain.of)}` : '',
  );
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, group]) => {
      const plain = group[0]?.plain;
      const values = group.flatMap((each) => (each.plain.kind === 'attribute' ? [each.plain.value] : []));
      const distinct = new Map(values.map((value) => [JSON.stringify(value), value]));
      if (plain?.kind !== 'attribute' || distinct.size < 3) return [];
      return [
        warn('figures-drift', [name], {
          message: {
            key: 'warning.figures-drift',
            values: {
              of: subject(plain.of),
              property: { kind: 'word', of: 'property', word: plain.property },
              figures: {
                kind: 'list',
                items: [...distinct.values()].toSorted(compareFigures).map((value) => ({ kind: 'value', value })),
              },
            },
          },
          statements: group.flatMap(({ statements }) => statements),
        }),
      ];
    });
}

/** By the lower bound, then by the upper one; what has none of one kind comes first. */
function compareFigures(a: Value, b: Value): number {
  if (a.kind !== 'quantity' || b.kind !== 'quantity') return 0;
  const differences = [
    scaledOf(a.min ?? '0') - scaledOf(b.min ?? '0'),
    scaledOf(a.max ?? '0') - scaledOf(b.max ?? '0'),
  ];
  return Number(differences.find((difference) => difference !== 0n) ?? 0n);
}

/** A statement in a copy whose attribution stops at the page that copied it. */
function shortAttributions({ testimony, contents }: WarningContext): readonly Warning[] {
  const derived = new Set(testimony.derivations.map(({ source }) => source));
  const short = contents.list
    .flatMap(({ paths }) => paths)
    .filter(({ voices, statement }) => voices.length === 1 && derived.has(statement.passage.source));
  return [...Map.groupBy(short, ({ origin }) => origin)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([origin, paths]) =>
      warn('attribution-short', [origin], {
        message: { key: 'warning.attribution-short', values: { voice: voice(origin) } },
        statements: paths.map(({ statement }) => statement.id),
        voices: [origin],
      }),
    );
}
