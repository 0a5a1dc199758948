/**
 * Notes beside a text: each as near to its place as it can be, in order, none over another. The one that matters stands
 * exactly at its place, and those before it make room.
 */

export type Note = {
  readonly id: string;
  /** Where it would like to begin. */ readonly wanted: number;
  readonly height: number;
};

/** Fewer notes than this are all drawn. */
export const mostDrawn = 160;
/** The window moves by so many at once, so that not every turn of the wheel draws it anew. */
const step = 40;

/** Where each note begins, by id. Distances are in pixels from the top of the text; no note begins above it. */
export function placeNotes(
  notes: readonly Note[],
  focus: string | undefined,
  gap: number,
): ReadonlyMap<string, number> {
  const tops = new Map<string, number>();
  const at = notes.findIndex(({ id }) => id === focus);
  const focused = notes[at];
  let free = 0;
  if (focused) {
    const before = notes.slice(0, at);
    const needed = before.reduce((sum, { height }) => sum + height + gap, 0);
    const top = Math.max(focused.wanted, needed);
    placeUpwards(before, top, gap, tops);
    tops.set(focused.id, top);
    free = top + focused.height + gap;
  }
  for (const { id, wanted, height } of notes.slice(at + 1)) {
    const top = Math.max(wanted, free);
    tops.set(id, top);
    free = top + height + gap;
  }
  return tops;
}

/** Those before the focus: as they would stand, pushed up as far as the focus needs. */
function placeUpwards(notes: readonly Note[], limit: number, gap: number, tops: Map<string, number>): void {
  let free = 0;
  const usual = notes.map(({ wanted, height }) => {
    const top = Math.max(wanted, free);
    free = top + height + gap;
    return top;
  });
  let end = limit;
  for (const [back, { id, height }] of [...notes.entries()].toReversed()) {
    const top = Math.min(usual[back] ?? 0, end - gap - height);
    tops.set(id, top);
    end = top;
  }
}

/** Which of so many notes to draw around a place: as many wherever it is, and the same for places that are near each other. */
export function windowAround(place: number, count: number): { readonly from: number; readonly to: number } {
  const wanted = Math.floor(place / step) * step - (mostDrawn - step) / 2;
  const from = Math.max(0, Math.min(wanted, count - mostDrawn));
  return { from, to: Math.min(count, from + mostDrawn) };
}
