/** Protests, meetings, statements, appearances, attacks, crashes and figures of events, in invented sentences of each language. */

import { describe, expect, test } from 'vitest';
import { sayContents } from './say-contents.ts';

type Row = readonly [text: string, ...contents: readonly string[]];

const english: readonly Row[] = [
  [
    'Police said that about 200 people took part in the rally in Oster. Organisers said that 500 people attended the rally.',
    'protest: agent about 200 people; place Oster',
    'the rally in Oster number-of-people 200..200 person',
    'protest: agent 500 people',
    'the rally in Oster number-of-people 500..500 person',
  ],
  ['Officials said that the demonstration was held in Oster on Sunday.', 'protest: place Oster; when 2031-02-09'],
  ['The wife said that Pavel Drozd did not attend the rally.', 'no protest: agent Pavel Drozd'],
  [
    'The aide said that the president met reporters at the airport.',
    'meeting: agent the president; with reporters; place the airport',
  ],
  ['The mother said that her son gave a statement to reporters.', 'statement: agent her son; addressee reporters'],
  [
    'The agency said that Pavel Drozd was shown on state television.',
    'appearance: patient Pavel Drozd; means “state television”',
  ],
  ['The mayor said that 12 people died in the crash.', 'the crash number-of-dead 12..12 person'],
  ['The mayor said that more than 30 people were injured in the attack.', 'the attack number-of-injured 30.. person'],
  [
    'His lawyer said that Pavel Drozd was detained for three days.',
    'detention: patient Pavel Drozd',
    'Pavel Drozd was detained for three days duration 3..3 day',
  ],
  [
    'The clerk said that the company paid Lena Marsh 500 euros.',
    'payment: payer the company; addressee Lena Marsh; amount 500..500 EUR',
  ],
  [
    'The clerk said that strangers offered Lena Marsh 500 euros.',
    'offer: agent strangers; addressee Lena Marsh; amount 500..500 EUR',
  ],
  [
    'The clerk said that Boris Kane works for the ministry of transport.',
    'Boris Kane affiliation the ministry of transport',
  ],
  // Whose client it is does not make the client the lawyer.
  ['The lawyer said that her client was detained on Monday.', 'detention: patient her client; when 2031-02-03'],
  ['The police said that Felipe Amaro had killed himself.', 'death: patient Felipe Amaro'],
  // Of the one disaster that is told of, also in another sentence.
  [
    'Police said that at least two people were killed when a bus carrying pilgrims left the road near Oster on Sunday. The hospital said that four people died.',
    'crash: theme a bus carrying pilgrims; place Oster; when 2031-02-09',
    'a bus carrying pilgrims left the road near Oster on Sunday* number-of-dead 2.. person',
    'a bus carrying pilgrims left the road near Oster on Sunday* number-of-dead 4..4 person',
  ],
  ['The mayor said that 12 people died.'],
  // Two vessels, whatever they have in common.
  [
    'The pilot said that the vessel Kama left Oster on 2 February. The owner said that the vessel Volga left Oster on 3 February.',
    'departure: agent the vessel Kama; from Oster; when 2031-02-02',
    'departure: agent the vessel Volga; from Oster; when 2031-02-03',
  ],
  [
    'The prosecutor said that Ilan Voss received 500,000 euros from Delta Bau. Voss denied that he had received money from Delta Bau.',
    'payment: addressee Ilan Voss; amount 500000..500000 EUR; payer Delta Bau',
    'no payment: addressee Ilan Voss; payer Delta Bau',
  ],
  ['The sister said that Pavel Drozd was in Varna on 3 February.', 'Pavel Drozd whereabouts Varna when 2031-02-03'],
  ['The clerk said that Pavel Drozd was a baker. His sister said that he was 44.', 'Pavel Drozd age 44..44 year'],
  [
    'Police said that no more than 800 people attended the rally in Oster.',
    'protest: agent no more than 800 people; place Oster',
    'the rally in Oster number-of-people ..800 person',
  ],
  [
    'His lawyer said that Ilan Voss, who was finance minister from 2027 to 2029, was arrested at the airport on Sunday.',
    'Ilan Voss office [minister] when 2027/2029',
    'detention: patient Ilan Voss; place the airport; when 2031-02-09',
  ],
  ['The club said that Pavel Drozd suffered a bruise.', 'injury: patient Pavel Drozd'],
  ['The owner said that the ferry arrived on Sunday.', 'arrival: agent the ferry; when 2031-02-09'],
  [
    'The aide said that two officers came to the clinic a week before the vote.',
    'journey: agent two officers; to the clinic',
  ],
  ['Rescuers said that the bridge collapsed on Monday.', 'collapse: theme the bridge; when 2031-02-03'],
  ['Rescuers said that the village was flooded on Monday.', 'flood: place the village; when 2031-02-03'],
];

