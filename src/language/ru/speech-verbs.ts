/**
 * The verbs by which Russian says that somebody says something: their finite forms, the speech act, and what may follow.
 * Each row lists stems of the past and of the present; the endings are the same for all.
 */

import type { Act } from '../../statement/statement.ts';

/** How a verb takes what is said. */
export type SpeechVerb = {
  readonly act: Act;
  /** Takes «что» or a colon. */
  readonly takesClause: boolean;
  /** Takes an object or an infinitive as what is said: «опроверг обвинения», «попросил суд подождать». */
  readonly takesObject: boolean;
  /** Takes «о» with what is said in short: «сообщил о задержании». */
  readonly takesAbout: boolean;
  /** Takes «на» or «в» with it: «жалуется на шум», «уверен в успехе». */
  readonly takesOn: boolean;
  /** Takes an infinitive and nothing else: «намерен обжаловать». */
  readonly takesInfinitive: boolean;
  /** Stands as a tag at a quotation: «…», — сказал X. */
  readonly isTag: boolean;
};

export type VerbForm = SpeechVerb & {
  readonly isPlural: boolean;
  /** Of the past, whose ending tells the gender; absent in the present and the plural. */
  readonly gender?: 'male' | 'female' | 'neuter';
};

/** Flags: c clause, o object or infinitive, a about, n «на» or «в», f infinitive alone, t tag. Stems of the past before «л», of the present with endings. */
const rows: readonly (readonly [past: string, present: string, act: Act, flags: string])[] = [
  [
    'сообщи заяви доложи проинформирова уведоми',
    'сообщает|сообщают заявляет|заявляют рассказывает|рассказывают информирует|информируют докладывает|докладывают',
    'asserts',
    'cat',
  ],
  ['рассказа упомяну поведа отчиталс', 'упоминает|упоминают отчитывается|отчитываются', 'asserts', 'cat'],
  ['сказа говори', 'говорит|говорят', 'asserts', 'cat'],
  [
    'отмети замети добави подчеркну указа уточни поясни разъясни констатирова резюмирова заключи продолжи повтори',
    'отмечает|отмечают замечает|замечают добавляет|добавляют подчёркивает|подчеркивает|подчёркивают|подчеркивают указывает|указывают уточняет|уточняют поясняет|поясняют разъясняет|разъясняют констатирует|констатируют резюмирует|резюмируют заключает|заключают продолжает|продолжают повторяет|повторяют',
    'asserts',
    'ct',
  ],
  ['объясни', 'объясняет|объясняют', 'asserts', 'cot'],
  ['напомни предупреди', 'напоминает|напоминают предупреждает|предупреждают', 'asserts', 'cat'],
  ['написа переда', 'пишет|пишут передаёт|передает|передают', 'asserts', 'cat'],
  [
    'утвержда уверя завери заверя доказыва намекну',
    'утверждает|утверждают уверяет|уверяют заверяет|заверяют доказывает|доказывают намекает|намекают',
    'asserts',
    'ct',
  ],
  ['настаива', 'настаивает|настаивают', 'asserts', 'cnt'],
  [
    'ответи возрази парирова воскликну прокомментирова пошути рассуди удивилс съязви вздохну',
    'отвечает|отвечают возражает|возражают парирует|парируют восклицает|восклицают комментирует|комментируют шутит|шутят рассуждает|рассуждают удивляется|удивляются вздыхает|вздыхают',
    'asserts',
    'ct',
  ],
  [
    'поделилс пожаловалс жаловалс посетова сетова возмутилс возмущалс похвасталс',
    'делится|делятся жалуется|жалуются сетует|сетуют возмущается|возмущаются негодует|негодуют',
    'asserts',
    'cnt',
  ],
  [
    'смеялс засмеялс улыбнулс крикну закрича шепну прошепта поклялс клялс подытожи подмети посмеялс усмехнулс',
    'смеётся|смеется|смеются улыбается|улыбаются кричит|кричат шепчет|шепчут клянётся|клянется|клянутся подытоживает|подытоживают усмехается|усмехаются',
    'asserts',
    'ct',
  ],
  ['сообща заявля рассказыва докладыва упомина объявля предупрежда напомина писа передава', '', 'asserts', 'cat'],
  [
    'отмеча замеча добавля подчеркива подчёркива указыва уточня поясня разъясня повторя отвеча возража комментирова шути намека',
    '',
    'asserts',
    'ct',
  ],
  ['подозрева заподозри', 'подозревает|подозревают', 'asserts', 'ct'],
  ['описа описыва', 'описывает|описывают', 'asserts', 'co'],
  ['осуди осужда', 'осуждает|осуждают', 'asserts', 'o'],
  ['посчита', '', 'asserts', 'cot'],
  ['недоумева', 'недоумевает|недоумевают', 'asks', 'ct'],
  ['обязалс намерева', 'обязуется|обязуются', 'promises', 'f'],
  ['планирова', 'планирует|планируют', 'expects', 'f'],
  ['объяви провозгласи', 'объявляет|объявляют провозглашает|провозглашают', 'asserts', 'cat'],
  ['счита', 'считает|считают', 'asserts', 'cot'],
  ['полага дума вери', 'полагает|полагают думает|думают верит|верят', 'asserts', 'ct'],
  ['сомневалс засомневалс усомнилс', 'сомневается|сомневаются', 'asserts', 'cnt'],
  ['предположи допусти', 'предполагает|предполагают допускает|допускают', 'asserts', 'ct'],
  ['вспомни помни припомни', 'вспоминает|вспоминают помнит|помнят припоминает|припоминают', 'asserts', 'cot'],
  ['опасалс боялс', 'опасается|опасаются боится|боятся', 'asserts', 'ct'],
  ['показа показыва', 'показывает|показывают', 'asserts', 'c'],
  ['выясни установи обнаружи', '', 'asserts', 'ct'],
  ['свидетельствова', 'свидетельствует|свидетельствуют', 'asserts', 'ca'],
  ['постанови', '', 'asserts', 'co'],
  ['вырази высказа', 'выражает|выражают высказывает|высказывают', 'asserts', 'co'],
  ['оцени оценива раскритикова критикова', 'оценивает|оценивают критикует|критикуют', 'asserts', 'o'],
  ['обвини назва вини', 'обвиняет|обвиняют называет|называют винит|винят', 'asserts', 'o'],
  ['узна опозна', 'узнаёт|узнают опознаёт|опознают', 'asserts', 'o'],
  ['подтверди', 'подтверждает|подтверждают', 'confirms', 'cot'],
  [
    'опровергну отрица отверг исключи оспори оспарива',
    'опровергает|опровергают отрицает|отрицают отвергает|отвергают исключает|исключают оспаривает|оспаривают',
    'denies',
    'cot',
  ],
  ['призна признава', 'признаёт|признает|признают', 'admits', 'cot'],
  ['призналс сознавалс созналс', 'признаётся|признается|признаются сознаётся|сознаются', 'admits', 'cat'],
  ['спроси поинтересовалс', 'спрашивает|спрашивают интересуется|интересуются', 'asks', 'ct'],
  ['попроси проси', 'просит|просят', 'asks', 'cot'],
  [
    'потребова призва настоя предложи посоветова порекомендова рекомендова приказа распорядилс',
    'требует|требуют призывает|призывают предлагает|предлагают советует|советуют рекомендует|рекомендуют',
    'urges',
    'co',
  ],
  ['обратилс', '', 'urges', ''],
  ['пообеща обеща гарантирова', 'обещает|обещают гарантирует|гарантируют', 'promises', 'cot'],
  [
    'ожида рассчитыва предсказа',
    'ожидает|ожидают рассчитывает|рассчитывают предсказывает|предсказывают',
    'expects',
    'co',
  ],
  ['надеялс', 'надеется|надеются', 'expects', 'ct'],
  ['спрогнозирова прогнозирова', 'прогнозирует|прогнозируют', 'expects', 'co'],
  ['пригрози угрожа', 'угрожает|угрожают грозит|грозят', 'threatens', 'cao'],
];

