/**
 * That one event did not come before another, as somebody says outright. Where both happened, the other came no later. Who
 * denies that the one led to the other, or how long lay between, says nothing of which came first.
 */

import type { SubjectId } from '../base/id.ts';
import type { UnplacedContent } from './collect-contents.ts';

export type DeniedOrder = { readonly earlier: SubjectId; readonly later: SubjectId };

/** The order that a content denies, or undefined where it denies none. */
export function deniedOrder({ plain, paths }: Pick<UnplacedContent, 'plain' | 'paths'>): DeniedOrder | undefined {
  if (plain.kind !== 'called-wrong') return undefined;
  for (const { statement } of paths) {
    const { content } = statement;
    if (content.kind !== 'order' || content.polarity !== 'negative' || content.because || content.gap) continue;
    return { earlier: content.earlier, later: content.later };
  }
  return undefined;
}
