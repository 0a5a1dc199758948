/**
 * The faults of a content without what they cost: each origin, each relay on the way from it, each reading of a statement.
 * They follow from its paths alone, and are kept with those; costs follow from grades, and are put in anew each time.
 */

import type { StatementId, VoiceId } from '../base/id.ts';
import type { Statement } from '../statement/statement.ts';
import type { Path, SaidContent } from './collect-contents.ts';
import { originFaultId, readingFaultId, relayFaultId } from './fault-ids.ts';
import type { Fault, Message, MessageValue } from './findings.ts';

/** A fault of one voice or reading without what it costs, which follows from grades and standing. */
export type FaultDraft =
  | {
      readonly kind: 'origin' | 'relay';
      readonly id: Fault['id'];
      readonly voice: VoiceId;
      readonly origin?: VoiceId;
      readonly content: SaidContent['key'];
      readonly statements: readonly StatementId[];
      readonly message: Message;
    }
  | {
      readonly kind: 'reading';
      readonly id: Fault['id'];
      readonly of: Statement;
      readonly statements: readonly StatementId[];
      readonly message: Message;
    };

/** The drafts of a content's faults. */
export function draftFaults(content: SaidContent): readonly FaultDraft[] {
  const known = draftsKnown.get(content.paths);
  const drafts = known?.says === content.says ? known.drafts : draftAnew(content);
  draftsKnown.set(content.paths, { says: content.says, drafts });
  return drafts;
}

/** Paths are of one content, and stay the same from run to run. */
const draftsKnown = new WeakMap<
  SaidContent['paths'],
  { readonly says: Message; readonly drafts: readonly FaultDraft[] }
>();

function draftAnew(content: SaidContent): readonly FaultDraft[] {
  const { key, paths, says: message } = content;
  const says: MessageValue = { kind: 'message', message };
  const origins = [...Map.groupBy(paths, ({ origin }) => origin)].flatMap(
    ([origin, through]): readonly FaultDraft[] => {
      const relays = [...new Set(through.flatMap(({ voices }) => voices.slice(0, -1)))];
      return [
        {
          kind: 'origin',
          id: originFaultId(origin, content),
          voice: origin,
          content: key,
          statements: statementsOf(through),
          message: { key: 'fault.origin', values: { voice: { kind: 'voice', voice: origin }, says } },
        },
        ...relays.map((relay): FaultDraft => ({
          kind: 'relay',
          id: relayFaultId(relay, origin, content),
          voice: relay,
          origin,
          content: key,
          statements: statementsOf(through.filter(({ voices }) => voices.slice(0, -1).includes(relay))),
          message: {
            key: 'fault.relay',
            values: { voice: { kind: 'voice', voice: relay }, origin: { kind: 'voice', voice: origin }, says },
          },
        })),
      ];
    },
  );
  const statements = new Map(paths.map(({ statement }) => [statement.id, statement])).values();
  const readings = [...statements].map((statement): FaultDraft => ({
    kind: 'reading',
    id: readingFaultId(statement.id),
    of: statement,
    statements: [statement.id],
    message: { key: 'fault.reading', values: { says } },
  }));
  return [...origins, ...readings];
}

/** Their statements, sorted. */
export function statementsOf(paths: readonly Path[]): readonly StatementId[] {
  return [...new Set(paths.map(({ statement }) => statement.id))].toSorted();
}
