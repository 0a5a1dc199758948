/**
 * The faults of a case: every way in which something that a conflict rests on can fail, each once, however many conflicts
 * and copies it is in. A content falls when every path to it has a fault on it; a judgement on events falls with its
 * referent; an assumption with its rule.
 */

import type { JudgementId, StatementId, VoiceId } from '../base/id.ts';
import type { Path, SaidContent } from './collect-contents.ts';
import { findingId, premiseName, type FoundConflict } from './find-conflicts.ts';
import type { Fault, Message, MessageValue } from './findings.ts';
import { costOfOrigin, costOfReading, costOfRelay, costOfUnnamed, costOfVoice, type EffectiveGrade } from './grades.ts';
import type { Clause } from './hitting-set.ts';
import type { Premise } from './premises.ts';
import { doubtOf } from './rules.ts';
import type { FindSamePeople } from './same-people.ts';
import type { IdentityDecision } from './testimony.ts';

export type FaultTable = {
  /** Sorted by id. Elsewhere a fault is named by its place here. */
  readonly faults: readonly Fault[];
  readonly costs: readonly number[];
  /** For each path of a content, in its order, the faults on it. */
  readonly pathsOfContent: (content: SaidContent) => readonly Clause[];
  /** The same for what a premise rests on. */
  readonly pathsOf: (premise: Premise) => readonly Clause[];
};

export type FaultContext = {
  readonly contents: readonly SaidContent[];
  readonly conflicts: readonly FoundConflict[];
  readonly premises: readonly Premise[];
  readonly gradeOf: (voice: VoiceId) => EffectiveGrade;
  readonly samePeople: FindSamePeople;
  readonly provisional: ReadonlySet<StatementId>;
  readonly sameEvents: readonly IdentityDecision[];
};

