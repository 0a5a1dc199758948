/**
 * Small cases of time, ages, places and denials, alone and together, as somebody at a desk would write them down who knows
 * nothing of the engine. Each says what is found, as the pages of the rules write it; most find nothing.
 */

/** What the lines of a case may speak of. The places are invented; where they lie is true to scale. */
export const world = `
person Timur "Timur Abenov"
person Aigul "Aigul Bekova"
person man the man in the video
place Sarydala "Sarydala"
place Kokbel "Kokbel"
place Tasbulaq "Tasbulaq" in Sarydala at 43.2,76.9 radius 10
place Medeu "Medeu" in Tasbulaq
place Talgar "Talgar" in Sarydala at 43.3,77.2 radius 3
place Aqtobe "Aqtobe" in Sarydala at 50.3,57.2 radius 10
place Tokmar "Tokmar" in Kokbel at 42.9,74.6 radius 10
place Aldorf "Aldorf" at 50,8.6 radius 20
place Neuhaven "Neuhaven" at 40.7,-74 radius 20
place Higashi "Higashi" at 35.7,139.7 radius 20
place Mahana "Mahana" at 21.3,-157.9 radius 20
place Suvari "Suvari" at -17.8,178 radius 10
place Apira "Apira" at -13.8,-171.8 radius 10
place EastCape "East Cape" at 0,179.9 radius 8
place WestCape "West Cape" at 0,-179.9 radius 8
place PoleHut "Pole Hut" at 89.95,0 radius 8
place IceHut "Ice Hut" at 89.95,180 radius 8
place hotel the hotel
event call the call
event message the message
event transfer the transfer
event trip the journey
event dep the departure
event arr the arrival
event arrest the arrest
event release the release
event concert the concert
event meeting the meeting
event rally the rally
event strike the strike
event crash the crash
event launch the launch
event death the death
event killing the killing
event birth the birth
event stay the stay
event wound the wound
event speech the speech
event inquiry the inquiry
event ticket the ticket
`;

export type Case = readonly [title: string, lines: readonly string[], ...conflicts: readonly string[]];

/** Dates as the extended format has them. */
export const dates: readonly Case[] = [
  [
    'an open end starts later',
    ['a: call contact patient=Timur @2031-02-01/..', 'b: call contact patient=Timur @2031-01-05'],
    'times: 1, 2',
  ],
  ['an open end that has begun', ['a: rally protest @2031-01-01/..', 'b: rally protest @2031-03-05']],
  [
    'a year with an open end, and a later day',
    ['a: stay lodging patient=Timur @2030/..', 'b: stay lodging patient=Timur @2031-03-05'],
  ],
  [
    'an open beginning is over before',
    ['a: rally protest @../2030', 'b: rally protest @2031-03-05/2031-03-06'],
    'times: 1, 2',
  ],
  ['an open beginning that reaches there', ['a: rally protest @../2031-04', 'b: rally protest @2031-03-05']],
  [
    'some year of a decade, and one after it',
    ['a: call contact patient=Timur @203X', 'b: call contact patient=Timur @2041'],
    'times: 1, 2',
  ],
  [
    'some year of a decade, and one in it',
    ['a: call contact patient=Timur @203X', 'b: call contact patient=Timur @2038-06-01'],
  ],
  [
    'the 16th of some month, and another year',
    ['a: call contact patient=Timur @2031-XX-16', 'b: call contact patient=Timur @2032-01-16'],
    'times: 1, 2',
  ],
  [
    'about December, and March',
    ['a: call contact patient=Timur @2021-12~', 'b: call contact patient=Timur @2022-03-02'],
    'times: 1, 2',
  ],
  [
    'about December, and January',
    ['a: call contact patient=Timur @2021-12~', 'b: call contact patient=Timur @2022-01-20'],
  ],
  [
    'perhaps about December, and March',
    ['a: call contact patient=Timur @2021-12%', 'b: call contact patient=Timur @2022-03-02'],
    'times: 1, 2 if uncertain-date',
  ],
  [
    'a winter, and the May after it',
    ['a: call contact patient=Timur @2021-24', 'b: call contact patient=Timur @2022-05-10'],
    'times: 1, 2',
  ],
  [
    'a winter over New Year, called by its first year',
    ['a: call contact patient=Timur @2021-24', 'b: call contact patient=Timur @2022-02-10'],
  ],
  [
    'a winter over New Year, called by its last year',
    ['a: call contact patient=Timur @2022-24', 'b: call contact patient=Timur @2021-12-10'],
  ],
  [
    'a winter beyond the equator',
    ['a: call contact patient=Timur @2021-24', 'b: call contact patient=Timur @2021-07-10'],
  ],
  [
    'a birth in a winter, and in May between two of them',
    ['a: Timur birth-date date 2001-28', 'b: Timur birth-date date 2001-05-10'],
    'one-value: 1, 2',
  ],
  ['two years before our reckoning', ['a: launch launch @-0044', 'b: launch launch @-0043'], 'times: 1, 2'],
  ['a year nought and a century', ['a: launch launch @00XX', 'b: launch launch @0000-05']],
  ['years farther than any calendar', ['a: crash crash @Y-170000002', 'b: crash crash @Y-150000002'], 'times: 1, 2'],
  ['a rounded year', ['a: crash crash @1950S2', 'b: crash crash @1930']],
  [
    'at the latest then, and later',
    ['a: call contact patient=Timur @[..2031-01-05]', 'b: call contact patient=Timur @2031-01-10'],
    'times: 1, 2',
  ],
  [
    'all of these evenings, and one after the last',
    ['a: concert performance agent=Timur @{2031-01-01,2031-01-09}', 'b: concert performance agent=Timur @2031-01-12'],
    'times: 1, 2',
  ],
  [
    'all of these evenings, and one in between',
    ['a: concert performance agent=Timur @{2031-01-01,2031-01-09}', 'b: concert performance agent=Timur @2031-01-05'],
  ],
  [
    'in January, on 5 January, in the winter',
    [
      'a: call contact patient=Timur @2031-01',
      'b: call contact patient=Timur @2031-01-05',
      'c: call contact patient=Timur @2030-28',
    ],
  ],
];

