/** A hypothesis while it is being composed, and what is sent when it is done. */

import type { ShownHypothesis } from '../api/types.ts';
import type { HypothesisBody } from '../state/deeds.ts';
import type { Row } from './titles.ts';

/** One content of a draft: `give` is how the server knows it. */
export type DraftHeld = {
  readonly key: string;
  readonly says: string;
  readonly denied: boolean;
  readonly give: NonNullable<HypothesisBody['holds']>[number];
};

export type HypothesisDraft = {
  readonly insteadOf?: string;
  readonly name: string;
  readonly because: string;
  readonly held: readonly DraftHeld[];
};

export const emptyDraft: HypothesisDraft = { name: '', because: '', held: [] };

/** A draft of another wording of a hypothesis. */
export function changing({ id, name, holds }: Pick<ShownHypothesis, 'id' | 'name' | 'holds'>): HypothesisDraft {
  return { insteadOf: id, name, because: '', held: holds.flatMap(draftHeld) };
}

function draftHeld({ says, denied, statement, content }: Row['holds'][number]): readonly DraftHeld[] {
  const give = statement ?? content;
  return give === undefined ? [] : [{ key: JSON.stringify(give), says, denied, give }];
}

/** What is sent for a draft. */
export function bodyOf({ insteadOf, name, because, held }: HypothesisDraft): HypothesisBody {
  return {
    name: name.trim(),
    because: because.trim(),
    holds: held.filter(({ denied }) => !denied).map(({ give }) => give),
    denies: held.filter(({ denied }) => denied).map(({ give }) => give),
    ...(insteadOf !== undefined && { insteadOf }),
  };
}

/** What is sent to make proposed sides hypotheses: each named by what it holds first. */
export function adopt(rows: readonly Row[], topic: string): readonly HypothesisBody[] {
  const taken = new Set<string>();
  return rows.map((row) => {
    const name = nameFor(row, taken);
    taken.add(name);
    return bodyOf({ name, because: `A side of the question: ${topic}`, held: row.holds.flatMap(draftHeld) });
  });
}

/** In letters; the server takes no longer name. */
export const longestName = 100;

function nameFor({ name, holds: [first] }: Row, taken: ReadonlySet<string>): string {
  const says = (first?.says ?? name).replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  const cut = says.length > longestName ? `${says.slice(0, longestName - 1).trimEnd()}…` : says;
  return cut === '' || taken.has(cut) ? name : cut;
}