/** Every fault that could resolve one of the conflicts. */
export function collectFaults(context: FaultContext): FaultTable {
  const used = new Set(context.conflicts.flatMap(({ premises }) => premises));
  const contested = context.contents.filter(({ index }) => used.has(index));
  const wholeVoices = unreliableVoices(contested, context);
  const byName = new Map<string, Fault>();
  const add = (fault: Fault) => byName.set(fault.id, fault);
  for (const fault of wholeVoices.values()) add(fault);
  const namesOnPath = pathNamer(wholeVoices, context);
  for (const content of contested) for (const fault of faultsOfContent(content, context)) add(fault);
  for (const number of used) {
    const premise = context.premises[number];
    if (premise && premise.kind !== 'content') add(faultOfPremise(premise, context));
  }
  const faults = [...byName.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const places = new Map(faults.map(({ id }, place) => [id, place]));
  const clauseOf = (ids: readonly Fault['id'][]) => ids.flatMap((id) => places.get(id) ?? []).toSorted((a, b) => a - b);
  const known = new Map<SaidContent, readonly Clause[]>();
  const pathsOfContent = (content: SaidContent) => {
    const paths = known.get(content) ?? content.paths.map((path) => clauseOf(namesOnPath(path, content)));
    known.set(content, paths);
    return paths;
  };
  const resting = new Map<Premise, readonly Clause[]>();
  return {
    faults,
    costs: faults.map(({ cost }) => cost),
    pathsOfContent,
    pathsOf: (premise) => {
      if (premise.kind === 'content') return pathsOfContent(premise.content);
      const paths = resting.get(premise) ?? [clauseOf([premiseFaultId(premise)])];
      resting.set(premise, paths);
      return paths;
    },
  };
}

/**
 * Origins of at least two contested contents, with the fault of being unreliable throughout. With one content alone it
 * would be the same as being wrong in it, and dearer.
 */
function unreliableVoices(
  contested: readonly SaidContent[],
  { contents, gradeOf }: FaultContext,
): ReadonlyMap<VoiceId, Fault> {
  const times = new Map<VoiceId, number>();
  for (const { paths } of contested)
    for (const origin of new Set(paths.map((path) => path.origin))) times.set(origin, (times.get(origin) ?? 0) + 1);
  const statements = Map.groupBy(
    contents.flatMap(({ paths }) => paths),
    ({ origin }) => origin,
  );
  const voices = [...times].flatMap(([voice, count]) => (count > 1 ? [voice] : []));
  return new Map(
    voices.map((voice): readonly [VoiceId, Fault] => {
      const grade = gradeOf(voice);
      return [
        voice,
        {
          kind: 'voice',
          id: voiceFaultId(voice),
          voice,
          statements: statementsOf(statements.get(voice) ?? []),
          cost: costOfVoice(grade.grade),
          grade,
          message: { key: 'fault.voice', values: { voice: { kind: 'voice', voice } } },
        },
      ];
    }),
  );
}

function faultsOfContent(content: SaidContent, context: FaultContext): readonly Fault[] {
  const { gradeOf, provisional } = context;
  const { key, paths, says: message } = content;
  const says: MessageValue = { kind: 'message', message };
  const origins = [...Map.groupBy(paths, ({ origin }) => origin)].flatMap(([origin, through]): readonly Fault[] => {
    const grade = gradeOf(origin);
    const relays = [...new Set(through.flatMap(({ voices }) => voices.slice(0, -1)))];
    return [
      {
        kind: 'origin',
        id: originFaultId(origin, content),
        voice: origin,
        content: key,
        statements: statementsOf(through),
        cost: costOfOrigin(grade.grade),
        grade,
        message: { key: 'fault.origin', values: { voice: { kind: 'voice', voice: origin }, says } },
      },
      ...relays.map((relay): Fault => {
        const relayGrade = gradeOf(relay);
        return {
          kind: 'relay',
          id: relayFaultId(relay, origin, content),
          voice: relay,
          origin,
          content: key,
          statements: statementsOf(through.filter(({ voices }) => voices.slice(0, -1).includes(relay))),
          cost: costOfRelay(relayGrade.grade),
          grade: relayGrade,
          message: {
            key: 'fault.relay',
            values: { voice: { kind: 'voice', voice: relay }, origin: { kind: 'voice', voice: origin }, says },
          },
        };
      }),
    ];
  });
  return [...origins, ...unnamedFaults(content, says, context), ...readingFaults(content, says, provisional)];
}

/** "Relatives" here and "a source" there may be the same people: then they are wrong together, and once. */
function unnamedFaults(content: SaidContent, says: MessageValue, context: FaultContext): readonly Fault[] {
  return unnamedTogether(content, context).map((voices) => {
    const among = voices.map((voice) => ({ voice, ...context.gradeOf(voice) }));
    const items = voices.map((voice): MessageValue => ({ kind: 'voice', voice }));
    return {
      kind: 'unnamed',
      id: unnamedFaultId(voices, content),
      among,
      content: content.key,
      statements: statementsOf(content.paths.filter(({ origin }) => voices.includes(origin))),
      cost: costOfUnnamed(among),
      message: { key: 'fault.unnamed', values: { voices: { kind: 'list', items }, says } },
    };
  });
}

/** Several origins of a content who have no name and may be the same people. */
function unnamedTogether({ paths }: SaidContent, { samePeople }: FaultContext): readonly (readonly VoiceId[])[] {
  return samePeople(paths.map(({ origin }) => origin)).filter((voices) => voices.length > 1);
}

function readingFaults(
  { paths }: SaidContent,
  says: MessageValue,
  provisional: ReadonlySet<StatementId>,
): readonly Fault[] {
  return [...new Map(paths.map(({ statement }) => [statement.id, statement])).values()].map((statement) => ({
    kind: 'reading',
    id: readingFaultId(statement.id),
    statements: [statement.id],
    cost: costOfReading(provisional.has(statement.id) ? (statement.proposedBy?.confidence ?? 'middle') : 'accepted'),
    message: { key: 'fault.reading', values: { says } },
  }));
}

function faultOfPremise(premise: Exclude<Premise, { kind: 'content' }>, { sameEvents }: FaultContext): Fault {
  const id = premiseFaultId(premise);
  if (premise.kind === 'rule') {
    const { rule, appliesTo } = premise;
    const message: Message = {
      key: 'fault.rule',
      values: { assumption: { kind: 'message', message: premise.message } },
    };
    return { kind: 'rule', id, rule, appliesTo, statements: [], cost: premise.doubt ?? doubtOf(rule), message };
  }
  return {
    kind: 'referent',
    id,
    judgement: premise.judgement,
    statements: [],
    cost: doubtOf('same-event'),
    message: sayReferent(premise.judgement, sameEvents),
  };
}

function sayReferent(judgement: JudgementId, sameEvents: readonly IdentityDecision[]): Message {
  const decision = sameEvents.find((each) => each.judgement === judgement);
  if (!decision) throw new TypeError(`Bug: judgement ${judgement} is a premise, but takes no events for one`);
  return {
    key: 'fault.referent',
    values: { a: { kind: 'subject', subject: decision.a }, b: { kind: 'subject', subject: decision.b } },
  };
}

/** The ids of the faults on a path: copies name the same ones, and so fall together. */
function pathNamer(wholeVoices: ReadonlyMap<VoiceId, Fault>, context: FaultContext) {
  const known = new Map<SaidContent, ReturnType<typeof unnamedTogether>>();
  const togetherIn = (content: SaidContent) => {
    const together = known.get(content) ?? unnamedTogether(content, context);
    known.set(content, together);
    return together;
  };
  return ({ origin, voices, statement }: Path, content: SaidContent): readonly Fault['id'][] => [
    originFaultId(origin, content),
    ...togetherIn(content).flatMap((people) => (people.includes(origin) ? [unnamedFaultId(people, content)] : [])),
    ...(wholeVoices.has(origin) ? [voiceFaultId(origin)] : []),
    ...voices.slice(0, -1).map((relay) => relayFaultId(relay, origin, content)),
    readingFaultId(statement.id),
  ];
}

function originFaultId(origin: VoiceId, { key }: SaidContent) {
  return faultId('origin', origin, key);
}

function unnamedFaultId(people: readonly VoiceId[], { key }: SaidContent) {
  return faultId('unnamed', ...people, key);
}

function relayFaultId(relay: VoiceId, origin: VoiceId, { key }: SaidContent) {
  return faultId('relay', relay, origin, key);
}

function readingFaultId(statement: StatementId) {
  return faultId('reading', statement);
}

function voiceFaultId(voice: VoiceId) {
  return faultId('voice', voice);
}

/** The fault of a judgement on events or of an assumption. */
export function premiseFaultId(premise: Premise) {
  return faultId(premise.kind, premiseName(premise));
}

function faultId(...parts: readonly string[]): Fault['id'] {
  return findingId(['fault', ...parts]);
}

function statementsOf(paths: readonly Path[]): readonly StatementId[] {
  return [...new Set(paths.map(({ statement }) => statement.id))].toSorted();
}
