/**
 * What rests on what, by numbers: reports rest on the reports that they cite, contents on the reports that say them, and
 * some rest on nothing else, since whoever made them was there. The graph may have circles, and is never condensed: a
 * circle with two ways in from outside would then look like one hand. Knows neither voices nor words.
 */

/** Whom each node rests on: node n on `restsOn[starts[n]]` to `restsOn[starts[n + 1] - 1]`. */
export type RestingGraph = {
  /** One more than there are nodes. */
  readonly starts: Uint32Array;
  readonly restsOn: Uint32Array;
  /** 1 for a node that rests on something outside the graph, whatever else it rests on: seen at first hand. */
  readonly isGrounded: Uint8Array;
};

/** Edges by their ends, place by place: `from[e]` leads to `to[e]`. */
export type Edges = { readonly from: ArrayLike<number>; readonly to: ArrayLike<number> };

/** The graph of `nodes` nodes in which `from[e]` rests on `to[e]`. Throws on a node that is not there. */
export function createRestingGraph(nodes: number, edges: Edges, grounded: Iterable<number>): RestingGraph {
  const { starts, ends: restsOn } = sortEdges(nodes, edges);
  const isGrounded = new Uint8Array(nodes);
  for (const node of grounded) {
    if (node >= nodes) throw new RangeError(`Bug: node ${node} of ${nodes} is said to be grounded`);
    isGrounded[node] = 1;
  }
  return { starts, restsOn, isGrounded };
}

/** What rests on each node, laid out like `RestingGraph.restsOn`. */
export function turnAround({ starts, restsOn }: RestingGraph): {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
} {
  const nodes = starts.length - 1;
  const turned = countAll(nodes, restsOn);
  const places = turned.slice();
  const ends = new Uint32Array(restsOn.length);
  for (let node = 0; node < nodes; node++) {
    const last = starts[node + 1] ?? 0;
    for (let edge = starts[node] ?? 0; edge < last; edge++) {
      const other = restsOn[edge] ?? 0;
      const place = places[other] ?? 0;
      ends[place] = node;
      places[other] = place + 1;
    }
  }
  return { starts: turned, ends };
}

function sortEdges(nodes: number, { from, to }: Edges): { readonly starts: Uint32Array; readonly ends: Uint32Array } {
  const starts = countAll(nodes, from);
  const places = starts.slice();
  const ends = new Uint32Array(to.length);
  for (let edge = 0; edge < to.length; edge++) {
    const node = from[edge] ?? 0;
    const end = to[edge] ?? nodes;
    if (end >= nodes) throw new RangeError(`Bug: an edge leads to node ${end} of ${nodes}`);
    const place = places[node] ?? 0;
    ends[place] = end;
    places[node] = place + 1;
  }
  return { starts, ends };
}

/** Where the edges of each node start, if they stand in the order of their nodes. */
function countAll(nodes: number, of: ArrayLike<number>): Uint32Array {
  const starts = new Uint32Array(nodes + 1);
  for (let edge = 0; edge < of.length; edge++) {
    const node = of[edge] ?? nodes;
    if (node >= nodes) throw new RangeError(`Bug: an edge starts at node ${node} of ${nodes}`);
    starts[node + 1] = (starts[node + 1] ?? 0) + 1;
  }
  for (let node = 0; node < nodes; node++) starts[node + 1] = (starts[node + 1] ?? 0) + (starts[node] ?? 0);
  return starts;
}
