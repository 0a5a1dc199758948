/** Origins that contradict themselves, and those who only cite each other. */

import type { StatementId } from '../../base/id.ts';
import { remember } from '../../base/remember.ts';
import type { Statement } from '../../statement/statement.ts';
import type { Warning } from '../findings.ts';
import { createKeptBeside } from '../kept.ts';
import type { Support } from '../support-graph.ts';
import { voice, warn, type PickedContext, type WarningContext } from './warning.ts';

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
export function circularChains({ circular: supports, contents }: PickedContext): readonly Warning[] {
  return supports.map((support) => {
    const circular = circularIn(support).flatMap((id) => contents.statementOf(id) ?? []);
    return keepCircular(support, circular, () => tellCircular(support, circular));
  });
}

const keepCircular = createKeptBeside<Warning>();

function tellCircular({ content: { key, says } }: Support, circular: readonly Statement[]): Warning {
  const voices = [...new Set(circular.flatMap(({ attribution }) => attribution))].toSorted();
  return warn('reports-circular', [key], {
    message: {
      key: 'warning.reports-circular',
      values: { voices: { kind: 'list', items: voices.map(voice) }, says: { kind: 'message', message: says } },
    },
    statements: circular.map(({ id }) => id),
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
