/**
 * Somebody is denied to have been in a place at a time, and has a part in an event that was there then. The event has to be
 * dated as a whole within the time that is denied: of a rally that went on for days nobody knows on which of them somebody was at it.
 */

import { wordIn } from '../subject/ask-vocabulary.ts';
import { isPositiveEvent, type EventContent, type SaidContent } from './collect-contents.ts';
import { findEntailments } from './compare-values.ts';
import { liesIn } from './compare-when.ts';
import type { Witness } from './findings.ts';
import type { PlainAttribute } from './plain-content.ts';
import type { Present } from './presences.ts';
import { joinSets, type PremiseSet } from './premises.ts';
import type { RuleContext } from './rule.ts';
import { assumeDates } from './rules/uncertain-date.ts';
import { saysLength } from './time-graph.ts';

export type DeniedPresence = {
  readonly premises: PremiseSet;
  readonly witness: Extract<Witness, { kind: 'denied-presence' }>;
  /** The content that says where the event was. */
  readonly said: SaidContent;
};

/** The presences in events that this denial speaks against. */
export function findDeniedPresences(
  denial: SaidContent,
  plain: PlainAttribute,
  presences: readonly Present[],
  context: RuleContext,
): readonly DeniedPresence[] {
  if (!plain.when) return [];
  return presences.flatMap((present) => {
    const { event, person, place } = present;
    if (!event) return [];
    const given = { value: { kind: 'subject', subject: place }, content: event, when: undefined } as const;
    const meant = { value: plain.value, content: denial, when: plain.when };
    return findEntailments(given, meant, context).flatMap((where) =>
      context.sameness.supports(person, plain.of).flatMap((same) =>
        datesWithin(event, denial, context).map(({ content, premises, chain }): DeniedPresence => ({
          said: event,
          premises: joinSets([denial.index], present.premises, where.premises, same.premises, premises),
          witness: {
            kind: 'denied-presence',
            denial: denial.index,
            presence: present.presence,
            same: same.chain,
            placeSame: where.same,
            dated: { member: content.index, same: chain },
          },
        })),
      ),
    );
  });
}

/** The contents that date all of an event within the time of the denial. */
function datesWithin(
  event: EventContent,
  denial: SaidContent,
  { contents, vocabulary, sameness, premises }: RuleContext,
) {
  const span = denial.plain.kind === 'attribute' ? denial.plain.when : undefined;
  return contents.filter(isPositiveEvent).flatMap((content) => {
    const { when, type } = content.plain;
    if (!when || !span || !liesIn(when, span)) return [];
    if (wordIn(vocabulary.events, type)?.dated !== 'whole' && !saysLength(when)) return [];
    const marked = [assumeDates(content, [when], premises), assumeDates(denial, [span], premises)].flat();
    return sameness.supports(content.plain.event, event.plain.event).map((support) => ({
      content,
      premises: joinSets([content.index], marked, support.premises),
      chain: support.chain,
    }));
  });
}