/** Clocks of the earth. */
export const clocks: readonly Case[] = [
  [
    'over midnight in two zones, one moment',
    ['a: crash crash @2031-01-02T23:50 +06:00', 'b: crash crash @2031-01-03T00:50 +07:00'],
  ],
  [
    'over midnight in two zones, forty minutes apart',
    ['a: crash crash @2031-01-02T23:50 +06:00', 'b: crash crash @2031-01-03T00:10 +07:00'],
    'times: 1, 2',
  ],
  [
    'a day there, an hour here',
    ['a: crash crash @2031-01-03 Pacific/Auckland', 'b: crash crash @2031-01-02T13:30 Europe/Berlin'],
  ],
  [
    'a day there, an hour here before it began',
    ['a: crash crash @2031-01-03 Pacific/Auckland', 'b: crash crash @2031-01-02T09:30 Europe/Berlin'],
    'times: 1, 2',
  ],
  [
    'an hour that the clocks skipped',
    ['a: crash crash @2031-03-30T02:30 Europe/Berlin', 'b: crash crash @2031-03-30T01:00Z'],
  ],
  [
    'an hour that came twice, the first time',
    ['a: crash crash @2031-10-26T02:30 Europe/Berlin', 'b: crash crash @2031-10-26T00:30Z'],
  ],
  [
    'an hour that came twice, the second time',
    ['a: crash crash @2031-10-26T02:30 Europe/Berlin', 'b: crash crash @2031-10-26T01:30Z'],
  ],
  [
    'an hour that came twice, and a third time',
    ['a: crash crash @2031-10-26T02:30 Europe/Berlin', 'b: crash crash @2031-10-26T02:30Z'],
    'times: 1, 2',
  ],
  [
    'one second, in which one came before the other',
    [
      'a: message contact patient=Timur @2031-01-02T10:00:00Z',
      'b: call contact patient=Timur @2031-01-02T10:00:00Z',
      'c: message before call',
    ],
  ],
  [
    'one minute, in which one came before the other',
    [
      'a: message contact patient=Timur @2031-01-02T10:00',
      'b: call contact patient=Timur @2031-01-02T10:00',
      'c: message before call',
    ],
  ],
  [
    'a flight over the date line lands before it leaves, as the clocks show',
    ['a: trip journey agent=Timur from=Higashi to=Mahana @2031-01-12T20:00+09:00/2031-01-12T08:00-10:00'],
  ],
  [
    'a flight over the date line that takes two hours',
    ['a: trip journey agent=Timur from=Higashi to=Mahana @2031-01-12T20:00+09:00/2031-01-12T03:00-10:00'],
    'times: 1 if nobody-faster',
  ],
  [
    'a flight west by the clocks of both ends, of which nobody says the zones',
    ['a: trip journey agent=Timur from=Aldorf to=Neuhaven means=aeroplane @2031-01-12T10:00/2031-01-12T13:00'],
  ],
  [
    'the same, said by two',
    [
      'a: trip journey agent=Timur from=Aldorf to=Neuhaven',
      'b: trip journey agent=Timur @2031-01-12T10:00/2031-01-12T13:00',
    ],
  ],
  [
    'a flight west with a length, and without its zones',
    [
      'a: trip journey agent=Timur from=Aldorf to=Neuhaven @2031-01-12T10:00/2031-01-12T13:00',
      'b: trip duration 9 hour',
    ],
  ],
  [
    'a flight west in an afternoon by one clock',
    ['a: trip journey agent=Timur from=Aldorf to=Neuhaven @2031-01-12T10:00/2031-01-12T13:00 +01:00'],
    'times: 1 if nobody-faster',
  ],
];

