/** The findings: every conflict follows from its witness, every optimum from its proof, every cost from its grade. */

import { canonicalText } from '../base/canonical.ts';
import { digestHex, digestOf } from '../base/digest.ts';
import { idFromHex, type FindingId, type VoiceId } from '../base/id.ts';
import { indexFindings } from '../dossier/look-up.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { checkBound, openFindLeft, pathsIn } from '../reasoning/check-bound.ts';
import { checkWitness } from '../reasoning/check-witness.ts';
import { handsForCheck } from '../reasoning/check/hands.ts';
import { pathsForCheck } from '../reasoning/check/paths.ts';
import { mayBeOnePeople, peopleTogether } from '../reasoning/check/people.ts';
import { nameOf, readForCheck, type Read } from '../reasoning/check/read-testimony.ts';
import type { BoundClause, CaseWayOut, Conflict, ContentKey, Fault, WayOut } from '../reasoning/findings.ts';
import {
  costOfOrigin,
  costOfReading,
  costOfRelay,
  costOfUnnamed,
  costOfVoice,
  effectiveGrades,
} from '../reasoning/grades.ts';
import { testimonyOf } from './dossier-testimony.ts';
import type { OpenedDossier } from './open-dossier.ts';
import { fail, warn, type VerifyProblem } from './problem.ts';

/** Every conflict follows from the statements and judgements that its witness names. */
export function* checkConflicts({ dossier }: OpenedDossier): Generator<VerifyProblem> {
  if (!dossier) return;
  for (const sentence of checkWitness(dossier.findings, testimonyOf(dossier))) yield fail('witness-refused', sentence);
}

/** Every way out of a cluster resolves its conflicts, and the proof shows that nothing costs less than the first. */
export function* checkBounds({ dossier }: OpenedDossier): Generator<VerifyProblem> {
  if (!dossier) return;
  const testimony = testimonyOf(dossier);
  for (const sentence of checkBound(dossier.findings, testimony)) yield fail('bound-refused', sentence);
  const findLeft = openFindLeft(dossier.findings, pathsIn(testimony), { testimony });
  for (const { id, bound, boundRefused, waysOut, conflicts } of dossier.findings.clusters) {
    for (const [place, wayOut] of waysOut.entries()) {
      // The first was looked at with its proof.
      const left = place === 0 ? undefined : findLeft(wayOut.faults, conflicts);
      if (left !== undefined)
        yield fail('way-out-differs', `Way out ${wayOut.id} leaves conflict ${left} as it is`, wayOut.id);
    }
    if (bound !== undefined || waysOut.length === 0) continue;
    const why = boundRefused
      ? 'the check that was made before publishing refused the proof'
      : 'the search stopped early';
    yield warn('bound-refused', `Nothing shows that the first way out of cluster ${id} is the cheapest: ${why}`, id);
  }
}

/** Every fault costs what the grade of its voice says, and no fault was left out of the proofs. */
export function* checkFaults({ dossier }: OpenedDossier): Generator<VerifyProblem> {
  if (!dossier) return;
  const { records, findings } = dossier;
  const { voices, grades, provisional } = testimonyOf(dossier);
  const gradeOf = effectiveGrades(voices, grades);
  const read = readForCheck(testimonyOf(dossier));
  const statements = new Map(records.statements.map((statement) => [statement.id, statement]));
  for (const fault of findings.faults) {
    const grade = fault.voice === undefined ? undefined : gradeOf(fault.voice);
    if (grade?.grade !== fault.grade?.grade || grade?.given !== fault.grade?.given)
      yield fail(
        'cost-differs',
        `Fault ${fault.id} counts on grade ${fault.grade?.grade}, and the voice has ${grade?.grade}`,
        fault.id,
      );
    const [statement] = fault.statements.map((id) => statements.get(id));
    const confidence =
      statement && provisional.includes(statement.id) ? (statement.proposedBy?.confidence ?? 'middle') : 'accepted';
    for (const each of fault.among ?? []) {
      const known = gradeOf(each.voice);
      if (known.grade !== each.grade || known.given !== each.given)
        yield fail(
          'cost-differs',
          `Fault ${fault.id} counts on grade ${each.grade}, and ${each.voice} has ${known.grade}`,
          fault.id,
        );
    }
    if (
      fault.kind === 'unnamed' &&
      !mayBeOnePeople(
        (fault.among ?? []).map((each) => each.voice),
        read,
      )
    )
      yield fail('cost-differs', `Fault ${fault.id} takes voices for the same people who can be told apart`, fault.id);
    const cost = expectedCost(fault, statement && confidence);
    if (cost !== undefined && cost !== fault.cost)
      yield fail('cost-differs', `Fault ${fault.id} costs ${fault.cost}, and must cost ${cost}`, fault.id);
  }
  const peopleIn = openPeople(dossier);
  const known = new Set(findings.faults.map((fault) => nameOfFault(fault)));
  for (const { bound } of findings.clusters)
    for (const clause of bound?.clauses ?? [])
      for (const name of faultsOfPaths(clause, dossier, peopleIn))
        if (!known.has(name))
          yield fail(
            'bound-refused',
            `The proof for conflict ${clause.conflict} leaves out the fault "${name}"`,
            clause.conflict,
          );
}

