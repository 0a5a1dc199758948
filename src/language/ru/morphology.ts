/**
 * The readings of a Russian word: case, number and gender, and its form in the nominative. By the dictionary of OpenCorpora
 * as `az` brings it; words that it lacks are read by their endings. Loaded when first asked for (a third of a second).
 *
 * Hostile: the words. Long ones are not looked up, and no more than some thousands are kept.
 */

import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Morph, Parse } from 'az';

export type WordCase = 'nomn' | 'gent' | 'datv' | 'accs' | 'ablt' | 'loct';

export type WordReading = {
  readonly part: 'noun' | 'adjective';
  readonly case: WordCase;
  readonly isPlural: boolean;
  readonly gender: 'masc' | 'femn' | 'neut' | undefined;
  readonly isAnimate: boolean;
  /** A given name, surname or patronymic. */
  readonly isName: boolean;
  /** The name of a place. */
  readonly isPlace: boolean;
  /** How likely this reading is among those of the word, from 0 to 1. */
  readonly likelihood: number;
  /** In small letters. */
  readonly nominative: string;
};

/** Nouns and adjectives that the word may be, likeliest first; empty where it is neither. A capital makes a name likelier. */
export type Morphology = (word: string) => readonly WordReading[];

let opened: Promise<Morphology> | undefined;

export function openMorphology(): Promise<Morphology> {
  return (opened ??= load());
}

async function load(): Promise<Morphology> {
  const { default: az } = await import('az');
  const folder = dirname(createRequire(import.meta.url).resolve('az/package.json'));
  await new Promise<void>((resolve, reject) => {
    az.Morph.init(join(folder, 'dicts'), (error) => (error ? reject(error) : resolve()));
  });
  const known = new Map<string, readonly WordReading[]>();
  return (word) => {
    const seen = known.get(word);
    if (seen) return seen;
    const readings = word.length > longestWord ? [] : readWord(az.Morph, word);
    if (known.size >= mostKept) known.clear();
    known.set(word, readings);
    return readings;
  };
}

const longestWord = 40;
const mostKept = 5000;

/** Of a compound with a hyphen that no dictionary has, the last part: "экс-министру". */
function readWord(morph: Morph, word: string): readonly WordReading[] {
  const parses = morph(word);
  const hyphen = word.lastIndexOf('-');
  const isKnown = parses.some(({ parser }) => parser === 'Dictionary');
  if (hyphen <= 0 || isKnown) return parses.flatMap(asReading);
  const first = word.slice(0, hyphen + 1).toLowerCase();
  return morph(word.slice(hyphen + 1))
    .flatMap(asReading)
    .map((reading) => ({ ...reading, nominative: `${first}${reading.nominative}` }));
}

const cases: readonly string[] = ['nomn', 'gent', 'datv', 'accs', 'ablt', 'loct'] satisfies readonly WordCase[];

function isCase(name: string | undefined): name is WordCase {
  return name !== undefined && cases.includes(name);
}

function asReading(parse: Parse): readonly WordReading[] {
  const { POST, CAse, NMbr, GNdr, ANim, Name, Surn, Patr, Geox } = parse.tag;
  const part = POST === 'NOUN' ? 'noun' : POST === 'ADJF' || POST === 'PRTF' ? 'adjective' : undefined;
  if (part === undefined || !isCase(CAse)) return [];
  const isPlural = NMbr === 'plur';
  const gender = GNdr === 'masc' || GNdr === 'femn' || GNdr === 'neut' ? GNdr : undefined;
  const wanted = [...(isPlural ? ['plur'] : ['sing', ...(gender ? [gender] : [])]), 'nomn'];
  const inflected = parse.inflect(wanted);
  // A word of prayers, which has the forms of the usual one.
  if (!inflected || inflected.word === 'матерь') return [];
  return [
    {
      part,
      case: CAse,
      isPlural,
      gender: isPlural && part === 'adjective' ? undefined : gender,
      isAnimate: ANim === 'anim',
      isName: Boolean(Name ?? Surn ?? Patr),
      isPlace: Geox === true,
      likelihood: parse.score,
      nominative: inflected.word,
    },
  ];
}