/** What came before what, what led to what, how long it took. */
export const orders: readonly Case[] = [
  ['each before the other', ['a: call before transfer', 'b: transfer before call'], 'times: 1, 2'],
  ['before itself', ['a: call before call'], 'times: 1'],
  ['each not before the other', ['a: not call before transfer', 'b: not transfer before call']],
  ['before, and not before', ['a: call before transfer', 'b: not call before transfer'], 'called-wrong: 1, 2'],
  ['not before, and after', ['a: not call before transfer', 'b: transfer before call']],
  ['led to, and not led to', ['a: call led to transfer', 'b: not call led to transfer'], 'called-wrong: 1, 2'],
  ['not led to, and yet before', ['a: not call led to transfer', 'b: call before transfer']],
  [
    'a cause after its effect',
    ['a: strike led to rally', 'b: strike protest @2031-05-01/2031-05-09', 'c: rally protest @2031-04-01/2031-04-20'],
    'times: 1, 2, 3',
  ],
  [
    'a cause that goes on after its effect has begun',
    ['a: strike led to rally', 'b: strike protest @2031-03-01/2031-05-09', 'c: rally protest @2031-04-01/2031-04-20'],
  ],
  [
    'a circle through events that were judged to be one',
    ['a: call before trip', 'b: trip before message', 'same call message'],
    'times: 1, 2 if judged',
  ],
  [
    'too late for a gap',
    [
      'a: call before transfer 0..60 minutes',
      'b: call contact patient=Timur @2031-01-02T10:00',
      'c: transfer payment payer=Timur @2031-01-02T12:00',
    ],
    'times: 1, 2, 3',
  ],
  [
    'a gap over midnight',
    [
      'a: call before transfer 0..60 minutes',
      'b: call contact patient=Timur @2031-01-02T23:30',
      'c: transfer payment payer=Timur @2031-01-03T00:20',
    ],
  ],
  ['an order with an unknown date', ['a: call before transfer', 'b: call contact patient=Timur @2031-01-02']],
  [
    'orders through what nobody dates',
    [
      'a: call before trip',
      'b: trip before transfer',
      'c: call contact patient=Timur @2031-01-05',
      'd: transfer payment payer=Timur @2031-01-02',
    ],
    'times: 1, 2, 3, 4',
  ],
  [
    'departed after the journey',
    ['a: trip journey agent=Timur @2031-01-01/2031-01-03', 'b: dep departure agent=Timur theme=trip @2031-01-05'],
    'times: 1, 2 if order-of-meaning',
  ],
  [
    'departed and arrived within the journey',
    [
      'a: trip journey agent=Timur @2031-01-01/2031-01-03',
      'b: dep departure agent=Timur theme=trip @2031-01-01',
      'c: arr arrival agent=Timur theme=trip @2031-01-03',
    ],
  ],
  [
    'arrived on the way, and left again',
    [
      'a: trip journey agent=Timur',
      'b: arr arrival agent=Timur to=Tokmar theme=trip @2031-01-01',
      'c: dep departure agent=Timur from=Tokmar theme=trip @2031-01-02',
    ],
  ],
  [
    'a detention that spans, and a release after it',
    [
      'a: arrest detention patient=Timur @2031-01-05/2031-01-20',
      'b: release release patient=Timur theme=arrest @2031-01-20',
    ],
  ],
  [
    'a detention that spans, and a release in the middle',
    [
      'a: arrest detention patient=Timur @2031-01-05/2031-01-20',
      'b: release release patient=Timur theme=arrest @2031-01-10',
    ],
    'times: 1, 2 if order-of-meaning',
  ],
  [
    'a detention that spans, and somebody who saw it begin',
    ['a: arrest detention patient=Timur @2031-01-05/2031-01-20', 'b: arrest detention patient=Timur @2031-01-05'],
  ],
  [
    'a detention that spans, and another first day',
    ['a: arrest detention patient=Timur @2031-01-05/2031-01-20', 'b: arrest detention patient=Timur @2031-01-08'],
    'times: 1, 2',
  ],
  [
    'a detention of unknown end, and a release',
    ['a: arrest detention patient=Timur @2031-01-05/', 'b: release release patient=Timur theme=arrest @2031-01-10'],
  ],
  ['two lengths of one concert', ['a: concert duration 2 hour', 'b: concert duration 5 hour'], 'one-value: 1, 2'],
  ['two lengths an hour apart', ['a: concert duration 2 hour', 'b: concert duration 150 minute']],
  ['two and three of one unit', ['a: concert duration 2 hour', 'b: concert duration 3 hour'], 'one-value: 1, 2'],
  [
    'a length and its hours',
    ['a: concert duration 2 hour', 'b: concert performance agent=Timur @2031-01-05T18:00Z/2031-01-05T23:30Z'],
    'times: 1, 2',
  ],
  [
    'a length and hours that nearly fit',
    ['a: concert duration 2 hour', 'b: concert performance agent=Timur @2031-01-05T18:00Z/2031-01-05T20:50Z'],
  ],
  [
    'a detention of ten days, and a release on the third',
    [
      'a: arrest detention patient=Timur @2031-01-05',
      'b: arrest duration 10 day',
      'c: release release patient=Timur theme=arrest @2031-01-08',
    ],
    'times: 1, 2, 3 if order-of-meaning',
  ],
  [
    'a detention of ten days, and a release on the tenth',
    [
      'a: arrest detention patient=Timur @2031-01-05',
      'b: arrest duration 10 day',
      'c: release release patient=Timur theme=arrest @2031-01-15',
    ],
  ],
  [
    'two months, and fifteen days',
    ['a: strike duration 2 month', 'b: strike protest @2031-01-05/2031-01-20'],
    'times: 1, 2',
  ],
  ['two months, and from January to March', ['a: strike duration 2 month', 'b: strike protest @2031-01-05/2031-03-01']],
  ['six months, and three weeks', ['a: strike duration 6 month', 'b: strike duration 3 week'], 'times: 1, 2'],
  ['a week, and seven days', ['a: strike duration 1 week', 'b: strike duration 7 day']],
  [
    'a denied order that follows from two others',
    ['a: not call before transfer', 'b: call before trip', 'c: trip before transfer'],
    'times: 1, 2, 3',
  ],
  [
    'two calls are two calls',
    ['a: call contact patient=Timur @2031-01-01', 'b: message contact patient=Timur @2031-01-05'],
  ],
  [
    'a rally in one week and a rally in the next',
    ['a: rally protest agent=Timur @2031-01-01', 'b: strike protest agent=Timur @2031-01-08'],
  ],
  [
    'two concerts that overlap, in one town',
    [
      'a: concert performance agent=Timur place=Tokmar @2031-01-05T18:00Z/2031-01-05T20:00Z',
      'b: meeting meeting agent=Timur place=Tokmar @2031-01-05T19:00Z',
    ],
  ],
];

