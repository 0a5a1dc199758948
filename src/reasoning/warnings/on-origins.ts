/** Origins that contradict themselves, and those who only cite each other. */

import type { StatementId } from '../../base/id.ts';
import { remember } from '../../base/remember.ts';
import type { Collected } from '../collect-contents.ts';
import type { Warning } from '../findings.ts';
import type { Support } from '../support-graph.ts';
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

/** Nobody of them is known to have been there: each has it from the other. */
export function tellCircular(support: Support, statementOf: Collected['statementOf']): Warning {
  const { key, says } = support.content;
  const circular = circularIn(support);
  const voices = [...new Set(circular.flatMap((id) => statementOf(id)?.attribution ?? []))].toSorted();
  return warn('reports-circular', [key], {
    message: {
      key: 'warning.reports-circular',
      values: { voices: { kind: 'list', items: voices.map(voice) }, says: { kind: 'message', message: says } },
    },
    statements: circular,
    voices,
  });
}

/** The statements of a content that lead to nobody who has it at first hand. */
const circularIn = remember(({ content, firstHand }: Support): readonly StatementId[] => {
  const leading = new Set(firstHand.length > 0 ? content.paths.map(({ statement }) => statement.id) : []);
  return content.statements.filter((id) => !leading.has(id));
});

/** True where some who say it have it only from each other. */
export function isCircular(support: Support): boolean {
  return circularIn(support).length > 0;
}
