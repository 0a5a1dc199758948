/** Statements that cannot be used, were probably misread, or whose attribution may go on. */

import type { Fault, Warning } from '../findings.ts';
import { voice, warn, type WarningContext } from './warning.ts';

export function unreadableContents({ contents }: WarningContext): readonly Warning[] {
  return contents.unreadable.map(({ statement, reason }) =>
    warn('unreadable-content', [statement.id], {
      message: { key: 'warning.unreadable-content', values: { reason: { kind: 'text', text: reason } } },
      statements: [statement.id],
      voices: statement.attribution.slice(-1),
    }),
  );
}

/** If nothing explains more cheaply than that we misread the source, that comes before any doubt of what it says. */
export function tellSuspect({ id, message, statements }: Fault): Warning {
  return warn('reading-suspect', [id], {
    message: { key: 'warning.reading-suspect', values: message.values },
    statements,
  });
}

/** A statement in a copy whose attribution stops at the page that copied it. */
export function shortAttributions({ testimony, contents }: WarningContext): readonly Warning[] {
  const derived = new Set(testimony.derivations.map(({ source }) => source));
  if (derived.size === 0) return [];
  const short = contents.list
    .flatMap(({ paths }) => paths)
    .filter(({ voices, statement }) => voices.length === 1 && derived.has(statement.passage.source));
  return [...Map.groupBy(short, ({ origin }) => origin)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([origin, paths]) =>
      warn('attribution-short', [origin], {
        message: { key: 'warning.attribution-short', values: { voice: voice(origin) } },
        statements: paths.map(({ statement }) => statement.id),
        voices: [origin],
      }),
    );
}
