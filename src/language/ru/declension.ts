/**
 * Which case, number and gender a Russian word may stand in, by its ending and by short lists of what endings mislead in.
 * No dictionary: a word has all readings that its ending allows, and agreement with its neighbours and with the verb leaves
 * the right one.
 */

import { femaleWords, isGroupNoun, isPersonNoun } from './words.ts';

/** Cases as bits, so that what two words have in common is one operation. */
export const nominative = 1;
export const genitive = 2;
export const dative = 4;
export const accusative = 8;
export const instrumental = 16;
export const locative = 32;
const every = 63;

export type CaseReading = {
  readonly cases: number;
  readonly isPlural: boolean;
  readonly gender?: 'm' | 'f' | 'n';
};

type Ending = readonly [ending: string, ...readings: readonly CaseReading[]];

const read = (cases: number, number: 's' | 'p', gender?: 'm' | 'f' | 'n'): CaseReading => ({
  cases,
  isPlural: number === 'p',
  ...(gender && { gender }),
});

const oblique = genitive | dative | instrumental | locative;

/** Longest first: the first ending that fits counts. */
const adjectives: readonly Ending[] = [
  ['ыми', read(instrumental, 'p')],
  ['ими', read(instrumental, 'p')],
  ['ого', read(genitive | accusative, 's', 'm'), read(genitive, 's', 'n')],
  ['его', read(genitive | accusative, 's', 'm'), read(genitive, 's', 'n')],
  ['ому', read(dative, 's', 'm'), read(dative, 's', 'n')],
  ['ему', read(dative, 's', 'm'), read(dative, 's', 'n')],
  ['ый', read(nominative | accusative, 's', 'm')],
  ['ий', read(nominative | accusative, 's', 'm')],
  ['ая', read(nominative, 's', 'f')],
  ['яя', read(nominative, 's', 'f')],
  ['ую', read(accusative, 's', 'f')],
  ['юю', read(accusative, 's', 'f')],
  ['ое', read(nominative | accusative, 's', 'n')],
  ['ее', read(nominative | accusative, 's', 'n')],
  ['ые', read(nominative | accusative, 'p')],
  ['ие', read(nominative | accusative, 'p')],
  ['ых', read(genitive | accusative | locative, 'p')],
  ['их', read(genitive | accusative | locative, 'p')],
  ['ым', read(instrumental, 's', 'm'), read(instrumental, 's', 'n'), read(dative, 'p')],
  ['им', read(instrumental, 's', 'm'), read(instrumental, 's', 'n'), read(dative, 'p')],
  ['ой', read(oblique, 's', 'f'), read(nominative | accusative, 's', 'm')],
  ['ей', read(oblique, 's', 'f')],
  ['ом', read(locative, 's', 'm')],
  ['ем', read(locative, 's', 'm')],
];

const nouns: readonly Ending[] = [
  ['ами', read(instrumental, 'p')],
  ['ями', read(instrumental, 'p')],
  ['ьми', read(instrumental, 'p')],
  ['иям', read(dative, 'p')],
  ['ией', read(instrumental, 's', 'f')],
  ['ием', read(instrumental, 's', 'n')],
  ['ние', read(nominative | accusative, 's', 'n')],
  ['тие', read(nominative | accusative, 's', 'n')],
  ['вие', read(nominative | accusative, 's', 'n')],
  ['ние', read(nominative | accusative, 's', 'n')],
  ['ане', read(nominative, 'p')],
  ['яне', read(nominative, 'p')],
  ['ах', read(locative, 'p')],
  ['ях', read(locative, 'p')],
  ['ам', read(dative, 'p')],
  ['ям', read(dative, 'p')],
  ['ов', read(genitive | accusative, 'p')],
  ['ев', read(genitive | accusative, 'p')],
  ['ей', read(genitive | accusative, 'p'), read(instrumental, 's', 'f'), read(nominative, 's', 'm')],
  ['ом', read(instrumental, 's', 'm')],
  ['ем', read(instrumental, 's', 'm')],
  ['ём', read(instrumental, 's', 'm')],
  ['ой', read(instrumental, 's', 'f'), read(nominative | accusative, 's', 'm')],
  ['ёй', read(instrumental, 's', 'f')],
  ['ью', read(instrumental, 's', 'f')],
  ['ии', read(genitive | dative | locative, 's', 'f'), read(nominative | accusative, 'p')],
  ['у', read(accusative, 's', 'f'), read(dative, 's', 'm')],
  ['ю', read(accusative, 's', 'f'), read(dative, 's', 'm')],
  ['е', read(dative | locative, 's', 'f'), read(locative, 's', 'm')],
  ['ы', read(nominative | accusative, 'p'), read(genitive, 's', 'f')],
  ['и', read(nominative | accusative, 'p'), read(genitive | dative | locative, 's', 'f')],
  ['а', read(nominative, 's', 'f'), read(genitive | accusative, 's', 'm'), read(genitive, 's', 'n')],
  ['я', read(nominative, 's', 'f'), read(genitive | accusative, 's', 'm'), read(genitive, 's', 'n')],
  ['о', read(nominative | accusative, 's', 'n')],
  ['ё', read(nominative | accusative, 's', 'n')],
  ['ь', read(nominative | accusative, 's', 'f'), read(nominative | accusative, 's', 'm')],
  ['', read(nominative | accusative, 's', 'm')],
];

