/** The way that an event leads, as one content has it: from one place to another by some means, in no less time than it takes. */

import type { SubjectId } from '../base/id.ts';
import { wordIn } from '../subject/ask-vocabulary.ts';
import type { EventContent } from './collect-contents.ts';
import { kilometresBetween, leastSeconds } from './distances.ts';
import type { RuleContext } from './rule.ts';

export type Way = { readonly between: readonly [SubjectId, SubjectId]; readonly seconds: number };

/** The way of an event that begins in one place and ends in another; undefined where nothing is known of how far it is. */
export function wayOf({ plain }: EventContent, { vocabulary, subjects }: RuleContext): Way | undefined {
  const present = wordIn(vocabulary.events, plain.type)?.present;
  const { from, to, means } = plain.roles;
  if (!present?.from || !present.to || from?.kind !== 'subject' || to?.kind !== 'subject') return undefined;
  const kilometres = kilometresBetween(from.subject, to.subject, subjects);
  if (kilometres === undefined) return undefined;
  const by = means?.kind === 'term' ? means.term : undefined;
  const seconds = leastSeconds(kilometres, vocabulary, { means: by, isMoving: true });
  return seconds > 0 ? { between: [from.subject, to.subject], seconds } : undefined;
}
