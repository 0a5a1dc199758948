/**
 * Feasts and holidays as a table: their names in each language, the rule by which they fall, and what the rule rests on. A
 * name that means other days in other countries (Independence Day, Mother's Day, Labour Day) is left out where the language
 * does not settle the country. Nothing here says that anybody had the day off.
 */

import type { Words } from './date-table.ts';
import type { YearlyRule } from './yearly-day.ts';

type Feast = {
  readonly rule: YearlyRule;
  /** The law or custom that sets the day. */
  readonly basis: string;
  readonly names: Readonly<Partial<Record<string, string>>>;
};

/** The words for feasts in a language, longer names first where one begins another. */
export function feastsOf(language: string): Words<YearlyRule> {
  return feasts.flatMap(({ rule, names }) => {
    const words = names[language];
    return words === undefined ? [] : [[words, rule] as const];
  });
}

const on = (month: number, day: number): YearlyRule => ({ kind: 'fixed', month, day });
const nth = (place: number, weekday: number, month: number, plus = 0): YearlyRule => ({
  kind: 'nth-weekday',
  nth: place,
  weekday,
  month,
  plus,
});
const western = (plus: number): YearlyRule => ({ kind: 'easter', church: 'western', plus });
const orthodox = (plus: number): YearlyRule => ({ kind: 'easter', church: 'orthodox', plus });

const custom = 'a fixed day of the Gregorian calendar, by custom';
const america = '5 U.S.C. § 6103(a), federal holidays of the United States';
const britain = 'Banking and Financial Dealings Act 1971, schedule 1, and the custom before it';
const church = 'the reckoning of the Western churches since 1582';
const eastern = 'the Julian reckoning of the Orthodox churches';
const russia = 'Labour Code of the Russian Federation, article 112';
const kazakhstan = 'Law of Kazakhstan no. 267 of 13 December 2001 on holidays';
const kyrgyzstan = 'Labour Code of Kyrgyzstan of 2004, article 113';
const islam = 'the tabular Islamic calendar, about a day from what is announced by the moon';

