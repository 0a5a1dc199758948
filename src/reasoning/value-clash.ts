/** The one shape of a clash of two values in one slot, for every rule that finds such. */

import type { SubjectId } from '../base/id.ts';
import type { Value } from '../statement/content.ts';
import type { SaidContent } from './collect-contents.ts';
import type { Apart, Message, MessageValue, Slot } from './findings.ts';
import { joinSets, type PremiseSet } from './premises.ts';
import type { Clash, RuleContext } from './rule.ts';
import type { Support } from './supports.ts';

/** What makes two values clash. */
export type ValuesCompared = {
  readonly slot: Slot;
  readonly values: readonly [Value, Value];
  readonly apart: Apart;
  /** What the exclusion rests on beside the two contents. */
  readonly premises: PremiseSet;
  /** That the two subjects are one. */
  readonly same: Support;
  /** A sentence of the rule's own, instead of "is given as one and as the other". */
  readonly message?: Message;
};

type Sided = { readonly content: SaidContent; readonly subject: SubjectId };

/** The clash of two contents by their values. */
export function clashOfValues(first: Sided, second: Sided, compared: ValuesCompared, { sameness }: RuleContext): Clash {
  const { slot, same, apart } = compared;
  const [a, b] = [first.content.index, second.content.index];
  const word: MessageValue =
    slot.kind === 'role'
      ? { kind: 'word', of: 'role', word: slot.role }
      : { kind: 'word', of: 'property', word: slot.property };
  return {
    premises: joinSets([a, b], compared.premises, same.premises),
    witness: { kind: 'values', first: a, second: b, slot, same: same.chain, apart },
    message: compared.message ?? sentence(first.subject, second.subject, word, compared.values),
    topic: {
      name: `${slot.kind} ${word.word} ${sameness.classOf(first.subject)}`,
      message: {
        key: `topic.${slot.kind}`,
        values: { of: { kind: 'subject', subject: first.subject }, slot: word },
      },
    },
    rivals: [[a, b]],
  };
}

function sentence(a: SubjectId, b: SubjectId, slot: MessageValue, [first, second]: readonly [Value, Value]): Message {
  return {
    key: a === b ? 'clash.values' : 'clash.values-of-one',
    values: {
      slot,
      a: { kind: 'subject', subject: a },
      first: { kind: 'value', value: first },
      b: { kind: 'subject', subject: b },
      second: { kind: 'value', value: second },
    },
  };
}
