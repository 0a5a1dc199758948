/**
 * The tree of hands: every node hangs below its nearest one, all that have none below the grounds. It grows node by node, and
 * says what two nodes hang on in common in steps that grow as the logarithm of the depth, however long the chains: each
 * node knows one far above it, as far as digits say (E. Myers, "An applicative random-access stack", 1983), and its outermost
 * hand, since mostly two have nothing in common.
 */

/** Nothing lies between the node and the grounds that could not be gone around. */
export const noHand = -1;
/** The node rests on nothing: whoever is asked cites somebody else, in a circle or into the void. */
export const groundless = -2;

export type HandTree = {
  readonly isHung: (node: number) => boolean;
  /** Hangs a node below another one or `noHand`. */
  readonly hang: (node: number, below: number) => void;
  /** The nearest that two hang on, or that one of them is; or `noHand`. */
  readonly commonOf: (a: number, b: number) => number;
  /** For each node what it hangs below, or `groundless` where it has not been hung. */
  readonly nearest: () => Int32Array;
};

/** A tree for so many nodes, with none yet. */
export function createHandTree(nodes: number): HandTree {
  /** One more than the outermost hand of a node, or than itself where it has none; nought where it has not been hung. */
  const outermost = new Uint32Array(nodes);
  /** What else is known of a node lies together, since it is read together. */
  const known = new Int32Array(3 * nodes);
  const [above, farAbove, depth] = [0, 1, 2];
  const get = (node: number, what: number) => known[3 * node + what] ?? 0;
  const depthOf = (node: number) => (node < 0 ? 0 : get(node, depth));

  function hang(node: number, below: number): void {
    const at = 3 * node;
    known[at + above] = below;
    if (below < 0) {
      known[at + farAbove] = noHand;
      known[at + depth] = 1;
      outermost[node] = node + 1;
      return;
    }
    const level = get(below, depth);
    const far = get(below, farAbove);
    const farther = far < 0 ? noHand : get(far, farAbove);
    const isDigitFull = far >= 0 && level - depthOf(far) === depthOf(far) - depthOf(farther);
    known[at + farAbove] = isDigitFull ? farther : below;
    known[at + depth] = level + 1;
    outermost[node] = outermost[below] ?? 0;
  }

  function commonOf(a: number, b: number): number {
    if (a === b) return a;
    if (outermost[a] !== outermost[b]) return noHand;
    let [one, other] = get(a, depth) < get(b, depth) ? [b, a] : [a, b];
    const level = get(other, depth);
    while (get(one, depth) > level) one = get(one, depthOf(get(one, farAbove)) < level ? above : farAbove);
    // Of one depth, so that both know one equally far above.
    while (one !== other) {
      const step = get(one, farAbove) === get(other, farAbove) ? above : farAbove;
      one = get(one, step);
      other = get(other, step);
    }
    return one;
  }

  function nearest(): Int32Array {
    const all = new Int32Array(nodes);
    for (let node = 0; node < nodes; node++) all[node] = outermost[node] === 0 ? groundless : get(node, above);
    return all;
  }

  return { isHung: (node) => outermost[node] !== 0, hang, commonOf, nearest };
}