const feasts: readonly Feast[] = [
  {
    rule: on(12, 31),
    basis: custom,
    names: { en: "New Year[’']?s Eve|Hogmanay", ru: '(?:канун|кануне|канун[ау]) Нового года|последний день года' },
  },
  {
    rule: on(1, 1),
    basis: custom,
    names: {
      en: "New Year[’']?s Day",
      ru: 'Нов(?:ый|ого|ому|ым) год(?:а|у|ом)?(?! назад)|новогодн(?:юю|яя|ей)(?! (?!ноч))',
      kk: 'Жаңа жыл(?:да|ды|ға)?(?! (?:бас|соң))',
      ky: 'Жаңы жыл(?:да|ды|га|дын)?',
    },
  },
  {
    rule: on(1, 14),
    basis: 'the new year of the Julian calendar',
    names: { ru: 'Стар(?:ый|ого|ому) Нов(?:ый|ого|ому) год(?:а|у)?' },
  },
  {
    rule: on(12, 25),
    basis: church,
    names: {
      en: 'Christmas Day|(?<!Orthodox )Christmas(?! (?:eve|tree|card|party|market|season|carol|song|present|gift|dinner|island|shopping|lights|holiday|bonus|pudding)s?\\b)',
      ru: 'католическ(?:ое|ого|ому) Рождеств(?:о|а|у)',
    },
  },
  { rule: on(12, 24), basis: church, names: { en: 'Christmas Eve' } },
  { rule: on(12, 26), basis: britain, names: { en: 'Boxing Day' } },
  {
    rule: on(1, 7),
    basis: eastern,
    names: {
      en: 'Orthodox Christmas(?: Day)?',
      ru: '(?<!католическ\\p{L}{2,3} )(?:православн(?:ое|ого|ому) )?Рождеств(?:о|а|у|ом)(?! Богородицы)',
      kk: 'Рождество(?:да)?',
      ky: 'Рождество(?:до)?',
    },
  },
  { rule: on(1, 19), basis: eastern, names: { ru: 'Крещени(?:е|я) Господн(?:е|я)' } },
  {
    rule: on(2, 14),
    basis: custom,
    names: {
      en: "(?:St\\.? )?Valentine[’']?s Day",
      ru: 'Д(?:ень|ня|ню) (?:святого Валентина|вс(?:ех|ех) влюбл[её]нных)',
    },
  },
  {
    rule: on(2, 23),
    basis: russia,
    names: { ru: 'Д(?:ень|ня|ню) защитник(?:а|ов) Отечества', en: 'Defender of the Fatherland Day' },
  },
  {
    rule: on(3, 8),
    basis: `${russia}; ${kazakhstan}; ${kyrgyzstan}`,
    names: {
      en: "(?:International )?Women[’']?s Day",
      ru: '(?:Международн(?:ый|ого|ому) )?женск(?:ий|ого|ому) д(?:ень|ня|ню)',
      kk: '(?:Халықаралық )?әйелдер күні(?:нде)?',
      ky: '(?:Эл аралык )?аялдар күнү(?:ндө)?',
    },
  },
  { rule: on(3, 17), basis: custom, names: { en: "(?:St\\.? |Saint )Patrick[’']?s Day" } },
  {
    rule: on(3, 22),
    basis: kazakhstan,
    names: {
      en: 'Nauryz(?: Day)?',
      ru: 'Наурыз(?:а|у|ом)?(?: мейрамы)?',
      kk: 'Наурыз мейрам(?:ы(?:нда|на|нан)?)|ұлыстың ұлы күні(?:нде)?',
    },
  },
  {
    rule: on(3, 21),
    basis: kyrgyzstan,
    names: {
      en: 'Nooruz|Nowruz',
      ru: 'Нооруз(?:а|у|ом)?|Н[оа]вруз(?:а|у|ом)?',
      ky: 'Нооруз(?:да)?(?: майрам(?:ы(?:нда|на)?|да))?(?! \\p{L}+(?:беков|бекова)\\b)',
    },
  },
  { rule: on(4, 1), basis: custom, names: { en: "April Fool(?:[’']?s|s[’']?) Day" } },
  { rule: on(4, 12), basis: 'United Nations, resolution A/RES/65/271', names: { ru: 'Д(?:ень|ня|ню) космонавтики' } },
  { rule: on(5, 1), basis: custom, names: { en: 'May Day', ru: 'Первома(?:й|я|ю)' } },
  { rule: on(5, 8), basis: custom, names: { en: 'V-?E Day|Victory in Europe Day' } },
  {
    rule: on(5, 9),
    basis: `${russia}; ${kazakhstan}; ${kyrgyzstan}`,
    names: {
      en: 'Victory Day',
      ru: 'Д(?:ень|ня|ню) Победы',
      kk: 'Жеңіс (?:күні|мейрамы)(?:нде)?',
      ky: 'Жеңиш (?:күнү|майрамы)(?:ндө|нда)?',
    },
  },
  { rule: on(6, 12), basis: russia, names: { ru: 'Д(?:ень|ня|ню) России', en: 'Russia Day' } },
  { rule: on(6, 19), basis: america, names: { en: 'Juneteenth' } },
  { rule: on(7, 4), basis: america, names: { en: '(?:the )?(?:Fourth of July|July Fourth)' } },
  {
    rule: on(7, 14),
    basis: 'French law of 6 July 1880',
    names: { en: 'Bastille Day', ru: 'Д(?:ень|ня|ню) взятия Бастилии' },
  },
  { rule: on(8, 30), basis: kazakhstan, names: { kk: 'Конституция күні(?:нде)?' } },
  {
    rule: on(8, 31),
    basis: kyrgyzstan,
    names: { ky: '(?:Эгемендүүлүк|Эгемендик|Көз карандысыздык) (?:күнү|майрамы)(?:ндө|нда)?' },
  },
  {
    rule: on(9, 1),
    basis: custom,
    names: { ru: 'Д(?:ень|ня|ню) знаний', kk: 'Білім күні(?:нде)?', ky: 'Билим күнү(?:ндө)?' },
  },
  { rule: on(10, 25), basis: kazakhstan, names: { kk: 'Республика күні(?:нде)?' } },
  { rule: on(10, 31), basis: custom, names: { en: "Halloween|Hallowe[’']en", ru: 'Хэллоуин(?:а|у|ом)?' } },
  { rule: on(11, 4), basis: russia, names: { ru: 'Д(?:ень|ня|ню) народного единства' } },
  { rule: on(11, 5), basis: custom, names: { en: 'Guy Fawkes (?:Night|Day)|Bonfire Night' } },
  { rule: on(11, 11), basis: america, names: { en: "Veterans[’']? Day|Armistice Day|Remembrance Day" } },
  { rule: on(12, 16), basis: kazakhstan, names: { kk: 'Тәуелсіздік күні(?:нде)?' } },
  { rule: nth(3, 1, 1), basis: america, names: { en: '(?:Martin Luther King|MLK)(?:,? Jr\\.?)? Day' } },
  { rule: nth(3, 1, 2), basis: america, names: { en: "Presidents?[’']?s? Day" } },
  { rule: nth(-1, 1, 5), basis: america, names: { en: 'Memorial Day' } },
  { rule: nth(1, 1, 9), basis: america, names: { en: 'Labor Day' } },
  { rule: nth(2, 1, 10), basis: america, names: { en: 'Columbus Day' } },
  { rule: nth(4, 4, 11), basis: america, names: { en: 'Thanksgiving(?: Day)?', ru: 'Д(?:ень|ня|ню) благодарения' } },
  {
    rule: nth(4, 4, 11, 1),
    basis: 'the day after Thanksgiving, by custom of trade',
    names: { en: 'Black Friday', ru: 'ч[её]рн(?:ая|ой|ую) пятниц(?:а|ы|у)' },
  },
  {
    rule: western(0),
    basis: church,
    names: {
      en: '(?<!Orthodox )Easter(?: Sunday| Day)?(?! (?:monday|sunday|day|eve|egg|bunny|holiday|island|rising|break)s?\\b)',
      ru: 'католическ(?:ая|ой|ую) Пасх(?:а|и|е|у)',
    },
  },
  { rule: western(1), basis: church, names: { en: '(?<!Orthodox )Easter Monday' } },
  { rule: western(-2), basis: church, names: { en: 'Good Friday', ru: 'Велик(?:ая|ой|ую) пятниц(?:а|ы|у)' } },
  { rule: western(-7), basis: church, names: { en: 'Palm Sunday' } },
  { rule: western(-46), basis: church, names: { en: 'Ash Wednesday' } },
  {
    rule: orthodox(0),
    basis: eastern,
    names: {
      en: 'Orthodox Easter(?: Sunday)?',
      ru: '(?<!католическ\\p{L}{2,3} )(?:православн(?:ая|ой|ую) )?Пасх(?:а|и|е|у|ой)',
      kk: 'Пасха(?:да)?',
      ky: 'Пасха(?:да)?',
    },
  },
  { rule: orthodox(-7), basis: eastern, names: { ru: 'Вербн(?:ое|ого) воскресень(?:е|я)' } },
  { rule: orthodox(-2), basis: eastern, names: { ru: 'Страстн(?:ая|ой|ую) пятниц(?:а|ы|у)' } },
  { rule: orthodox(9), basis: eastern, names: { ru: 'Радониц(?:а|ы|у)' } },
  {
    rule: { kind: 'islamic', month: 12, day: 10 },
    basis: islam,
    names: {
      en: 'Eid(?:-| )al(?:-| )Adha|Kurban (?:Ait|Bayram)',
      ru: 'Курбан-(?:айт(?:а|у)?|байрам(?:а|у)?)',
      kk: 'Құрбан айт(?:та|ы|қа)?',
      ky: 'Курман айт(?:та|ы|ка)?',
    },
  },
  {
    rule: { kind: 'islamic', month: 10, day: 1 },
    basis: islam,
    names: {
      en: 'Eid(?:-| )al(?:-| )Fitr|Uraza Bayram',
      ru: 'Ораза-айт(?:а|у)?|Ураза-байрам(?:а|у)?',
      kk: 'Ораза айт(?:та|ы|қа)?',
      ky: 'Орозо айт(?:та|ы|ка)?',
    },
  },
];
