/** Russian words for the terms of the vocabulary, in all their cases. Plain data: what is missed is added here. */

import type { TermField } from '../language.ts';

type Row = readonly [term: string, words: RegExp];

/** Nouns and adjectives from one stem on, whatever their ending. */
const word = (stems: string) => new RegExp(`(?<!\\p{L})(?:${stems})`, 'u');
const orchestra = '(?:\\p{L}+[- ]){0,3}(?:оркестр|ансамбл|джаз-бэнд|бэнд)';

/** In a list, what stands first counts. */
const rows: Readonly<Record<TermField, readonly Row[]>> = {
  purpose: [
    ['stage', /концерт.*фестивал|фестивал.*концерт/u],
    ['concert', word('концерт')],
    ['festival', word('фестивал')],
    ['unrest', word('беспоряд')],
    ['protest', word('митинг|протест|демонстраци|шестви|пикет')],
    ['stage', word('выступить|выступать|выступлени|гастрол|сыграть|играть|спеть|петь')],
    ['family-visit', word('навестить (?:родн|семь|мать|отц|брат|сестр)|в гости к')],
    ['treatment', word('лечени|лечить|операци')],
    ['study', word('учёб|учеб|учиться|обучени')],
    ['shopping', word('за покупк|покупки')],
    ['tourism', word('отдых|отпуск|туризм|экскурси')],
    ['work', word('на заработк|на работу|по работе|работать')],
  ],
  means: [
    ['aeroplane', word('самол[её]т|авиарейс')],
    ['train', word('поезд')],
    ['bus', word('автобус')],
    ['car', word('машин|автомобил|такси')],
    ['on-foot', word('пешком')],
  ],
  cause: [
    ['dam-failure', word('(?:прорыв|разрушени|обрушени)\\p{L}* (?:\\p{L}+ )?(?:плотин|дамб)')],
    ['heavy-rain', word('дожд|ливн|ливень|осадк')],
    ['pilot-error', word('ошибк\\p{L}* (?:пилот|экипаж|л[её]тчик)')],
    ['technical-failure', word('(?:техническ\\p{L}+ )?(?:неисправност|отказ\\p{L}* двигател|поломк)')],
    ['weather', word('погод|туман|ветр|ветер|шторм|метел|снегопад')],
    ['missile', word('ракет')],
    ['bomb', word('бомб|взрывчатк')],
    ['shelling', word('обстрел')],
  ],
  occupation: [
    ['unemployed', word('безработн|без работы|нигде не работа|не име(?:ет|л|ла) работы|не работа(?:ет|ю)(?!\\p{L})')],
    [
      'orchestra-leader',
      new RegExp(
        `(?<!\\p{L})(?:лидер|руководител|глав[аыуео]|дириж[её]р|руководит|руководил|возглавля|возглавил|дирижиру|директор)\\p{L}* ${orchestra}|(?<!\\p{L})дириж[её]р`,
        'u',
      ),
    ],
    ['pianist', word('пианист')],
    ['singer', word('певец|певц|певиц')],
    ['composer', word('композитор')],
    [
      'musician',
      word('музыкант|трубач|скрипач|гитарист|барабанщи|саксофонист|тромбонист|виолончелист|оркестрант|джазмен'),
    ],
    ['teacher', word('учител|педагог|преподавател|профессор')],
    ['doctor', word('врач|доктор|хирург|медик')],
    ['driver', word('водител|шофёр|шофер|таксист')],
    ['engineer', word('инженер')],
    ['farmer', word('фермер|дехкан')],
    ['journalist', word('журналист|репорт[её]р|корреспондент')],
    ['lawyer', word('адвокат|юрист')],
    ['pilot', word('пилот|л[её]тчи')],
    ['rescuer', word('спасател')],
    ['soldier', word('солдат|военнослужащ')],
    ['builder', word('строител')],
    ['student', word('студент')],
  ],
  office: [
    ['press-secretary', word('пресс-секретар')],
    ['minister', word('министр(?!\\p{L}*ств)')],
    ['mayor', word('мэр(?:а|у|ом|е)?(?!\\p{L})|аким')],
    ['governor', word('губернатор')],
    ['head', word('(?:глав[аыуео]й?|председател\\p{L}*|директор\\p{L}*|начальник\\p{L}*) \\p{L}')],
  ],
  role: [
    ['terrorist', word('террорист')],
    ['suspect', word('подозреваем')],
    ['victim', word('потерпевш|жертв')],
    ['witness', word('свидетел|очевид')],
    ['organiser', word('организатор')],
    ['bystander', word('прохож')],
  ],
};

export function termOf(words: string, field: TermField): string | undefined {
  const lower = tidy(words);
  return rows[field].find(([, pattern]) => pattern.test(lower))?.[0];
}

/** Every occupation that the words name. */
export function occupationsIn(words: string): readonly string[] {
  const lower = tidy(words);
  return rows.occupation.filter(([, pattern]) => pattern.test(lower)).map(([term]) => term);
}

function tidy(words: string): string {
  return words.toLowerCase().replaceAll(/[\s\u00a0]+/g, ' ');
}
