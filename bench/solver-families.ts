/**
 * Formulas as public suites have them, drawn here: circuits compared and unrolled, colours, pigeons, parity and configuration to find a
 * first conflict in; cliques, cuts, covers, faults of a multiplier and large easy ones to find the optimum of.
 */

import { mulberry32 } from './testimony/random.ts';

export type Clauses = readonly (readonly number[])[];
export type Soft = readonly (readonly [cost: number, clause: readonly number[]])[];
export type Weighted = { readonly hard: Clauses; readonly soft: Soft };

/** Each is to be satisfied and cannot be. */
export const conflictFamilies: Readonly<Record<string, () => Clauses>> = {
  'pigeons, 8 in 7 holes': () => pigeons(7),
  'parity around 22 places': () => parity(22),
  'three colours for 100 places': () => colours(100, 3, 0.06),
  'configuration, 6,000 rules': () => configuration(1800, 6000, 150),
  'adders of 64 bits compared': () => comparedAdders(64),
  'a counter over 20 steps among 200 registers': () => unrolledCounter(6, 20, 200),
  'a counter over 40 steps among 1,500 registers': () => unrolledCounter(7, 40, 1500),
};

export const optimumFamilies: Readonly<Record<string, () => Weighted>> = {
  'clique among 100': () => clique(100, 0.1),
  'cut of 60 places, 150 edges': () => cut(60, 150),
  'random pairs, 60 variables': () => randomPairs(60, 300),
  'cover, 2,000 of 2,000': () => cover(2000, 2000),
  'multiplier of 8 bits, 2 faults': () => faultyMultiplier(8, 2),
  'planted, 20,000 variables': () => planted(20_000),
};

type Circuit = { variables: number; readonly gates: Clauses[] };

function addGate(circuit: Circuit, clausesOf: (output: number) => Clauses): number {
  const output = ++circuit.variables;
  circuit.gates.push(clausesOf(output));
  return output;
}

const both = (circuit: Circuit, a: number, b: number) =>
  addGate(circuit, (o) => [
    [-o, a],
    [-o, b],
    [o, -a, -b],
  ]);
const either = (circuit: Circuit, a: number, b: number) => -both(circuit, -a, -b);
const differ = (circuit: Circuit, a: number, b: number) =>
  addGate(circuit, (o) => [
    [-o, a, b],
    [-o, -a, -b],
    [o, -a, b],
    [o, a, -b],
  ]);

function inputs(circuit: Circuit, count: number): readonly number[] {
  return Array.from({ length: count }, () => ++circuit.variables);
}

function addUp(circuit: Circuit, a: number, b: number, carry: number): readonly [sum: number, carry: number] {
  const half = differ(circuit, a, b);
  return [differ(circuit, half, carry), either(circuit, both(circuit, a, b), both(circuit, half, carry))];
}

/** The same sum in two ways, and that a bit of it differs. */
function comparedAdders(bits: number): Clauses {
  const circuit: Circuit = { variables: 0, gates: [] };
  const [a, b] = [inputs(circuit, bits), inputs(circuit, bits)];
  let [carry = 0] = inputs(circuit, 1);
  let other = carry;
  const differences = a.map((bit, place) => {
    const [sum, next] = addUp(circuit, bit, b[place] ?? 0, carry);
    const reversed = differ(circuit, bit, differ(circuit, b[place] ?? 0, other));
    other = either(
      circuit,
      both(circuit, b[place] ?? 0, other),
      both(circuit, bit, either(circuit, b[place] ?? 0, other)),
    );
    carry = next;
    return differ(circuit, sum, reversed);
  });
  return [...circuit.gates.flat(), differences];
}

