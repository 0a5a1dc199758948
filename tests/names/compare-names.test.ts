/** Names compared: what must be one name, what must not, why, and what holds for any text whatever. */

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareNames, type NameBand } from '../../src/names/compare-names.ts';
import { tellReason } from '../../src/names/reasons.ts';
import { writeForms } from '../../src/names/systems/write-name.ts';
import { readLabelledPairs } from './labelled-pairs.ts';

describe('one name in two spellings', () => {
  const spellings = ['Ruzahunov Vikram', 'Vikram Ruzakhunov', 'Викрам Рузахунов', 'Викрама Рузахунова'];
  test.each(spellings.flatMap((a) => spellings.map((b) => [a, b])))('%s, %s', (a, b) => {
    expect(compareNames(a, b).band).toBe('same');
  });
});

test.each<[a: string, b: string, band: NameBand, reason: string]>([
  ['Рузахунов', 'Рузахуновдун', 'same', '“рузахунов” and “рузахуновдун” are one name in two cases'],
  ['Нұрлан Сейітов', 'Нұрлан Сейітовтың', 'same', 'are one name in two cases'],
  ['Sasha Petrov', 'Alexander Petrov', 'maybe', 'a name and its short form'],
  ['V. Petrov', 'Vikram Petrov', 'maybe', 'one is only an initial'],
  ['Petrov', 'Vikram Petrov', 'maybe', '“vikram” stands in one only'],
  ['Petrov Ivan', 'Ivan Petrov', 'same', 'the words stand in another order'],
  ['Hassan Ali', 'Hussein Ali', 'different', '“hassan” and “hussein” are two names'],
  ['Ivan Petrovich Sidorov', 'Petr Ivanovich Sidorov', 'different', 'are two names'],
  ['George Barlow Jr', 'George Barlow Sr', 'different', 'tell two generations apart'],
  ['Alexander Ivanov', 'Alexandra Ivanova', 'different', 'are two names'],
  ['MVD', 'Министерство внутренних дел', 'maybe', 'are the first letters of'],
  ['ОАО «Газинвест»', 'Gazinvest LLC', 'same', 'are two legal forms'],
  ['School No. 5', 'Школа № 6', 'different', '“5” and “6” are two names'],
  ['محمد علي', 'Muhammad Ali', 'same', 'are one name in two languages'],
  ['王小明', 'Wang Xiaoming', 'same', 'stands in both'],
  ['Ali bin Hussein', 'Hussein bin Ali', 'different', 'the words stand in another order'],
  ['Thomas Martin', 'Martin Thomas', 'maybe', 'the words stand in another order'],
  ['Noureddine Karimi', 'Nur al-Din Karimi', 'maybe', 'what is one word in one name is two in the other'],
  ['Olena Kovalenka', 'Олена Коваленко', 'same', 'near in sound'],
  ['ISRL', 'Iron and Steel Railway Lines', 'maybe', 'are the first letters of'],
  ['北方技术有限公司', 'Beifang Technologies Co., Ltd.', 'same', 'stands in both'],
  ['Obshchestvo s ogranichennoy otvetstvennostyu Romashka', 'ООО Ромашка', 'same', 'are spellings of one name'],
  ['Zhenya Petrova', 'Yevgenia Petrova', 'maybe', 'short form'],
])('%s, %s: %s, since %s', (a, b, band, reason) => {
  const comparison = compareNames(a, b);
  expect(comparison.band).toBe(band);
  expect(comparison.reasons.map(tellReason).join('; ')).toContain(reason);
});

describe('a name and its form by any system of writing are one name', () => {
  const names = [
    'Сергей Щербаков',
    'Екатерина Цветкова',
    'Эльдар Хаджиев',
    'Юрий Хрущёв',
    'Жеңиш Чороев',
    'Өмүрбек Түлөбаев',
    'Қанат Жақсылықов',
    'Үміт Ғабдуллина',
    'Юлія Щербак',
    'Ігор Кравчук',
    'გიორგი ჯაფარიძე',
    'Γεώργιος Μπακογιάννης',
    'Արամ Խաչատրյան',
  ];
  const forms = names.flatMap((name) => writeForms(name).map(({ text, standard }) => [name, text, standard] as const));
  test('every system is asked', () => {
    expect(new Set(forms.map(([, , standard]) => standard)).size).toBe(14);
  });
  test.each(forms)('%s, %s (%s)', (name, form) => {
    expect(compareNames(name, form).band).not.toBe('different');
  });
});

describe('for any two texts', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom(...readLabelledPairs().map(({ a }) => a)),
    fc
      .array(fc.constantFrom('Иван', 'al-', '\u202e', 'محمد', ' ', 'О.', '李', '한', '\ud800', '№5', 'ооо', '('), {
        maxLength: 12,
      })
      .map((parts) => parts.join('')),
  );

  test('the score is from 0 to 1, and the same both ways and every time', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const comparison = compareNames(a, b);
        expect(comparison.score).toBeGreaterThanOrEqual(0);
        expect(comparison.score).toBeLessThanOrEqual(1);
        expect(compareNames(b, a)).toEqual(comparison);
        expect(compareNames(a, b)).toEqual(comparison);
        expect(comparison.reasons.map(tellReason).every((reason) => reason !== '')).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  test('a text that is not empty is one name with itself', () => {
    fc.assert(
      fc.property(text, (a) => {
        fc.pre(a !== '');
        expect(compareNames(a, a).band).toBe('same');
      }),
      { numRuns: 300 },
    );
  });

  test('kinds change nothing of that', () => {
    fc.assert(
      fc.property(
        text,
        text,
        fc.constantFrom('person' as const, 'organisation' as const, 'other' as const),
        (a, b, kind) => {
          expect(compareNames(b, a, kind)).toEqual(compareNames(a, b, kind));
        },
      ),
      { numRuns: 200 },
    );
  });
});

test.each([
  ['ten megabytes of one letter', 'a'.repeat(10_000_000)],
  ['ten megabytes of words', 'ab '.repeat(3_300_000)],
  ['ten megabytes of marks', `a${'\u0301'.repeat(5_000_000)}`],
  ['a ligature that grows eighteenfold', '\ufdfa'.repeat(500_000)],
  ['brackets', '('.repeat(2_000_000)],
  ['directions', '\u202e\u2066'.repeat(1_000_000)],
])('takes %s', (_, name) => {
  expect(compareNames(name, 'Vikram').score).toBeLessThan(0.9);
  expect(compareNames(name, name).band).toBe('same');
});

test('marks, case, titles and directions make no other name', () => {
  for (const other of [
    'VIKRAM RUZAHUNOV',
    'Dr. Vikram Ruzahunov',
    '\u202eVikram\u202c Ruzahunov',
    'Víkram Ruzahunov',
    'Vikram\u00a0Ruzahunov (pianist)',
  ])
    expect(compareNames('Vikram Ruzahunov', other).band).toBe('same');
});