const russian: readonly Row[] = [
  [
    'Прокурор сообщил, что Илья Восс получил 500 евро от компании «Дельта». Восс отрицает, что получал деньги от компании «Омега».',
    'payment: addressee Илья Восс; amount 500..500 EUR; payer компании «Дельта»',
    'no payment: addressee Илья Восс*; payer компании «Омега»',
  ],
  ['Адвокат заявил, что Илью Восса задержали 9 февраля.', 'detention: patient Илью Восса; when 2031-02-09'],
  [
    'Диспетчер сообщил, что судно вышло из порта 7 февраля. Владелец заявил, что судно пришло 8 февраля.',
    'departure: agent судно; from порта; when 2031-02-07',
    'arrival: agent судно; when 2031-02-08',
  ],
  [
    'Полиция сообщила, что автобус съехал в кювет, погибли трое пассажиров. Врач сообщил, что погибли пять человек.',
    'crash: theme автобус',
    'что автобус съехал в кювет* number-of-dead 3..3 person',
    'что автобус съехал в кювет* number-of-dead 5..5 person',
  ],
  // Whoever speaks is none of those he names.
  [
    'Антон Берг вернулся домой. «Меня били и требовали назвать источник», – сказал он.',
    'ill-treatment: patient Антон Берг',
  ],
  ['Адвокат заявила, что её подзащитного задержали 9 февраля.', 'detention: patient её подзащитного; when 2031-02-09'],
  [
    'В полиции сообщили, что Павел Дрозд был доставлен в отдел 9 февраля.',
    'detention: patient Павел Дрозд; when 2031-02-09',
  ],
  [
    'Полиция сообщила, что в митинге в Осторе участвовали около 200 человек. Организаторы заявили, что в митинге участвовали 500 человек.',
    'protest: place Осторе; agent около 200 человек',
    'митинге в Осторе number-of-people 200..200 person',
    'protest: agent 500 человек',
    'митинге в Осторе number-of-people 500..500 person',
  ],
  ['Чиновники сообщили, что в Осторе прошла демонстрация.', 'protest: place Осторе'],
  ['Жена рассказала, что Павел Дрозд не участвовал в митинге.', 'no protest: agent Павел Дрозд'],
  ['Секретарь заявил, что министр не встречался с послом.', 'no meeting: agent министр; with послом'],
  ['Газета написала, что пианист сделал заявление.', 'statement: agent пианист'],
  ['Мать сказала, что Павла Дрозда показали по телевидению.', 'appearance: patient Павла Дрозда; means “телевидению”'],
  [
    'Мать сказала, что Павла Дрозда на днях показали по телевидению.',
    'appearance: patient Павла Дрозда; means “телевидению”; when [2031-02-02..2031-02-09]',
  ],
  ['Губернатор сообщил, что в аварии погибли не менее 12 человек.', 'аварии number-of-dead 12.. person'],
  ['Полиция сообщила, что при нападении пострадали 40 человек.', 'нападении number-of-injured 40..40 person'],
  ['Сосед сказал, что мужчину зовут Борис Канев.', 'мужчину name “Борис Канев”'],
  ['Спасатели сообщили, что мост обрушился в понедельник.', 'collapse: theme мост; when 2031-02-03'],
  [
    'Прокурор сообщил, что Виктор Хазов заплатил за квартиру 3000 долларов.',
    'payment: payer Виктор Хазов; theme “квартиру”; amount 3000..3000 USD',
  ],
];

