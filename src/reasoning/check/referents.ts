/**
 * The checker's own look at what takes two for one without anybody's saying so: a judgement, or a proposal that put the words of a
 * source under a subject of which others speak. A conflict may doubt that only where it does not hold if they are two: each
 * of its members is read again with that undone, and the witness has to fail, whichever of the two it is held to be about.
 */

import { digestHex, digestOf } from '../../base/digest.ts';
import { idFromHex, isId, type StatementId, type SubjectId } from '../../base/id.ts';
import type { Statement } from '../../statement/statement.ts';
import type { Witness } from '../findings.ts';
import type { Testimony } from '../testimony.ts';
import { nameOf, readForCheck, type Read, type Said } from './read-testimony.ts';
import type { Case, WitnessedConflict } from './same.ts';

/** What an assumption that two are one applies to: a judgement, or a source and a subject. */
export function takingsOf({ assumptions }: WitnessedConflict): readonly (readonly string[])[] {
  return assumptions.flatMap(({ rule, appliesTo }) => {
    const parts: unknown = rule === 'same-subject' ? JSON.parse(appliesTo) : undefined;
    return Array.isArray(parts) ? [parts.map(String)] : [];
  });
}

/** True where the conflict does not hold with this undone. */
export function isNeeded(
  taking: readonly string[],
  conflict: WitnessedConflict,
  read: Read,
  isWitness: (witness: Witness, given: Case) => boolean,
): boolean {
  const undone = undo(taking, conflict, read.testimony);
  if (!undone) return false;
  const [one, other] = undone.ends.map(undone.read.one);
  const shared = read.one(undone.ends[0]);
  if (one === undefined || other === undefined || one === other) return false;
  const ways = waysToRead(conflict, undone.read);
  if (ways.length === 0) return false;
  return [one, other].every((name) => {
    const renamed = renameIn(conflict, shared, name);
    return ways.every((way) => {
      const members = renamed.members.map((member, place) => ({
        ...member,
        statements: way[place]?.statements ?? member.statements,
      }));
      const trial = { ...renamed, members };
      const said = way.map((each) => each.said);
      return !isWitness(renamed.witness, { read: undone.read, conflict: trial, members: said, isOnTrial: true });
    });
  });
}

type Undone = { readonly read: Read; readonly ends: readonly [SubjectId, SubjectId] };

/** The records without a judgement that makes two one; or with what was proposed from a source about a subject of its own. */
function undo(
  [first, subject]: readonly string[],
  { decisions }: WitnessedConflict,
  testimony: Testimony,
): Undone | undefined {
  if (subject === undefined) {
    const judged = testimony.identities.find(({ judgement, same }) => judgement === first && same);
    if (!judged || !decisions.includes(judged.judgement)) return undefined;
    // A judgement is undone in every record of it: one that is left over would make them one again.
    const identities = testimony.identities.filter(({ judgement }) => judgement !== first);
    return { read: readForCheck({ ...testimony, identities }), ends: [judged.a, judged.b] };
  }
  if (first === undefined || !isId('x', subject)) return undefined;
  const other: SubjectId = idFromHex('x', digestHex(digestOf(`on trial ${first} ${subject}`)));
  const record = testimony.subjects.find(({ id }) => id === subject);
  const isRead = ({ proposedBy, passage }: Statement) => proposedBy !== undefined && passage.source === first;
  const statements = testimony.statements.map((each) => (isRead(each) ? renameIn(each, subject, other) : each));
  const subjects = record ? [...testimony.subjects, { ...record, id: other }] : testimony.subjects;
  return { read: readForCheck({ ...testimony, subjects, statements }), ends: [subject, other] };
}

/** The same with one id in place of another, wherever it stands. */
function renameIn<T>(value: T, from: SubjectId, to: SubjectId): T {
  const renamed: T = JSON.parse(JSON.stringify(value).replaceAll(from, to));
  return renamed;
}

type Reading = { readonly said: Said; readonly statements: readonly StatementId[] };

/** What the members say by some of their statements; none where these are too many ways to look at. */
function waysToRead({ members }: WitnessedConflict, read: Read): readonly (readonly Reading[])[] {
  let ways: readonly (readonly Reading[])[] = [[]];
  for (const { statements } of members) {
    const all = statements.flatMap((id) => {
      const statement = read.statement(id);
      const said = statement && read.said(statement);
      return said ? [{ id, said }] : [];
    });
    const distinct = [...Map.groupBy(all, ({ said }) => nameOf(said)).values()].flatMap((alike) =>
      alike.slice(0, 1).map(({ said }) => ({ said, statements: alike.map(({ id }) => id) })),
    );
    if (ways.length * distinct.length > mostWays) return [];
    ways = ways.flatMap((way) => distinct.map((each) => [...way, each]));
  }
  return ways;
}

const mostWays = 1024;
