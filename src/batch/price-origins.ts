/**
 * What it costs that all of an origin's ways to a content fail, for each origin that says it: the origin is wrong, or
 * everything that brings it is cut off, whichever costs less. Ways of different origins have no fault in common but that a voice
 * is unreliable throughout, or that those without a name are the same people; so these sums are all that the search for the cheapest way out has to know of most contents.
 */

import { costOfOrigin, costOfReading, costOfRelay, costOfVoice, effectiveGrades } from '../reasoning/grades.ts';
import { isAll, sharedNumbers, standings, type EncodedTestimony, type Lists } from './columns.ts';

/** Rows that say one content, and the chain of each. */
export type Saying = { readonly rows: Int32Array; readonly chains: Int32Array };

export type OriginPrices = {
  /** Origins by their places among the voices, each once. */
  readonly origins: Int32Array;
  /** What it costs that each does not say it, in thousandths of a nat. */
  readonly costs: Int32Array;
  /**
   * False where several chains of one origin may have relays in common, or several origins have no name and may be the same
   * people: what cuts them off has to be searched for.
   */
  readonly isExact: boolean;
};

/** Prices what all of these say; undefined where paths may go on beyond what their chains say. */
export type PriceOrigins = (said: readonly Saying[]) => OriginPrices | undefined;

/** What it costs that a voice is unreliable throughout, by its place. */
export function costsThroughout({ voices, grades }: EncodedTestimony): Int32Array {
  const gradeOf = effectiveGrades(voices, grades);
  return Int32Array.from(voices, ({ id }) => costOfVoice(gradeOf(id).grade));
}

/** Prepares pricing. */
export function createOriginPricing(encoded: EncodedTestimony): PriceOrigins {
  const chains = readChains(encoded);
  const { originOf, cutOf, starts, items } = chains;
  const meet = createMeeting(encoded, chains);
  const voices = encoded.voices.length;
  const originCosts = costsOf(encoded, costOfOrigin);
  const isUnnamed = Uint8Array.from(encoded.voices, ({ named }) => Number(!named));
  const carve = createCarver();
  /** For each voice, the last content that it said, and the last that it relayed; contents are counted from one. */
  const [says, relays] = [new Int32Array(voices), new Int32Array(voices)];
  const [cuts, dearest] = [new Float64Array(voices), new Float64Array(voices)];
  const [ways, longest] = [new Int32Array(voices), new Int32Array(voices)];
  const heard: number[] = [];
  let content = 0;

  function addChain(chain: number, misread: number): void {
    const origin = originOf[chain] ?? 0;
    if (says[origin] !== content) {
      says[origin] = content;
      heard.push(origin);
      cuts[origin] = 0;
      dearest[origin] = 0;
      ways[origin] = 0;
      longest[origin] = 0;
    }
    const cut = Math.min(cutOf[chain] ?? Infinity, misread);
    const [first, last] = [starts[chain] ?? 0, (starts[chain + 1] ?? 0) - 1];
    for (let at = first; at < last; at++) relays[items[at] ?? 0] = content;
    cuts[origin] = (cuts[origin] ?? 0) + cut;
    dearest[origin] = Math.max(dearest[origin] ?? 0, cut);
    ways[origin] = (ways[origin] ?? 0) + 1;
    longest[origin] = Math.max(longest[origin] ?? 0, last - first);
  }

  function isSure(origin: number): boolean {
    const isOneWay = ways[origin] === 1 || (longest[origin] ?? 0) < 2;
    // To cut off one way alone already costs as much as the origin's error.
    return isOneWay || (dearest[origin] ?? 0) >= (originCosts[origin] ?? 0);
  }

  function areSeveralUnnamed(all: readonly number[]): boolean {
    let unnamed = 0;
    for (const origin of all) unnamed += isUnnamed[origin] ?? 0;
    return unnamed > 1;
  }

  return (said) => {
    content++;
    heard.length = 0;
    if (!meet(said, addChain)) return undefined;
    // Whoever is an origin and a relay of one content may be cited in a circle.
    if (heard.some((origin) => relays[origin] === content)) return undefined;
    const [origins, costs] = [carve(heard.length), carve(heard.length)];
    for (let place = 0; place < heard.length; place++) {
      const origin = heard[place] ?? 0;
      origins[place] = origin;
      costs[place] = Math.min(originCosts[origin] ?? 0, cuts[origin] ?? 0);
    }
    return { origins, costs, isExact: heard.every(isSure) && !areSeveralUnnamed(heard) };
  };
}

