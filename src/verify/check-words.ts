/**
 * The words: what a finding is told as is what it is. Sentences are made by the catalogue when the page is rendered; these
 * checks see to it that what goes into them comes from the records.
 */

import { canonicalText } from '../base/canonical.ts';
import { isId } from '../base/id.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Fault, Message, MessageValue } from '../reasoning/findings.ts';
import { readForCheck } from '../reasoning/check/read-testimony.ts';
import { sayContent } from '../reasoning/say-content.ts';
import { testimonyOf } from './dossier-testimony.ts';
import type { OpenedDossier } from './open-dossier.ts';
import { fail, type VerifyProblem } from './problem.ts';

/** Contents are told as what one of their statements says. */
export function* checkSaid({ dossier }: OpenedDossier): Generator<VerifyProblem> {
  if (!dossier) return;
  const { findings, records } = dossier;
  const statements = new Map(records.statements.map((statement) => [statement.id, statement]));
  const isSame = openComparison(dossier);
  const told = [
    ...findings.contents.map(({ key, says, statements: ids }) => ({ at: key, says, ids })),
    ...findings.corroborations.map(({ id, says, statements: ids }) => ({ at: id, says, ids })),
    ...findings.conflicts.flatMap(({ id, members }) =>
      members.map((member) => ({ at: id, says: member.says, ids: member.statements })),
    ),
  ];
  for (const { at, says, ids } of told) {
    const known = ids.flatMap((id) => statements.get(id) ?? []);
    if (known.length > 0 && !known.some(({ content }) => isSame(sayContent(content, statements), says)))
      yield fail('words-differ', `What ${at} is said to say is not what its statements say`, at);
  }
}

/** Every fault and way out is told as what it is. */
export function* checkFaultWords({ dossier }: OpenedDossier): Generator<VerifyProblem> {
  if (!dossier) return;
  const { findings } = dossier;
  const isSame = openComparison(dossier);
  const faults = new Map(findings.faults.map((fault) => [fault.id, fault]));
  for (const fault of findings.faults)
    if (!expectedMessages(fault, dossier).some((expected) => isSame(expected, fault.message)))
      yield fail('words-differ', `Fault ${fault.id} is told as something else than it is`, fault.id);
  for (const { id, faults: ids, message } of [
    ...findings.waysOut,
    ...findings.clusters.flatMap((each) => each.waysOut),
  ]) {
    const items = ids
      .flatMap((each) => faults.get(each)?.message ?? [])
      .map((each) => ({ kind: 'message', message: each }) as const);
    const expected = {
      key: items.length === 1 ? 'way-out.one' : 'way-out.several',
      values: { faults: { kind: 'list', items } },
    } as const;
    if (!isSame(expected, message))
      yield fail('words-differ', `Way out ${id} is told as something else than it is`, id);
  }
}

/** The words on a conflict take what they name from its members, its witness, its decisions and the vocabulary. */
export function* checkConflictWords({ dossier }: OpenedDossier): Generator<VerifyProblem> {
  if (!dossier) return;
  const { findings, records, vocabulary } = dossier;
  const { one } = readForCheck(testimonyOf(dossier));
  const statements = new Map(records.statements.map((statement) => [statement.id, statement]));
  const judgements = new Map(records.judgements.map((judgement) => [judgement.id, judgement]));
  const labels = atomsOf(vocabulary);
  for (const { id, members, witness, decisions, message, why, assumptions } of findings.conflicts) {
    const basis = atomsOf([
      witness,
      members.flatMap((member) => member.statements.map((each) => statements.get(each))),
      decisions.map((each) => judgements.get(each)),
      assumptions.map(({ appliesTo }) => JSON.parse(appliesTo) as unknown),
      records.subjects.filter(({ kind }) => kind === 'place'),
    ]);
    const known = new Set([...labels, ...[...basis].map((atom) => (isId('x', atom) ? one(atom) : atom))]);
    const strangers = [message, ...why, ...assumptions.map((each) => each.message)]
      .flatMap((each) => [...namedIn({ kind: 'message', message: each })])
      .filter((named) => !known.has(isId('x', named) ? one(named) : named));
    if (strangers.length > 0)
      yield fail(
        'words-differ',
        `The words on conflict ${id} name ${strangers[0]?.slice(0, 80)}, which is in nothing that it rests on`,
        id,
      );
  }
}