const irregular: readonly (readonly [form: string, plural: boolean, act: Act, flags: string])[] = [
  ['опроверг', false, 'denies', 'cot'],
  ['опровергла', false, 'denies', 'cot'],
  ['опровергли', true, 'denies', 'cot'],
  ['отверг', false, 'denies', 'cot'],
  ['отвергла', false, 'denies', 'cot'],
  ['отвергли', true, 'denies', 'cot'],
  ['произнёс', false, 'asserts', 'ct'],
  ['произнес', false, 'asserts', 'ct'],
  ['произнесла', false, 'asserts', 'ct'],
  ...['уверен', 'уверена', 'убеждён', 'убежден', 'убеждена'].map((form) => [form, false, 'asserts', 'cnt'] as const),
  ...['согласен', 'согласна'].map((form) => [form, false, 'asserts', 'ct'] as const),
  ...['уверены', 'убеждены'].map((form) => [form, true, 'asserts', 'cnt'] as const),
  ['согласны', true, 'asserts', 'ct'],
  ...['счёл', 'счел', 'сочла'].map((form) => [form, false, 'asserts', 'co'] as const),
  ['сочли', true, 'asserts', 'co'],
  ...['намерен', 'намерена', 'намерено'].map((form) => [form, false, 'promises', 'f'] as const),
  ['намерены', true, 'promises', 'f'],
];