/** How old somebody is, and when born. */
export const ages: readonly Case[] = [
  [
    'born on a leap day, the day before the birthday',
    ['a: Timur birth-date date 2000-02-29', 'b: Timur age 20 year @2021-02-28'],
  ],
  [
    'born on a leap day, who counts the birthday early',
    ['a: Timur birth-date date 2000-02-29', 'b: Timur age 21 year @2021-02-28'],
  ],
  [
    'born on a leap day, four years too old',
    ['a: Timur birth-date date 2000-02-29', 'b: Timur age 25 year @2021-02-28'],
    'ages: 1, 2',
  ],
  [
    'a birth year alone, both ages of the year',
    ['a: Timur birth-date date 1990', 'b: Timur age 31 year @2022-01-15', 'c: Timur age 32 year @2022-11-15'],
  ],
  [
    'a birth year alone, two years off',
    ['a: Timur birth-date date 1992', 'b: Timur age 31 year @2022-01-15'],
    'ages: 1, 2',
  ],
  ['about 26, born then', ['a: Timur birth-date date 1994-05', 'b: Timur age ~26 year @2022-01-15']],
  [
    'about 26, born long before',
    ['a: Timur birth-date date 1987-05', 'b: Timur age ~26 year @2022-01-15'],
    'ages: 1, 2',
  ],
  ['between 20 and 30', ['a: Timur birth-date date 1987-05', 'b: Timur age 20..30 year @2022-01-15'], 'ages: 1, 2'],
  ['at least 30', ['a: Timur birth-date date 1987-05', 'b: Timur age 30.. year @2022-01-15']],
  ['an age that nobody knows the day of', ['a: Timur birth-date date 1987-05', 'b: Timur age 26 year']],
  [
    'an age of the day on which it was said',
    ['a < b: Timur age 26 year said 2022-01-09', 'c: Timur birth-date date 1987-05'],
    'ages: 1, 2',
  ],
  ['an age said years ago', ['a < b: Timur age 26 year said 2013-11-09', 'c: Timur birth-date date 1987-05']],
  [
    'ages for two days, two years apart',
    ['a: Timur age 32 year @2031-01-10', 'b: Timur age 34 year @2031-01-12'],
    'ages: 1, 2',
  ],
  [
    'ages for one day, said by one',
    ['a: Timur age 32 year @2031-01-10', 'a: Timur age 35 year @2031-01-10'],
    'ages: 1, 2',
  ],
  [
    'an age through who he is',
    ['a: man age 26 year said 2022-01-09', 'b: Timur birth-date date 1989-05-03', 'c: man = Timur'],
    'ages: 1, 2, 3',
  ],
  [
    'an age of somebody else',
    ['a: man age 26 year said 2022-01-09', 'b: Timur birth-date date 1989-05-03', 'c: man != Timur'],
  ],
  ['26, and not 26', ['a: Timur age 26 year @2022-01-09', 'b: not Timur age 26 year @2022-01-09'], 'denial: 1, 2'],
  ['26, and not 26 years ago', ['a: Timur age 26 year @2022-01-09', 'b: not Timur age 26 year @2020-01-09']],
  ['a month and a day of birth', ['a: Timur birth-date date 1990-05', 'b: Timur birth-date date 1990-05-31']],
  [
    'two days of birth',
    ['a: Timur birth-date date 1990-05-03', 'b: Timur birth-date date 1990-05-04'],
    'one-value: 1, 2',
  ],
  [
    'a birth told as an event, and a date of birth',
    ['a: birth birth patient=Timur @1990-05-03', 'b: Timur birth-date date 1985-05-03'],
    'times: 1, 2',
  ],
  [
    'a birth told as an event, and the same date',
    ['a: birth birth patient=Timur @1990-05-03', 'b: Timur birth-date date 1990'],
  ],
  [
    'a birth told as an event, and an age',
    ['a: birth birth patient=Timur @1990-05-03', 'b: Timur age 26 year @2022-01-09'],
    'times: 1, 2',
  ],
  ['an infant, in months', ['a: Timur birth-date date 2021-11-20', 'b: Timur age 2 month @2022-01-25']],
  [
    'an infant, half a year too old',
    ['a: Timur birth-date date 2021-11-20', 'b: Timur age 8 month @2022-01-25'],
    'ages: 1, 2',
  ],
  ['an infant, and a man', ['a: Timur age 11 month', 'b: Timur age 30 year'], 'ages: 1, 2 if one-moment'],
  ['an infant', ['a: Timur birth-date date 2021-11-20', 'b: Timur age 0 year @2022-01-09']],
];