/** Ways out cost what their faults cost, say which conflicts they resolve, and stand in the order of their costs. */
export function* checkWaysOut({ dossier }: OpenedDossier): Generator<VerifyProblem> {
  if (!dossier) return;
  const { findings } = dossier;
  const costs = new Map(findings.faults.map(({ id, cost }) => [id, cost]));
  const sumOf = (faults: readonly FindingId[]) => faults.reduce((sum, id) => sum + (costs.get(id) ?? Number.NaN), 0);
  for (const conflict of findings.conflicts)
    for (const { faults, cost } of conflict.options)
      if (sumOf(faults) !== cost)
        yield fail(
          'cost-differs',
          `A way to resolve conflict ${conflict.id} costs ${sumOf(faults)}, not ${cost}`,
          conflict.id,
        );
  for (const list of [findings.waysOut, ...findings.clusters.map(({ waysOut }) => waysOut)])
    for (const [place, { id, faults, cost }] of list.entries()) {
      if (sumOf(faults) !== cost) yield fail('cost-differs', `Way out ${id} costs ${sumOf(faults)}, not ${cost}`, id);
      if (cost < (list[place - 1]?.cost ?? 0))
        yield fail('way-out-differs', `Way out ${id} is cheaper than one listed before it`, id);
    }
  for (const { id, waysOut, tie } of findings.clusters)
    if (tie !== waysOut.filter(({ cost }) => cost === waysOut[0]?.cost).length > 1)
      yield fail(
        'way-out-differs',
        `Cluster ${id} says that ${tie ? 'several ways out are' : 'one way out is'} the cheapest`,
        id,
      );
  const parts = new Map(findings.clusters.flatMap(({ waysOut }) => waysOut.map((each) => [each.id, each] as const)));
  for (const wayOut of findings.waysOut)
    if (!isMadeOf(wayOut, parts))
      yield fail('way-out-differs', `Way out ${wayOut.id} is not made of ways out of the clusters`, wayOut.id);
}