/** Forms to verbs. */
export const verbForms: ReadonlyMap<string, VerbForm> = new Map([
  ...rows.flatMap(([past, present, act, flags]) => [
    ...past.split(' ').flatMap((stem) => pastForms(stem, verbOf(act, flags))),
    ...present
      .split(/[ |]/)
      .filter((form) => form !== '')
      .map((form) => [form, { ...verbOf(act, flags), isPlural: /[уюая]т(?:ся)?$/u.test(form) }] as const),
  ]),
  ...irregular.map(([form, isPlural, act, flags]) => [form, { ...verbOf(act, flags), isPlural }] as const),
]);

function verbOf(act: Act, flags: string): SpeechVerb {
  return {
    act,
    takesClause: flags.includes('c'),
    takesObject: flags.includes('o'),
    takesAbout: flags.includes('a'),
    takesOn: flags.includes('n'),
    takesInfinitive: flags.includes('f'),
    isTag: flags.includes('t'),
  };
}

/** «признался, призналась, признались» or «сказал, сказала, сказали». */
function pastForms(stem: string, verb: SpeechVerb): readonly (readonly [string, VerbForm])[] {
  const [base, back] = stem.endsWith('лс')
    ? [stem.slice(0, -1), ['ся', 'ась', 'ось', 'ись']]
    : [`${stem}л`, ['', 'а', 'о', 'и']];
  const [male = '', female = '', neuter = '', plural = ''] = back;
  return [
    [base + male, { ...verb, isPlural: false, gender: 'male' }],
    [base + female, { ...verb, isPlural: false, gender: 'female' }],
    [base + neuter, { ...verb, isPlural: false, gender: 'neuter' }],
    [base + plural, { ...verb, isPlural: true }],
  ];
}

/**
 * What «не» before such a verb makes of it: «не верит, что» denies, «не исключает, что» says that it may be. Before others
 * it tells that nothing was said.
 */
export function negatedAct(lower: string): Act | undefined {
  if (/^(?:вер(?:ит|ят|ила?|или)|призна(?:ёт|ют|ет|л|ла|ли)|соглас(?:ен|на|ны))$/u.test(lower)) return 'denies';
  return /^исключ(?:ает|ают|ила?|или)$/u.test(lower) ? 'asserts' : undefined;
}