function costsOf({ voices, grades }: EncodedTestimony, costOf: typeof costOfOrigin): Int32Array {
  const gradeOf = effectiveGrades(voices, grades);
  return Int32Array.from(voices, ({ id }) => costOf(gradeOf(id).grade));
}

type Chains = Lists & {
  readonly originOf: Int32Array;
  /** The least that it costs to cut it off at a relay; infinite where there is none. */
  readonly cutOf: Float64Array;
  /** 1 where somebody is in it twice. */
  readonly isCircular: Uint8Array;
};

function readChains(encoded: EncodedTestimony): Chains {
  const { starts, items } = encoded.chains;
  const relayCosts = costsOf(encoded, costOfRelay);
  const count = starts.length - 1;
  const [originOf, cutOf] = [new Int32Array(count), new Float64Array(count).fill(Infinity)];
  const isCircular = new Uint8Array(count);
  const lastIn = new Int32Array(encoded.voices.length);
  for (let chain = 0; chain < count; chain++) {
    const end = starts[chain + 1] ?? 0;
    for (let at = starts[chain] ?? 0; at < end; at++) {
      const voice = items[at] ?? 0;
      if (lastIn[voice] === chain + 1) isCircular[chain] = 1;
      lastIn[voice] = chain + 1;
      if (at < end - 1) cutOf[chain] = Math.min(cutOf[chain] ?? Infinity, relayCosts[voice] ?? Infinity);
      else originOf[chain] = voice;
    }
  }
  return { starts, items, originOf, cutOf, isCircular };
}

/** Calls back with each chain of some rows once, and with what it costs that all of its rows are misread. False where a row is a copy. */
function createMeeting({ statements, sources, derivations }: EncodedTestimony, { originOf, isCircular }: Chains) {
  const derived = new Set(derivations.map(({ source }) => source));
  const isCopy = Uint8Array.from(sources, (source) => Number(derived.has(source)));
  const readings = Int32Array.from(standings, (each) => (each === 'uncommitted' ? -1 : costOfReading(each)));
  /** Nothing but its chain tells one row from another. */
  const isPlain = !isCopy.includes(1) && isAll(statements.standing, 0);
  const accepted = readings[0] ?? 0;
  const lastMet = new Int32Array(originOf.length);
  const misread = new Float64Array(originOf.length);
  const met: number[] = [];
  let time = 0;
  return (said: readonly Saying[], tell: (chain: number, misread: number) => void): boolean => {
    time++;
    met.length = 0;
    for (const { rows, chains } of said) {
      for (let at = 0; at < chains.length; at++) {
        const chain = chains[at] ?? 0;
        if (isPlain && lastMet[chain] === time) continue;
        const row = rows[at] ?? 0;
        const reading = isPlain ? accepted : (readings[statements.standing[row] ?? 0] ?? -1);
        if (reading < 0) continue;
        if (isCopy[statements.source[row] ?? 0] === 1 || isCircular[chain] === 1) return false;
        if (lastMet[chain] !== time) {
          lastMet[chain] = time;
          misread[chain] = 0;
          met.push(chain);
        }
        misread[chain] = (misread[chain] ?? 0) + reading;
      }
    }
    for (const chain of met) tell(chain, misread[chain] ?? 0);
    return true;
  };
}

/** Gives out pieces of memory that threads share. */
function createCarver(): (count: number) => Int32Array {
  let block = sharedNumbers(0);
  let used = 0;
  return (count) => {
    if (used + count > block.length) {
      block = sharedNumbers(Math.max(blockLength, count));
      used = 0;
    }
    used += count;
    return block.subarray(used - count, used);
  };
}

const blockLength = 65_536;
