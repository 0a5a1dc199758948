/**
 * Countries and the cities after which their time zones are called, in any language, as the runtime's own data (CLDR and the
 * IANA time zone database) have them: enough to tell that a journey to Almaty is one to Kazakhstan. Not a map: a place that
 * is not here is only unknown.
 */

import { citiesIn } from './cities.ts';

export type KnownPlace = {
  /** ISO 3166-1. */
  readonly country: string;
  readonly isCountry: boolean;
};

/** What is known of a place by its name in that language, upper and lower case alike. */
export function findPlace(name: string, language: string): KnownPlace | undefined {
  const table = tables.get(language) ?? readTable(language);
  tables.set(language, table);
  return table.get(fold(name));
}

/** What countries are called besides. */
const otherNames: Readonly<Record<string, readonly (readonly [name: string, country: string])[]>> = {
  en: [
    ['Turkey', 'TR'],
    ['Britain', 'GB'],
    ['the United States', 'US'],
  ],
  ru: [
    ['Кыргызстан', 'KG'],
    ['Кыргызская Республика', 'KG'],
    ['США', 'US'],
    ['Белоруссия', 'BY'],
    ['Молдавия', 'MD'],
    ['РФ', 'RU'],
  ],
};

const tables = new Map<string, ReadonlyMap<string, KnownPlace>>();

function readTable(language: string): ReadonlyMap<string, KnownPlace> {
  const table = new Map<string, KnownPlace>();
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  for (const code of regionCodes()) {
    const name = names.of(code);
    if (name === undefined) continue;
    // Newer than the type declarations.
    const locale: Intl.Locale & { readonly getTimeZones?: () => readonly string[] | undefined } = new Intl.Locale(
      `und-${code}`,
    );
    // States that are no more go by the name of their heir: SU is called Russia.
    const country = locale.region ?? code;
    for (const zone of locale.getTimeZones?.() ?? [])
      table.set(fold(zone.split('/').at(-1) ?? zone), { country, isCountry: false });
    table.set(fold(name), { country, isCountry: true });
  }
  for (const [name, country] of otherNames[language] ?? []) table.set(fold(name), { country, isCountry: true });
  for (const [name, country] of citiesIn(language)) table.set(fold(name), { country, isCountry: false });
  return table;
}

/** Every pair of letters: those that name no region are left out by who asks for their names. */
function regionCodes(): readonly string[] {
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  return letters.flatMap((first) => letters.map((second) => first + second));
}

function fold(name: string): string {
  return name
    .replaceAll(/[\s_]+/g, ' ')
    .trim()
    .toLowerCase();
}
