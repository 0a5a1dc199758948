/**
 * A made-up world and what is said of it: stories that are true, origins who saw them and are wrong as often as their grade
 * says, outlets that relay and sometimes distort, outlets that cite each other, circles that nobody grounds, and copies that
 * nobody declares. Along with the testimony comes what was planted: which faults, how many origins each content has.
 *
 * The number of errors is fixed and the erring are drawn by the odds of their grades, so that a world is one of those that
 * the costs of faults take for granted. Nothing looks at what the engine makes of it.
 */

import { digestOf } from '../../src/base/digest.ts';
import type { StatementId, VoiceId } from '../../src/base/id.ts';
import type { RuleName } from '../../src/reasoning/findings.ts';
import type { Grade, Testimony } from '../../src/reasoning/testimony.ts';
import { idOf, readNotation } from '../../tests/reasoning/notation.ts';
import { tellStory, type Fact } from './facts.ts';
import { mulberry32 } from './random.ts';

export type WorldOptions = {
  readonly seed: number;
  /** About how many statements. */
  readonly statements: number;
  /** How many of the tellings are wrong. */
  readonly errors: number;
  /** How many origins tell a fact, at least and at most. */
  readonly tellers: readonly [least: number, most: number];
  /** Origins whose words and facts are copied by somebody who does not say so. */
  readonly copies?: number;
  /**
   * Only mishaps that are likelier than any single other account of what they contradict, one to a fact. Without it there are
   * worlds in which the unlikely happened, and nobody could tell.
   */
  readonly isClear?: boolean;
};

export type World = {
  /** The testimony in the notation of the tests. */
  readonly lines: readonly string[];
  readonly testimony: Testimony;
  readonly planted: Planted;
};

export type Planted = {
  readonly faults: readonly PlantedFault[];
  /** For each content: who says it at first hand. */
  readonly origins: readonly { readonly statement: StatementId; readonly count: number }[];
  readonly copies: readonly { readonly from: VoiceId; readonly by: VoiceId }[];
};

/** What went wrong with a statement: its origin, an outlet that misreports it, or a rule that does not apply to it. */
export type PlantedFault = {
  readonly kind: 'origin' | 'relay' | 'rule';
  readonly fact: string;
  /** Absent for a rule. */
  readonly voice?: VoiceId;
  readonly rule?: RuleName;
  readonly statement: StatementId;
};

/** How often a voice of each grade is wrong; docs/method.md says the same of the costs. */
const wrongOnceIn: Readonly<Record<Grade, number>> = { A: 50, B: 10, C: 4, D: 2.5, E: 2.05, F: 3 };

const originGrades: readonly Grade[] = [
  'A',
  'A',
  'A',
  'B',
  'B',
  'B',
  'B',
  'B',
  'B',
  'C',
  'C',
  'C',
  'C',
  'C',
  'C',
  'D',
  'D',
  'D',
  'E',
  'F',
];
const outletGrades: readonly Grade[] = ['A', 'B', 'B', 'B', 'C', 'C', 'D', 'F'];

