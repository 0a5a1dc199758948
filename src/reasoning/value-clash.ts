/** The one shape of a clash of two values in one slot, for every rule that finds such. */

import { canonicalText } from '../base/canonical.ts';
import type { SubjectId } from '../base/id.ts';
import type { Value } from '../statement/content.ts';
import type { SaidContent } from './collect-contents.ts';
import type { Apart, Message, MessageValue, Slot } from './findings.ts';
import { nameOrigins } from './name-voices.ts';
import { joinSets, type PremiseSet } from './premises.ts';
import type { Clash, RuleContext } from './rule.ts';
import { assumeDates, datesOfValue } from './rules/uncertain-date.ts';
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
export function clashOfValues(first: Sided, second: Sided, compared: ValuesCompared, context: RuleContext): Clash {
  const { slot, same, apart, values } = compared;
  const { sameness, vocabulary, premises } = context;
  const dates = [first, second].flatMap(({ content }, place) =>
    assumeDates(content, datesOfValue(content, values[place] ?? values[0], vocabulary), premises),
  );
  const [a, b] = [first.content.index, second.content.index];
  const word: MessageValue =
    slot.kind === 'role'
      ? { kind: 'word', of: 'role', word: slot.role }
      : { kind: 'word', of: 'property', word: slot.property };
  return {
    premises: joinSets([a, b], dates, compared.premises, same.premises),
    witness: { kind: 'values', first: a, second: b, slot, same: same.chain, apart },
    message: compared.message ?? sentence(first, second, word, compared),
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

/** Of one thing the two values; of what is only taken for one thing, or is not given in one word, what is said of each. */
function sentence(first: Sided, second: Sided, slot: MessageValue, { values, apart }: ValuesCompared): Message {
  const [a, b] = [first.subject, second.subject];
  const by = { firstBy: nameOrigins(first.content), secondBy: nameOrigins(second.content) };
  const isOfOneVoice = canonicalText(by.firstBy) === canonicalText(by.secondBy);
  if (a === b && apart.kind !== 'age-and-birth')
    return {
      key: isOfOneVoice ? 'clash.values-by-one' : 'clash.values',
      values: {
        ...by,
        slot,
        a: { kind: 'subject', subject: a },
        first: { kind: 'value', value: values[0] },
        second: { kind: 'value', value: values[1] },
      },
    };
  const said: Message['values'] = {
    ...by,
    firstSays: { kind: 'message', message: first.content.says },
    secondSays: { kind: 'message', message: second.content.says },
  };
  if (a === b) return { key: 'clash.both', values: said };
  return {
    key: 'clash.values-of-one',
    values: { ...said, a: { kind: 'subject', subject: a }, b: { kind: 'subject', subject: b } },
  };
}
