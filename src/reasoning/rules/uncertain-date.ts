/**
 * A date that its own source marks as uncertain (`?` or `%` of EDTF) is right all the same. The mark widens no bounds; it makes
 * the date cheap to doubt, in everything that rests on it.
 */

import type { Value } from '../../statement/content.ts';
import { wordIn } from '../../subject/ask-vocabulary.ts';
import type { Vocabulary } from '../../subject/vocabulary.ts';
import type { When } from '../../time/when.ts';
import type { SaidContent } from '../collect-contents.ts';
import { readWhen } from '../compare-when.ts';
import type { Premises, PremiseSet } from '../premises.ts';

/** The premise that the dates of a content are right, where one of those used is marked as uncertain. */
export function assumeDates(
  { key, says }: SaidContent,
  used: readonly (When | undefined)[],
  premises: Premises,
): PremiseSet {
  if (!used.some((when) => when && readWhen(when)?.uncertain)) return [];
  const message = { key: 'assume.uncertain-date', values: { says: { kind: 'message', message: says } } } as const;
  return [premises.assume('uncertain-date', [key], message)];
}

/** The dates that matter where a value of a content is compared: the value itself, and when it held. */
export function datesOfValue({ plain }: SaidContent, value: Value, vocabulary: Vocabulary): readonly When[] {
  const dates = value.kind === 'date' ? [value.when] : [];
  if (plain.kind !== 'attribute' || !plain.when) return dates;
  return wordIn(vocabulary.properties, plain.property)?.changes === 'never' ? dates : [plain.when, ...dates];
}
