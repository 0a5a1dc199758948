/**
 * The faults of a case: every way in which something that a conflict rests on can fail, each once, however many conflicts
 * and copies it is in. A content falls when every path to it has a fault on it; a judgement on events falls with its
 * referent; an assumption with its rule.
 */

import type { JudgementId, StatementId, VoiceId } from '../base/id.ts';
import { remember } from '../base/remember.ts';
import type { Path, SaidContent, UnplacedContent } from './collect-contents.ts';
import { draftFaults, statementsOf } from './draft-faults.ts';
import {
  originFaultId,
  premiseFaultId,
  readingFaultId,
  relayFaultId,
  unnamedFaultId,
  voiceFaultId,
} from './fault-ids.ts';
import type { FoundConflict } from './find-conflicts.ts';
import type { Fault, Message, MessageValue } from './findings.ts';
import type { Beside } from './find-besides.ts';
import { costOfOrigin, costOfReading, costOfRelay, costOfUnnamed, costOfVoice, type EffectiveGrade } from './grades.ts';
import type { Clause } from './hitting-set.ts';
import { createKeptBeside } from './kept.ts';
import type { Premise } from './premises.ts';
import { doubtOf } from './rules.ts';
import type { FindSamePeople } from './same-people.ts';
import type { IdentityDecision } from './testimony.ts';

export type FaultTable = {
  /** Sorted by id. Elsewhere a fault is named by its place here. */
  readonly faults: readonly Fault[];
  readonly costs: readonly number[];
  /** For each path of a content, in its order, the faults on it. */
  readonly pathsOfContent: (content: UnplacedContent) => readonly Clause[];
  /** The same for what a premise rests on. */
  readonly pathsOf: (premise: Premise) => readonly Clause[];
  /** All that makes a content of a conflict fall: the very same things as long as its faults are, and what they cost. */
  readonly causesOf: (content: UnplacedContent) => readonly unknown[];
  /** Origins that may be unreliable throughout, each with the number of that fault. */
  readonly throughout: ReadonlyMap<VoiceId, number>;
  readonly numbering: Numbering;
};

export type FaultContext = {
  readonly contents: readonly SaidContent[];
  /** Further contents, of no conflict, that the same origins say. */
  readonly besides?: readonly Beside[];
  readonly conflicts: readonly FoundConflict[];
  readonly premises: readonly Premise[];
  readonly gradeOf: (voice: VoiceId) => EffectiveGrade;
  readonly samePeople: FindSamePeople;
  readonly provisional: ReadonlySet<StatementId>;
  readonly sameEvents: readonly IdentityDecision[];
  /** Of a table made before, for where the faults are the same. */
  readonly numbered?: Numbering;
};

/** Every fault that could resolve one of the conflicts. */
export function collectFaults(context: FaultContext): FaultTable {
  const used = new Set(context.conflicts.flatMap(({ premises }) => premises));
  const contested = context.contents.filter(({ index }) => used.has(index));
  const wholeVoices = unreliableVoices(contested, context);
  const all: Fault[] = [...wholeVoices.values()];
  const own = new Map(contested.map((content) => [content.key, faultsOfContent(content, context)]));
  for (const faults of own.values()) for (const fault of faults) all.push(fault);
  for (const number of used) {
    const premise = context.premises[number];
    if (premise && premise.kind !== 'content') all.push(faultOfPremise(premise, context));
  }
  const numbering =
    context.numbered && isNumbered(all, context.numbered) ? context.numbered : numberFaults(all.map(({ id }) => id));
  const { places, byId, clauses } = numbering;
  const faults: Fault[] = Array.from({ length: byId.size });
  for (let at = 0; at < all.length; at++) {
    const fault = all[at];
    if (fault) faults[places[at] ?? -1] = fault;
  }
  const clauseOf = (ids: readonly Fault['id'][]) => ids.flatMap((id) => byId.get(id) ?? []).toSorted((a, b) => a - b);
  const throughout = new Map([...wholeVoices].map(([voice, { id }]) => [voice, byId.get(id) ?? -1]));
  const wholeClauses = new Map([...throughout].map(([voice, number]) => [voice, [number]]));
  const isContested = new Set(contested.map(({ key }) => key));
  const namesOnPath = pathNamer(wholeVoices, context);
  // What is in no conflict falls with an origin that is unreliable throughout, and by nothing else.
  const besidePaths = ({ paths }: UnplacedContent) => paths.map(({ origin }) => wholeClauses.get(origin) ?? noFault);
  const pathsOfContent = (content: UnplacedContent) => {
    const before = clauses.get(content.paths);
    if (before) return before;
    const paths = isContested.has(content.key)
      ? content.paths.map((path) => clauseOf(namesOnPath(path, content)))
      : besidePaths(content);
    clauses.set(content.paths, paths);
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
    causesOf: ({ key, paths }) => [own.get(key), ...paths.map(({ origin }) => wholeVoices.get(origin))],
    throughout,
    numbering,
  };
}

