/**
 * Ways out of one cluster in words: which conflicts each fault resolves, and what falls. Ways out that cost the same have most
 * of their faults in common, so that what those bring about is worked out once for all of them.
 */

import type { FindingId, StatementId } from '../base/id.ts';
import { remember } from '../base/remember.ts';
import type { UnplacedContent } from './collect-contents.ts';
import type { FaultTable } from './faults.ts';
import { findingId, type FoundConflict } from './find-conflicts.ts';
import type { ContentKey, Fault, Message, MessageValue } from './findings.ts';
import { mergeSorted } from './sorted-lists.ts';
import type { Premise } from './premises.ts';
import type { UnrankedWayOut } from './rank-ways-out.ts';
import { isFalling, type Found } from './search-ways-out.ts';

export type WaysOutContext = {
  readonly premises: readonly Premise[];
  readonly table: FaultTable;
  /** The contents of each statement. */
  readonly contentOf: ContentOf;
};

export type ContentOf = { readonly get: (statement: StatementId) => UnplacedContent | undefined };

/** Tells ways out, in the order in which they were found. */
export function tellWaysOut(
  found: readonly Found[],
  conflicts: readonly FoundConflict[],
  context: WaysOutContext,
): readonly UnrankedWayOut[] {
  const sets = found.map(({ faults }) => new Set(faults));
  const [shared = new Set(), varying = new Set()] = shareOut(sets);
  const fallsOf = openFalls(shared, varying, context);
  const resolvedOf = openResolved(shared, varying, conflicts, context);
  return found.map(({ cost }, place) => {
    const taken = sets[place] ?? new Set();
    return tellWayOut({ taken, cost, fallen: fallsOf(taken), resolved: resolvedOf(taken) }, context.table);
  });
}

type Faults = ReadonlySet<number>;

/** Those in all of the sets, and those only in some. */
function shareOut(sets: readonly Faults[]): readonly Faults[] {
  const all = new Set(sets.flatMap((set) => [...set]));
  const shared = new Set([...all].filter((fault) => sets.every((set) => set.has(fault))));
  return [shared, all.difference(shared)];
}

type Fallen = { readonly statements: readonly StatementId[]; readonly contents: readonly ContentKey[] };
type Telling = {
  readonly taken: Faults;
  readonly cost: number;
  readonly fallen: Fallen;
  readonly resolved: ReadonlyMap<number, readonly FindingId[]>;
};

function tellWayOut({ taken, cost, fallen, resolved }: Telling, table: FaultTable): UnrankedWayOut {
  const records = [...taken]
    .flatMap((number) => {
      const fault = table.faults[number];
      return fault ? [{ number, fault }] : [];
    })
    .toSorted((a, b) => b.fault.cost - a.fault.cost || (a.fault.id < b.fault.id ? -1 : 1));
  return {
    kind: 'way-out',
    id: findingId(['way-out', records.map(({ fault }) => fault.id).toSorted()]),
    faults: records.map(({ fault }) => fault.id),
    cost,
    resolves: records.map(({ number, fault }) => ({ fault: fault.id, conflicts: resolved.get(number) ?? [] })),
    falls: fallen.statements,
    contentsFalling: fallen.contents,
    message: {
      key: records.length === 1 ? 'way-out.one' : 'way-out.several',
      values: {
        faults: { kind: 'list', items: records.map(({ fault }) => itemOf(fault.message)) },
      },
    },
  };
}

/** The very same for the same fault, which is in one way out after the other. */
const itemOf = remember((message: Message): MessageValue => ({ kind: 'message', message }));

