/**
 * The page's own words, by language: labels, headings and what the page says of itself. Sentences of findings are not
 * here: they come from the catalogue of `reasoning/words`. Nothing here says that anybody was shown to be wrong.
 */

import type { Decision } from '../judgement/judgement.ts';
import type { Outcome } from '../reasoning/findings.ts';
import type { Source } from '../source/source.ts';
import type { Act } from '../statement/statement.ts';
import type { DossierLanguage } from './dossier.ts';

type Grounds = Extract<Decision, { kind: 'grade' }>['grounds'][number];

export type PageWords = {
  readonly dossier: string;
  readonly skip: string;
  readonly standing: (entries: number, last: string) => string;
  readonly provisional: string;
  readonly cannotHold: (members: number) => string;
  readonly why: string;
  readonly options: string;
  readonly alsoSaid: string;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly compared: Readonly<Record<'best' | 'tie' | 'robust' | 'depends on the grades', string>>;
  /** Beside a way out of which it is not known that nothing is cheaper. */
  readonly unproved: Readonly<Record<'stopped' | 'refused', string>>;
  /** A line for a way out, above the list of what it assumes. */
  readonly wayOut: (faults: number) => string;
  readonly clears: (conflicts: number) => string;
  readonly origins: (count: number) => string;
  readonly established: string;
  readonly notEstablished: string;
  readonly doubts: Readonly<Record<'circular' | 'unnamed-origin' | 'shared-relay' | 'not-examined', string>>;
  readonly mayBeSame: string;
  readonly hangsOn: string;
  readonly lookAt: string;
  readonly acts: Readonly<Record<Act, string>>;
  readonly grounds: Readonly<Record<Grounds, string>>;
  readonly unnamed: string;
  readonly said: string;
  readonly read: string;
  readonly published: string;
  readonly obtained: (how: Source['obtained']['how']) => string;
  readonly by: string;
  readonly derived: Readonly<Record<NonNullable<Source['derivation']>, string>>;
  readonly textOf: string;
  readonly bytesOf: string;
  readonly notes: string;
  readonly note: (number: number) => string;
  readonly sources: string;
  readonly decisions: string;
  readonly decided: {
    readonly same: (a: string, b: string) => string;
    readonly different: (a: string, b: string) => string;
    readonly grade: (voice: string, grade: string, grounds: readonly string[]) => string;
    readonly independent: (a: string, b: string) => string;
    readonly accept: string;
    readonly other: string;
  };
  readonly check: string;
  readonly checkHow: string;
  readonly checkNot: string;
  readonly headings: {
    readonly waysOut: string;
    readonly stands: string;
    readonly quiet: string;
  };
};

