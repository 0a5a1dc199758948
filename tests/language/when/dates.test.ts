/** Dates in each language, by the same phrases said in each: what they are counted from, and what they leave open. */

import { describe, expect, test } from 'vitest';
import { findDates as english } from '../../../src/language/en/dates.ts';
import { findDates as kazakh } from '../../../src/language/kk/dates.ts';
import { findDates as kyrgyz } from '../../../src/language/ky/dates.ts';
import { findDates as russian } from '../../../src/language/ru/dates.ts';
import type { Language } from '../../../src/language/language.ts';
import { makeDateReader } from '../../../src/language/read-dates.ts';

/** Dates of a text published on Sunday, 9 January 2022. */
function reader(findDates: Language['findDates']) {
  return (text: string): readonly string[] => {
    const read = makeDateReader({ findDates }, '2022-01-09');
    return text
      .split(/(?<=\p{L}{3}\.|\d\.) /u)
      .flatMap((sentence) => read({ start: 0, end: sentence.length, text: sentence, tokens: [] }))
      .map(({ words, edtf, daypart }) => `${words} = ${edtf}${daypart === undefined ? '' : ` ${daypart}`}`);
  };
}

type Row = readonly [text: string, ...dates: string[]];

describe('English', () => {
  test.each<Row>([
    [
      'He left yesterday morning and came back the next day.',
      'yesterday morning = 2022-01-08 morning',
      'the next day = 2022-01-09',
    ],
    ['Police said on Monday that three days ago it began.', 'Monday = 2022-01-03', 'three days ago = 2022-01-06'],
    ['It closed on 3 May 2021. Two days later it opened.', '3 May 2021 = 2021-05-03', 'Two days later = 2021-05-05'],
    ['Not last week but last year.', 'last week = [2021-12-27..2022-01-02]', 'last year = 2021'],
    ['He came last March and leaves next summer.', 'last March = 2021-03', 'next summer = 2022-22'],
    ['In early March 2020 he moved.', 'early March 2020 = [2020-03-01..2020-03-10]'],
    ['By mid-2019 he had left.', 'mid-2019 = [2019-05..2019-08]'],
    ['From 3 to 5 May 2021 it rained.', '3 to 5 May 2021 = 2021-05-03/2021-05-05'],
    ['On 5–7 January it rained.', '5–7 January = 2022-01-05/2022-01-07'],
    ['At 6 p.m. on Tuesday it sank.', 'At 6 p.m. on Tuesday = 2022-01-04T18:00'],
    ['It sank on 4 March at 18:10.', '4 March at 18:10 = 2021-03-04T18:10'],
    ['It was so in the 1990s.', 'the 1990s = 199X'],
    ['In the first quarter of 2020 it fell.', 'the first quarter of 2020 = 2020-33'],
    ['The hearing will be on Friday.', 'Friday = 2022-01-14'],
    ['On the evening of Friday, January 7, he called.', 'the evening of Friday, January 7 = 2022-01-07 evening'],
    ['It was in March of last year.', 'March of last year = 2021-03'],
    ['The firm said on Monday that it will close.', 'Monday = 2022-01-03'],
    ['It will close on Monday, the firm said.', 'Monday = 2022-01-10'],
    ['It fell on Good Friday 2018.', 'Good Friday 2018 = 2018-03-30'],
    ['They met on Thanksgiving.', 'Thanksgiving = 2021-11-25'],
    ['The eve of Easter 2019 was warm.', 'The eve of Easter 2019 = 2019-04-20'],
    ['It fell in Q3 2015 and in the late 19th century.', 'Q3 2015 = 2015-35', 'the late 19th century = [1867..1899]'],
    ['In fiscal 2018 rents rose, as in the early 1970s.', 'fiscal 2018 = 2018~', 'the early 1970s = [1970..1973]'],
    ['The day before the vote nobody slept.', 'The day before = XXXX-XX-XX'],
    ['A week later he died.', 'A week later = XXXX-XX-XX'],
    ['He came in 1961. Two years later he left.', '1961 = 1961', 'Two years later = 1963'],
    ['It began at 10 a.m. EST on Tuesday.', 'at 10 a.m. EST on Tuesday = 2022-01-04T10:00-05:00'],
    ['It was signed on 11/02/2019 and 25/10/2019.', '11/02/2019 = [2019-02-11,2019-11-02]', '25/10/2019 = 2019-10-25'],
    ['It will last from December 1 to January 15.', 'December 1 to January 15 = 2022-12-01/2023-01-15'],
    ['It took three days; in three days it was over.'],
    ['It will be over in three days.', 'in three days = 2022-01-12'],
    ['The Sunday Courier of Spring Street praised the 1980 Act, as it does every Monday.'],
  ])('%s', (text, ...expected) => expect(reader(english)(text)).toEqual(expected));
});