/** Contents are what their statements say; nothing is said to stand that falls in a cheapest way out listed, nor the reverse. */
export function* checkSayings({ dossier }: OpenedDossier): Generator<VerifyProblem> {
  if (!dossier) return;
  const { findings } = dossier;
  const read = readForCheck(testimonyOf(dossier));
  const saidBy = (id: string) => {
    const statement = read.statement(id);
    const said = statement && read.said(statement);
    return said && nameOf(said);
  };
  const isKnown = (id: string) => read.statement(id) !== undefined;
  for (const { key, statements, outcome } of findings.contents) {
    if (statements.some((id) => isKnown(id) && saidBy(id) !== key))
      yield fail('content-differs', `Not all statements that are listed for content ${key} say it`, key);
    const falls = cheapestOf(findings.clusters).map(({ contentsFalling }) => contentsFalling.includes(key));
    if (falls.some(Boolean) && (outcome === 'stands' || outcome === 'unchallenged'))
      yield fail('content-differs', `Content ${key} is said to stand, and falls in one of the cheapest ways out`, key);
  }
  const pathsOf = pathsForCheck(read);
  for (const { id, content, statements, origins, independent, singlePoints } of findings.corroborations) {
    if (statements.length === 0 || statements.some((each) => saidBy(each) !== content))
      yield fail('corroboration-differs', `Not all statements of corroboration ${id} say its content`, id);
    const paths = statements.flatMap((each) => pathsOf(read.statement(each) ?? lost(each)));
    const { origins: met, hands } = handsForCheck(paths);
    if (hands.size !== singlePoints.length || !singlePoints.every(({ voice }) => hands.has(voice)))
      yield fail('corroboration-differs', `Corroboration ${id} names other voices that everything passes through`, id);
    if (met.size !== origins.length || !origins.every((origin) => met.has(origin)))
      yield fail('corroboration-differs', `Corroboration ${id} names other origins than its statements have`, id);
    if (independent.count > origins.length || independent.established !== (independent.reasons.length === 0))
      yield fail('corroboration-differs', `Corroboration ${id} says more of independence than its origins bear`, id);
    if (independent.count > Math.max(1, mostPeople(origins, read)))
      yield fail('corroboration-differs', `Corroboration ${id} counts the same people more than once`, id);
    if (independent.established && (singlePoints.length > 0 || !areExamined(origins, read)))
      yield fail(
        'corroboration-differs',
        `Corroboration ${id} calls its origins independent, and no judgement here says why`,
        id,
      );
    const given = new Set<string>(read.testimony.independences?.map(({ judgement }) => judgement));
    if (independent.decisions?.some((each) => !given.has(each)))
      yield fail('corroboration-differs', `Corroboration ${id} names judgements that say nothing of its origins`, id);
  }
}

/** True where of every two of these voices who are not one subject a judgement says that they are independent, and all have names. */
function areExamined(origins: readonly VoiceId[], { testimony, one }: Read): boolean {
  const voices = new Map(testimony.voices.map((voice) => [voice.id, voice]));
  const speaker = (id: VoiceId) => {
    const subject = voices.get(id)?.subject;
    return subject === undefined ? id : one(subject);
  };
  const speakers = [...new Set(origins.map(speaker))];
  type Speaker = ReturnType<typeof speaker>;
  const isSaid = (a: Speaker, b: Speaker) =>
    testimony.independences?.some(({ a: first, b: second }) => {
      const said = new Set([speaker(first), speaker(second)]);
      return said.has(a) && said.has(b);
    }) === true;
  return (
    speakers.length > 1 &&
    origins.every((id) => voices.get(id)?.named === true) &&
    speakers.every((a, place) => speakers.slice(place + 1).every((b) => isSaid(a, b)))
  );
}

/** Every finding is there once, and a conflict has the id that follows from its rule, its premises and its decisions. */
export function* checkFindingIds({ dossier }: OpenedDossier): Generator<VerifyProblem> {
  if (!dossier) return;
  const { conflicts, groups, clusters, waysOut, faults, corroborations, warnings } = dossier.findings;
  const ids = [...conflicts, ...groups, ...clusters, ...faults, ...corroborations, ...warnings].map(({ id }) => id);
  const all = [...ids, ...new Set([...waysOut, ...clusters.flatMap((each) => each.waysOut)].map(({ id }) => id))];
  if (new Set(all).size < all.length || indexFindings(dossier.findings).size !== new Set(all).size)
    yield fail('finding-repeated', 'Two findings have one id');
  for (const conflict of conflicts) {
    const { id, rule, members, assumptions, decisions } = conflict;
    const premises = [
      ...members.map(({ content }) => content),
      ...assumptions.map((each) => `${each.rule} ${each.appliesTo}`),
      ...decisions.filter((each) => isOnEvents(each, dossier)),
    ];
    const expected = idFromHex(
      'f',
      digestHex(digestOf(canonicalText(['conflict', rule, premises.toSorted(), decisions.toSorted()]))),
    );
    if (id !== expected)
      yield fail('finding-renamed', `Conflict ${id} has premises or decisions that give another id, ${expected}`, id);
  }
}

