/**
 * Answers kept from one run of reasoning to the next: each with all that it follows from, and used again only where all of
 * that is the very same. So an answer from memory is the answer that would be found.
 */

export type Kept<Name, Answer> = {
  /** The answer under a name, made anew unless it was made from just these. */
  readonly find: (name: Name, from: readonly unknown[], make: () => Answer) => Answer;
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
      const entry = known && areSame(known.from, from) ? known : { from, answer: make() };
      now.set(name, entry);
      return entry.answer;
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

/** True where both hold the very same things in the same order. */
export function areSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let place = 0; place < a.length; place++) if (a[place] !== b[place]) return false;
  return true;
}