/** A counter that would have to be further than its steps allow, among registers that have nothing to do with it. */
function unrolledCounter(width: number, steps: number, registers: number): Clauses {
  const random = mulberry32(width);
  const circuit: Circuit = { variables: 0, gates: [] };
  let state = inputs(circuit, width);
  let others = inputs(circuit, registers);
  const begin = state.map((bit) => [-bit]);
  const pick = () => others[Math.floor(random() * others.length)] ?? 1;
  for (let step = 0; step < steps; step++) {
    let [carry = 0] = inputs(circuit, 1);
    state = state.map((bit) => {
      const next = differ(circuit, bit, carry);
      carry = both(circuit, bit, carry);
      return next;
    });
    others = others.map(() =>
      random() < 0.5 ? differ(circuit, both(circuit, pick(), pick()), pick()) : either(circuit, pick(), -pick()),
    );
  }
  const end = state.map((bit, place) => [((steps + 1) >> place) & 1 ? bit : -bit]);
  return [...begin, ...circuit.gates.flat(), ...end];
}

function pigeons(holes: number): Clauses {
  const at = (pigeon: number, hole: number) => pigeon * holes + hole + 1;
  const all = Array.from({ length: holes + 1 }, (_, pigeon) => pigeon);
  const places = Array.from({ length: holes }, (_, hole) => hole);
  return [
    ...all.map((pigeon) => places.map((hole) => at(pigeon, hole))),
    ...all.flatMap((a) => all.filter((b) => b > a).flatMap((b) => places.map((hole) => [-at(a, hole), -at(b, hole)]))),
  ];
}

/** Each place joins the next and the one opposite; of each the joins add up to even, but of one. */
function parity(places: number): Clauses {
  const half = places / 2;
  return Array.from({ length: places }, (_, place) => {
    const joins = [place + 1, ((place + places - 1) % places) + 1, places + 1 + (place % half)];
    return Array.from({ length: 8 }, (__, signs) => signs)
      .filter((signs) => ((signs & 1) + ((signs >> 1) & 1) + (signs >> 2)) % 2 !== (place === 0 ? 1 : 0))
      .map((signs) => joins.map((join, at) => ((signs >> at) & 1 ? -join : join)));
  }).flat();
}

function colours(places: number, count: number, density: number): Clauses {
  const random = mulberry32(places);
  const all = Array.from({ length: places }, (_, place) => place);
  const each = Array.from({ length: count }, (_, colour) => colour + 1);
  const edges = all.flatMap((a) => all.filter((b) => b < a && random() < density).map((b) => [a, b] as const));
  return [
    ...all.map((place) => each.map((colour) => place * count + colour)),
    ...edges.flatMap(([a, b]) => each.map((colour) => [-a * count - colour, -b * count - colour])),
  ];
}

/** Rules of a catalogue, mostly "if this then that", and what a customer wants. */
function configuration(parts: number, rules: number, wanted: number): Clauses {
  const random = mulberry32(parts);
  const below = (limit: number) => Math.floor(random() * limit);
  const part = (isNegated: boolean) => (isNegated ? -1 : 1) * (1 + below(parts));
  const lengths = [2, 2, 2, 3, 3, 4, 6, 8];
  return [
    ...Array.from({ length: rules }, () =>
      Array.from({ length: lengths[below(lengths.length)] ?? 2 }, () => part(random() < 0.62)),
    ),
    ...Array.from({ length: wanted }, () => [part(random() < 0.4)]),
  ];
}

function clique(places: number, density: number): Weighted {
  const random = mulberry32(places);
  const all = Array.from({ length: places }, (_, place) => place + 1);
  const hard = all.flatMap((a) => all.filter((b) => b < a && random() < density).map((b) => [-a, -b]));
  return { hard, soft: all.map((each) => [1, [each]]) };
}

function cut(places: number, edges: number): Weighted {
  const random = mulberry32(places);
  const pick = () => 1 + Math.floor(random() * places);
  const soft = Array.from({ length: edges }, () => [pick(), pick()] as const).filter(([a, b]) => a !== b);
  const ways = soft.flatMap(([a, b]): Soft => [
    [1, [a, b]],
    [1, [-a, -b]],
  ]);
  return { hard: [], soft: ways };
}