const kazakh: readonly Row[] = [
  [
    'Агенттіктің мәліметінше, Олег Сафин мемлекеттік телеарнадан көрсетілді.',
    'appearance: patient Олег Сафин; means “мемлекеттік телеарнадан”',
  ],
  ['Полицияның мәліметінше, Борис Канев телеарнада көрінді.', 'appearance: patient Борис Канев; means “телеарнада”'],
  [
    'Министрліктің мәліметінше, шеруге 300 адам қатысты.',
    'protest: agent 300 адам',
    'шеруге number-of-people 300..300 person',
  ],
  ['Куәгерлердің айтуынша, Алматыда митинг өтті.', 'protest: place Алматыда'],
  ['Әкімнің айтуынша, апаттан 12 адам қаза тапты.', 'апаттан number-of-dead 12..12 person'],
  ['Прокурордың айтуынша, полиция өртті тергеп жатыр.', 'investigation: agent полиция; theme “өртті”'],
];

const kyrgyz: readonly Row[] = [
  // Whoever acts is left out where he goes on.
  [
    'Апасынын айтымында, Тимур Салник 5-январда Алматыга учкан. Кийин митингге катышкан.',
    'journey: agent Тимур Салник; to Алматыга; when 2031-01-05',
    'protest: agent Тимур Салник*',
  ],
  [
    'Апасынын айтымында, Тимур Салник Бишкекке келген жана митингге катышкан.',
    'journey: agent Тимур Салник; to Бишкекке',
    'protest: agent Тимур Салник*',
  ],
  // Not whom somebody detained.
  [
    'Адвокаттын айтымында, Тимур Салникти милиция кармаган. Бишкекке келген.',
    'detention: patient Тимур Салникти; agent милиция',
  ],
  ['Губернатордун айтымында, кырсыктан 12 адам каза болгон.', 'кырсыктан number-of-dead 12..12 person'],
  ['Апасынын айтымында, Борис Канев митингге катышкан эмес.', 'no protest: agent Борис Канев'],
  [
    'Агенттиктин маалыматы боюнча, Олег Сафин мамлекеттик телеканалдан көрсөтүлдү.',
    'appearance: patient Олег Сафин; means “мамлекеттик телеканалдан”',
  ],
];

describe.each([
  ['en', english],
  ['ru', russian],
  ['kk', kazakh],
  ['ky', kyrgyz],
] as const)('%s', (language, rows) => {
  test.each(rows)('%s', (text, ...contents) => {
    expect(sayContents(text, '2031-02-09', language).toSorted()).toEqual(contents.toSorted());
  });
});

test.each([
  ['en', 'The minister said that he would attend the rally in Oster.'],
  ['en', 'The company said that shares crashed on Monday.'],
  ['en', 'Analysts said that talks with the union collapsed on Friday.'],
  ['en', 'The mayor said that he met his target in May.'],
  ['en', 'The ministry said that 12 people died.'],
  ['en', 'Officials said that the demonstration in Oster was not authorised.'],
  ['en', 'Officials said that if the dam collapsed, the village would be flooded.'],
  ['en', 'The court said that Pavel Drozd was accused of taking part in a rally.'],
  ['en', 'She said that the store fired three workers.'],
  ['ru', 'Мэр сказал, что встретился с трудностями.'],
  ['ru', 'Тренер сказал, что команда разбилась на группы.'],
  ['ru', 'Адвокат сказал, что Олега Сафина обвиняют в участии в митинге.'],
  ['ru', 'МВД сообщило, что погибли 12 человек.'],
  ['ru', 'Полиция сообщила, что задержали 12 человек.'],
  ['ru', 'Министр заявил, что совет встретится с бастующими.'],
  ['kk', 'Анасының айтуынша, Борис Канев митингіге қатысқысы келді.'],
  ['ky', 'Апасынын айтымында, Борис Канев Алматыга барса, аны кармашат.'],
])('%s: in words alone stays %s', (language, text) => {
  expect(sayContents(text, '2031-02-09', language)).toEqual([]);
});
