/** Judgements that contradict each other or have no effect. */

import type { Warning } from '../findings.ts';
import { subject, warn, type WarningContext } from './warning.ts';

export function contradictedDecisions({ subjects }: WarningContext): readonly Warning[] {
  return subjects.contradicted.map(({ judgement, a, b }) =>
    warn('decisions-contradict', [judgement], {
      message: { key: 'warning.decisions-contradict', values: { a: subject(a), b: subject(b) } },
      decisions: [judgement, ...subjects.decisionsJoining([a, b])].toSorted(),
    }),
  );
}

export function idleDecisions({ sameness, subjects }: WarningContext): readonly Warning[] {
  const idle = new Set(sameness.idle);
  return subjects.sameEvents
    .filter(({ judgement }) => idle.has(judgement))
    .map(({ judgement, a, b }) =>
      warn('decision-idle', [judgement], {
        message: { key: 'warning.decision-idle', values: { a: subject(a), b: subject(b) } },
        decisions: [judgement],
      }),
    );
}