/** From birth to death. */
export const lives: readonly Case[] = [
  [
    'dead, and at a meeting a week later',
    ['a: death death patient=Timur @2031-01-05', 'b: meeting meeting agent=Timur with=Aigul @2031-01-12'],
    'times: 1, 2 if lifetime',
  ],
  [
    'dead that evening, at a meeting that day',
    ['a: death death patient=Timur @2031-01-05 evening', 'b: meeting meeting agent=Timur with=Aigul @2031-01-05'],
  ],
  [
    'dead, and recognised a week later',
    ['a: death death patient=Timur @2031-01-05', 'b: inquiry identification agent=Aigul patient=Timur @2031-01-12'],
  ],
  [
    'dead, and in a video that is shown later',
    ['a: death death patient=Timur @2031-01-05', 'b: speech appearance patient=Timur @2031-01-12'],
  ],
  [
    'dead, and still paid for',
    ['a: death death patient=Timur @2031-01-05', 'b: transfer payment patient=Timur payer=Aigul @2031-01-12'],
  ],
  [
    'a rally that went on after he died',
    ['a: death death patient=Timur @2031-01-05', 'b: rally protest agent=Timur @2031-01-03/2031-01-12'],
  ],
  [
    'died in detention, which is dated by its end as well',
    ['a: death death patient=Timur @2031-01-08', 'b: arrest detention patient=Timur @2031-01-05/2031-01-08'],
  ],
  [
    'detained after he died',
    ['a: death death patient=Timur @2031-01-05', 'b: arrest detention patient=Timur @2031-01-08'],
    'times: 1, 2 if lifetime',
  ],
  [
    'dead, but it was another man',
    [
      'a: death death patient=man @2031-01-05',
      'b: meeting meeting agent=Timur with=Aigul @2031-01-12',
      'c: man != Timur',
    ],
  ],
  [
    'dead, through who he is',
    [
      'a: death death patient=man @2031-01-05',
      'b: meeting meeting agent=Timur with=Aigul @2031-01-12',
      'c: man = Timur',
    ],
    'times: 1, 2, 3 if lifetime',
  ],
  [
    'dead before the rally, and spoke after it',
    [
      'a: death before rally',
      'b: rally before meeting',
      'c: death death patient=Timur',
      'd: meeting meeting agent=Timur',
    ],
    'times: 1, 2, 3, 4 if lifetime and usual-length',
  ],
  [
    'perhaps dead',
    ['a: death death patient=Timur @2031-01-05?', 'b: meeting meeting agent=Timur @2031-01-12'],
    'times: 1, 2 if lifetime and uncertain-date',
  ],
  [
    'dead on about that day',
    ['a: death death patient=Timur @2031-01-05~', 'b: meeting meeting agent=Timur @2031-01-07'],
  ],
  [
    'dead in January or in March',
    ['a: death death patient=Timur @[2031-01,2031-03]', 'b: meeting meeting agent=Timur @2031-02-07'],
  ],
  [
    'dead in the night before he was detained',
    ['a: death death patient=Timur @2031-01-04 night', 'b: arrest detention patient=Timur @2031-01-05'],
  ],
  [
    'the killer goes on living',
    ['a: death death patient=Timur agent=Aigul @2031-01-05', 'b: meeting meeting agent=Aigul @2031-01-12'],
  ],
  [
    'a death that is denied',
    ['a: not death death patient=Timur @2031-01-05', 'b: meeting meeting agent=Timur @2031-01-12'],
  ],
  [
    'two deaths of one person',
    ['a: death death patient=Timur @2031-01-05', 'b: killing death patient=Timur @2031-01-12'],
    'times: 1, 2 if same-by-meaning',
  ],
  [
    'born after he died',
    ['a: birth birth patient=Timur @2031-01-05', 'b: death death patient=Timur @1999-01-12'],
    'times: 1, 2 if lifetime',
  ],
  [
    'a date of birth after the death',
    ['a: Timur birth-date date 2001-05-03', 'b: death death patient=Timur @1999-01-12'],
    'times: 1, 2 if lifetime',
  ],
  [
    'travelled before she was born',
    ['a: Aigul birth-date date 2001-05-03', 'b: trip journey agent=Aigul @1999-01-12'],
    'times: 1, 2 if lifetime and usual-length',
  ],
  ['travelled in the year of her birth', ['a: Aigul birth-date date 2001', 'b: trip journey agent=Aigul @2001-01-12']],
  [
    'paid for before she was born',
    ['a: Aigul birth-date date 2001-05-03', 'b: transfer payment patient=Aigul payer=Timur @2001-01-12'],
  ],
  [
    'an age for a time at which he was dead',
    ['a: death death patient=Timur @2019-01-05', 'b: Timur age 44 year @2031-01-12'],
  ],
];

