/**
 * What a page says of itself, made safe to offer as a default to the person who adds it: one line, bounded, without
 * control characters, dates and languages and addresses only where they are some. A fact is a page's word, never a
 * finding: pages misdate and rename themselves.
 */

import type { PageFacts } from './reading.ts';

/** Facts as found, in the words of the page; of several words on one fact the first that is one stands. */
export type RawFacts = { readonly [Fact in keyof PageFacts]?: RawFact };
type RawFact = string | undefined | readonly (string | undefined)[];

/** Facts worth offering; `base` is the address that the page came from, if known. */
export function cleanFacts(raw: RawFacts, base?: string): PageFacts {
  const title = firstOf(raw.title, (text) => cleanLine(text, 1000));
  const published = firstOf(raw.published, cleanDate);
  const language = firstOf(raw.language, cleanLanguage);
  const voice = firstOf(raw.voice, (text) => cleanLine(text, 300));
  const byline = firstOf(raw.byline, (text) => cleanLine(text, 300));
  const address = firstOf(raw.address, (text) => cleanAddress(text, base));
  return {
    ...(title === undefined ? {} : { title }),
    ...(published === undefined ? {} : { published }),
    ...(language === undefined ? {} : { language }),
    ...(voice === undefined ? {} : { voice }),
    ...(byline === undefined ? {} : { byline }),
    ...(address === undefined ? {} : { address }),
  };
}

function firstOf(raw: RawFact, clean: (text: string) => string | undefined): string | undefined {
  const words = typeof raw === 'string' ? [raw] : (raw ?? []);
  for (const word of words) {
    const fact = word === undefined ? undefined : clean(word);
    if (fact !== undefined) return fact;
  }
  return undefined;
}

/** One line of well-formed text without control characters, at most `longest` code units; nothing where none is left. */
export function cleanLine(text: string, longest: number): string | undefined {
  // Hostile: a title of a million blanks is cut before it is looked at.
  const words = text.slice(0, 20_000).toWellFormed();
  const line = words.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
  if (line === '') return undefined;
  // Cutting within a surrogate pair leaves half a character, which is dropped.
  return line.slice(0, longest).replace(/[\ud800-\udbff]$/, '');
}

/**
 * An ISO 8601 date or date and time in the spelling that EDTF takes (no fractions of a second, a colon in the offset).
 * Other EDTF forms (`2022-01?`, `2022-01/2022-03`) pass as they are, for whoever parses them to judge.
 */
function cleanDate(text: string): string | undefined {
  const date = text.trim();
  if (date.length > 200) return undefined;
  const moment = momentPattern.exec(date);
  if (!moment) return edtfPattern.test(date) ? date : undefined;
  const [, day = '', minute = '', second = ':00', zone = ''] = moment;
  return `${day}T${minute}${second}${cleanZone(zone)}`;
}

/** `Z`, or hours and minutes with a colon between. */
function cleanZone(zone: string): string {
  if (zone.length < 3) return zone.toUpperCase();
  return `${zone.slice(0, 3)}:${zone.slice(3).replace(':', '') || '00'}`;
}

const momentPattern = /^(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d)(:\d\d)?(?:[.,]\d+)? ?([Zz]|[+-]\d\d(?::?\d\d)?)?$/;
const edtfPattern = /^[-\d.,/?~%XYESTZ:+[\]{}]*\d{2}[-\d.,/?~%XYESTZ:+[\]{}]*$/;

/** `ru_RU` and `RU-ru` become `ru-RU`; words that are no BCP 47 tag are nothing. */
function cleanLanguage(text: string): string | undefined {
  const tag = text.trim().replaceAll('_', '-');
  if (tag.length > 35 || !/^[a-z]{2,3}(?:-|$)/i.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** Web addresses only: others say something of a machine, or run. */
function cleanAddress(text: string, base: string | undefined): string | undefined {
  if (text.length > 2000) return undefined;
  const url = URL.parse(text.trim(), base) ?? undefined;
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
  return isWeb && url.href.length <= 2000 ? url.href : undefined;
}