const english: PageWords = {
  dossier: 'Dossier',
  skip: 'Skip to the text',
  standing: (entries, last) => `Drawn from a ledger of ${entries} entries, the last of them made on ${last}.`,
  provisional:
    'Provisional: statements were counted that nobody has accepted yet. Do not rely on what follows before they are judged.',
  cannotHold: (members) => (members === 2 ? 'Cannot both hold' : 'Cannot all hold'),
  why: 'Why',
  options: 'What would have to be wrong, cheapest first',
  alsoSaid: 'Also said by',
  outcomes: {
    unchallenged: 'unchallenged',
    stands: 'stands in every cheapest way out',
    contested: 'falls in some of the cheapest ways out, stands in others',
    falls: 'falls in every cheapest way out',
  },
  compared: {
    best: 'the cheapest way out',
    tie: 'one of several cheapest ways out',
    robust: 'dearer, whatever the grades are worth',
    'depends on the grades': 'dearer; the order depends on the grades',
  },
  unproved: {
    stopped: 'among those that were found: the search stopped early, and there may be cheaper ones',
    refused:
      'among those that were confirmed: the independent check did not confirm that nothing is cheaper, which is a bug of Counterpoint',
  },
  wayOut: (faults) =>
    faults === 1
      ? 'Every conflict is resolved if one thing is wrong.'
      : `Every conflict is resolved if these ${faults} things are wrong together.`,
  clears: (conflicts) => (conflicts === 1 ? 'resolves one conflict' : `resolves ${conflicts} conflicts`),
  origins: (count) => (count === 0 ? 'No origin is known' : count === 1 ? 'One origin' : `${count} origins`),
  established: 'Independent origins agree',
  notEstablished: 'Independence is not established',
  doubts: {
    circular: 'they only cite each other',
    'unnamed-origin': 'an origin has no name that anybody could go back to',
    'shared-relay': 'their words passed through one hand',
    'not-examined': 'nobody has said why they do not depend on each other',
  },
  mayBeSame: 'some of those who say it are, or may be, the same people',
  hangsOn: 'Everything passes through',
  lookAt: 'To be looked at',
  acts: {
    asserts: 'asserts',
    denies: 'denies',
    confirms: 'confirms',
    admits: 'admits',
    asks: 'asks',
    urges: 'urges',
    promises: 'promises',
    expects: 'expects',
    threatens: 'threatens',
  },
  grounds: {
    duress: 'speaks under duress',
    anonymity: 'anonymous',
    interest: 'has an interest',
    expertise: 'has expertise',
    record: 'by its record',
    eyewitness: 'was there',
  },
  unnamed: 'unnamed',
  said: 'Said',
  read: 'Read in',
  published: 'published',
  obtained: (how) => ({ file: 'From the file', input: 'Typed in as', capture: 'Captured from' })[how],
  by: 'by',
  derived: { copy: 'A copy of', translation: 'A translation of', excerpt: 'An excerpt from' },
  textOf: 'Text',
  bytesOf: 'bytes',
  notes: 'Notes',
  note: (number) => `Note ${number}`,
  sources: 'Sources',
  decisions: 'What people decided',
  decided: {
    same: (a, b) => `“${a}” and “${b}” are taken for one and the same`,
    different: (a, b) => `“${a}” and “${b}” are taken for different ones`,
    grade: (voice, grade, grounds) =>
      `${voice} is graded ${grade}${grounds.length === 0 ? '' : ` (${grounds.join(', ')})`}`,
    independent: (a, b) => `${a} and ${b} are taken to have what they say independently of each other`,
    accept: 'A proposed statement is accepted',
    other: 'A decision',
  },
  check: 'How to check this',
  checkHow:
    'Everything above can be followed back without trusting whoever published it. Keep this folder whole and run “counterpoint verify” on it: it takes every digest again, finds every quote at its place, derives every conflict again, and says what it could not check.',
  checkNot:
    'Nobody can tell from these files whether a statement is true, nor whether something was left out. Two statements that cannot both hold do not say which one is wrong.',
  headings: {
    waysOut: 'What would have to be wrong',
    stands: 'What stands in every cheapest way out',
    quiet: 'What the accounts agree on',
  },
};