/** Who was where. */
export const places: readonly Case[] = [
  [
    'in a town and in its region',
    [
      'a: Timur whereabouts Tasbulaq @2031-01-12T10:00 +06:00',
      'b: Timur whereabouts Sarydala @2031-01-12T10:00 +06:00',
    ],
  ],
  [
    'in a district and in its town',
    [
      'a: Timur whereabouts Medeu @2031-01-12T10:00 +06:00',
      'b: meeting meeting agent=Timur place=Tasbulaq @2031-01-12T10:00 +06:00',
    ],
  ],
  [
    'in two towns at one minute',
    ['a: Timur whereabouts Tasbulaq @2031-01-12T10:00 +06:00', 'b: Timur whereabouts Aqtobe @2031-01-12T10:00 +06:00'],
    'one-value: 1, 2 if places-apart',
    'two-places: 1, 2 if nobody-faster',
  ],
  [
    'in two towns on one day, by car',
    ['a: Timur whereabouts Tasbulaq @2031-01-12', 'b: Timur whereabouts Tokmar @2031-01-12'],
  ],
  [
    'in two towns three hours apart, by car',
    ['a: Timur whereabouts Tasbulaq @2031-01-12T10:00 +06:00', 'b: Timur whereabouts Tokmar @2031-01-12T13:00 +06:00'],
  ],
  [
    'in two towns a quarter of an hour apart',
    ['a: Timur whereabouts Tasbulaq @2031-01-12T10:00 +06:00', 'b: Timur whereabouts Tokmar @2031-01-12T10:15 +06:00'],
    'two-places: 1, 2 if nobody-faster',
  ],
  [
    'far apart on one day, by air',
    [
      'a: meeting meeting agent=Timur place=Aldorf @2031-01-12 Europe/Berlin',
      'b: concert performance agent=Timur place=Neuhaven @2031-01-12 America/New_York',
    ],
  ],
  [
    'far apart within an hour',
    [
      'a: meeting meeting agent=Timur place=Aldorf @2031-01-12T10:00 Europe/Berlin',
      'b: wound injury patient=Timur place=Neuhaven @2031-01-12T05:00 America/New_York',
    ],
    'two-places: 1, 2 if nobody-faster',
  ],
  [
    'on both sides of the date line, with a day between',
    ['a: Timur whereabouts Suvari @2031-01-13T10:00 +12:00', 'b: Timur whereabouts Apira @2031-01-11T11:30 -11:00'],
  ],
  [
    'on both sides of the date line, half an hour apart',
    ['a: Timur whereabouts Suvari @2031-01-12T10:00 +12:00', 'b: Timur whereabouts Apira @2031-01-11T11:30 -11:00'],
    'two-places: 1, 2 if nobody-faster',
  ],
  [
    'capes that face each other over the date line',
    ['a: Timur whereabouts EastCape @2031-01-12T10:00Z', 'b: Timur whereabouts WestCape @2031-01-12T10:10Z'],
  ],
  [
    'huts on both sides of the pole',
    ['a: Timur whereabouts PoleHut @2031-01-12T10:00Z', 'b: Timur whereabouts IceHut @2031-01-12T10:00Z'],
  ],
  [
    'in a hotel that may be anywhere',
    ['a: Timur whereabouts hotel @2031-01-12T10:00Z', 'b: meeting meeting agent=Timur place=Aqtobe @2031-01-12T10:00Z'],
  ],
  [
    'a district has the place of its town',
    [
      'a: meeting meeting agent=Timur place=Medeu @2031-01-12T10:00 +06:00',
      'b: wound injury patient=Timur place=Aqtobe @2031-01-12T10:30 +06:00',
    ],
    'two-places: 1, 2 if nobody-faster',
  ],
  [
    'a protest of days, and a town on one of them',
    [
      'a: rally protest agent=Timur place=Tasbulaq @2031-01-03/2031-01-06',
      'b: Timur whereabouts Aqtobe @2031-01-05T10:00 +06:00',
    ],
  ],
  [
    'a detention of days, and a town on one of them',
    [
      'a: arrest detention patient=Timur place=Tasbulaq @2031-01-03/2031-01-06',
      'b: Timur whereabouts Aqtobe @2031-01-05T10:00 +06:00',
    ],
  ],
  [
    'by bus in two hours',
    ['a: trip journey agent=Timur from=Tasbulaq to=Tokmar means=bus @2031-01-12T10:00+06:00/2031-01-12T12:00+06:00'],
  ],
  [
    'on foot in five hours',
    [
      'a: trip journey agent=Timur from=Tasbulaq to=Tokmar means=on-foot @2031-01-12T10:00+06:00/2031-01-12T15:00+06:00',
    ],
    'times: 1 if nobody-faster',
  ],
  [
    'where he was, if nobody says how long the meeting took',
    [
      'a: call contact patient=Aigul @2031-01-12T10:00 +06:00',
      'b: call before meeting 0..30 minutes',
      'c: meeting meeting agent=man place=Tokmar',
      'd: man = Timur',
      'e: Timur whereabouts Aqtobe @2031-01-12T10:15 +06:00',
    ],
  ],
  [
    'where he was, through who he is, what came before and how long it took',
    [
      'a: call contact patient=Aigul @2031-01-12T10:00 +06:00',
      'b: call before meeting 0..30 minutes',
      'c: meeting meeting agent=man place=Tokmar',
      'd: man = Timur',
      'e: Timur whereabouts Aqtobe @2031-01-12T10:15 +06:00',
      'f: meeting duration 30 minute',
    ],
    'two-places: 1, 2, 3, 4, 5, 6 if nobody-faster',
  ],
  [
    'in a town for ten days, and nearby on one',
    ['a: Timur whereabouts Tasbulaq @2031-01-01/2031-01-10', 'b: Timur whereabouts Talgar @2031-01-05'],
  ],
  [
    'in a town for ten days, and far away on one',
    ['a: Timur whereabouts Tasbulaq @2031-01-01/2031-01-10', 'b: Timur whereabouts Aqtobe @2031-01-05'],
    'one-value: 1, 2 if places-apart',
  ],
  [
    'staying for ten days, and far away on one',
    ['a: stay lodging patient=Timur place=Tasbulaq @2031-01-01/2031-01-10', 'b: Timur whereabouts Aqtobe @2031-01-05'],
  ],
  [
    'on the way, and still at its start',
    [
      'a: trip journey agent=Timur from=Aldorf to=Higashi @2031-01-12T08:00+01:00/2031-01-12T20:00+01:00',
      'b: Timur whereabouts Aldorf @2031-01-12T12:00 +01:00',
    ],
    'two-places: 1, 2 if one-way',
    'two-places: 1, 2 if nobody-faster',
  ],
  [
    'there and back by car',
    [
      'a: trip journey agent=Timur from=Tasbulaq to=Tokmar @2031-01-12T08:00+06:00/2031-01-12T11:00+06:00',
      'b: Timur whereabouts Tasbulaq @2031-01-12T07:00 +06:00',
      'c: Timur whereabouts Tasbulaq @2031-01-12T20:00 +06:00',
    ],
  ],
  [
    'two people in two towns',
    ['a: Timur whereabouts Tasbulaq @2031-01-12T10:00 +06:00', 'b: Aigul whereabouts Aqtobe @2031-01-12T10:00 +06:00'],
  ],
  [
    'met on the phone',
    [
      'a: call contact agent=Timur patient=Aigul @2031-01-12T10:00 +06:00',
      'b: Timur whereabouts Aqtobe @2031-01-12T10:00 +06:00',
      'c: Aigul whereabouts Tokmar @2031-01-12T10:00 +06:00',
    ],
  ],
  [
    'travelled with her',
    [
      'a: trip journey agent=Aigul with=Timur from=Aldorf to=Neuhaven @2031-01-12T10:00+01:00/2031-01-12T19:00+01:00',
      'b: meeting meeting agent=Timur place=Higashi @2031-01-12T10:00 +01:00',
    ],
    'two-places: 1, 2 if nobody-faster',
  ],
];

