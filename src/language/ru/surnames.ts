/**
 * Russian surnames in the nominative, by the case and gender in which the given name beside them stands. «Алексея Рудого» is
 * Алексей Рудой or Рудый, which only the text can tell.
 */

import type { WordCase, WordReading } from './morphology.ts';

type Ending = readonly [ending: RegExp, instead: string];

const adjective = '(?<=[сц]к)';
const possessive = '(?<=[оеё]в|[иы]н)';
const consonant = '(?<=[бвгджзклмнпрстфхцчшщ])';
const ending = (before: string, cut: string, instead = ''): Ending => [new RegExp(`${before}${cut}$`, 'u'), instead];
const ofHers = [ending(adjective, 'ой', 'ая'), ending(possessive, 'ой', 'а')];

/** What surnames end in, by the case in which they stand, and what instead of it in the nominative. */
const endings: Readonly<Record<'masc' | 'femn', Readonly<Partial<Record<WordCase, readonly Ending[]>>>>> = {
  masc: {
    gent: [ending(adjective, 'ого', 'ий'), ending(consonant, 'а')],
    accs: [ending(adjective, 'ого', 'ий'), ending(consonant, 'а')],
    datv: [ending(adjective, 'ому', 'ий'), ending(consonant, 'у')],
    ablt: [ending(adjective, 'им', 'ий'), ending(possessive, 'ым'), ending(consonant, '[оеё]м')],
    loct: [ending(adjective, 'ом', 'ий'), ending(consonant, 'е')],
  },
  femn: {
    gent: ofHers,
    datv: ofHers,
    ablt: ofHers,
    loct: ofHers,
    accs: [ending(adjective, 'ую', 'ая'), ending(possessive, 'у', 'а')],
  },
};

/** A surname or patronymic in the nominative, in small letters; undefined where two would do. */
export function surnameOf(
  word: string,
  { case: its, gender }: Pick<WordReading, 'case' | 'gender'>,
  readings: readonly WordReading[],
  hasWord: (word: string) => boolean,
): string | undefined {
  if (gender !== 'masc' && gender !== 'femn') return undefined;
  const lower = word.toLowerCase();
  const rule = endings[gender][its]?.find(([shape]) => shape.test(lower));
  if (rule) return lower.replace(rule[0], rule[1]);
  const known = readings.find((each) => each.isName && each.case === its && each.gender === gender);
  if (known) return known.nominative;
  const stem = /^(?<stem>.+)(?:ого|ому|ым|ом|ой|ую)$/u.exec(lower)?.groups?.['stem'];
  // A woman's name that ends in a consonant keeps its form, and so do foreign ones.
  if (stem === undefined) return lower;
  return (gender === 'masc' ? [`${stem}ой`, `${stem}ый`, `${stem}ий`] : [`${stem}ая`]).find(hasWord);
}
