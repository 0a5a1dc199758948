/**
 * How literals are written. At every door: DIMACS numbers, `3` for variable 3 and `-3` for its negation. Inside: twice the
 * place of the variable, one more where it is negated, so that a literal is the place of a cell. Knows nothing else.
 */

/** A variable's number, from 1, or that negated. */
export type Literal = number;

/** The cell of a literal. */
export function codeOf(literal: Literal): number {
  return literal > 0 ? 2 * literal - 2 : -2 * literal - 1;
}

/** The literal of a cell. */
export function literalOf(code: number): Literal {
  return code & 1 ? -((code >> 1) + 1) : (code >> 1) + 1;
}

/** What stands in a cell that is known to exist: a read that the compiler cannot see to be in range. */
export function at(cells: Int32Array | Uint8Array, place: number): number {
  return cells[place] ?? 0;
}

/** The same cells in twice the room, or more where `room` asks for it. */
export function widen(cells: Int32Array<ArrayBuffer>, room: number): Int32Array<ArrayBuffer> {
  if (room <= cells.length) return cells;
  const wider = new Int32Array(Math.max(room, 2 * cells.length));
  wider.set(cells);
  return wider;
}