const row = (words: string, ...readings: readonly CaseReading[]) =>
  words.split(' ').map((word): readonly [string, readonly CaseReading[]] => [word, readings]);

/** Pronouns, numerals and nouns whose endings say something else. */
const irregular = new Map<string, readonly CaseReading[]>([
  ...row('я ты', read(nominative, 's')),
  ...row('он кто никто кто-то некто', read(nominative, 's', 'm')),
  ...row('она', read(nominative, 's', 'f')),
  ...row('оно это что-то', read(nominative | accusative, 's', 'n')),
  ...row('они мы вы', read(nominative, 'p')),
  ...row('его него кого никого кого-то', read(genitive | accusative, 's', 'm')),
  ...row('ему нему кому никому кому-то', read(dative, 's', 'm')),
  ...row('им', read(instrumental, 's', 'm'), read(dative, 'p')),
  ...row('её ее неё нее', read(genitive | accusative, 's', 'f')),
  ...row('ей ней', read(dative | instrumental, 's', 'f')),
  ...row('их них нас вас', read(genitive | accusative, 'p')),
  ...row('ими ними нами вами', read(instrumental, 'p')),
  ...row('нам вам', read(dative, 'p')),
  ...row('меня тебя себя', read(genitive | accusative, 's')),
  ...row('мне тебе себе', read(dative | locative, 's')),
  ...row('люди дети друзья братья родители граждане соседи трое двое четверо пятеро', read(nominative, 'p')),
  ...row('людей детей друзей братьев родителей граждан соседей троих двоих', read(genitive | accusative, 'p')),
  ...row('людям детям', read(dative, 'p')),
  ...row('людьми детьми', read(instrumental, 'p')),
  ...row('человек', read(nominative, 's', 'm')),
  ...row('мать дочь', read(nominative | accusative, 's', 'f')),
  ...row('матери дочери', read(genitive | dative | locative, 's', 'f'), read(nominative, 'p')),
  ...row('мужчина дедушка дядя судья', read(nominative, 's', 'm')),
  ...row('мужчину дедушку дядю судью', read(accusative, 's', 'm')),
  ...row('мужчины дедушки дяди судьи', read(genitive, 's', 'm'), read(nominative, 'p')),
  ...row('мужчине дедушке дяде судье', read(dative | locative, 's', 'm')),
  ...row('мужчиной дедушкой дядей судьёй судьей', read(instrumental, 's', 'm')),
  ...row('мужчин женщин', read(genitive | accusative, 'p')),
  ...row('мой твой свой наш ваш этот тот один сам весь', read(nominative | accusative, 's', 'm')),
  ...row('моя твоя своя наша ваша эта та одна сама вся', read(nominative, 's', 'f')),
  ...row('мою твою свою нашу вашу эту ту одну всю', read(accusative, 's', 'f')),
  ...row('моё мое твоё твое своё свое наше ваше то одно само всё все', read(nominative | accusative, 's', 'n')),
  ...row('мои твои свои наши ваши эти те сами', read(nominative | accusative, 'p')),
  ...row(
    'два две три четыре двое трое четверо пять шесть семь восемь девять десять',
    read(nominative | accusative, 'p'),
  ),
  ...row('все', read(nominative | accusative, 'p')),
  ...row('домой', read(0, 's')),
  ...row('дом том приём прием объём паром альбом диплом аэродром симптом дым', read(nominative | accusative, 's', 'm')),
  ...row('музей случай край', read(nominative | accusative, 's', 'm')),
  ...row('тенге видео кафе метро радио такси интервью', read(every, 's', 'n')),
]);

