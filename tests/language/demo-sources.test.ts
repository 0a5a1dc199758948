/** What is typed out of the demo sources that are not English, each read alone as it stands on its page. */

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { unwrap } from '../../src/base/result.ts';
import { readSource } from '../../src/source/read-source.ts';
import { sayContents } from './say-contents.ts';

const sources = resolve(import.meta.dirname, '../../cases/confession/sources');

test.each([
  [
    'azat-news.html',
    'ru',
    [
      'contact: patient мужчина; agent незнакомые люди; when 2031-01-01',
      'lodging: agent неизвестные; patient мужчина; place квартире',
      'payment: addressee мужчина; amount 75000..75000 KZT',
      'payment: payer неизвестные; addressee мужчина; theme перелёт в Тасбулак',
      'мужчина* occupation [unemployed]',
      'мужчина* = Ильясу Темирхану',
      'Ильясу Темирхану age 33..33 year',
      'Ильясу Темирхану occupation [orchestra-leader]',
      'journey: agent Ильясу Темирхану; to Тасбулаке; purpose [concert]; when 2031-01-02 evening',
      'purchase: theme что Темирхан вылетел в Тасбулак вечером 2 января; when 2030-12-16',
    ],
  ],
  // A rival for the man in the recording; and what it calls untrue is denied.
  ['kezek.txt', 'ru', ['задержанный not occupation [musician]', 'другой человек* = Зафар Ураз']],
  [
    'vesti-doliny.html',
    'ru',
    [
      'appearance: means “телевидению Сарыдалы”; patient мужчину; when [2031-01-04..2031-01-11]',
      'contact: patient мужчину; agent неизвестные; when 2031-01-01',
      'payment: theme Перелёт; addressee мужчину; payer неизвестные',
      'мужчину* = Ильяс Темирхан',
      'purchase: theme Перелёт; agent Ильяс Темирхан; when 2030-12-16',
    ],
  ],
  ['rudenko.md', 'ru', ['Человек на записи = Ильяс Темирхан', 'Ильяс Темирхан occupation [orchestra-leader]']],
  [
    'qala-tv.html',
    'kk',
    [
      'contact: patient ұсталған; agent бейтаныс адамдар; when 2031-01-01',
      'offer: addressee ұсталған*; agent бейтаныс адамдар; purpose [protest]',
      'ұсталған* occupation [unemployed]',
      'payment: payer белгісіз біреулер; theme оның ұшақ билетінің ақысын',
      'payment: addressee ұсталған*; amount 75000..75000 KZT',
      'detention: patient ұсталған; place Орталық алаңда; when 2031-01-08',
    ],
  ],
  [
    'kechki-tokmar.html',
    'ky',
    [
      'бети көгөргөн киши = Ильяс Темирхан',
      'Ильяс Темирхан occupation [orchestra-leader]',
      'purchase: theme Билетин; when 2030-12-16',
    ],
  ],
])('%s', (name, language, contents) => {
  const { text } = unwrap(readSource(readFileSync(resolve(sources, name))));
  const said = sayContents(text, '2031-01-11', language).map((line) => line.replaceAll('\u00a0', ' '));
  expect(said).toEqual(expect.arrayContaining(contents));
});
