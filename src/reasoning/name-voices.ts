/**
 * Voices within sentences: three names and how many more, since a list of nine is not read. Faults that differ in nothing
 * but their voice are one thing to a reader, and told as one.
 */

import { canonicalText } from '../base/canonical.ts';
import type { VoiceId } from '../base/id.ts';
import { wordIn } from '../subject/ask-vocabulary.ts';
import type { SaidContent } from './collect-contents.ts';
import type { Message, MessageValue } from './findings.ts';

/** Who says a content, whoever says it most often first. */
export function nameOrigins({ paths }: Pick<SaidContent, 'paths'>): MessageValue {
  const times = new Map<VoiceId, number>();
  for (const { origin } of paths) times.set(origin, (times.get(origin) ?? 0) + 1);
  const origins = [...times].toSorted(([a, fewer], [b, more]) => more - fewer || (a < b ? -1 : 1));
  return nameVoices(origins.map(([voice]) => ({ kind: 'voice', voice })));
}

/** Faults as they are told: those of the same kind in the same content together, where the first of them stood. */
export function joinFaults<Told extends { readonly message: Message }>(
  faults: readonly Told[],
): readonly { readonly message: Message; readonly faults: readonly Told[] }[] {
  const groups = Map.groupBy(faults, ({ message: { key, values } }) => {
    const { voice: _, ...others } = values;
    return canonicalText(wordIn(joined, key) === undefined ? { key, values } : { key, others });
  });
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { key, values } = first.message;
    const voices = group.flatMap(({ message }) => message.values['voice'] ?? []);
    const several = wordIn(joined, key);
    if (several === undefined || voices.length < 2) return [{ message: first.message, faults: group }];
    const { voice: _, ...others } = values;
    return [{ message: { key: several, values: { ...others, voices: nameVoices(voices) } }, faults: group }];
  });
}

/** The message for several voices, by that for one. */
const joined: Readonly<Record<string, string>> = { 'fault.origin': 'fault.origins', 'fault.relay': 'fault.relays' };

function nameVoices(voices: readonly MessageValue[]): MessageValue {
  if (voices.length <= mostNamed + 1) return { kind: 'list', items: voices };
  const count = voices.length - mostNamed;
  const more: Message = { key: 'list.more', values: { count: { kind: 'count', count } } };
  return { kind: 'list', items: [...voices.slice(0, mostNamed), { kind: 'message', message: more }] };
}

const mostNamed = 3;
