/** What is told of events and things beside who did what: figures, causes, purposes, what stands beside a name. Invented sentences. */

import { describe, expect, test } from 'vitest';
import { sayContents } from './say-contents.ts';

type Row = readonly [text: string, ...contents: readonly string[]];

const english: readonly Row[] = [
  ['A fisherman said that the wave was four metres high.', 'the wave height 4..4 metre'],
  ['Police said that the suspect is 1 metre 80 tall.', 'the suspect height 1.8..1.8 metre'],
  ['The prosecutor said that the bribe amounted to 70,000 dollars.', 'the bribe amount 70000..70000 USD'],
  ['The family said that the ransom was 40,000 dollars.', 'the ransom amount 40000..40000 USD'],
  ['The bank said that the dollar traded at 480 tenge.', 'the dollar exchange-rate 480..480 KZT'],
  ['The judge said that the hearing lasted four hours.', 'the hearing duration 4..4 hour'],
  ['Rescuers said that 11 people are missing after the flood.', 'the flood number-of-missing 11..11 person'],
  [
    'The mayor said that the blast killed nine people and left 14 people injured.',
    'the blast number-of-dead 9..9 person',
    'the blast number-of-injured 14..14 person',
  ],
  ['Engineers said that the flood was caused by a dam failure.', 'the flood cause [dam-failure]'],
  [
    'The airline said that the plane crashed near Oster because of fog.',
    'crash: theme the plane; place Oster',
    'the plane crashed near Oster because of fog cause [weather]',
  ],
  [
    'Her sister said that Rosa Kemp flew to Oster only for a concert.',
    'journey: agent Rosa Kemp; to Oster; purpose [concert]',
    'Rosa Kemp flew to Oster only for a concert sole-purpose [concert]',
  ],
  [
    'Her manager said that Rosa Kemp always travelled to Oster only for concerts.',
    'Rosa Kemp journeys-only-for [concert]',
  ],
  [
    'Police said that Pavel Drozd, 45, a bus driver, was arrested.',
    'Pavel Drozd age 45..45 year',
    'Pavel Drozd occupation [driver]',
    'detention: patient Pavel Drozd',
  ],
  ['The consul said that Pavel Drozd has Norwegian citizenship.', 'Pavel Drozd citizenship “Norwegian”'],
  ['Police named the victim as Pavel Drozd.', 'the victim name “Pavel Drozd”'],
  [
    'The ombudsman said that the arrest of Pavel Drozd by border guards in Oster on 3 February was unlawful.',
    'detention: patient Pavel Drozd; agent border guards; place Oster; when 2031-02-03',
  ],
  [
    'The widow said that the wounded man was recognised by his brother.',
    'identification: patient the wounded man; agent his brother',
  ],
  [
    'The ministry said that it handed the ambassador a note.',
    'diplomatic-note: agent The ministry; addressee the ambassador',
  ],
  [
    'The doctor said that the guard was wounded by a shell fragment.',
    'injury: patient the guard; means “a shell fragment”',
  ],
];

const russian: readonly Row[] = [
  ['Рыбак рассказал, что высота волны достигала четырёх метров.', 'волны height 4..4 metre'],
  ['Рыбак рассказал, что волна высотой около трёх метров смыла лодку.', 'волна height 3..3 metre'],
  ['Прокурор заявил, что сумма взятки составила 70 тысяч долларов.', 'взятки amount 70000..70000 USD'],
  ['В Нацбанке сообщили, что курс доллара составил 480 тенге.', 'доллара exchange-rate 480..480 KZT'],
  ['Судья отметил, что заседание длилось четыре часа.', 'заседание duration 4..4 hour'],
  [
    'Спасатели сообщили, что после наводнения пропали без вести 11 человек.',
    'наводнения number-of-missing 11..11 person',
  ],
  ['Врач сообщил, что число раненых при взрыве выросло до 14 человек.', 'взрыве number-of-injured 14..14 person'],
  ['Инженеры заявили, что причиной наводнения стал прорыв плотины.', 'наводнения cause [dam-failure]'],
  [
    'Авиакомпания сообщила, что вертолёт разбился в Осторе из-за тумана.',
    'crash: theme вертолёт; place Осторе',
    'что вертолёт разбился в Осторе из-за тумана cause [weather]',
  ],
  [
    'Сестра рассказала, что Роза Кемпова прилетела в Остор только ради концерта.',
    'journey: agent Роза Кемпова; to Остор; purpose [concert]',
    'что Роза Кемпова прилетела в Остор только ради концерта sole-purpose [concert]',
  ],
  [
    'Директор рассказал, что Роза Кемпова ездила в Остор только на концерты.',
    'Роза Кемпова journeys-only-for [concert]',
  ],
  [
    'Полиция сообщила, что задержан 45-летний водитель автобуса Павел Дроздов.',
    'Павел Дроздов age 45..45 year',
    'Павел Дроздов occupation [driver]',
  ],
  ['Консул сообщил, что Павел Дроздов имеет норвежское гражданство.', 'Павел Дроздов citizenship “норвежское”'],
  [
    'Омбудсмен заявил, что арест Павла Дроздова пограничниками в Осторе 3 февраля был незаконным.',
    'detention: patient Павла Дроздова; agent пограничниками; place Осторе; when 2031-02-03',
  ],
  // A number word is nobody's name.
  ['Мэр сообщил, что при пожаре погибли семь человек.', 'пожаре number-of-dead 7..7 person'],
  ['Мэр сообщил, что при пожаре погибли двенадцать человек.', 'пожаре number-of-dead 12..12 person'],
  ['Свидетель рассказал, что Карлу Тамманову предложили работу.', 'offer: addressee Карлу Тамманову; theme “работу”'],
  ['Министерство сообщило, что село Дубки затопило.', 'flood: place село Дубки'],
];

const silent: readonly (readonly [language: string, text: string])[] = [
  ['en', 'The lawyer said that detainees are often beaten in prisons.'],
  ['en', 'The union called for the release of Pavel Drozd.'],
  ['en', 'The engineer said that the bridge probably collapsed.'],
  ['en', 'The paper wrote that she would sue whoever attacked her son.'],
  ['en', 'The coach said that Norvik beat Tarn 2-1 in the final.'],
  ['en', 'The doctor said that nobody was hurt in the blast.'],
  ['ru', 'В посольстве не исключили, что Павел Дроздов вылетел в Остор.'],
  ['ru', 'Полиция отказалась подтвердить, что Павла Дроздова арестовали.'],
  ['ru', 'Инженер сказал, что плотина, возможно, рухнула.'],
  ['ru', 'Адвокат рассказал, что в тюрьме заключённых регулярно пытают.'],
  ['ru', 'Правозащитники потребовали освобождения Павла Дроздова.'],
];

describe.each([
  ['en', english],
  ['ru', russian],
] as const)('what is told of events and things, %s', (language, rows) => {
  test.each(rows.map(([text, ...contents]) => [text, contents] as const))('%s', (text, contents) => {
    const said = sayContents(text, '2031-02-09', language);
    for (const content of contents) expect(said).toContain(content);
  });
});

test.each(silent)('nothing is typed (%s): %s', (language, text) => {
  expect(sayContents(text, '2031-02-09', language)).toEqual([]);
});
