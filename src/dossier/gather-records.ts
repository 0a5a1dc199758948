/**
 * Every record that cited findings and statements need: what they name, what that names in turn, and the judgements that
 * count for it. Nothing else of the case comes along.
 */

import { isId } from '../base/id.ts';
import type { IdentityDecision } from '../reasoning/testimony.ts';
import type { Cited } from './cite-findings.ts';
import type { DossierRecords } from './dossier.ts';
import { countingJudgements, readingKey, type Replay } from './replay.ts';

export type Gathered = {
  readonly records: DossierRecords;
  /** Keys of all of them. */
  readonly keys: ReadonlySet<string>;
};

/**
 * The records behind what is cited. What the case does not hold is left out; `trace` names it. `identities` are the
 * decisions that count: all that make one subject of those that are named come along, since contents are compared by them.
 */
export function gatherRecords(
  { findings, statements, graded }: Cited,
  replay: Replay,
  identities: readonly IdentityDecision[],
): Gathered {
  const joining = openJoining(identities);
  const { records } = replay;
  const keys = new Set<string>([
    ...statements,
    ...idsIn(findings),
    ...[...graded].flatMap((voice) => countingJudgements(replay, voice)),
  ]);
  for (const key of keys) {
    const needed = neededBy(key, replay, joining);
    if (needed === undefined) keys.delete(key);
    else for (const next of needed) keys.add(next);
  }
  const gathered = <T>(map: ReadonlyMap<string, T>): readonly T[] =>
    [...keys].toSorted().flatMap((key) => map.get(key) ?? []);
  return {
    keys,
    records: {
      sources: gathered(records.source),
      readings: gathered(records.reading),
      voices: gathered(records.voice),
      subjects: gathered(records.subject),
      statements: gathered(records.statement),
      judgements: gathered(records.judgement),
    },
  };
}

type Joining = (subject: string) => readonly string[];

/** The judgements that make a subject one with another. */
function openJoining(identities: readonly IdentityDecision[]): Joining {
  const joining = new Map<string, string[]>();
  for (const { a, b, same, judgement } of identities)
    for (const id of same ? [a, b] : []) joining.set(id, [...(joining.get(id) ?? []), judgement]);
  return (subject) => joining.get(subject) ?? [];
}

/** The keys that a record leads to, or undefined where there is no such record. */
function neededBy(key: string, replay: Replay, joining: Joining): readonly string[] | undefined {
  const { source, reading, voice, subject, statement, judgement } = replay.records;
  const said = statement.get(key);
  if (said) {
    const { content, passage } = said;
    return [
      ...idsIn(said),
      ...(content.kind === 'about' ? [content.target] : []),
      ...(passage.kind === 'text' ? [readingKey(passage.source, passage.reading)] : []),
      ...countingJudgements(replay, key),
    ];
  }
  const named = subject.get(key);
  // That two events are one is doubted, and so comes along only where a witness says it.
  if (named) return [...idsIn(named), ...(named.kind === 'event' ? [] : joining(key))];
  const other = source.get(key) ?? reading.get(key) ?? voice.get(key) ?? judgement.get(key);
  return other && idsIn(other);
}

/** The ids of sources, voices, subjects and judgements anywhere in a value. Statements come only where they are asked for. */
function idsIn(value: unknown): readonly string[] {
  const found: string[] = [];
  const visit = (each: unknown): void => {
    if (typeof each === 'string') {
      if (isId('s', each) || isId('v', each) || isId('x', each) || isId('j', each)) found.push(each);
    } else if (typeof each === 'object' && each !== null) Object.values(each).forEach(visit);
  };
  visit(value);
  return found;
}
