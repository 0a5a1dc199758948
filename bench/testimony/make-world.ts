/**
 * A made-up world and what is said of it: stories that are true, origins who saw them and are wrong as often as their grade
 * says, outlets that relay and sometimes distort, outlets that cite each other, circles that nobody grounds, and copies that
 * nobody declares. Along with the testimony comes what was planted: which faults, how many origins each content has.
 *
 * The number of errors is fixed and the erring are drawn by the odds of their grades, so that a world is one of those that
 * the costs of faults take for granted. Nothing looks at what the engine makes of it.
 */

import type { Grade } from '../../src/reasoning/testimony.ts';
import { tellStory } from './facts.ts';
import { distort } from './mishaps.ts';
import { mulberry32 } from './random.ts';
import { addCopies, addEchoes } from './repeats.ts';
import { outletGrades, type Chance, type Speaker, type Telling } from './telling.ts';
import { writeDown, type World } from './write-down.ts';

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
  const chance: Chance = { random, below, pick };
  const told = addEchoes(distort(tellings, options, chance), wanted, chance);
  const copied = addCopies(told, copies, chance);
  return writeDown([...subjects, ...gradeLines], copied.tellings, copied.pairs, chance);
}

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
