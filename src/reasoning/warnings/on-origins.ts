/** Origins that contradict themselves, and those who only cite each other. */

import type { Warning } from '../findings.ts';
import { voice, warn, type WarningContext } from './warning.ts';

export function selfContradictions({ conflicts }: WarningContext): readonly Warning[] {
  const byVoice = Map.groupBy(
    conflicts.flatMap((conflict) => conflict.selfContradictionOf.map((origin) => ({ origin, conflict }))),
    ({ origin }) => origin,
  );
  return [...byVoice]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([origin, found]) =>
      warn('self-contradiction', [origin], {
        message: {
          key: 'warning.self-contradiction',
          values: {
            voice: voice(origin),
            conflicts: {
              kind: 'list',
              items: found.map(({ conflict: { message } }) => ({ kind: 'message', message })),
            },
          },
        },
        statements: found.flatMap(({ conflict }) => conflict.members.flatMap(({ statements }) => statements)),
        voices: [origin],
      }),
    );
}

/** Nobody is known to have been there: each has it from the other. */
export function circularReports({ supports }: WarningContext): readonly Warning[] {
  return supports
    .filter(({ firstHand }) => firstHand.length === 0)
    .map(({ content: { key, says, statements }, groundless }) =>
      warn('reports-circular', [key], {
        message: {
          key: 'warning.reports-circular',
          values: { voices: { kind: 'list', items: groundless.map(voice) }, says: { kind: 'message', message: says } },
        },
        statements,
        voices: groundless,
      }),
    );
}