/** What is denied of all that. */
export const denials: readonly Case[] = [
  [
    'not in the region, in a town of it',
    ['a: Timur whereabouts Tasbulaq @2031-01-05T10:00', 'b: not Timur whereabouts Sarydala @2031-01-05'],
    'denial: 1, 2',
  ],
  [
    'not in the town, somewhere in the region',
    ['a: Timur whereabouts Sarydala @2031-01-05T10:00', 'b: not Timur whereabouts Tasbulaq @2031-01-05'],
  ],
  [
    'not there on the 5th, there in January',
    ['a: Timur whereabouts Tokmar @2031-01', 'b: not Timur whereabouts Tokmar @2031-01-05'],
  ],
  [
    'not there in January, there on the 5th',
    ['a: Timur whereabouts Tokmar @2031-01-05', 'b: not Timur whereabouts Tokmar @2031-01'],
    'denial: 1, 2',
  ],
  [
    'not there that day of some clock, there that hour of a known one',
    ['a: Timur whereabouts Tokmar @2031-01-05T10:00 +06:00', 'b: not Timur whereabouts Tokmar @2031-01-05'],
  ],
  [
    'not there that day, and at a meeting there',
    ['a: meeting meeting agent=Timur place=Tokmar @2031-01-05T10:00', 'b: not Timur whereabouts Kokbel @2031-01-05'],
    'denial: 1, 2',
  ],
  [
    'not there that day, and at a meeting elsewhere',
    ['a: meeting meeting agent=Timur place=Tasbulaq @2031-01-05T10:00', 'b: not Timur whereabouts Kokbel @2031-01-05'],
  ],
  [
    'not there that day, and at a rally there that took days',
    ['a: rally protest agent=Timur place=Tokmar @2031-01-03/2031-01-06', 'b: not Timur whereabouts Tokmar @2031-01-05'],
  ],
  [
    'not on the 2nd, at ten on the 2nd',
    ['a: trip journey agent=Timur @2031-01-02T10:00', 'b: not trip journey agent=Timur @2031-01-02'],
    'denial: 1, 2',
  ],
  ['not about January', ['a: call contact patient=Timur @2031-01-05', 'b: not call contact patient=Timur @2031-01~']],
  [
    'not in winter, on 5 January',
    ['a: call contact patient=Timur @2031-01-05', 'b: not call contact patient=Timur @2031-28'],
  ],
  ['no crash, and seventeen dead in it', ['a: crash number-of-dead 17 person', 'b: not crash crash'], 'denial: 1, 2'],
  ['no attack, but a crash', ['a: crash crash place=Tokmar', 'b: not crash attack']],
  ['a crash, and no crash', ['a: crash crash place=Tokmar', 'b: not crash crash'], 'denial: 1, 2'],
  [
    'nobody bought a ticket, and somebody paid for it',
    ['a: transfer payment theme=trip payer=Aigul', 'b: not ticket purchase theme=trip', 'same transfer ticket'],
    'denial: 1, 2 if judged',
  ],
  [
    'not caused by a failure, and fell',
    ['a: crash cause technical-failure', 'b: not crash cause technical-failure'],
    'denial: 1, 2',
  ],
  ['no rally, and nobody at it', ['a: rally number-of-people 0 person', 'b: not rally protest']],
  ['no call, and a journey after it', ['a: call before trip', 'b: not call contact']],
  ['no call, and what it led to', ['a: call led to trip', 'b: not call contact'], 'denial: 1, 2'],
  [
    'born on another day',
    ['a: Timur birth-date date 1990-05-03', 'b: not Timur birth-date date 1990-05'],
    'denial: 1, 2',
  ],
  ['not for two hours', ['a: concert duration 2 hour', 'b: not concert duration 2 hour'], 'denial: 1, 2'],
  [
    'denied through who he is',
    ['a: Timur whereabouts Tokmar @2031-01-05', 'b: not man whereabouts Tokmar @2031-01-05', 'c: man = Timur'],
    'denial: 1, 2, 3',
  ],
  [
    'not before, and dated so',
    [
      'a: not call before transfer',
      'b: call contact patient=Timur @2031-01-02',
      'c: transfer payment payer=Timur @2031-01-09',
    ],
    'times: 1, 2, 3',
  ],
];