/** Makes the world of a seed. */
export function makeWorld(options: WorldOptions): World {
  const { seed, statements: wanted, tellers, copies = 0 } = options;
  const random = mulberry32(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = <T>(from: readonly T[]): T => {
    const picked = from[below(from.length)];
    if (picked === undefined) throw new RangeError('Bug: nothing to pick from');
    return picked;
  };
  const subjects: string[] = [];
  const gradeLines: string[] = [];
  const tellings: Telling[] = [];
  for (let number = 0; tellings.length < wanted * 0.7; number++) {
    const story = tellStory(number, below);
    const origins = introduce(`o${number}_`, 3 + tellers[1] + below(3), originGrades, pick, gradeLines);
    const outlets = introduce(`outlet${number}_`, 4, outletGrades, pick, gradeLines);
    subjects.push(...story.subjects);
    for (const fact of story.facts) {
      if (tellings.length >= wanted * 0.7) break;
      const times = Math.min(origins.length, tellers[0] + below(tellers[1] - tellers[0] + 1));
      for (const origin of shuffle(origins, below).slice(0, times)) {
        const way = random() < 0.5 ? [] : [pick(outlets)];
        tellings.push({ fact, content: fact.truth, origin, way, mode: 'heard' });
      }
    }
  }
  const told = distort(tellings, options, { random, below, pick });
  const all = addEchoes(told, wanted, { random, below, pick });
  const copied = addCopies(all, copies, { random, below, pick });
  return writeDown([...subjects, ...gradeLines], copied.tellings, copied.pairs, { random, below, pick });
}

type Chance = {
  readonly random: () => number;
  readonly below: (limit: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
};

type Speaker = { readonly name: string; readonly grade: Grade };

/** `heard` from the origin, an `echo` of what an outlet says anyway, a `circle` of two, or a `copy` that is not declared. */
type Telling = {
  readonly fact: Fact;
  readonly content: string;
  readonly origin: Speaker;
  /** Relays from the origin outwards. */
  readonly way: readonly Speaker[];
  readonly mode: 'heard' | 'echo' | 'circle' | 'copy';
  readonly wrong?: PlantedFault['kind'];
  /** The place of the telling whose words it takes. */
  readonly wordsOf?: number;
};

function introduce(
  prefix: string,
  count: number,
  grades: readonly Grade[],
  pick: Chance['pick'],
  lines: string[],
): readonly Speaker[] {
  return Array.from({ length: count }, (_, place) => {
    const speaker = { name: `${prefix}${place}`, grade: pick(grades) };
    lines.push(`grade ${speaker.name} ${speaker.grade}`);
    return speaker;
  });
}

function shuffle<T>(all: readonly T[], below: Chance['below']): readonly T[] {
  const left = [...all];
  return all.flatMap(() => left.splice(below(left.length), 1));
}

/** What may go wrong with the telling at a place, and with what odds. */
type Mishap = { readonly place: number; readonly kind: PlantedFault['kind']; readonly odds: number };

/** Lets as many tellings go wrong as are wanted, each with the odds of what would have gone wrong. */
function distort(
  tellings: readonly Telling[],
  { errors, isClear = false }: WorldOptions,
  chance: Chance,
): readonly Telling[] {
  const result = [...tellings];
  for (let made = 0; made < errors; made++) {
    const mishaps = [...result.keys()]
      .flatMap((place) => mishapsAt(place, result))
      .filter((mishap) => !isClear || isLikeliest(mishap, result));
    let left = chance.random() * mishaps.reduce((sum, { odds }) => sum + odds, 0);
    const mishap = mishaps.find(({ odds }) => (left -= odds) <= 0);
    const telling = mishap && result[mishap.place];
    if (!telling) continue;
    const { wrong, exception } = telling.fact;
    const content = mishap.kind === 'rule' && exception ? exception.content : chance.pick(wrong);
    result[mishap.place] = { ...telling, content, wrong: mishap.kind };
  }
  return result;
}

/** An outlet misreports half as often as a voice of its grade is wrong; a rule fails as often as it says of itself. */
function mishapsAt(place: number, all: readonly Telling[]): readonly Mishap[] {
  const telling = all[place];
  if (!telling || telling.wrong || !isToldOtherwise(telling, all)) return [];
  const { fact, origin, way } = telling;
  const [outlet] = way;
  const alike = all.filter((other) => other.fact === fact);
  const isExcepted = !fact.exception || alike.some(({ wrong }) => wrong);
  return [
    { place, kind: 'origin', odds: oddsOf(wrongOnceIn[origin.grade]) },
    ...(outlet ? [{ place, kind: 'relay', odds: oddsOf(wrongOnceIn[outlet.grade]) / 2 } as const] : []),
    ...(isExcepted ? [] : [{ place, kind: 'rule', odds: oddsOf(fact.exception.onceIn) } as const]),
  ];
}

/** Whether nothing else that could be said of the same fact is nearly as likely, and nothing else went wrong with it. */
function isLikeliest({ place, kind, odds }: Mishap, all: readonly Telling[]): boolean {
  const fact = all[place]?.fact;
  const alike = [...all.keys()].filter((other) => all[other]?.fact === fact);
  if (alike.some((other) => all[other]?.wrong)) return false;
  const hereElse = mishapsAt(place, all).filter((other) => other.kind !== kind);
  // The others are all wrong only if each of them is, by its origin or on its way.
  const others = alike
    .filter((other) => other !== place)
    .map((other) => Math.max(...mishapsAt(other, all).flatMap((each) => (each.kind === 'rule' ? [] : [each.odds]))));
  const rivals = [...hereElse.map((each) => each.odds), others.reduce((product, each) => product * each, 1)];
  return rivals.every((rival) => odds > 1.05 * rival);
}

function oddsOf(onceIn: number): number {
  return 1 / (onceIn - 1);
}

/** Somebody else still tells the fact as it was: an error that nothing speaks against cannot be found. */
function isToldOtherwise(telling: Telling, all: readonly Telling[]): boolean {
  return all.some((other) => other.fact === telling.fact && other !== telling && !other.wrong);
}

/** Outlets that repeat what others relay, with the whole chain or only its last link, and pairs that only cite each other. */
function addEchoes(tellings: readonly Telling[], wanted: number, { random, below, pick }: Chance): readonly Telling[] {
  const all = [...tellings];
  for (let number = 0; all.length < wanted; number++) {
    const told = pick(tellings);
    const fresh: Speaker = { name: `echo${number}`, grade: pick(outletGrades) };
    const last = told.way.at(-1);
    const kind = below(10);
    if (kind === 0) {
      const other: Speaker = { name: `echo${number}b`, grade: 'F' };
      all.push(
        { ...told, origin: fresh, way: [other], mode: 'circle' },
        { ...told, origin: other, way: [fresh], mode: 'circle' },
      );
    } else if (last && random() < 0.4) all.push({ ...told, origin: last, way: [fresh], mode: 'echo' });
    else all.push({ ...told, way: [...told.way, fresh], mode: 'echo' });
  }
  return all;
}

/** Somebody who tells as its own most of what one origin says, errors first, and half the time in the same words. */
function addCopies(
  tellings: readonly Telling[],
  copies: number,
  { random, pick }: Chance,
): {
  readonly tellings: readonly Telling[];
  readonly pairs: readonly (readonly [from: string, by: string])[];
} {
  const all = [...tellings];
  const pairs: (readonly [string, string])[] = [];
  for (let number = 0; number < copies; number++) {
    const { origin } = pick(tellings.filter(({ mode }) => mode === 'heard'));
    const by: Speaker = { name: `copier${number}`, grade: 'C' };
    const isVerbatim = random() < 0.5;
    for (const [place, told] of tellings.entries()) {
      if (told.origin !== origin || told.mode !== 'heard' || (random() < 0.2 && !told.wrong)) continue;
      all.push({ ...told, origin: by, way: [], mode: 'copy', ...(isVerbatim ? { wordsOf: place } : {}) });
    }
    pairs.push([origin.name, by.name]);
  }
  return { tellings: all, pairs };
}

function writeDown(
  heading: readonly string[],
  tellings: readonly Telling[],
  pairs: readonly (readonly [from: string, by: string])[],
  chance: Chance,
): World {
  const said = tellings.map(({ content, origin, way }) => {
    const chain = [origin, ...way].map(({ name }) => name);
    return `${chain.join(' < ')}: ${content} | page_${chain.at(-1)}`;
  });
  const lines = [...heading, ...said];
  const byContent = Map.groupBy(tellings.entries(), ([, { content }]) => content);
  return {
    lines,
    testimony: withWords(readNotation(lines.join('\n')), tellings, chance),
    planted: {
      faults: tellings.flatMap(({ wrong, mode, fact, origin, way }, place): readonly PlantedFault[] => {
        if (!wrong || (mode !== 'heard' && mode !== 'copy')) return [];
        const about = { kind: wrong, fact: fact.name, statement: statementAt(place) };
        if (wrong === 'rule') return fact.exception ? [{ ...about, rule: fact.exception.rule }] : [];
        const speaker = wrong === 'relay' ? (way[0] ?? origin) : origin;
        return [{ ...about, kind: mode === 'copy' ? 'origin' : wrong, voice: idOf('v', speaker.name) }];
      }),
      origins: [...byContent.values()].map((all) => ({
        statement: statementAt(all[0]?.[0] ?? 0),
        count: new Set(
          all.filter(([, { mode }]) => mode === 'heard' || mode === 'copy').map(([, { origin }]) => origin.name),
        ).size,
      })),
      copies: pairs.map(([from, by]) => ({ from: idOf('v', from), by: idOf('v', by) })),
    },
  };
}

/** The notation numbers statements from 1. */
function statementAt(place: number): StatementId {
  return idOf('t', String(place + 1));
}

/** Every telling in words of its own, made of syllables; copies take over the words of what they copy. */
function withWords(testimony: Testimony, tellings: readonly Telling[], { below }: Chance): Testimony {
  const word = () =>
    Array.from({ length: 2 + below(2) }, () => 'bcdfghklmnprst'[below(14)] + ('aeiou'[below(5)] ?? '')).join('');
  const quotes = tellings.map(() => Array.from({ length: 10 + below(10) }, word).join(' '));
  return {
    ...testimony,
    statements: testimony.statements.map((statement, place) => {
      const quote = quotes[tellings[place]?.wordsOf ?? place] ?? '';
      const { id, source } = statement.passage;
      const reading = digestOf(quote);
      return {
        ...statement,
        passage: { kind: 'text', id, source, reading, start: 0, end: quote.length, quote, prefix: '', suffix: '' },
      };
    }),
  };
}