/** What a fault may be told as. Of a content that nobody's statement in the dossier says, nothing is known. */
function expectedMessages(fault: Fault, { findings, records }: Dossier): readonly Message[] {
  const { kind, voice = 'v_', origin = 'v_', message } = fault;
  const [by, of] = [{ kind: 'voice', voice } as const, { kind: 'voice', voice: origin } as const];
  const told = findings.contents.filter(({ key, statements }) =>
    fault.content === undefined ? fault.statements.some((id) => statements.includes(id)) : key === fault.content,
  );
  const says = told.map((content): MessageValue => ({ kind: 'message', message: content.says }));
  switch (kind) {
    case 'voice':
      return [{ key: 'fault.voice', values: { voice: by } }];
    case 'origin':
      return says.map((each) => ({ key: 'fault.origin', values: { voice: by, says: each } }));
    case 'unnamed': {
      const items = (fault.among ?? []).map((each): MessageValue => ({ kind: 'voice', voice: each.voice }));
      return says.map((each) => ({ key: 'fault.unnamed', values: { voices: { kind: 'list', items }, says: each } }));
    }
    case 'relay':
      return says.map((each) => ({ key: 'fault.relay', values: { voice: by, origin: of, says: each } }));
    case 'reading':
      return says.map((each) => ({ key: 'fault.reading', values: { says: each } }));
    case 'rule':
      return findings.conflicts
        .flatMap(({ assumptions }) => assumptions)
        .filter(({ rule, appliesTo }) => rule === fault.rule && appliesTo === fault.appliesTo)
        .map((each) => ({ key: 'fault.rule', values: { assumption: { kind: 'message', message: each.message } } }));
    case 'referent': {
      if (fault.rule !== undefined)
        return findings.conflicts
          .flatMap(({ assumptions }) => assumptions)
          .filter(({ rule, appliesTo }) => rule === fault.rule && appliesTo === fault.appliesTo)
          .map((each) => ({
            key: each.message.key.replace('assume.same-', 'fault.referent-'),
            values: each.message.values,
          }));
      const decision = records.judgements.find(({ id }) => id === fault.judgement)?.decision;
      if (decision?.kind !== 'same') return [];
      const [a, b] = [decision.a, decision.b].map((subject) => ({ kind: 'subject', subject }) as const);
      return a && b
        ? [
            { key: message.key, values: { a, b } },
            { key: message.key, values: { a: b, b: a } },
          ]
        : [];
    }
  }
}

/** Roles are told in no fixed order, and subjects that judgements make one may be called by any of their ids. */
function openComparison(dossier: Dossier): (a: Message, b: Message) => boolean {
  const { one } = readForCheck(testimonyOf(dossier));
  const inOrder = (value: unknown): unknown => {
    if (typeof value === 'string') return isId('x', value) ? one(value) : value;
    if (Array.isArray(value))
      return value.map(inOrder).toSorted((a, b) => (canonicalText(a) < canonicalText(b) ? -1 : 1));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]: [string, unknown]) => [key, inOrder(each)]));
  };
  return (a, b) => canonicalText(inOrder(a)) === canonicalText(inOrder(b));
}

/** Every text anywhere in a value, and the names of its members. */
function atomsOf(value: unknown): ReadonlySet<string> {
  const atoms = new Set<string>();
  const visit = (each: unknown): void => {
    if (typeof each === 'string') atoms.add(each);
    else if (typeof each === 'object' && each !== null)
      for (const [key, member] of Object.entries(each)) {
        atoms.add(key);
        visit(member);
      }
  };
  visit(value);
  return atoms;
}

/** The people, dates, words and figures that a message names, as texts. How much lies between dates is not among them. */
function* namedIn(value: MessageValue): Generator<string> {
  switch (value.kind) {
    case 'subject':
      yield value.subject;
      return;
    case 'voice':
      yield value.voice;
      return;
    case 'judgement':
      yield value.judgement;
      return;
    case 'when':
      yield value.when.edtf;
      return;
    case 'value':
      yield* atomsOf(Object.values(value.value).filter((each) => typeof each !== 'boolean'));
      return;
    case 'word':
      yield value.word;
      return;
    case 'label':
      yield* Object.values(value.label);
      return;
    case 'text':
      yield value.text;
      return;
    case 'count':
      return;
    case 'message':
      for (const each of Object.values(value.message.values)) yield* namedIn(each);
      return;
    case 'list':
      for (const each of value.items) yield* namedIn(each);
  }
}