describe('Russian', () => {
  test.each<Row>([
    ['Он вылетел вечером 2 января.', 'вечером 2 января = 2022-01-02 evening'],
    ['Билет купили 16 декабря 2021 года.', '16 декабря 2021 года = 2021-12-16'],
    [
      'Вчера утром их задержали, на следующий день отпустили.',
      'Вчера утром = 2022-01-08 morning',
      'следующий день = 2022-01-09',
    ],
    [
      'В понедельник сообщили, что три дня назад всё началось.',
      'понедельник = 2022-01-03',
      'три дня назад = 2022-01-06',
    ],
    ['На прошлой неделе и в прошлом году.', 'прошлой неделе = [2021-12-27..2022-01-02]', 'прошлом году = 2021'],
    ['Это было в марте прошлого года.', 'марте прошлого года = 2021-03'],
    ['Это было в начале марта 2020 года.', 'начале марта 2020 года = [2020-03-01..2020-03-10]'],
    ['С 3 по 5 мая 2021 года шли дожди.', '3 по 5 мая 2021 года = 2021-05-03/2021-05-05'],
    ['В 18:10 4 марта паром вышел.', 'В 18:10 4 марта = 2021-03-04T18:10'],
    ['Он затонул в 6 часов вечера 5 марта.', 'в 6 часов вечера 5 марта = 2021-03-05T18:00'],
    ['Так было в 1990-х годах и летом 2019 года.', '1990-х годах = 199X', 'летом 2019 года = 2019-22'],
    ['Суд состоится в пятницу.', 'пятницу = 2022-01-14'],
    ['Он родился 12.05.1990.', '12.05.1990 = 1990-05-12'],
    ['В ночь на 5 января стреляли.', 'ночь на 5 января = 2022-01-05 night'],
    ['Первого января 2022 г. он приехал.', 'Первого января 2022 г. = 2022-01-01'],
    ['В 2000 домах нет света, март был холодным.'],
    ['Министр заявил в понедельник, что порт закроют.', 'понедельник = 2022-01-03'],
    ['Порт закроют в понедельник, заявил министр.', 'понедельник = 2022-01-10'],
    ['На днях он уехал.', 'На днях = [2022-01-02..2022-01-09]'],
    ['В ночь с 4 на 5 января стреляли.', 'ночь с 4 на 5 января = 2022-01-05 night'],
    ['В ночь со среды на четверг стреляли.', 'ночь со среды на четверг = 2022-01-06 night'],
    ['Приказ от 5.XI.1937 и справка от 14/III-38 г.', '5.XI.1937 = 1937-11-05', '14/III-38 г. = 1938-03-14'],
    ['Так было в середине 90-х и в XIX веке.', 'середине 90-х = [1994..1996]', 'XIX веке = 18XX'],
    ['Так было в 60-х годах XIX века.', '60-х годах XIX века = 186X'],
    ['На Пасху 2019 года и под Новый год.', 'Пасху 2019 года = 2019-04-28', 'под Новый год = 2021-12-31'],
    [
      'Это было 5 января в 15:42 по московскому времени.',
      '5 января в 15:42 по московскому времени = 2022-01-05T15:42+03:00',
    ],
    ['Он живёт на улице 8 Марта, у площади 1905 года.'],
  ])('%s', (text, ...expected) => expect(reader(russian)(text)).toEqual(expected));
});

