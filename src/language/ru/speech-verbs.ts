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
    'сообщает|сообщают заявляет|заявляют рассказывает|рассказывают информирует|информируют',
    'asserts',
    'cat',
  ],
  ['рассказа упомяну', '', 'asserts', 'cat'],
  ['сказа говори', 'говорит|говорят', 'asserts', 'cat'],
  [
    'отмети добави подчеркну указа уточни поясни разъясни констатирова резюмирова заключи продолжи',
    'отмечает|отмечают добавляет|добавляют подчёркивает|подчеркивает|подчёркивают|подчеркивают указывает|указывают уточняет|уточняют поясняет|поясняют',
    'asserts',
    'ct',
  ],
  ['объясни', 'объясняет|объясняют', 'asserts', 'cot'],
  ['напомни предупреди', 'напоминает|напоминают предупреждает|предупреждают', 'asserts', 'cat'],
  ['написа переда', 'пишет|пишут передаёт|передает|передают', 'asserts', 'cat'],
  ['утвержда уверя', 'утверждает|утверждают уверяет|уверяют', 'asserts', 'ct'],
  ['ответи возрази парирова воскликну прокомментирова', 'отвечает|отвечают', 'asserts', 'ct'],
  ['поделилс пожаловалс посетова возмутилс', 'жалуется|жалуются сетует|сетуют', 'asserts', 'ct'],
  ['объяви', 'объявляет|объявляют', 'asserts', 'cat'],
  ['счита полага дума', 'считает|считают полагает|полагают думает|думают', 'asserts', 'ct'],
  ['предположи', 'предполагает|предполагают', 'asserts', 'ct'],
  ['вырази', '', 'asserts', 'o'],
  ['обвини назва', 'обвиняет|обвиняют называет|называют', 'asserts', 'o'],
  ['узна опозна', 'узнаёт|узнают опознаёт|опознают', 'asserts', 'o'],
  ['подтверди', 'подтверждает|подтверждают', 'confirms', 'cot'],
  ['опровергну отрица отверг', 'опровергает|опровергают отрицает|отрицают отвергает|отвергают', 'denies', 'cot'],
  ['призна признава', 'признаёт|признает|признают', 'admits', 'cot'],
  ['призналс сознавалс', 'признаётся|признается|признаются', 'admits', 'cat'],
  ['спроси поинтересовалс', 'спрашивает|спрашивают', 'asks', 'ct'],
  ['попроси', 'просит|просят', 'asks', 'cot'],
  ['потребова призва настоя', 'требует|требуют призывает|призывают', 'urges', 'co'],
  ['обратилс', '', 'urges', ''],
  ['пообеща обеща поклялс', 'обещает|обещают', 'promises', 'cot'],
  ['ожида', 'ожидает|ожидают', 'expects', 'co'],
  ['надеялс', 'надеется|надеются', 'expects', 'ct'],
  ['спрогнозирова', 'прогнозирует|прогнозируют', 'expects', 'co'],
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
