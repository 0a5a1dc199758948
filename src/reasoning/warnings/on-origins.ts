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

/** Nobody of them is known to have been there: each has it from the other. */
export function circularChains({ supports, testimony }: WarningContext): readonly Warning[] {
  const attributions = new Map(testimony.statements.map(({ id, attribution }) => [id, attribution]));
  return supports.flatMap(({ content: { key, says, statements, paths }, firstHand }) => {
    const leading = new Set(firstHand.length > 0 ? paths.map(({ statement }) => statement.id) : []);
    const circular = statements.filter((id) => !leading.has(id));
    if (circular.length === 0) return [];
    const voices = [...new Set(circular.flatMap((id) => attributions.get(id) ?? []))].toSorted();
    const items = voices.map(voice);
    return [
      warn('reports-circular', [key], {
        message: {
          key: 'warning.reports-circular',
          values: { voices: { kind: 'list', items }, says: { kind: 'message', message: says } },
        },
        statements: circular,
        voices,
      }),
    ];
  });
}
