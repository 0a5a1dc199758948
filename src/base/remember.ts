/**
 * Answers that follow from a record alone, kept for as long as the record is there. Records never change, and are asked
 * again after every change of a case.
 */

/** The same function, which answers each question once. */
export function remember<Thing extends object, Answer>(answer: (thing: Thing) => Answer): (thing: Thing) => Answer {
  const known = new WeakMap<Thing, { readonly answer: Answer }>();
  return (thing) => {
    const found = known.get(thing);
    if (found) return found.answer;
    const own = answer(thing);
    known.set(thing, { answer: own });
    return own;
  };
}
