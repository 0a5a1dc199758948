/**
 * What the independent checker refuses of a hypothesis's account, and what is left of that. Clusters that are as in the
 * findings were looked at with them.
 */

import type { FindingId } from '../../base/id.ts';
import type { Statement } from '../../statement/statement.ts';
import { checkBoundAlong, openFindLeft, pathsIn, type PathsOf } from '../check-bound.ts';
import { findUnconfirmed } from '../check-witness.ts';
import type { FoundConflict } from '../find-conflicts.ts';
import type { Cluster, Message } from '../findings.ts';
import type { Premise } from '../premises.ts';
import { tellConflicts } from '../tell-findings.ts';
import type { ContentOf } from '../tell-ways-out.ts';
import type { Testimony } from '../testimony.ts';
import { withoutBound } from '../without-bound.ts';
import type { Hypothesis } from './hypothesis.ts';
import type { Account, Stage } from './stage.ts';
import { supposingVoice, withSupposed, type Supposed } from './suppose.ts';

/** A hypothesis with its account. */
export type Opened = {
  readonly hypothesis: Hypothesis;
  readonly supposed: readonly (Supposed | undefined)[];
  /** What each supposition holds or denies; undefined where it cannot be read. */
  readonly says: readonly (Message | undefined)[];
  readonly stage: Stage;
  readonly account: Account;
  /** False where the checker refused a conflict that is left out of the account. */
  readonly isConfirmed: boolean;
};

/** The suppositions that can be read. */
export function readable({ supposed }: { readonly supposed: readonly (Supposed | undefined)[] }): readonly Supposed[] {
  return supposed.filter((each) => each !== undefined);
}

/** What is said, by statement, without what the account holds anyway. */
export function contentsIn({ stage, account }: Opened): ContentOf {
  return {
    get: (id) => {
      const content = stage.contentOf(id);
      return content && !account.holds.has(content.index) ? content : undefined;
    },
  };
}

/** A cluster that is otherwise than in the findings. */
export type Checked = {
  readonly cluster: Cluster;
  readonly conflicts: readonly FoundConflict[];
  readonly premises: readonly Premise[];
};

export type Refused = {
  readonly conflicts: ReadonlySet<FindingId>;
  /** Clusters, each with what is left of it. */
  readonly bounds: ReadonlyMap<Cluster, () => Cluster>;
  readonly problems: readonly string[];
};

/** Nothing unverified is shown: whatever the checker refuses is a bug of this folder. */
export function refuse({ problems }: Refused): void {
  if (problems.length > 0) throw new Error(`Bug: weighing found what does not hold\n${problems.join('\n')}`);
}

/** What the checker refuses of clusters that are otherwise than in the findings. */
export function findRefused(changed: readonly Checked[], opened: Opened, testimony: Testimony): Refused {
  const { found, table } = opened.stage;
  const { holds } = opened.account;
  const priced = changed.flatMap((each) => each.conflicts.map((conflict) => ({ conflict, options: [] })));
  const { vocabulary } = testimony;
  const conflicts = tellConflicts(priced, changed, { premises: { list: found.premises }, vocabulary });
  const known = new Set(found.conflicts.map(({ id }) => id));
  const isHeld = new Set(
    priced.flatMap(({ conflict: { id, premises } }) =>
      !known.has(id) || premises.some((each) => holds.has(each)) ? [id] : [],
    ),
  );
  // Where nothing is held and it rests on no taking of two for one, the conflict was confirmed when it was found.
  const held = conflicts.filter(({ id }) => isHeld.has(id));
  const before = held.flatMap(({ id }) => found.statementsAt(id));
  const supposing = readingOf(opened, testimony, before);
  const unconfirmed = findUnconfirmed(held, supposing);
  const supposedPaths = pathsIn(readingOf(opened, testimony, []));
  const isSupposed = new Set(readable(opened).flatMap(({ committing }) => committing.map(({ id }) => id)));
  const pathsOf: PathsOf = (id) => (isSupposed.has(id) ? supposedPaths(id) : found.pathsOf(id));
  const records = { testimony };
  const told = { conflicts, faults: table.faults };
  const problemsOf = (clusters: readonly Cluster[]) => checkBoundAlong({ ...told, clusters }, pathsOf, records);
  const problems = problemsOf(changed.map(({ cluster }) => cluster));
  const refused = problems.length === 0 ? [] : changed.filter(({ cluster }) => problemsOf([cluster]).length > 0);
  const context = { table, contentOf: contentsIn(opened) };
  const leftOf = (each: Checked) => () =>
    withoutBound(each.cluster, each.conflicts, openFindLeft(told, pathsOf, records), {
      ...context,
      premises: each.premises,
    });
  return {
    conflicts: new Set([...unconfirmed.keys()].map(({ id }) => id)),
    bounds: new Map(refused.map((each) => [each.cluster, leftOf(each)])),
    problems: [...unconfirmed.values(), ...problems],
  };
}

/** What the checker reads: these statements and what this hypothesis supposes, without what others suppose. */
function readingOf(opened: Opened, testimony: Testimony, statements: readonly Statement[]): Testimony {
  const own = statements.filter(({ attribution }) => attribution.at(-1) !== supposingVoice);
  const supposing = withSupposed({ ...testimony, statements: [...new Set(own)] }, readable(opened));
  const all = new Map(supposing.statements.map((statement) => [statement.id, statement]));
  for (const { content } of supposing.statements) {
    const target = content.kind === 'about' ? opened.stage.found.collected.statementOf(content.target) : undefined;
    if (target) all.set(target.id, target);
  }
  return { ...supposing, statements: [...all.values()] };
}
