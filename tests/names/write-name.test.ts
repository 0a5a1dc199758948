/** Names in Latin letters by the systems: examples as the standards have them. */

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { systems } from '../../src/names/systems/tables.ts';
import { writeForms, writeName } from '../../src/names/systems/write-name.ts';

test.each([
  ['iso9', 'Щукин Яков', 'Ŝukin Âkov'],
  ['gost-b', 'Цыганов Юрий', 'Cyganov Yurij'],
  ['bgn-pcgn-ru', 'Ельцин Андреевич', 'Yeltsin Andreyevich'],
  ['icao-9303', 'Юлия Щербакова', 'Iuliia Shcherbakova'],
  ['ala-lc-ru', 'Хрущёв', 'Khrushchëv'],
  ['duden', 'Хрущёв', 'Chruschtschjow'],
  ['french-press', 'Хрущёв', 'Khrouchtchiov'],
  ['kmu-2010', 'Згурський Юрій', 'Zghurskyi Yurii'],
  ['kmu-2010', 'Єнакієве Їжакевич', 'Yenakiieve Yizhakevych'],
  ['kazakh-2021', 'Шымкент', 'Şymkent'],
  ['kazakh-2021', 'Қызылорда', 'Qyzylorda'],
  ['bgn-pcgn-kk', 'Жаңаөзен', 'Zhangaözen'],
  ['bgn-pcgn-ky', 'Жеңиш', 'Jengish'],
  ['georgian-2002', 'თბილისი', 'tbilisi'],
  ['elot-743', 'Παπαδόπουλος', 'Papadopoulos'],
  ['bgn-pcgn-hy', 'Երևան', 'Yerevan'],
])('%s: %s is %s', (key, name, form) => {
  const system = systems.find((each) => each.key === key);
  expect(system && writeName(name, system)).toBe(form);
});

test('forms are those of systems that have all the letters, each text once', () => {
  expect(writeForms('Қанат').map(({ system }) => system)).not.toContain('bgn-pcgn-ru');
  const forms = writeForms('Анна').map(({ text }) => text);
  expect(new Set(forms).size).toBe(forms.length);
  expect(writeForms('Vikram')).toEqual([]);
  expect(writeForms('Викрам', 'ky').map(({ text }) => text)).toContain('Vikram');
});

test('any text can be written, and what is not of a system stays', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 50 }), fc.constantFrom(...systems), (text, system) => {
      expect(typeof writeName(text, system)).toBe('string');
      expect(writeName('Vikram 5!', system)).toBe('Vikram 5!');
    }),
    { numRuns: 200 },
  );
});
