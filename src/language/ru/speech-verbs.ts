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
  /** Stands as a tag at a quotation: «…», — сказал X. */
  readonly isTag: boolean;
};

export type VerbForm = SpeechVerb & {
  readonly isPlural: boolean;
  /** Of the past, whose ending tells the gender; absent in the present and the plural. */
  readonly gender?: 'male' | 'female' | 'neuter';
};

/** Flags: c clause, o object or infinitive, a about, t tag. Stems of the past before «л», of the present with endings. */
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
    'утвержда уверя завери доказыва настаива намекну',
    'утверждает|утверждают уверяет|уверяют заверяет|заверяют доказывает|доказывают настаивает|настаивают намекает|намекают',
    'asserts',
    'ct',
  ],
  [
    'ответи возрази парирова воскликну прокомментирова пошути рассуди удивилс съязви вздохну',
    'отвечает|отвечают возражает|возражают парирует|парируют восклицает|восклицают комментирует|комментируют шутит|шутят рассуждает|рассуждают удивляется|удивляются вздыхает|вздыхают',
    'asserts',
    'ct',
  ],
  [
    'поделилс пожаловалс посетова возмутилс похвасталс',
    'делится|делятся жалуется|жалуются сетует|сетуют возмущается|возмущаются негодует|негодуют',
    'asserts',
    'ct',
  ],
  ['объяви провозгласи', 'объявляет|объявляют провозглашает|провозглашают', 'asserts', 'cat'],
  ['счита', 'считает|считают', 'asserts', 'cot'],
  [
    'полага дума вери сомнева сомневалс',
    'полагает|полагают думает|думают верит|верят сомневается|сомневаются',
    'asserts',
    'ct',
  ],
  ['предположи допусти', 'предполагает|предполагают допускает|допускают', 'asserts', 'ct'],
  ['вспомни помни припомни', 'вспоминает|вспоминают помнит|помнят припоминает|припоминают', 'asserts', 'cot'],
  ['опасалс боялс', 'опасается|опасаются боится|боятся', 'asserts', 'ct'],
  [
    'выясни установи обнаружи показа свидетельствова',
    'показывает|показывают свидетельствует|свидетельствуют',
    'asserts',
    'c',
  ],
  ['постанови', '', 'asserts', 'co'],
  ['вырази оцени раскритикова', 'выражает|выражают оценивает|оценивают критикует|критикуют', 'asserts', 'o'],
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
  [
    'пообеща обеща поклялс гарантирова',
    'обещает|обещают клянётся|клянется|клянутся гарантирует|гарантируют',
    'promises',
    'cot',
  ],
  [
    'ожида рассчитыва предсказа',
    'ожидает|ожидают рассчитывает|рассчитывают предсказывает|предсказывают',
    'expects',
    'co',
  ],
  ['надеялс', 'надеется|надеются', 'expects', 'ct'],
  ['спрогнозирова прогнозирова', 'прогнозирует|прогнозируют', 'expects', 'co'],
  ['пригрози угрожа', 'угрожает|угрожают грозит|грозят', 'threatens', 'ca'],
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
  ...['уверен', 'уверена', 'убеждён', 'убежден', 'убеждена', 'согласен', 'согласна'].map(
    (form) => [form, false, 'asserts', 'ct'] as const,
  ),
  ...['уверены', 'убеждены', 'согласны'].map((form) => [form, true, 'asserts', 'ct'] as const),
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
