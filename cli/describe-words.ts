/** What the command line itself says around findings, in the languages that findings are told in. */

import type { MessageLanguage } from '../src/index.ts';

type Counted = (count: number) => string;

export type SheetWords = {
  readonly statements: Counted;
  readonly sources: Counted;
  readonly entries: Counted;
  readonly heading: (statements: string, sources: string, entries: string) => string;
  readonly notCounted: Counted;
  readonly provisional: string;
  readonly noConflict: string;
  readonly conflicts: Counted;
  readonly questions: Counted;
  readonly inQuestions: (conflicts: string, questions: string) => string;
  readonly ungraded: string;
  readonly also: (voices: string) => string;
  readonly takenForGranted: (assumption: string) => string;
  readonly dearer: Counted;
  readonly waysOut: string;
  readonly compared: Readonly<Record<'best' | 'tie' | 'robust' | 'depends on the grades', string>>;
  /** The first, where nothing shows that nothing is cheaper. */
  readonly cheapestFound: string;
  /** Where all ways out that are listed are as cheap as the first. */
  readonly allTied: Counted;
  readonly likeBest: string;
  readonly insteadOf: (fault: string) => string;
  readonly without: (fault: string) => string;
  readonly clears: (numbers: string) => string;
  readonly standing: string;
  readonly corroborated: string;
  readonly origins: Counted;
  /** Where those who say it only cite each other. */
  readonly noOrigin: string;
  readonly mayBeSame: Counted;
  readonly inStatements: (origins: string, statements: string) => string;
  readonly established: string;
  readonly notEstablished: string;
  /** How it is found out, and recorded, that origins do not depend on each other. */
  readonly howIndependent: string;
  readonly hangsOn: (voices: string) => string;
  readonly more: Counted;
  readonly toLookAt: string;
  readonly stoppedEarly: string;
  readonly unconfirmed: (count: number) => string;
  /** `refused`: how many ways out are left out. */
  readonly boundRefused: (refused: number) => string;
};

export function sheetWords(language: MessageLanguage): SheetWords {
  return language === 'ru' ? russian : english;
}

/** The number with the form that goes with it; forms in the order one, few, many. */
function counting(language: MessageLanguage, ...forms: readonly string[]): Counted {
  const rules = new Intl.PluralRules(language);
  const places = new Intl.NumberFormat(language);
  const order = language === 'ru' ? ['one', 'few', 'many'] : ['one', 'other'];
  return (count) => `${places.format(count)} ${forms[order.indexOf(rules.select(count))] ?? forms.at(-1) ?? ''}`;
}

const english: SheetWords = {
  statements: counting('en', 'statement', 'statements'),
  sources: counting('en', 'source', 'sources'),
  entries: counting('en', 'entry', 'entries'),
  heading: (statements, sources, entries) => `${statements} of ${sources} · ledger at ${entries}`,
  notCounted: (count) =>
    `${counting('en', 'proposed statement is', 'proposed statements are')(count)} not counted (--provisional counts them).`,
  provisional: 'PROVISIONAL: proposed statements are counted as if they were accepted.',
  noConflict: 'No conflict was found among the statements that count.',
  conflicts: counting('en', 'conflict', 'conflicts'),
  questions: counting('en', 'question', 'questions'),
  inQuestions: (conflicts, questions) => `${conflicts} in ${questions}`,
  ungraded: 'ungraded',
  also: (voices) => `also: ${voices}`,
  takenForGranted: (assumption) => `taken for granted: ${assumption}`,
  dearer: (count) => `and ${counting('en', 'dearer way', 'dearer ways')(count)} (--all)`,
  waysOut: 'What would have to be wrong, cheapest first',
  compared: {
    best: 'the cheapest',
    tie: 'as cheap as the first',
    robust: 'dearer, whatever grades are worth',
    'depends on the grades': 'dearer by these grades',
  },
  cheapestFound: 'the cheapest found',
  allTied: (count) =>
    `All ${count} that are listed are equally cheap, and there may be more of them. Which of them comes first means nothing.`,
  likeBest: 'as the first, but',
  insteadOf: (fault) => `instead of: ${fault}`,
  without: (fault) => `without: ${fault}`,
  clears: (numbers) => `clears ${numbers}`,
  standing: 'Disputed, and standing in every cheapest way out',
  corroborated: 'Said more than once, by how many origins',
  origins: counting('en', 'origin', 'origins'),
  noOrigin: 'no origin, only voices that cite each other,',
  mayBeSame: (count) => `${count} voices of which some are, or may be, the same people`,
  inStatements: (origins, statements) => `${origins} in ${statements}`,
  established: 'independent of each other by a judgement',
  notEstablished: 'independence not established',
  howIndependent:
    '“counterpoint copies” shows which pages copy each other; “counterpoint judge VOICE independent VOICE” records that two origins do not depend on each other.',
  hangsOn: (voices) => `hangs on ${voices}`,
  more: (count) => `and ${count} more (--all)`,
  toLookAt: 'To look at',
  stoppedEarly: 'The search stopped early: there may be more than is shown.',
  unconfirmed: (count) =>
    `Conflicts that are not shown, or not with all that may resolve them: ${count}. The independent check did not confirm what was found of them, which is a bug of Counterpoint.`,
  boundRefused: (refused) =>
    `There may be cheaper ways out, and nothing is said of what stands or falls with them: the independent check did not confirm that nothing is cheaper, which is a bug of Counterpoint. Ways out left out with that: ${refused}.`,
};

