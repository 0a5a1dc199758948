/** Statements that cannot be used, were probably misread, or whose attribution may go on. */

import { remember } from '../../base/remember.ts';
import type { Cluster, Warning } from '../findings.ts';
import { createKeptBeside } from '../kept.ts';
import { compareIds, findById } from '../sorted-lists.ts';
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

/**
 * If nothing explains more cheaply than that we misread the source, that comes before any doubt of what it says. Of ways out that
 * cost the same all count: which of them stands first follows from ids alone.
 */
export function suspectReadings({ clusters, faults, contents }: WarningContext): readonly Warning[] {
  return clusters
    .flatMap(faultsOfCheapest)
    .flatMap((id) => findById(faults, id) ?? [])
    .filter(({ kind }) => kind === 'reading')
    .toSorted(compareIds)
    .map((fault) => {
      const says = fault.statements
        .map((id) => contents.contentOf.get(id))
        .find((content) => content !== undefined)?.says;
      return keepSuspects(fault, [says], () =>
        warn('reading-suspect', [fault.id], {
          message: {
            key: 'warning.reading-suspect',
            values: { says: { kind: 'message', message: says ?? fault.message } },
          },
          statements: fault.statements,
        }),
      );
    });
}

const faultsOfCheapest = remember(({ waysOut }: Cluster) => [
  ...new Set(waysOut.filter(({ cost }) => cost === waysOut[0]?.cost).flatMap((way) => way.faults)),
]);

const keepSuspects = createKeptBeside<Warning>();

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