/** Men's names that decline as women's do. */
const hisStems =
  /^(иль|никит|данил|лук|фом|кузьм|савв|мустаф|муртаз|миш|саш|жен|дим|ван|л[её]ш|паш|гриш|кол|тол|ген|слав|кост|юр|бор|ром|вов|волод|фед|пет|вит|ал[её]ш|сер[её]ж|т[её]м)(а|я|ы|и|е|у|ю|ой|ей)$/u;

const hisCases: Readonly<Record<string, number>> = {
  а: nominative,
  я: nominative,
  ы: genitive,
  и: genitive,
  е: dative | locative,
  у: accusative,
  ю: accusative,
  ой: instrumental,
  ей: instrumental,
};

function hisName(lower: string): readonly CaseReading[] | undefined {
  const cases = hisCases[hisStems.exec(lower)?.[2] ?? ''];
  return cases === undefined ? undefined : [read(cases, 's', 'm')];
}

const known = new Map<string, readonly CaseReading[]>();

/** Every reading of a word in lower case; `isName` for a word with a capital. */
export function readCases(lower: string, isName: boolean): readonly CaseReading[] {
  const key = isName ? `^${lower}` : lower;
  const found = known.get(key) ?? readEnding(lower, isName);
  if (known.size > 20_000) known.clear();
  known.set(key, found);
  return found;
}

function readEnding(lower: string, isName: boolean): readonly CaseReading[] {
  const exact = isName ? hisName(lower) : irregular.get(lower);
  if (exact) return exact;
  if (isName) return readName(lower);
  if (isAdjective(lower)) return byEnding(adjectives, lower);
  const isAnimate = isPersonNoun(lower) || isGroupNoun(lower);
  const isFemale = femaleWords.test(lower) || /(?:иц|[^и]к|есс)[аыуеи]$|(?:иц|[^и]к|есс)(?:ей|ой)$/u.test(lower);
  const readings = byEnding(nouns, lower).filter(
    ({ isPlural, gender }) => isPlural || !isAnimate || gender === (isFemale ? 'f' : 'm'),
  );
  if (!isAnimate) return readings;
  // Whom one sees is in the genitive's form; only what one sees is in the nominative's.
  return readings.map((each) =>
    (each.cases & nominative) !== 0 && (each.gender !== 'f' || each.isPlural)
      ? { ...each, cases: each.cases & ~accusative }
      : each,
  );
}

/** «Орлова»: she, or him; «Алматы», «Руденко» and acronyms stand in any case. */
function readName(lower: string): readonly CaseReading[] {
  if (/(?:ко|о|и|у|ы|э|ю)$/u.test(lower) && !/(?:[ое]в|ин)[уы]$|[бвгдзйклмнпрстфхцчшщ][у]$|[аиь]ю$/u.test(lower))
    return /[ыи]$/u.test(lower) ? [read(every, 's'), ...byEnding(nouns, lower)] : [read(every, 's')];
  if (/(?:[оеё]в|ин)$/u.test(lower)) return [read(nominative, 's', 'm')];
  if (/(?:[оеё]в|ин)ой$/u.test(lower)) return [read(oblique, 's', 'f')];
  if (/(?:[оеё]в|ин)ым$/u.test(lower)) return [read(instrumental, 's', 'm')];
  if (/(?:ск|цк)ой$/u.test(lower)) return [read(oblique, 's', 'f')];
  if (/(?:ск|цк)(?:ий|ая|ого|ому|им|ом|ую|ие|их|ими)$/u.test(lower)) return byEnding(adjectives, lower);
  const readings = byEnding(nouns, lower).map((each) =>
    (each.cases & nominative) !== 0 && each.gender === 'm' ? { ...each, cases: each.cases & ~accusative } : each,
  );
  // «в Кургане» is a town, «граждане» are none; «Адам», «Рустам» are men.
  if (lower.endsWith('ане')) return [...readings, read(locative, 's', 'm')];
  if (lower.endsWith('ам')) return [...readings, read(nominative, 's', 'm')];
  if (/[еиоа]й$/u.test(lower)) return [read(nominative, 's', 'm'), read(instrumental, 's', 'f')];
  return readings;
}

