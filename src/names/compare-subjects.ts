/** Two subjects by all their proper names: the likest two of these. Descriptions ("the man in the video") name nobody. */

import type { Subject, SubjectKind } from '../subject/subject.ts';
import { compareNames, type NameComparison } from './compare-names.ts';
import type { NameKind } from './name.ts';

export type SubjectComparison = NameComparison & { readonly names: readonly [a: string, b: string] };

/** Further names of a subject are not looked at. */
const mostNames = 12;

/** Undefined where one of them has no proper name. */
export function compareSubjects(a: Subject, b: Subject): SubjectComparison | undefined {
  let best: SubjectComparison | undefined;
  for (const one of properNames(a))
    for (const other of properNames(b)) {
      const comparison = compareNames(one, other, kindOfName(a.kind));
      if (best === undefined || comparison.score > best.score) best = { ...comparison, names: [one, other] };
    }
  return best;
}

function properNames({ names }: Subject): readonly string[] {
  return names
    .filter(({ proper }) => proper)
    .slice(0, mostNames)
    .map(({ text }) => text);
}

/** How names of subjects of a kind are read. */
function kindOfName(kind: SubjectKind): NameKind {
  return kind === 'person' || kind === 'organisation' ? kind : 'other';
}
