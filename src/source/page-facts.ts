/**
 * What a page says of itself, made safe to offer as a default to the person who adds it: one line, bounded, without
 * control characters, dates and languages and addresses only where they are some. A fact is a page's word, never a
 * finding: pages misdate and rename themselves.
 */

import type { PageFacts } from './reading.ts';

/** Facts as found, in the words of the page. */
export type RawFacts = { readonly [Fact in keyof PageFacts]?: string | undefined };

/** Facts worth offering; `base` is the address that the page came from, if known. */
export function cleanFacts(raw: RawFacts, base?: string): PageFacts {
  const title = cleanLine(raw.title, 1000);
  const published = cleanDate(raw.published);
  const language = cleanLanguage(raw.language);
  const voice = cleanLine(raw.voice, 300);
  const byline = cleanLine(raw.byline, 300);
  const address = cleanAddress(raw.address, base);
  return {
    ...(title === undefined ? {} : { title }),
    ...(published === undefined ? {} : { published }),
    ...(language === undefined ? {} : { language }),
    ...(voice === undefined ? {} : { voice }),
    ...(byline === undefined ? {} : { byline }),
    ...(address === undefined ? {} : { address }),
  };
}

/** One line of well-formed text without control characters, at most `longest` code units; nothing where none is left. */
export function cleanLine(text: string | undefined, longest: number): string | undefined {
  // Hostile: a title of a million blanks is cut before it is looked at.
  const line = text
    ?.slice(0, 20_000)
    .toWellFormed()
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  if (line === undefined || line === '') return undefined;
  // Cutting within a surrogate pair leaves half a character, which is dropped.
  return line.slice(0, longest).replace(/[\ud800-\udbff]$/, '');
}

/**
 * An ISO 8601 date or date and time in the spelling that EDTF takes (no fractions of a second, a colon in the offset).
 * Other EDTF forms (`2022-01?`, `2022-01/2022-03`) pass as they are, for whoever parses them to judge.
 */
function cleanDate(text: string | undefined): string | undefined {
  const date = text?.trim();
  if (date === undefined || date.length > 200) return undefined;
  const moment = momentPattern.exec(date);
  if (!moment) return edtfPattern.test(date) ? date : undefined;
  const [, day = '', minute = '', second = ':00', zone = ''] = moment;
  return `${day}T${minute}${second}${zone.toUpperCase().replace(/^([+-]\d\d):?(\d\d)?$/, (_, hours, minutes) => `${hours}:${minutes ?? '00'}`)}`;
}

const momentPattern = /^(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d)(:\d\d)?(?:[.,]\d+)? ?([Zz]|[+-]\d\d(?::?\d\d)?)?$/;
const edtfPattern = /^[-\d.,/?~%XYESTZ:+[\]{}]*\d{2}[-\d.,/?~%XYESTZ:+[\]{}]*$/;

/** `ru_RU` and `RU-ru` become `ru-RU`; words that are no BCP 47 tag are nothing. */
function cleanLanguage(text: string | undefined): string | undefined {
  const tag = text?.trim().replaceAll('_', '-');
  if (tag === undefined || tag.length > 35 || !/^[a-z]{2,3}(?:-|$)/i.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** Web addresses only: others say something of a machine, or run. */
function cleanAddress(text: string | undefined, base: string | undefined): string | undefined {
  if (text === undefined || text.length > 2000) return undefined;
  const url = URL.parse(text.trim(), base) ?? undefined;
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
  return isWeb && url.href.length <= 2000 ? url.href : undefined;
}
