/**
 * Answers kept from one run of reasoning to the next: each with all that it follows from, and used again only where all of
 * that is the very same. So an answer from memory is the answer that would be found.
 */

export type Kept<Name, Answer> = {
  /** The answer under a name, made anew unless it was made from just these; `make` is given the one before. */
  readonly find: (name: Name, from: readonly unknown[], make: (before?: Answer) => Answer) => Answer;
  /** The answer of the last run under a name, kept for the next one. */
  readonly stay: (name: Name) => Answer | undefined;
  /** Begins another run: answers that the last one did not ask for are forgotten. */
  readonly turn: () => void;
};

/** Nothing kept yet. */
export function createKept<Name, Answer>(): Kept<Name, Answer> {
  type Entry = { readonly from: readonly unknown[]; readonly answer: Answer };
  let [before, now] = [new Map<Name, Entry>(), new Map<Name, Entry>()];
  return {
    find: (name, from, make) => {
      const known = now.get(name) ?? before.get(name);
      const entry = known && areSame(known.from, from) ? known : { from, answer: make(known?.answer) };
      now.set(name, entry);
      return entry.answer;
    },
    stay: (name) => {
      const known = now.get(name) ?? before.get(name);
      if (known) now.set(name, known);
      return known?.answer;
    },
    turn: () => {
      before = now;
      now = new Map();
    },
  };
}

/** One answer, made anew unless it was made from just these. */
export type KeptOne<Answer> = (from: readonly unknown[], make: () => Answer) => Answer;

export function createKeptOne<Answer>(): KeptOne<Answer> {
  let known: { readonly from: readonly unknown[]; readonly answer: Answer } | undefined;
  return (from, make) => {
    known = known && areSame(known.from, from) ? known : { from, answer: make() };
    return known.answer;
  };
}

/** Answers kept beside records for as long as those are there, each made anew unless it was made from just these. */
export function createKeptBeside<Answer>(): (thing: object, from: readonly unknown[], make: () => Answer) => Answer {
  const known = new WeakMap<object, { readonly from: readonly unknown[]; readonly answer: Answer }>();
  return (thing, from, make) => {
    const before = known.get(thing);
    if (before && areSame(before.from, from)) return before.answer;
    const answer = make();
    known.set(thing, { from, answer });
    return answer;
  };
}

/**
 * What is made of each thing in a sorted list; those that were in the list before have what was made of them then.
 * `isBefore` tells the order of the list.
 */
export function createAlong<Thing, Made>(
  isBefore: (a: Thing, b: Thing) => boolean,
  make: (fresh: readonly Thing[]) => readonly Made[],
): (list: readonly Thing[]) => readonly Made[] {
  let [known, made]: [readonly Thing[], readonly Made[]] = [[], []];
  return (list) => {
    if (list === known) return made;
    const { start, end } = findMiddle(known, list);
    const [from, to] = [known.length - end, list.length - end];
    if (start < from || start < to) {
      const kept: (Made | undefined)[] = [];
      const fresh: Thing[] = [];
      let at = start;
      for (let place = start; place < to; place++) {
        const each = list[place];
        if (each === undefined) continue;
        for (; at < from && known[at] !== each; at++) {
          const old = known[at];
          if (old !== undefined && !isBefore(old, each)) break;
        }
        const before = at < from && known[at] === each ? made[at] : undefined;
        kept.push(before);
        if (before === undefined) fresh.push(each);
      }
      made = replaceRun(made, { start, from }, fillIn(kept, make(fresh)));
    }
    known = list;
    return made;
  };
}

/** What was there before, with what was added where nothing was. */
function fillIn<Made>(kept: readonly (Made | undefined)[], added: readonly Made[]): readonly Made[] {
  const all: Made[] = [];
  let next = 0;
  for (const each of kept) {
    const own = each ?? added[next++];
    if (own !== undefined) all.push(own);
  }
  return all;
}

/** A list with the run between two places replaced; mostly it is short, and then copied over once. */
function replaceRun<Made>(
  list: readonly Made[],
  { start, from }: { readonly start: number; readonly from: number },
  run: readonly Made[],
): readonly Made[] {
  if (run.length < longRun) return list.toSpliced(start, from - start, ...run);
  return [...list.slice(0, start), ...run, ...list.slice(from)];
}

const longRun = 1000;

/** What is made of each thing in a list, again and again: only between what stayed at its beginning and at its end is it made anew. */
export function createMapped<Thing, Made>(make: (thing: Thing) => Made): (list: readonly Thing[]) => readonly Made[] {
  let [known, made]: [readonly Thing[], readonly Made[]] = [[], []];
  return (list) => {
    if (list === known) return made;
    const { start, end } = findMiddle(known, list);
    made = replaceRun(made, { start, from: known.length - end }, list.slice(start, list.length - end).map(make));
    known = list;
    return made;
  };
}

/** Those of a sorted list that are picked, each asked once; the very same list as long as they are the same. */
export function createPick<Thing>(
  isBefore: (a: Thing, b: Thing) => boolean,
  isPicked: (thing: Thing) => boolean,
): (list: readonly Thing[]) => readonly Thing[] {
  const along = createAlong<Thing, { readonly isPicked: boolean }>(isBefore, (fresh) =>
    fresh.map((thing) => ({ isPicked: isPicked(thing) })),
  );
  let known: readonly Thing[] = [];
  let answered: readonly unknown[] | undefined;
  return (list) => {
    const asked = along(list);
    if (asked === answered) return known;
    answered = asked;
    const picked = list.filter((_, place) => asked[place]?.isPicked);
    if (!areSame(known, picked)) known = picked;
    return known;
  };
}

/** True where both hold the very same things in the same order. */
export function areSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let place = 0; place < a.length; place++) if (a[place] !== b[place]) return false;
  return true;
}

/** What stands in one list between the beginning and the end that both have in common: all that may differ. */
export function findChanged<T>(
  before: readonly T[],
  now: readonly T[],
): { readonly gone: readonly T[]; readonly come: readonly T[] } {
  const { start, end } = findMiddle(before, now);
  return { gone: before.slice(start, before.length - end), come: now.slice(start, now.length - end) };
}

/** How many at the beginning and at the end two lists have in common. */
function findMiddle(
  before: readonly unknown[],
  now: readonly unknown[],
): { readonly start: number; readonly end: number } {
  const shorter = Math.min(before.length, now.length);
  let start = 0;
  while (start < shorter && before[start] === now[start]) start++;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === now[now.length - 1 - end]) end++;
  return { start, end };
}