const russian: PageWords = {
  dossier: 'Досье',
  skip: 'К тексту',
  standing: (entries, last) => `По журналу дела, записей: ${entries}; последняя сделана ${last}.`,
  provisional:
    'Предварительно: учтены высказывания, которые ещё никто не принял. Не полагайтесь на написанное, пока о них нет решения.',
  cannotHold: (members) => (members === 2 ? 'Не может быть верно и то и другое' : 'Не может быть верно всё вместе'),
  why: 'Почему',
  options: 'Что должно быть неверно, начиная с самого дешёвого',
  alsoSaid: 'То же говорят',
  outcomes: {
    unchallenged: 'не оспорено',
    stands: 'остаётся в силе при любом самом дешёвом выходе',
    contested: 'при одних самых дешёвых выходах отпадает, при других остаётся',
    falls: 'отпадает при любом самом дешёвом выходе',
  },
  compared: {
    best: 'самый дешёвый выход',
    tie: 'один из нескольких самых дешёвых выходов',
    robust: 'дороже, чего бы ни стоили оценки',
    'depends on the grades': 'дороже; порядок зависит от оценок',
  },
  unproved: {
    stopped: 'из найденных: поиск остановлен раньше конца, и может быть выход дешевле',
    refused: 'из подтверждённых: независимая проверка не подтвердила, что дешевле нет, и это ошибка Counterpoint',
  },
  wayOut: (faults) =>
    faults === 1
      ? 'Все противоречия снимаются, если неверно одно.'
      : `Все противоречия снимаются, если неверно всё вместе (пунктов: ${faults}).`,
  clears: (conflicts) => `снимает противоречий: ${conflicts}`,
  origins: (count) =>
    count === 0 ? 'Первоисточник неизвестен' : count === 1 ? 'Один первоисточник' : `Первоисточников: ${count}`,
  established: 'Независимые первоисточники сходятся',
  notEstablished: 'Независимость не установлена',
  doubts: {
    circular: 'они лишь ссылаются друг на друга',
    'unnamed-origin': 'у первоисточника нет имени, и переспросить некого',
    'shared-relay': 'слова прошли через одни руки',
    'not-examined': 'никто не сказал, почему они не зависят друг от друга',
  },
  mayBeSame: 'некоторые из тех, кто это говорит, – те же люди или могут ими быть',
  hangsOn: 'Всё проходит через',
  lookAt: 'Стоит проверить',
  acts: {
    asserts: 'утверждает',
    denies: 'отрицает',
    confirms: 'подтверждает',
    admits: 'признаёт',
    asks: 'спрашивает',
    urges: 'призывает',
    promises: 'обещает',
    expects: 'ожидает',
    threatens: 'угрожает',
  },
  grounds: {
    duress: 'говорит под принуждением',
    anonymity: 'без имени',
    interest: 'заинтересован',
    expertise: 'знает предмет',
    record: 'по прежним сообщениям',
    eyewitness: 'был на месте',
  },
  unnamed: 'без имени',
  said: 'Сказано',
  read: 'Прочитано в',
  published: 'опубликовано',
  obtained: (how) => ({ file: 'Из файла', input: 'Введено как', capture: 'Снято с' })[how],
  by: '—',
  derived: { copy: 'Копия:', translation: 'Перевод:', excerpt: 'Выдержка из:' },
  textOf: 'Текст',
  bytesOf: 'байты',
  notes: 'Примечания',
  note: (number) => `Примечание ${number}`,
  sources: 'Источники',
  decisions: 'Что решили люди',
  decided: {
    same: (a, b) => `«${a}» и «${b}» считаются одним и тем же`,
    different: (a, b) => `«${a}» и «${b}» считаются разными`,
    grade: (voice, grade, grounds) =>
      `${voice}: оценка ${grade}${grounds.length === 0 ? '' : ` (${grounds.join(', ')})`}`,
    independent: (a, b) => `${a} и ${b} считаются независимыми друг от друга`,
    accept: 'Предложенное высказывание принято',
    other: 'Решение',
  },
  check: 'Как это проверить',
  checkHow:
    'Всё изложенное можно проследить до сохранённых источников, не доверяя тому, кто это опубликовал. Сохраните папку целиком и запустите «counterpoint verify»: программа заново возьмёт все дайджесты, найдёт каждую цитату на её месте, заново выведет каждое противоречие и скажет, чего проверить не смогла.',
  checkNot:
    'По этим файлам нельзя узнать, верно ли высказывание и не пропущено ли что-то. Если два высказывания не могут быть верны вместе, это ещё не говорит, какое из них неверно.',
  headings: {
    waysOut: 'Что должно быть неверно',
    stands: 'Что остаётся в силе при любом самом дешёвом выходе',
    quiet: 'В чём рассказы сходятся',
  },
};

/** The page's words in a language. */
export function pageWords(language: DossierLanguage): PageWords {
  return language === 'ru' ? russian : english;
}
