/**
 * Figures that are given for one thing without different dates speak of one and the same moment. Defeasible, and cheap to
 * doubt: crowds grow within the hour, and counts are corrected.
 */

import type { SaidContent } from '../collect-contents.ts';
import type { PlainAttribute } from '../plain-content.ts';
import type { Premises } from '../premises.ts';

type SaidOf = { readonly content: Pick<SaidContent, 'key'>; readonly plain: PlainAttribute };

/** The premise that these two figures for one property are of one moment: whoever doubts it has doubted no other pair. */
export function assumeOneMoment(a: SaidOf, b: SaidOf, premises: Premises): number {
  const [first, second] = a.content.key < b.content.key ? [a, b] : [b, a];
  const { property, of } = first.plain;
  return premises.assume('one-moment', [property, first.content.key, second.content.key], {
    key: 'assume.one-moment',
    values: {
      property: { kind: 'word', of: 'property', word: property },
      of: { kind: 'subject', subject: of },
      first: { kind: 'value', value: first.plain.value },
      second: { kind: 'value', value: second.plain.value },
    },
  });
}