describe('Kazakh', () => {
  test.each<Row>([
    ['Ол 2 қаңтарда кешке ұшып келді.', '2 қаңтарда кешке = 2022-01-02 evening'],
    ['Билет 2021 жылғы 16 желтоқсанда алынған.', '2021 жылғы 16 желтоқсанда = 2021-12-16'],
    ['Кеше таңертең ұсталды, ертеңіне босатылды.', 'Кеше таңертең = 2022-01-08 morning', 'ертеңіне = 2022-01-09'],
    ['Дүйсенбіде үш күн бұрын болғанын айтты.', 'Дүйсенбіде = 2022-01-03', 'үш күн бұрын = 2022-01-06'],
    ['Өткен аптада, былтыр болған.', 'Өткен аптада = [2021-12-27..2022-01-02]', 'былтыр = 2021'],
    ['Өткен жылдың наурызында болды.', 'Өткен жылдың наурызында = 2021-03'],
    ['2020 жылғы наурыздың басында болды.', '2020 жылғы наурыздың басында = [2020-03-01..2020-03-10]'],
    ['5-7 қаңтарда жаңбыр жауды.', '5-7 қаңтарда = 2022-01-05/2022-01-07'],
    ['Кеме 4 наурызда сағат 18:10-да шықты.', '4 наурызда сағат 18:10-да = 2021-03-04T18:10'],
    ['1990 жылдары солай болған.', '1990 жылдары = 199X'],
    ['Сот жұма күні болады.', 'жұма күні = 2022-01-14'],
    ['Қаңтардың 5-інде болды.', 'Қаңтардың 5-інде = 2022-01-05'],
    ['Сәрсенбіге қараған түні оқ атылды.', 'Сәрсенбіге қараған түні = 2022-01-05 night'],
    ['Былтыр қазанда болды.', 'Былтыр қазанда = 2021-10'],
    ['90-жылдардың ортасында болды.', '90-жылдардың ортасында = [1994..1996]'],
    ['Наурыз мейрамында болды.', 'Наурыз мейрамында = 2021-03-22'],
    ['Ол 8 наурыз көшесінде тұрады.'],
    ['Екі адам қаза тапты.'],
  ])('%s', (text, ...expected) => expect(reader(kazakh)(text)).toEqual(expected));
});

describe('Kyrgyz', () => {
  test.each<Row>([
    ['Ал 2-январда кечинде учуп келген.', '2-январда кечинде = 2022-01-02 evening'],
    ['Билет 2021-жылдын 16-декабрында алынган.', '2021-жылдын 16-декабрында = 2021-12-16'],
    ['Кечээ эртең менен кармалды, эртеси бошотулду.', 'Кечээ эртең менен = 2022-01-08 morning', 'эртеси = 2022-01-09'],
    ['Дүйшөмбүдө үч күн мурун болгонун айтты.', 'Дүйшөмбүдө = 2022-01-03', 'үч күн мурун = 2022-01-06'],
    ['Өткөн жумада, былтыр болгон.', 'Өткөн жумада = [2021-12-27..2022-01-02]', 'былтыр = 2021'],
    ['Өткөн жылдын мартында болду.', 'Өткөн жылдын мартында = 2021-03'],
    ['2020-жылдын мартынын башында болду.', '2020-жылдын мартынын башында = [2020-03-01..2020-03-10]'],
    ['5-7-январда жамгыр жаады.', '5-7-январда = 2022-01-05/2022-01-07'],
    ['Кеме 4-мартта саат 18:10дө чыкты.', '4-мартта саат 18:10дө = 2021-03-04T18:10'],
    ['1990-жылдары ошондой болгон.', '1990-жылдары = 199X'],
    ['Сот жума күнү болот.', 'жума күнү = 2022-01-14'],
    ['Шаршембиге караган түнү ок атылды.', 'Шаршембиге караган түнү = 2022-01-05 night'],
    ['Былтыр октябрда болду.', 'Былтыр октябрда = 2021-10'],
    ['Үчүнчү чейректе азайды.', 'Үчүнчү чейректе = 2021-35'],
    ['Нооруз майрамында болду.', 'Нооруз майрамында = 2021-03-21'],
    ['Ал 8-март көчөсүндө жашайт.'],
    ['Эки киши каза болду.'],
  ])('%s', (text, ...expected) => expect(reader(kyrgyz)(text)).toEqual(expected));
});

test('without a publication a day that is told from it stays open', () => {
  const read = makeDateReader({ findDates: english }, undefined);
  const text = 'He left yesterday.';
  expect(read({ start: 0, end: text.length, text, tokens: [] })).toMatchObject([
    { words: 'yesterday', edtf: 'XXXX-XX-XX', alternatives: [] },
  ]);
});