function byEnding(table: readonly Ending[], lower: string): readonly CaseReading[] {
  const [, ...readings] = table.find(([ending]) => lower.endsWith(ending) && lower.length > ending.length + 1) ?? [''];
  return readings;
}

/** By the ending, where it is no noun that is known; «которого» and the like are none. */
export function isAdjective(lower: string): boolean {
  return (
    (lower.length > 4 &&
      adjectiveEnding.test(lower) &&
      (!nounLike.test(lower) || surelyAdjective.test(lower)) &&
      !/^(?:котор|домой|чтобы)/u.test(lower) &&
      (!isPersonNoun(lower) || adjectivalPeople.test(lower))) ||
    determiner.test(lower)
  );
}

const adjectiveEnding =
  /(?:[нвмктлшжрхдсг](?:ый|ий|ой|ая|ую|ое|ого|ому|ым|ом|ые|ие|ых|их|ыми|ими)|[нжшчщ](?:ий|ей|ая|яя|ую|юю|ее|его|ему|им|ем|ие|их|ими)|ов(?:ый|ая|ое|ые|ых))$/u;
const nounLike =
  /(?:ение|ание|ением|ании|тие|тием|вие|ств[оаоеу]м?|лей|телем|атом|етом|итом|ором|ером|аном|еном|ином|алом|елом|илом|улом|аком|иком|ником|щиком|чиком|ком|лом|ром|ном|том|дом|сом|гом|хом|шом|вом|мом|гой|кой|дой|лой|рой|сой|той|хой)$/u;
const surelyAdjective = /(?:альн|ельн|ильн|енн|онн|ивн|овн|ичн|одн|стн)ом$/u;
const adjectivalPeople =
  /^(?:погибш|умерш|утонувш|пропавш|понят|пленн|мобилизованн|участков|нападающ|прохож|осужд[её]нн|ранен|подзащитн|задержанн|заключ[её]нн|арестованн|подозреваем|обвиняем|потерпевш|пострадавш|учён|учен|рабоч|ведущ|полицейск|военн|дежурн|родн|близк)/u;
const determiner =
  /^(?:эт(?:от|а|о|и|ого|ому|им|ом|ой|у|их|ими)|т(?:от|а|о|е|ого|ому|ой|ех|ем)|мо(?:й|я|ё|е|и|его|ему|им|ём|ей|ю|их)|наш(?:а|е|и|его|ему|им|ем|ей|у|их)?|сво(?:й|я|ё|и|его|ему|им|ём|ей|ю|их|ими)|сам|сама|сами|весь|вся|все|всех|другой|другая|другие|других|другого|другими|один|одна|одного|одному|одной|одну)$/u;

/** «этот», «мой», «другие»: no nouns, whatever they look like. */
export function isDeterminer(lower: string): boolean {
  return determiner.test(lower);
}

/** The readings that two words share; empty where they cannot belong together. */
export function agree(a: readonly CaseReading[], b: readonly CaseReading[]): readonly CaseReading[] {
  const shared: CaseReading[] = [];
  for (const one of a)
    for (const other of b) {
      const cases = one.cases & other.cases;
      const isOne = one.isPlural === other.isPlural && areGenders(one.gender, other.gender);
      const gender = one.gender ?? other.gender;
      if (cases !== 0 && isOne) shared.push({ cases, isPlural: one.isPlural, ...(gender && { gender }) });
    }
  return shared.slice(0, 12);
}

function areGenders(a: CaseReading['gender'], b: CaseReading['gender']): boolean {
  return a === undefined || b === undefined || a === b;
}

/** True where some reading may stand in one of the cases. */
export function mayBe(readings: readonly CaseReading[], cases: number): boolean {
  return readings.some((each) => (each.cases & cases) !== 0);
}