/** The numbers of faults, which follow from their ids alone. */
type Numbering = {
  /** As they were collected, where some may be met more than once. */
  readonly ids: readonly Fault['id'][];
  /** The number of each of these. */
  readonly places: readonly number[];
  readonly byId: ReadonlyMap<Fault['id'], number>;
  /** The faults on the paths to contents, as far as somebody has asked. */
  readonly clauses: WeakMap<readonly Path[], readonly Clause[]>;
};

function numberFaults(ids: readonly Fault['id'][]): Numbering {
  const byId = new Map([...new Set(ids)].toSorted().map((id, place) => [id, place]));
  return { ids, places: ids.map((id) => byId.get(id) ?? -1), byId, clauses: new WeakMap() };
}

function isNumbered(faults: readonly Fault[], { ids }: Numbering): boolean {
  return faults.length === ids.length && faults.every(({ id }, at) => id === ids[at]);
}

const noFault: Clause = [];

/**
 * Origins of at least two contested contents, with the fault of being unreliable throughout. With one content alone it
 * would be the same as being wrong in it, and dearer.
 */
export function unreliableVoices(
  contested: readonly SaidContent[],
  { contents, besides = [], gradeOf }: Pick<FaultContext, 'contents' | 'besides' | 'gradeOf'>,
): ReadonlyMap<VoiceId, Fault> {
  const times = new Map<VoiceId, number>();
  for (const { paths } of contested)
    for (const origin of originsAmong(paths)) times.set(origin, (times.get(origin) ?? 0) + 1);
  const through = new Map<VoiceId, { readonly paths: Path[]; readonly besides: Beside[] }>(
    [...times].flatMap(([voice, count]) => (count > 1 ? [[voice, { paths: [], besides: [] }]] : [])),
  );
  for (const { paths } of contents) for (const path of paths) through.get(path.origin)?.paths.push(path);
  for (const beside of besides) for (const voice of beside.voices) through.get(voice)?.besides.push(beside);
  return new Map(
    [...through].map(([voice, { paths, besides: groups }]): readonly [VoiceId, Fault] => {
      const grade = gradeOf(voice);
      const from = [voice, grade.grade, grade.given, ...groups, ...paths];
      const make = () => {
        const all = groups.flatMap((beside) => beside.contents.flatMap((content) => content.paths));
        return faultOfVoice(voice, [...paths, ...all.filter(({ origin }) => origin === voice)], grade);
      };
      return [voice, keepVoiceFaults(paths[0] ?? paths, from, make)];
    }),
  );
}

const originsAmong = remember((paths: readonly Path[]) => [...new Set(paths.map(({ origin }) => origin))]);

function faultOfVoice(voice: VoiceId, paths: readonly Path[], grade: EffectiveGrade): Fault {
  return {
    kind: 'voice',
    id: voiceFaultId(voice),
    voice,
    statements: statementsOf(paths),
    cost: costOfVoice(grade.grade),
    grade,
    message: { key: 'fault.voice', values: { voice: { kind: 'voice', voice } } },
  };
}

const keepVoiceFaults = createKeptBeside<Fault>();

function faultsOfContent(content: SaidContent, context: FaultContext): readonly Fault[] {
  return keepFaults(content.paths, causesOf(content, context), () => faultsAnew(content, context));
}

/** The faults are of the paths, and follow from these besides. */
const keepFaults = createKeptBeside<readonly Fault[]>();

function causesOf(content: SaidContent, context: FaultContext): readonly unknown[] {
  const { gradeOf, provisional } = context;
  const from: unknown[] = [content.says, unnamedTogether(content, context)];
  for (const { voices, statement } of content.paths) {
    from.push(provisional.has(statement.id));
    for (const voice of voices) {
      const { grade, given } = gradeOf(voice);
      from.push(grade, given);
    }
  }
  return from;
}

