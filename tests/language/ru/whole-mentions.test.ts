/** Whoever a Russian sentence mentions is marked by the whole phrase: title, name, whose it is, and a name in quotation marks. */

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findWholeMentions } from '../../../src/language/ru/whole-mentions.ts';
import { readTokens } from '../../../src/language/tokens.ts';

function sentenceOf(text: string) {
  const place = { start: 0, end: text.length };
  return { ...place, text, tokens: readTokens(text, place) };
}

function mentioned(text: string): readonly string[] {
  return findWholeMentions(sentenceOf(text)).map(({ start, end }) => text.slice(start, end));
}

type Row = readonly [text: string, ...mentions: string[]];

describe('the whole phrase', () => {
  test.each<Row>([
    [
      'Глава Лядского края Олег Мишин встретил посла Чили в Риге Хуана Рея.',
      'Глава Лядского края Олег Мишин',
      'посла Чили в Риге Хуана Рея',
    ],
    ['Помощник прокурора майор юстиции Пётр Кан ушёл.', 'Помощник прокурора майор юстиции Пётр Кан'],
    ['Пресс-служба Южного военного округа молчит.', 'Пресс-служба Южного военного округа'],
    ['Банк «Север» нанял директора по развитию.', 'Банк «Север»', 'директора по развитию'],
    ['Министерство труда и занятости закрыто.', 'Министерство труда и занятости'],
    ['Трое бывших рабочих и 17-летняя торговка ждали судью.', 'Трое бывших рабочих', '17-летняя торговка', 'судью'],
    ['Анна Орлова и Пётр Кан раздали детям яблоки.', 'Анна Орлова', 'Пётр Кан', 'детям'],
    ['Неизвестный в маске вышел из банка.', 'Неизвестный в маске', 'банка'],
  ])('%s', (text, ...expected) => expect(mentioned(text)).toEqual(expected));
});

test.each(['В Риге шёл дождь.', 'Он уехал из Тарнска в Остер.', 'Рыба стоит дорого.', 'Завели новый журнал.'])(
  'nobody: %s',
  (text) => expect(mentioned(text)).toEqual([]),
);

test('whatever the text, mentions are in order, apart from each other and never empty', () => {
  const words = [
    'глава',
    'МВД',
    'Анна',
    'Орлова',
    '«Север»',
    'и',
    'по',
    'в',
    'краю',
    'Лядского',
    'двое',
    '17-летний',
    ',',
    '.',
    'сказал',
    '«',
    '»',
    'И.',
    'о.',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 30 }), (parts) => {
      const found = findWholeMentions(sentenceOf(parts.join(' ')));
      for (const [at, { start, end }] of found.entries()) {
        expect(end).toBeGreaterThan(start);
        expect(start).toBeGreaterThanOrEqual(found[at - 1]?.end ?? 0);
      }
    }),
  );
});
