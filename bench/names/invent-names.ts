/**
 * Names by the million, made of roots, endings and given names of Russian, Kazakh, Kyrgyz, Ukrainian, Turkic-Latin, English and Arabic
 * kinds, as unevenly spread as names are: a few given names are most people's, most family names are rare. And what other pages make of a
 * name: another script or system of writing, a slip of the hand, another order. Drawn from a seed; nothing looks at how search works.
 */

import { systems } from '../../src/names/systems/tables.ts';
import { writeName } from '../../src/names/systems/write-name.ts';

export type Random = () => number;

/** Numbers from 0 to 1 that a seed gives (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/);
const russian = {
  given: words(
    'Александр Сергей Дмитрий Андрей Алексей Максим Евгений Иван Михаил Николай Владимир Павел Роман Олег Игорь Виктор Артём Юрий Антон Константин Григорий Фёдор Степан Тимофей Семён Вадим Глеб Кирилл Лев Ярослав Анна Мария Елена Ольга Наталья Екатерина Татьяна Ирина Светлана Юлия Анастасия Дарья Ксения Галина Людмила Вера Надежда Полина Жанна Зоя',
  ),
  starts: words(
    'Бел Волк Кузн Соколь Лебед Мороз Петр Павл Семён Голуб Виногра Богдан Вороб Фёдор Мельник Тарас Жук Баран Филипп Комар Давыд Крыл Щерб Чист Ша Рус Гро Дол Зим Ильин Камен Лис Мак Нос Орл Пуш Рыб Сав Труб Ул Фил Хох Цвет Чер Шубин Юд Яр Дроб Глад Бур',
  ),
  middles: ['', 'ен', 'ин', 'ан', 'ар', 'ов', 'ель', 'еч', 'уш', 'ак', 'ик', 'онь', 'ур', 'иш', 'ад'],
  ends: ['ов', 'ев', 'ин', 'ский', 'ецкий', 'ников', 'чук', 'енко', 'ко', 'ых'],
} as const;
const kazakh = {
  given: words(
    'Нұрлан Қанат Ерлан Асқар Серік Бауыржан Дәурен Жанибек Ғалымжан Айдос Нұрсұлтан Қайрат Марат Талғат Ержан Әлихан Айгүл Сәуле Динара Гүлнара Жанар Әсел Айнұр Мәдина Қарлығаш Ұлжан',
  ),
  starts: words(
    'Ахмет Ермек Жұма Қасым Нұр Оспан Сейіт Тұрсын Әбді Бек Досжан Есен Зейн Исқақ Құдай Мұхамет Рахым Сұлтан Темір Шайм Байс Жақсы Қалды Тоқта',
  ),
  middles: ['', 'бек', 'бай', 'жан', 'қали', 'ғали', 'мұрат', 'хан', 'берген', 'әлі'],
  ends: ['ов', 'ев', 'ұлы', 'тегі', 'баев', 'беков'],
} as const;
const kyrgyz = {
  given: words(
    'Азамат Бакыт Жеңиш Өмүрбек Чынгыз Эркин Талант Нурбек Улан Тилек Жыргалбек Кубанычбек Мирлан Данияр Айбек Асель Чолпон Гүлнара Бермет Жылдыз Үмүт Айнура Нургүл Мээрим',
  ),
  starts: words(
    'Абдыл Асан Бейше Жолдош Жумаба Исак Кадыр Кулмат Мамбет Осмон Өмүра Рыскул Садык Султан Тологон Токто Турдуб Үсөн Чоро Шерим Эсенб Ыскак',
  ),
  middles: ['', 'ал', 'бек', 'кул', 'гул', 'аз', 'мат', 'оң', 'үш'],
  ends: ['ов', 'ев', 'аев', 'беков', 'иев', 'унов'],
} as const;
const ukrainian = {
  given: words(
    'Олександр Сергій Володимир Андрій Олексій Юрій Євген Ігор Микола Дмитро Тарас Богдан Олена Юлія Оксана Наталія Ганна Світлана Катерина Ірина',
  ),
  starts: words(
    'Шевч Коваль Бонд Ткач Кравч Гриц Лис Мороз Пав Рома Савч Ткач Хом Чорн Щерб Юрч Яремч Гайд Дудн Жук Зінч Кост',
  ),
  middles: ['', 'ен', 'ар', 'ів', 'ич', 'ун', 'он', 'ел'],
  ends: ['енко', 'чук', 'ський', 'ко', 'ак', 'ів', 'ишин'],
} as const;
const english = {
  given: words(
    'James John Robert Michael William David Richard Joseph Thomas Charles Mary Patricia Jennifer Linda Elizabeth Susan Jessica Sarah Karen Nancy Daniel Matthew Anthony Mark Donald Steven Paul Andrew Kenneth George',
  ),
  starts: words(
    'Ash Bar Black Brad Brook Cart Clay Cross Dal Den East Fair Fletch Gar Gold Hart Hay Hol Kel Lang Law Mar Mil Nor Oak Park Pres Rad Red Rich Sher Stan Sut Thorn Under Wake Wal Wes Wind Wood',
  ),
  middles: ['', 'er', 'ing', 'en', 'le', 'in', 'or'],
  ends: ['ton', 'ford', 'ley', 'son', 'field', 'man', 'worth', 'well', 'bury', 'ham', 's', 'more'],
} as const;
const arabic = {
  given: words(
    'Mohammed Ahmed Ali Hassan Hussein Omar Khalid Yusuf Ibrahim Abdullah Mahmoud Mustafa Karim Tariq Samir Nasser Faisal Salim Rashid Bilal Fatima Aisha Maryam Leila Zainab Khadija',
  ),
  starts: words('Al-Kha Al-Ma Al-Sha Al-Gha Al-Ha El-Sa Al-Ja Al-Za Al-Ra Al-Fa Al-Ba Al-Qa Al-Na Abu-Sa Bin-Ra'),
  middles: ['l', 'm', 'r', 'n', 's', 'd', 'b', 'tt', 'zz', 'ss', 'kh', 'lh'],
  ends: ['awi', 'ani', 'ami', 'udi', 'iri', 'oun', 'id', 'ab', 'ar', 'ouri', 'adi', 'ali'],
} as const;
const kinds = [russian, russian, kazakh, kyrgyz, ukrainian, english, arabic] as const;

/** A name as a register has it. */
export function inventName(random: Random): string {
  const kind = pick(kinds, random());
  const { given, starts, middles, ends } = kind;
  // Squared: the first of a list are drawn most.
  const first = pick(given, random() ** 2);
  const second =
    pick(starts, random()) +
    pick(middles, random() ** 1.3) +
    (random() < 0.5 ? pick(middles, random()) : '') +
    pick(ends, random() ** 1.5);
  const third = random() < 0.2 ? ` ${pick(given, random())}` : '';
  return `${first}${third} ${second}`;
}

