/**
 * Who might be one, as the parts of contents have it: whoever might be one with another is in one part. Kept from one run
 * of reasoning to the next; only for parts that have come or gone is anything looked up anew.
 */

import type { SubjectId } from '../base/id.ts';
import type { SaidContent } from './collect-contents.ts';
import { findChanged } from './edited-lists.ts';
import { areSame } from './kept.ts';
import type { Part } from './look-at-part.ts';
import type { Sameness } from './sameness.ts';

/** `idle` in no particular order. The very same answer where the parts are the same. */
export type SamenessOfParts = (parts: readonly Part[]) => Pick<Sameness, 'classOf' | 'idle'>;

/** Nothing kept yet. */
export function createSameness(): SamenessOfParts {
  let list: readonly Part[] = [];
  const partOf = new Map<SubjectId, Part>();
  const withIdle = new Set<Part>();
  const change = (parts: readonly Part[]) => {
    const { gone, come } = findChanged(list, parts);
    const [before, now] = [new Set(gone), new Set(come)];
    for (const part of before.difference(now)) {
      withIdle.delete(part);
      for (const id of subjectsIn(part)) if (partOf.get(id) === part) partOf.delete(id);
    }
    for (const part of now.difference(before)) {
      if (part.context.sameness.idle.length > 0) withIdle.add(part);
      for (const id of subjectsIn(part)) partOf.set(id, part);
    }
    list = parts;
  };
  let answer: ReturnType<SamenessOfParts> | undefined;
  return (parts) => {
    if (answer && areSame(list, parts)) return answer;
    change(parts);
    answer = {
      classOf: (id) => partOf.get(id)?.context.sameness.classOf(id) ?? id,
      idle: [...withIdle].flatMap(({ context }) => context.sameness.idle),
    };
    return answer;
  };
}

function subjectsIn({ contents }: Part): readonly SubjectId[] {
  return contents.flatMap(subjectsJoined);
}

/** The subjects that a content may make one with others. */
function subjectsJoined({ plain }: SaidContent): readonly SubjectId[] {
  if (plain.kind === 'event') return [plain.event];
  if (plain.kind === 'attribute') return [plain.of];
  return plain.kind === 'identity' ? [plain.a, plain.b] : [];
}
