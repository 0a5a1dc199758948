/**
 * What would tell two hypotheses apart: contents that are in dispute between them, each weighed as if one more origin of
 * its own, graded B, said so. Told as plain questions, since a desk asks "when was the ticket bought?" and not for a
 * content. A statement that would move both alike, or hardly the one more than the other, is no use and is left out.
 */

import type { SaidContent } from '../collect-contents.ts';
import type { FoundConflict } from '../find-conflicts.ts';
import type { Message, MessageValue } from '../findings.ts';
import { costOfOrigin } from '../grades.ts';
import type { PlainContent } from '../plain-content.ts';
import type { Pair, Sides } from './compared.ts';
import type { Answer, Question } from './hypothesis.ts';
import { costHolding } from './hold-more.ts';

/** The questions of a pair, the most telling first. */
export function findQuestions({ first, second }: Pair, sides: Sides): readonly Question[] {
  const margin = second.account.cost - first.account.cost;
  const byQuestion = new Map<string, { readonly message: Message; readonly answers: Answer[] }>();
  for (const { content, conflict } of inDispute(sides)) {
    // That something is wrong is no other question than whether it is so.
    if (content.plain.kind === 'called-wrong') continue;
    // Either the new origin is wrong, too, or the content holds.
    const [one, other] = [first, second].map((standing) => costHolding(standing, content.key, costOfOrigin('B')));
    const shift = (other ?? 0) - (one ?? 0) - margin;
    if (Math.abs(shift) < leastShift) continue;
    const message = questionOf(content, conflict);
    const name = JSON.stringify(message);
    const question = byQuestion.get(name) ?? { message, answers: [] };
    byQuestion.set(name, question);
    const helps = shift > 0 ? 'first' : 'second';
    question.answers.push({ says: content.says, content: content.key, helps, shift: Math.abs(shift) });
  }
  return [...byQuestion.values()]
    .map(({ message, answers }) => ({
      message,
      answers: answers.toSorted((a, b) => b.shift - a.shift || (a.content < b.content ? -1 : 1)),
    }))
    .toSorted((a, b) => mostOf(b) - mostOf(a) || leastKeyOf(a, b))
    .slice(0, mostQuestions);
}

/** What moves the margin by less than the cheapest fault tells nobody anything. */
const leastShift = costOfOrigin('E');

/** More questions than these nobody goes out with. */
const mostQuestions = 10;

/** More contents than these are not weighed: those of the smallest conflicts come first. */
const mostContents = 100;

type Disputed = { readonly content: SaidContent; readonly conflict: FoundConflict };

/** The contents of the conflicts in which the two differ, each with the smallest of these conflicts. */
function inDispute(sides: Sides): readonly Disputed[] {
  const conflicts = [sides.first, sides.second]
    .flatMap((side) => side.conflicts)
    .toSorted((a, b) => a.members.length - b.members.length || (a.id < b.id ? -1 : 1));
  const found = new Map<string, Disputed>();
  for (const conflict of conflicts) {
    for (const content of conflict.members) if (!found.has(content.key)) found.set(content.key, { content, conflict });
  }
  return [...found.values()].slice(0, mostContents);
}

/** The question that a content answers, by what the conflict turns on. */
function questionOf({ plain, says, key }: SaidContent, { witness, members }: FoundConflict): Message {
  const isIn = (place: number) => members[place]?.key === key;
  if (witness.kind === 'cycle' && plain.kind === 'event' && plain.when)
    return { key: 'ask.when', values: { event: subject(plain.event) } };
  if (witness.kind === 'values' && (isIn(witness.first) || isIn(witness.second))) {
    if (plain.kind === 'attribute')
      return { key: 'ask.property', values: { of: subject(plain.of), property: word('property', plain.property) } };
    if (plain.kind === 'event' && witness.slot.kind === 'role')
      return { key: 'ask.role', values: { event: subject(plain.event), role: word('role', witness.slot.role) } };
  }
  return whetherSo(plain, says);
}

function whetherSo(plain: PlainContent, says: Message): Message {
  if (plain.kind === 'identity') {
    const { a = subject(plain.a), b = subject(plain.b) } = says.values;
    return { key: 'ask.identity', values: { a, b } };
  }
  if (plain.kind === 'order')
    return { key: 'ask.order', values: { earlier: subject(plain.earlier), later: subject(plain.later) } };
  return { key: 'ask.whether', values: { says: { kind: 'message', message: says } } };
}

function subject(id: Extract<MessageValue, { kind: 'subject' }>['subject']): MessageValue {
  return { kind: 'subject', subject: id };
}

function word(of: 'property' | 'role', name: string): MessageValue {
  return { kind: 'word', of, word: name };
}

function mostOf({ answers }: Question): number {
  return answers[0]?.shift ?? 0;
}

function leastKeyOf(a: Question, b: Question): number {
  return (a.answers[0]?.content ?? '') < (b.answers[0]?.content ?? '') ? -1 : 1;
}
