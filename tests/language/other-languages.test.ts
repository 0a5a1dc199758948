/** The laws of reading in Russian, Kazakh and Kyrgyz, whatever the text: no invented span, no field outside of its passage. */

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holds } from '../../src/language/proposal.ts';
import type { Field, ProposedContent } from '../../src/language/proposed-content.ts';
import { readStatements } from '../../src/language/propose-statements.ts';

/** Pieces that rules look at, with what hostile pages bring along; any of them may follow any other. */
const hostile = '“|”|"|«|»|,|.|;|:|—|(|)|?|\n|\n\n|\u00a0|\u202e|\u0000|\ud800|👩‍🚒|__proto__|ё|75|2031';
const languages: readonly (readonly [language: string, pieces: string])[] = [
  [
    'ru',
    'По словам человека на записи,|1 января ему написали незнакомые люди|и позвали на митинг.|Он дал согласие, после чего|неизвестные оплатили ему перелёт в Алматы|и поселили в квартире|«Это мой сын Тимур»,|— сказала Ольга Сальник.|, говорит он,|который купил билет,|чтобы дать концерты|Тимуру Сальнику 33 года.|Он трубач, руководит оркестром|На видео другой человек, Павел Дрозд|Информация о том, что|не соответствует действительности|его задержали 5 мая|он без работы|75 тысяч тенге|безработный|объясняет:',
  ],
  [
    'kk',
    'Бейнежазбадағы ер адамның сөзінше,|1 қаңтарда оған бейтаныс адамдар хабарласып,|митингіге қатысуды ұсынған.|«Мен жұмыссызбын»,|— деді ол бейнежазбада.|Содан кейін белгісіз біреулер|оның ұшақ билетінің ақысын төлеген|Павел Дроздтың Алматыға барғанын айтты|видеодағы ер адам — Тимур Сальник|33 жаста|оркестр жетектейді|75 мың теңге алған|ұсталған|барды ма|сөйлестік',
  ],
  [
    'ky',
    'Видеодогу кишинин айтымында,|1-январда ага бейтааныш адамдар байланышып,|митингге катышууну сунушташкан.|Биз анын апасы Сайра Дрозд менен сүйлөштүк.|— Ким ал?|— Видеодогу киши — Тимур Салник.|«Мен жумушсузмун»,|— деди ал видеодо.|билетин 16-декабрда алышкан|33 жашта|оркестр жетектейт|Бишкекке учкан эмес|кармалган|төрөлгөн',
  ],
];

describe.each(languages)('laws in %s', (language, words) => {
  const pieces = `${words}|${hostile}`.split('|');
  const scraps = fc
    .tuple(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), fc.constantFrom(' ', '', '\u00a0'))
    .map(([parts, space]) => parts.join(space));
  const texts = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), scraps, scraps);
  const read = (text: string) => readStatements({ text, parts: [] }, { language, published: '2031-01-10' });

  test('words are the text between their offsets, and fields stand in what is said', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { proposals, subjects, joins } = read(text);
        for (const { attribution, cue, passage, dates, hedge, contents } of proposals) {
          const fields = contents.flatMap(placesIn);
          for (const { start, end, words: said } of [passage, ...attribution, ...dates, ...fields, cue, hedge].filter(
            (place) => place !== undefined,
          )) {
            expect(text.slice(start, end)).toBe(said);
            expect(end).toBeGreaterThan(start);
          }
          for (const place of fields)
            expect(holds(passage, place) || (cue !== undefined && holds(cue, place))).toBe(true);
          for (const number of contents.flatMap(numbersIn)) expect(subjects[number]?.number).toBe(number);
        }
        for (const { a, b } of joins) expect([subjects[a]?.kind, subjects[b]?.kind]).toEqual(['event', 'event']);
        for (const { name, mentions } of subjects)
          for (const place of [name, ...mentions]) expect(text.slice(place.start, place.end)).toBe(place.words);
      }),
      { numRuns: 300 },
    );
  });

  test('ends on a hundred thousand characters of each piece', () => {
    for (const piece of pieces) {
      const text = `${piece} `.repeat(Math.ceil(100_000 / (piece.length + 1)));
      expect(read(text).proposals.length).toBeLessThan(text.length);
    }
  });
});

function fieldsOf(content: ProposedContent): readonly Field[] {
  switch (content.kind) {
    case 'event':
      return [content.event, ...Object.values(content.roles)];
    case 'attribute':
      return [content.of, content.value];
    case 'identity':
      return [content.a, content.b];
    case 'order':
      return [content.earlier, content.later];
  }
}

function placesIn(content: ProposedContent) {
  const when = content.kind === 'event' && content.when ? [content.when.words] : [];
  return [content.passage, ...when, ...fieldsOf(content).flatMap(({ words }) => words ?? [])];
}

function numbersIn(content: ProposedContent): readonly number[] {
  return fieldsOf(content).flatMap(({ value }) => (value.kind === 'subject' ? [value.subject] : []));
}