function randomPairs(variables: number, count: number): Weighted {
  const random = mulberry32(variables);
  const literal = () => (random() < 0.5 ? -1 : 1) * (1 + Math.floor(random() * variables));
  const soft = Array.from({ length: count }, () => [1 + Math.floor(random() * 9), [literal(), literal()]] as const);
  return { hard: [], soft };
}

function cover(sets: number, things: number): Weighted {
  const random = mulberry32(sets);
  const pick = () => 1 + Math.floor(random() * sets);
  const hard = Array.from({ length: things }, () => Array.from({ length: 2 + Math.floor(random() * 3) }, pick));
  const soft = Array.from({ length: sets }, (_, set) => [1 + Math.floor(random() * 1000), [-set - 1]] as const);
  return { hard, soft };
}

/** What a multiplier makes of two numbers where some of its gates are wrong; a gate that is given up costs 1. */
function faultyMultiplier(bits: number, faults: number): Weighted {
  const random = mulberry32(bits);
  const circuit: Circuit = { variables: 0, gates: [] };
  const [a, b] = [inputs(circuit, bits), inputs(circuit, bits)];
  const zero = both(circuit, a[0] ?? 0, -(a[0] ?? 0));
  let row = a.map((bit) => both(circuit, bit, b[0] ?? 0));
  const product: number[] = [];
  for (const factor of b.slice(1)) {
    product.push(row[0] ?? 0);
    const shifted = [...row.slice(1), zero];
    let carry = zero;
    row = a.map((bit, place) => {
      const [sum, next] = addUp(circuit, both(circuit, bit, factor), shifted[place] ?? 0, carry);
      carry = next;
      return sum;
    });
  }
  const wrong = new Set(Array.from({ length: faults }, () => Math.floor(random() * circuit.gates.length)));
  const values = evaluate(circuit, [...a, ...b], wrong, () => random() < 0.5);
  const seen = [...a, ...b, ...product, ...row].map((each) => [values.has(each) ? each : -each]);
  const givenUp = (place: number) => circuit.variables + 1 + place;
  return {
    hard: [...seen, ...circuit.gates.flatMap((gate, place) => gate.map((clause) => [...clause, givenUp(place)]))],
    soft: circuit.gates.map((_, place) => [1, [-givenUp(place)]]),
  };
}

/** The literals that are true, where the wrong gates say the opposite. */
function evaluate(
  { gates }: Circuit,
  first: readonly number[],
  wrong: ReadonlySet<number>,
  choose: () => boolean,
): ReadonlySet<number> {
  const values = new Set(first.map((each) => (choose() ? each : -each)));
  for (const [place, gate] of gates.entries()) {
    const output = Math.max(...gate.flat().map(Math.abs));
    const isOn = gate.every((clause) => clause.some((each) => each === output || values.has(each)));
    values.add(isOn === wrong.has(place) ? -output : output);
  }
  return values;
}

function planted(variables: number): Weighted {
  const random = mulberry32(variables);
  const isTrue = Array.from({ length: variables + 1 }, () => random() < 0.5);
  const pick = () => 1 + Math.floor(random() * variables);
  const hard = Array.from({ length: 3 * variables }, () => {
    const [first, ...others] = Array.from({ length: 3 }, () => (random() < 0.5 ? -1 : 1) * pick());
    const holds = others.some((each) => isTrue[Math.abs(each)] === each > 0);
    const variable = Math.abs(first ?? 1);
    return [holds ? (first ?? 1) : isTrue[variable] ? variable : -variable, ...others];
  });
  const soft = Array.from({ length: variables / 4 }, () => {
    const variable = pick();
    const isRight = random() > 0.002;
    return [1 + Math.floor(random() * 1000), [isTrue[variable] === isRight ? variable : -variable]] as const;
  });
  return { hard, soft };
}
