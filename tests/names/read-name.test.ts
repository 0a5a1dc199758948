/** Names read: which words are names, and of which words a form may be a case. */

import { describe, expect, test } from 'vitest';
import { readNominatives } from '../../src/names/inflection/nominatives.ts';
import { readName } from '../../src/names/read-name.ts';

test.each([
  ['рузахунова', 'рузахунов'],
  ['рузахунову', 'рузахунов'],
  ['рузахуновой', 'рузахунова'],
  ['рузахуновым', 'рузахунов'],
  ['рузахуновдун', 'рузахунов'],
  ['рузахуновго', 'рузахунов'],
  ['сейітовтың', 'сейітов'],
  ['сейітовке', 'сейітов'],
  ['ахметованың', 'ахметова'],
  ['белецкого', 'белецкий'],
  ['белецкой', 'белецкая'],
  ['зеленським', 'зеленський'],
  ['шевченка', 'шевченко'],
  ['марии', 'мария'],
  ['андрея', 'андрей'],
  ['игоря', 'игорь'],
  ['льва', 'лев'],
  ['петровны', 'петровна'],
])('%s may be a case of %s', (word, nominative) => {
  expect(readNominatives(word)).toContain(nominative);
});

describe('of -ова both readings are kept', () => {
  test.each(['рузахунова', 'ташиева'])('%s', (word) => {
    const [only] = readName(word).words;
    expect(only?.readings.map(({ as }) => as)).toEqual(expect.arrayContaining(['it-stands', 'inflected']));
  });
});

test.each<[string, readonly string[]]>([
  ['Dr. Hans von Braun Jr.', ['name', 'particle', 'name', 'generation']],
  ['Иванов И. П.', ['name', 'initial', 'initial']],
  ['Иван Петрович Сидоров', ['name', 'patronymic', 'name']],
  ['Азамат Бакытбек уулу', ['name', 'patronymic', 'particle']],
  ['ООО «Ромашка»', ['form', 'name']],
  ['Министерство обороны', ['common', 'common']],
  ['Школа № 5', ['common', 'particle', 'number']],
  ['Al Gore', ['name', 'name']],
  ['محمد بن سلمان', ['name', 'particle', 'name']],
])('%s: %j', (text, kinds) => {
  expect(readName(text).words.map(({ kind }) => kind)).toEqual(kinds);
});
