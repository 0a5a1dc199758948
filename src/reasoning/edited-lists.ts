/**
 * Long lists that change in few places, and what is made along them. Whoever makes a list from the one before notes where they
 * differ; everything that is made along it is then made anew in these places alone, and copied everywhere else.
 */

import { areSame } from './kept.ts';

/** At this place of the list before, so many things went, and so many came in their stead. */
export type Edit = { readonly place: number; readonly gone: number; readonly come: number };

type List = readonly unknown[];
const noted = new WeakMap<List, { readonly from: List; readonly edits: readonly Edit[] }>();

/** Notes how a list came about from the one before: edits in the order of their places. */
export function noteEdits(list: List, from: List, edits: readonly Edit[]): void {
  noted.set(list, { from, edits });
  // Nobody looks back further than one list.
  noted.delete(from);
}

/** How one list came about from another: as noted, or else everything between what both begin and end with. */
function editsBetween(before: List, now: List): readonly Edit[] {
  const script = noted.get(now);
  if (script?.from === before) return script.edits;
  const { start, end } = findMiddle(before, now);
  const [gone, come] = [before.length - end - start, now.length - end - start];
  return gone + come > 0 ? [{ place: start, gone, come }] : [];
}

/** The list with what comes at each of the edits, which is noted. */
export function applyEdits<T>(
  list: readonly T[],
  edits: readonly Edit[],
  comeAt: readonly (readonly T[])[],
): readonly T[] {
  if (edits.length === 0) return list;
  const pieces: (readonly T[])[] = [];
  let from = 0;
  for (const [at, { place, gone }] of edits.entries()) {
    pieces.push(list.slice(from, place), comeAt[at] ?? []);
    from = place + gone;
  }
  const none: readonly T[] = [];
  const edited = none.concat(...pieces, list.slice(from));
  noteEdits(edited, list, edits);
  return edited;
}

/**
 * What is made of each thing in a sorted list; those that were in the list before have what was made of them then.
 * `isBefore` tells the order of the list.
 */
export function createAlong<Thing, Made extends {} | null>(
  isBefore: (a: Thing, b: Thing) => boolean,
  make: (fresh: readonly Thing[]) => readonly Made[],
): (list: readonly Thing[]) => readonly Made[] {
  let [known, made]: [readonly Thing[], readonly Made[]] = [[], []];
  return (list) => {
    if (list === known) return made;
    const edits = editsBetween(known, list);
    const fresh: Thing[] = [];
    const runs: (readonly (Made | undefined)[])[] = [];
    let shift = 0;
    for (const { place, gone, come } of edits) {
      const run: (Made | undefined)[] = [];
      let at = place;
      for (let now = place + shift; now < place + shift + come; now++) {
        const each = list[now];
        if (each === undefined) continue;
        for (; at < place + gone && known[at] !== each; at++) {
          const old = known[at];
          if (old !== undefined && !isBefore(old, each)) break;
        }
        const before = at < place + gone && known[at] === each ? made[at] : undefined;
        run.push(before);
        if (before === undefined) fresh.push(each);
      }
      runs.push(run);
      shift += come - gone;
    }
    const added = make(fresh).values();
    made = applyEdits(
      made,
      edits,
      runs.map((run) => fillIn(run, added)),
    );
    known = list;
    return made;
  };
}

/** What was there before, with what was added where nothing was. */
function fillIn<Made>(run: readonly (Made | undefined)[], added: Iterator<Made>): readonly Made[] {
  const all: Made[] = [];
  for (const each of run) {
    const own = each ?? added.next().value;
    if (own !== undefined) all.push(own);
  }
  return all;
}

/** What is made of each thing in a list, again and again: anew only where the list was edited. */
export function createMapped<Thing, Made>(make: (thing: Thing) => Made): (list: readonly Thing[]) => readonly Made[] {
  let [known, made]: [readonly Thing[], readonly Made[]] = [[], []];
  return (list) => {
    made = mapEdited(made, { from: known, to: list }, make);
    known = list;
    return made;
  };
}

/** What was made along one list, along another that came about from it. */
export function mapEdited<Thing, Made>(
  made: readonly Made[],
  { from, to }: { readonly from: readonly Thing[]; readonly to: readonly Thing[] },
  make: (thing: Thing) => Made,
): readonly Made[] {
  if (from === to) return made;
  const edits = editsBetween(from, to);
  let shift = 0;
  const come = edits.map(({ place, gone, come: count }) => {
    const at = place + shift;
    shift += count - gone;
    return to.slice(at, at + count).map(make);
  });
  return applyEdits(made, edits, come);
}

/** Those of a sorted list that are picked, each asked once; the very same list as long as they are the same. */
export function createPick<Thing>(
  isBefore: (a: Thing, b: Thing) => boolean,
  isPicked: (thing: Thing) => boolean,
): (list: readonly Thing[]) => readonly Thing[] {
  const along = createAlong<Thing, { readonly thing?: Thing }>(isBefore, (fresh) =>
    fresh.map((thing) => (isPicked(thing) ? { thing } : unpicked)),
  );
  let known: readonly Thing[] = [];
  let answered: readonly { readonly thing?: Thing }[] = [];
  return (list) => {
    const asked = along(list);
    const isTouched = !isSameBut(answered, asked, unpicked);
    answered = asked;
    if (!isTouched) return known;
    const picked = asked.flatMap(({ thing }) => thing ?? []);
    if (!areSame(known, picked)) known = picked;
    return known;
  };
}

const unpicked = {};

/** True where one list came about from the other by things alone that do not matter. */
function isSameBut(before: List, now: List, unimportant: unknown): boolean {
  let shift = 0;
  return (
    before === now ||
    editsBetween(before, now).every(({ place, gone, come }) => {
      const at = place + shift;
      shift += come - gone;
      return [...before.slice(place, place + gone), ...now.slice(at, at + come)].every((each) => each === unimportant);
    })
  );
}

/** What stands in one list and not in the other, as far as may differ. */
export function findChanged<T>(
  before: readonly T[],
  now: readonly T[],
): { readonly gone: readonly T[]; readonly come: readonly T[] } {
  let shift = 0;
  const [gone, come]: [(readonly T[])[], (readonly T[])[]] = [[], []];
  for (const edit of before === now ? [] : editsBetween(before, now)) {
    const at = edit.place + shift;
    shift += edit.come - edit.gone;
    gone.push(before.slice(edit.place, edit.place + edit.gone));
    come.push(now.slice(at, at + edit.come));
  }
  return { gone: gone.flat(), come: come.flat() };
}

/** How many at the beginning and at the end two lists have in common. */
function findMiddle(before: List, now: List): { readonly start: number; readonly end: number } {
  const shorter = Math.min(before.length, now.length);
  let start = 0;
  while (start < shorter && before[start] === now[start]) start++;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === now[now.length - 1 - end]) end++;
  return { start, end };
}