const russian: SheetWords = {
  statements: counting('ru', 'утверждение', 'утверждения', 'утверждений'),
  sources: counting('ru', 'источник', 'источника', 'источников'),
  entries: counting('ru', 'запись', 'записи', 'записей'),
  heading: (statements, sources, entries) => `${statements}, ${sources} · в журнале ${entries}`,
  notCounted: (count) =>
    `Не учтено: ${counting('ru', 'предложенное утверждение', 'предложенных утверждения', 'предложенных утверждений')(count)} (учесть: --provisional).`,
  provisional: 'ПРЕДВАРИТЕЛЬНО: предложенные утверждения учтены так, как если бы их приняли.',
  noConflict: 'Среди учтённых утверждений противоречий не найдено.',
  conflicts: counting('ru', 'противоречие', 'противоречия', 'противоречий'),
  questions: counting('ru', 'вопрос', 'вопроса', 'вопросов'),
  inQuestions: (conflicts, questions) => `${conflicts}, ${questions}`,
  ungraded: 'без оценки',
  also: (voices) => `также: ${voices}`,
  takenForGranted: (assumption) => `принято на веру: ${assumption}`,
  dearer: (count) => `и ещё более дорогих: ${count} (--all)`,
  waysOut: 'Что должно быть неверно, от простого к сложному',
  compared: {
    best: 'проще всего',
    tie: 'так же просто, как первый выход',
    robust: 'сложнее при любых ценах оценок',
    'depends on the grades': 'сложнее при этих оценках',
  },
  cheapestFound: 'проще всего из найденного',
  allTied: (count) =>
    `Перечисленные выходы (${count}) одинаково просты, и таких может быть больше. Какой из них стоит первым, не значит ничего.`,
  likeBest: 'как первый, но',
  insteadOf: (fault) => `вместо: ${fault}`,
  without: (fault) => `без: ${fault}`,
  clears: (numbers) => `снимает ${numbers}`,
  standing: 'Оспорено, но остаётся в силе при любом простейшем выходе',
  corroborated: 'Сказано не раз: сколько первоисточников',
  origins: counting('ru', 'первоисточник', 'первоисточника', 'первоисточников'),
  noOrigin: 'первоисточника нет, лишь ссылки друг на друга',
  mayBeSame: (count) => `голосов ${count}, но некоторые из них – те же люди или могут ими быть`,
  inStatements: (origins, statements) => `${origins}, ${statements}`,
  established: 'независимы друг от друга по решению',
  notEstablished: 'независимость не установлена',
  howIndependent:
    'Какие страницы списаны друг с друга, показывает «counterpoint copies»; что два первоисточника не зависят друг от друга, записывает «counterpoint judge ГОЛОС independent ГОЛОС».',
  hangsOn: (voices) => `держится на: ${voices}`,
  more: (count) => `и ещё ${count} (--all)`,
  toLookAt: 'На что посмотреть',
  stoppedEarly: 'Поиск остановлен раньше конца: может быть больше, чем показано.',
  unconfirmed: (count) =>
    `Противоречия, которые не показаны или показаны не со всем, что может их снять: ${count}. Независимая проверка не подтвердила найденного о них, и это ошибка Counterpoint.`,
  boundRefused: (refused) =>
    `Возможны более дешёвые выходы, и что при них остаётся в силе, не сказано: независимая проверка не подтвердила, что дешевле нет, и это ошибка Counterpoint. Выходов при этом не показано: ${refused}.`,
};