/** Two events taken for one are a premise, since that is doubted; two people taken for one are not. */
function isOnEvents(id: string, { records }: Dossier): boolean {
  const decision = records.judgements.find((judgement) => judgement.id === id)?.decision;
  return (
    decision?.kind === 'same' &&
    records.subjects.some((subject) => subject.id === decision.a && subject.kind === 'event')
  );
}

function expectedCost(
  { kind, grade, among }: Fault,
  confidence: Parameters<typeof costOfReading>[0] | undefined,
): number | undefined {
  switch (kind) {
    case 'origin':
      return grade && costOfOrigin(grade.grade);
    case 'unnamed':
      return among && costOfUnnamed(among);
    case 'relay':
      return grade && costOfRelay(grade.grade);
    case 'voice':
      return grade && costOfVoice(grade.grade);
    case 'reading':
      return confidence && costOfReading(confidence);
    case 'rule':
    case 'referent':
      return undefined;
  }
}

/** A name by what a fault is about. */
function nameOfFault({ kind, voice, among, origin, content, statements, rule, appliesTo, judgement }: Fault): string {
  switch (kind) {
    case 'origin':
      return `origin ${voice} ${content}`;
    case 'unnamed':
      return `unnamed ${(among ?? []).map((each) => each.voice).join(' ')} ${content}`;
    case 'relay':
      return `relay ${voice} ${origin} ${content}`;
    case 'reading':
      return `reading ${statements[0]}`;
    case 'voice':
      return `voice ${voice}`;
    case 'rule':
      return `rule ${rule} ${appliesTo}`;
    case 'referent':
      return rule === undefined ? `referent ${judgement}` : `rule ${rule} ${appliesTo}`;
  }
}

/** Faults that there must be on the paths that a clause names, and for what its conflict rests on. */
function faultsOfPaths(
  { conflict: id, paths }: BoundClause,
  { findings }: Dossier,
  peopleIn: ReturnType<typeof openPeople>,
): readonly string[] {
  const conflict = findings.conflicts.find((each) => each.id === id);
  const onPaths = paths.flatMap(({ statement, voices }, place) => {
    const content: ContentKey | undefined = conflict?.members[place]?.content;
    const origin = voices.at(-1);
    const people = (conflict ? peopleIn(conflict, place) : []).filter((each) => each.some((voice) => voice === origin));
    return [
      `origin ${origin} ${content}`,
      ...people.map((each) => `unnamed ${each.join(' ')} ${content}`),
      ...voices.slice(0, -1).map((relay) => `relay ${relay} ${origin} ${content}`),
      `reading ${statement}`,
    ];
  });
  return [...onPaths, ...(conflict?.assumptions ?? []).map(({ rule, appliesTo }) => `rule ${rule} ${appliesTo}`)];
}

/** As many as there are when those who may be the same people are taken for such. */
function mostPeople(origins: readonly VoiceId[], read: Read): number {
  const sets = peopleTogether(new Set(origins), read);
  const together = new Set(sets.flat());
  return origins.length - together.size + sets.length;
}

/** Origins of a member of a conflict who may be the same people, for as many as there are of such. */
function openPeople(dossier: Dossier): (conflict: Conflict, place: number) => readonly (readonly VoiceId[])[] {
  const read = readForCheck(testimonyOf(dossier));
  const pathsOf = pathsForCheck(read);
  return ({ members }, place) => {
    const statements = members[place]?.statements ?? [];
    const paths = statements.flatMap((each) => pathsOf(read.statement(each) ?? lost(each)));
    return peopleTogether(new Set(paths.flatMap((voices) => voices.slice(-1))), read);
  };
}

function isMadeOf({ parts, faults }: CaseWayOut, known: ReadonlyMap<FindingId, WayOut>): boolean {
  const made = new Set(parts.flatMap((id) => known.get(id)?.faults ?? []));
  return parts.every((id) => known.has(id)) && made.size === faults.length && faults.every((fault) => made.has(fault));
}

function cheapestOf(clusters: Dossier['findings']['clusters']): readonly WayOut[] {
  return clusters.flatMap(({ waysOut }) => waysOut.filter(({ cost }) => cost === waysOut[0]?.cost));
}

function lost(id: string): never {
  throw new TypeError(`statement ${id} is not there`);
}