/** For each fault taken, the conflicts with a premise that falls and has this fault on one of its paths. */
function openResolved(
  shared: Faults,
  varying: Faults,
  conflicts: readonly FoundConflict[],
  { premises, table }: WaysOutContext,
): (taken: Faults) => ReadonlyMap<number, readonly FindingId[]> {
  const pathsIn = conflicts.map((conflict) =>
    conflict.premises.map((number) => {
      const premise = premises[number];
      return premise ? table.pathsOf(premise) : [];
    }),
  );
  const fallingIn = (all: (typeof pathsIn)[number], taken: Faults) => {
    const faults = new Set<number>();
    for (const paths of all)
      if (isFalling(paths, taken)) for (const path of paths) for (const fault of path) faults.add(fault);
    return [...faults].filter((fault) => taken.has(fault));
  };
  const known = pathsIn.map((all) =>
    all.some((paths) => paths.some((path) => path.some((fault) => varying.has(fault))))
      ? undefined
      : fallingIn(all, shared),
  );
  return (taken) => {
    const resolved = new Map([...taken].map((fault) => [fault, [] as FindingId[]]));
    for (let place = 0; place < conflicts.length; place++) {
      const id = conflicts[place]?.id;
      if (id === undefined) continue;
      for (const fault of known[place] ?? fallingIn(pathsIn[place] ?? [], taken)) resolved.get(fault)?.push(id);
    }
    return resolved;
  };
}

/** What falls with faults, sorted. */
function openFalls(shared: Faults, varying: Faults, context: WaysOutContext): (taken: Faults) => Fallen {
  const depending = contentsStruck(varying, context);
  const same = whatFalls(contentsStruck(shared, context).difference(depending), shared, context);
  return (taken) => {
    const own = whatFalls(depending, taken, context);
    return {
      statements: mergeSorted(same.statements, own.statements),
      contents: mergeSorted(same.contents, own.contents),
    };
  };
}

function whatFalls(contents: ReadonlySet<UnplacedContent>, taken: Faults, { table }: WaysOutContext): Fallen {
  const statements: StatementId[] = [];
  const fallen: ContentKey[] = [];
  for (const content of contents) {
    const paths = table.pathsOfContent(content);
    let down = 0;
    for (const path of paths) if (hasAny(path, taken)) down++;
    if (down === 0) continue;
    if (down < paths.length) {
      const isDown = paths.map((path) => hasAny(path, taken));
      for (const id of fallingBeside(content, isDown)) statements.push(id);
    } else {
      // What only goes round in a circle stands and falls with the rest.
      statements.push(...content.statements);
      fallen.push(content.key);
    }
  }
  return { statements: statements.toSorted(), contents: fallen.toSorted() };
}

function hasAny(path: readonly number[], taken: Faults): boolean {
  for (const fault of path) if (taken.has(fault)) return true;
  return false;
}

/** The statements of a content that stands by others: those all of whose paths are down. */
function fallingBeside({ paths }: UnplacedContent, isDown: readonly boolean[]): readonly StatementId[] {
  const isOnePathEach = paths.every(({ statement }, at) => statement !== paths[at - 1]?.statement);
  if (isOnePathEach) return paths.flatMap(({ statement }, at) => (isDown[at] ? statement.id : []));
  const standing = new Set(paths.flatMap(({ statement }, at) => (isDown[at] ? [] : [statement.id])));
  return [...new Set(paths.map(({ statement }) => statement.id))].filter((id) => !standing.has(id));
}

/** The contents with statements that fall with some of these faults. */
function contentsStruck(faults: Faults, { table, contentOf }: WaysOutContext): ReadonlySet<UnplacedContent> {
  const contents = new Set<UnplacedContent>();
  for (const number of faults) for (const content of struckBy(table.faults[number], contentOf)) contents.add(content);
  return contents;
}

/** A fault is made anew whenever one of its contents is. */
const struckKnown = new WeakMap<WaysOutContext['contentOf'], WeakMap<Fault, readonly UnplacedContent[]>>();

function struckBy(fault: Fault | undefined, contentOf: WaysOutContext['contentOf']): readonly UnplacedContent[] {
  if (!fault) return [];
  const known = struckKnown.get(contentOf) ?? new WeakMap<Fault, readonly UnplacedContent[]>();
  struckKnown.set(contentOf, known);
  const contents = known.get(fault) ?? [...new Set(fault.statements.flatMap((id) => contentOf.get(id) ?? []))];
  known.set(fault, contents);
  return contents;
}