/** How another page has the name: `drift` changes a letter or two, `script` its letters, and either may change the order. */
export function varyName(name: string, how: 'drift' | 'script' | 'both', random: Random): string {
  const written = how === 'drift' ? name : inAnotherScript(name, random);
  const varied = how === 'script' ? written : withSlip(written, random);
  return random() < 0.3 ? varied.split(' ').toReversed().join(' ') : varied;
}

function inAnotherScript(name: string, random: Random): string {
  if (!/\p{Script=Cyrillic}/u.test(name)) return respellLatin(name, random);
  const language = /[әғқұһ]/iu.test(name) ? 'kk' : /[ңөү]/iu.test(name) ? 'ky' : /[іїєґ]/iu.test(name) ? 'uk' : 'ru';
  const fitting = systems.filter(({ languages }) => languages.includes(language));
  return writeName(name, pick(fitting, random()));
}

/** Spellings of Latin names that are in use beside each other, some of them of a name as Cyrillic gives it back. */
const respellings: readonly (readonly [string, string])[] = [
  ['ou', 'u'],
  ['mm', 'm'],
  ['ss', 's'],
  ['kh', 'h'],
  ['q', 'k'],
  ['ee', 'i'],
  ['aa', 'a'],
  ['ph', 'f'],
  ['ck', 'k'],
  ['w', 'v'],
  ['y', 'i'],
  ['j', 'dj'],
  ['al-', 'el '],
  ['al-', 'al '],
  ['o', 'u'],
  ['e', 'a'],
];

function respellLatin(name: string, random: Random): string {
  const lower = name.toLowerCase();
  const possible = respellings.filter(([from]) => lower.includes(from));
  const [from, to] = possible.length > 0 ? pick(possible, random()) : (['', ''] as const);
  return from === '' ? name : lower.replace(from, to);
}

/** One letter doubled, left out, changed for a near one, or two that changed places; never the first or last of a word. */
function withSlip(name: string, random: Random): string {
  const inside = [...name.matchAll(/(?<=\p{L})\p{L}(?=\p{L})/gu)].map(({ index }) => index);
  const at = inside.length === 0 ? 0 : pick(inside, random());
  const [before, letter, after] = [name.slice(0, at), name[at] ?? '', name.slice(at + 1)];
  if (at === 0) return name;
  const slip = random();
  if (slip < 0.25) return before + letter + letter + after;
  if (slip < 0.5) return before + after;
  if (slip < 0.75)
    return (
      before +
      (/[aeiouаеиоуы]/iu.test(letter)
        ? pick(/[a-z]/i.test(letter) ? Array.from('aeiou') : Array.from('аеиоу'), random())
        : letter) +
      after
    );
  return before + (after[0] ?? '') + letter + after.slice(1);
}

function pick<T>(list: readonly T[], share: number): T {
  const found = list[Math.min(list.length - 1, Math.floor(share * list.length))];
  if (found === undefined) throw new RangeError('Cannot pick from an empty list');
  return found;
}
