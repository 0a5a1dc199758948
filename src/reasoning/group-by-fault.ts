/**
 * Conflicts grouped wherever one fault might resolve two of them, again and again: by number, as they are many and few of them
 * are new.
 */

import type { FindingId, VoiceId } from '../base/id.ts';
import { remember } from '../base/remember.ts';
import type { UnplacedContent } from './collect-contents.ts';
import type { ContentKey } from './findings.ts';
import { findClass, joinAll, joinTwo, openClasses } from './join-numbers.ts';
import type { PartConflict } from './look-at-part.ts';

/** The conflicts of each cluster, by the id of its first. */
export type Groups = {
  readonly members: ReadonlyMap<FindingId, readonly PartConflict[]>;
  /** Contents of conflicts. */
  readonly contested: ReadonlySet<ContentKey>;
  /** Origins that may be unreliable throughout, with the cluster that they are of. */
  readonly clusterOf: ReadonlyMap<VoiceId, FindingId>;
};

/** What conflicts may have in common, by number. */
type Numbered = {
  readonly names: readonly number[];
  readonly contents: readonly {
    readonly key: ContentKey;
    readonly number: number;
    readonly origins: readonly number[];
  }[];
};

/** Groups conflicts again and again. A voice that is in doubt in two contents is in doubt in everything that it says. */
export function createGrouping(): (conflicts: readonly PartConflict[]) => Groups {
  const numbers = new Map<string, number>();
  const voiceAt: (VoiceId | undefined)[] = [];
  const numberOf = (name: string) => {
    const known = numbers.get(name) ?? numbers.size;
    numbers.set(name, known);
    return known;
  };
  const numberVoice = (voice: VoiceId) => {
    const number = numberOf(voice);
    voiceAt[number] = voice;
    return number;
  };
  const numbered = remember(({ names, contents }: PartConflict): Numbered => ({
    names: names.map(numberOf),
    contents: contents.map((content) => ({
      key: content.key,
      number: numberOf(content.key),
      origins: originsOf(content).map(numberVoice),
    })),
  }));
  return (conflicts) => {
    const all = conflicts.map(numbered);
    const classes = openClasses(numbers.size);
    const times = new Uint32Array(numbers.size);
    const contents = eachOnce(all, numbers.size);
    for (const { origins } of contents) for (const origin of origins) times[origin] = (times[origin] ?? 0) + 1;
    for (const { number, origins } of contents)
      for (const origin of origins) if ((times[origin] ?? 0) > 1) joinTwo(number, origin, classes);
    for (const { names } of all) joinAll(names, classes);
    const members = new Map<FindingId, PartConflict[]>();
    const memberAt: (FindingId | undefined)[] = [];
    for (let place = 0; place < conflicts.length; place++) {
      const conflict = conflicts[place];
      if (!conflict) continue;
      const own = findClass(classes, all[place]?.names[0] ?? -1);
      const name = (memberAt[own] ??= conflict.found.id);
      const known = members.get(name);
      if (known) known.push(conflict);
      else members.set(name, [conflict]);
    }
    const clusterOf = new Map<VoiceId, FindingId>();
    for (let number = 0; number < times.length; number++) {
      const voice = (times[number] ?? 0) > 1 ? voiceAt[number] : undefined;
      const cluster = voice && memberAt[findClass(classes, number)];
      if (voice && cluster) clusterOf.set(voice, cluster);
    }
    return { members, contested: new Set(contents.map(({ key }) => key)), clusterOf };
  };
}

/** The contents of conflicts, each once; `count` is how many numbers there are. */
function eachOnce(all: readonly Numbered[], count: number): Numbered['contents'] {
  const isSeen = new Uint8Array(count);
  const contents: Numbered['contents'][number][] = [];
  for (const each of all) {
    for (const content of each.contents) {
      if (isSeen[content.number] === 1) continue;
      isSeen[content.number] = 1;
      contents.push(content);
    }
  }
  return contents;
}

/** Distinct origins. */
export const originsOf = remember((content: UnplacedContent): readonly VoiceId[] => [
  ...new Set(content.paths.map(({ origin }) => origin)),
]);