function faultsAnew(content: SaidContent, context: FaultContext): readonly Fault[] {
  const { gradeOf, provisional } = context;
  const own = draftFaults(content).map((draft): Fault => {
    if (draft.kind === 'reading') {
      const { kind, id, of, statements, message } = draft;
      const cost = costOfReading(provisional.has(of.id) ? (of.proposedBy?.confidence ?? 'middle') : 'accepted');
      return { kind, id, statements, cost, message };
    }
    const { kind, id, message, ...about } = draft;
    const grade = gradeOf(about.voice);
    const cost = kind === 'origin' ? costOfOrigin(grade.grade) : costOfRelay(grade.grade);
    return { kind, id, ...about, cost, grade, message };
  });
  return [...own, ...unnamedFaults(content, context)];
}

/** "Relatives" here and "a source" there may be the same people: then they are wrong together, and once. */
function unnamedFaults(content: SaidContent, context: FaultContext): readonly Fault[] {
  const says: MessageValue = { kind: 'message', message: content.says };
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

/** Several origins of a content who have no name and may be the same people. Follows from voices, which may be renamed. */
function unnamedTogether({ paths }: UnplacedContent, { samePeople }: FaultContext): readonly (readonly VoiceId[])[] {
  const known = togetherKnown.get(paths);
  if (known?.samePeople === samePeople) return known.together;
  const together = togetherAmong(paths, samePeople);
  togetherKnown.set(paths, { samePeople, together });
  return together;
}

type Together = readonly (readonly VoiceId[])[];

function togetherAmong(paths: readonly Path[], samePeople: FindSamePeople): Together {
  const together = samePeople(paths.map(({ origin }) => origin)).filter((voices) => voices.length > 1);
  return together.length === 0 ? nobody : together;
}

const nobody: Together = [];
const togetherKnown = new WeakMap<
  readonly Path[],
  { readonly samePeople: FindSamePeople; readonly together: Together }
>();

function faultOfPremise(premise: Exclude<Premise, { kind: 'content' }>, { sameEvents }: FaultContext): Fault {
  const id = premiseFaultId(premise);
  if (premise.kind === 'rule') return faultOfRule(premise);
  return {
    kind: 'referent',
    id,
    judgement: premise.judgement,
    statements: [],
    cost: doubtOf('same-event'),
    message: sayReferent(premise.judgement, sameEvents),
  };
}

const faultOfRule = remember((premise: Extract<Premise, { kind: 'rule' }>): Fault => {
  const id = premiseFaultId(premise);
  const { rule, appliesTo } = premise;
  if (rule === 'same-subject') return subjectFault(premise, id);
  const message: Message = { key: 'fault.rule', values: { assumption: { kind: 'message', message: premise.message } } };
  return { kind: 'rule', id, rule, appliesTo, statements: [], cost: premise.doubt ?? doubtOf(rule), message };
});

/** Two that were taken for one by a judgement or a proposal are not. */
function subjectFault({ rule, appliesTo, message }: Extract<Premise, { kind: 'rule' }>, id: Fault['id']): Fault {
  const told: Message = { key: taken[message.key] ?? 'fault.rule', values: message.values };
  return { kind: 'referent', id, rule, appliesTo, statements: [], cost: doubtOf(rule), message: told };
}

/** How it is told that two who were taken for one are not. */
const taken: Readonly<Record<string, string>> = {
  'assume.same-judged': 'fault.referent-judged',
  'assume.same-read': 'fault.referent-read',
};

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
  return (path: Path, content: UnplacedContent): readonly Fault['id'][] => {
    const named = namesKnown.get(path) ?? namesOn(path, content);
    namesKnown.set(path, named);
    const whole = wholeVoices.get(path.origin);
    const people = unnamedTogether(content, context).filter((voices) => voices.includes(path.origin));
    if (people.length === 0) return whole ? [...named, whole.id] : named;
    return [...named, ...people.map((voices) => unnamedFaultId(voices, content)), ...(whole ? [whole.id] : [])];
  };
}

/** A path is of one content, and stays the same from run to run. */
const namesKnown = new WeakMap<Path, readonly Fault['id'][]>();

function namesOn({ origin, voices, statement }: Path, content: UnplacedContent): readonly Fault['id'][] {
  return [
    originFaultId(origin, content),
    ...voices.slice(0, -1).map((relay) => relayFaultId(relay, origin, content)),
    readingFaultId(statement.id),
  ];
}
