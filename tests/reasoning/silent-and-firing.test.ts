/** Pairs of accounts that must stay silent, since a false conflict costs more trust than a missed one, and pairs that must not. */

import { describe, expect, test } from 'vitest';
import { deriveFindings } from '../../src/reasoning/derive-findings.ts';
import { readNotation } from './notation.ts';

const world = `
person man the man in the video
person R "Aidar Bekov"
person S "Aidar Bekow"
person U "Zakir Moor"
person C "Айдар Беков"
person N "Bekov"
organisation ministry "Ministry of the Interior"
organisation office "Foreign Office"
place Sarydala "Sarydala"
place Kokbel "Kokbel"
place Tasbulaq "Tasbulaq" in Sarydala
place Medeu "Medeu" in Tasbulaq
place Tokmar "Tokmar" in Kokbel
place airport the airport
place Nowhere "Nowhere"
event trip
event flight
event ticket
event fee
event concert
event call
event rally
event flood
event crash
event arrest
event letting-go
event inquiry
event death
event dying
thing plane "Flight 417"
`;

function conflictsOf(lines: string) {
  return deriveFindings(readNotation(world + lines)).conflicts;
}

describe('nothing is found', () => {
  test.each<readonly [string, string]>([
    ['ages with a birthday between', 'a: R age 32 year @2022-01-10\nb: R age 33 year @2022-01-12'],
    ['ages without a time, a birthday apart', 'a: R age 32 year\nb: R age 33 year'],
    ['ages years apart that fit their times', 'a: R age 32 year @2012\nb: R age 42 year @2022'],
    ['an age and a date of birth that fit', 'a: R age 31 year @2022-01\nb: R birth-date date 1990-05-03'],
    ['an age without a time and a date of birth', 'a: R age 20 year\nb: R birth-date date 1990'],
    ['an age with a time and one without', 'a: R age 20 year\nb: R age 40 year @2022'],
    ['an approximate age', 'a: R age ~30 year @2022\nb: R age 33 year @2022'],
    ['a year and a day of birth', 'a: R birth-date date 1990\nb: R birth-date date 1990-05-03'],
    ['about 20 and 23', 'a: rally number-of-people ~20 person\nb: rally number-of-people 23 person'],
    ['1.2 million and 1,203,441', 'a: rally number-of-people 1200000 person\nb: rally number-of-people 1203441 person'],
    ['at least 20 and 45', 'a: rally number-of-people 20.. person\nb: rally number-of-people 45 person'],
    ['overlapping ranges', 'a: rally number-of-people 10..20 person\nb: rally number-of-people 20..30 person'],
    [
      'counts of different days',
      'a: flood number-of-dead 12 person @2032-04-23\nb: flood number-of-dead 31 person @2032-04-25',
    ],
    [
      'a count that rises between sayings',
      'a: flood number-of-dead 12 person said 2032-04-23\na: flood number-of-dead 31 person said 2032-04-25',
    ],
    ['sums in different currencies', 'a: fee payment amount=90000 KZT\nb: fee payment amount=15600 RUB'],
    ['an hour and sixty minutes', 'a: rally amount 1 hour\nb: rally amount 60 minute'],
    ['singer and musician', 'a: R occupation singer\nb: R occupation musician'],
    ['singer and composer', 'a: R occupation singer\nb: R occupation composer'],
    ['student and unemployed', 'a: R occupation student\nb: R occupation unemployed'],
    [
      'unemployed now, in work in another year',
      'a: R occupation unemployed @2022-01\nb: R occupation teacher @2015-09',
    ],
    ['unemployed, and once in work', 'a: R occupation unemployed\nb: R occupation teacher @2015'],
    ['two citizenships', 'a: R citizenship Kokbel\nb: R citizenship Sarydala'],
    ['a city and its country', `a: trip journey agent=R to=Tasbulaq\nb: trip journey agent=R to=Sarydala`],
    ['a district and its country', `a: trip journey agent=R to=Medeu\nb: trip journey agent=R to=Sarydala`],
    ['a place of which nothing is known', 'a: rally protest place=airport\nb: rally protest place=Tokmar'],
    ['two places of which nothing is known', 'a: rally protest place=airport\nb: rally protest place=Nowhere'],
    ['whereabouts of one day', 'a: R whereabouts Tasbulaq @2022-01-12\nb: R whereabouts Tokmar @2022-01-12'],
    ['whereabouts without a time', 'a: R whereabouts Tasbulaq\nb: R whereabouts Tokmar'],
    ['a day and its month', 'a: call contact patient=R @2022-01-01\nb: call contact patient=R @2022-01'],
    ['an evening and its day', 'a: call contact patient=R @2022-01-02 evening\nb: call contact patient=R @2022-01-02'],
    [
      'a day without a zone and the next one elsewhere',
      'a: call contact patient=R @2022-01-02 evening\nb: call contact patient=R @2022-01-03T02:00 +09:00',
    ],
    ['an approximate year', 'a: call contact patient=R @1943~\nb: call contact patient=R @1944'],
    ['one of two days', 'a: call contact patient=R @[2022-01-01,2022-01-05]\nb: call contact patient=R @2022-01-05'],
    ['a journey over midnight', 'a: trip journey agent=R @2022-01-02 evening\nb: trip journey agent=R @2022-01-03'],
    [
      'two journeys of one man',
      'a: trip journey agent=R to=Tokmar @2022-01-02\nb: flight journey agent=R to=Tasbulaq @2022-01-09',
    ],
    ['a rally of several days', 'a: rally protest @2022-01-04\nb: rally protest @2022-01-06'],
    [
      'a ticket bought on the day of the journey',
      'a: trip journey agent=R @2022-01-02\nb: ticket purchase theme=trip @2022-01-02',
    ],
    [
      'a ticket for another journey',
      'a: trip journey agent=R @2022-01-02\nb: ticket purchase theme=flight @2022-02-01\nb: flight journey agent=R',
    ],
    [
      'contact before payment on one day',
      'a: call contact patient=R @2022-01-01\na: call before fee\na: fee payment theme=trip @2022-01-01',
    ],
    [
      'an inquiry during the rally',
      'a: rally protest @2022-01-04/2022-01-09\nb: inquiry investigation theme=rally @2022-01-06',
    ],
    [
      'the journeys of two men taken for one, and nobody says that they are one man',
      'a: trip journey agent=R @2022-01-02\nb: flight journey agent=man @2022-01-09\nsame trip flight',
    ],
    ['two spellings of one name', 'a: man = R\nb: man = S'],
    ['a surname and a full name', 'a: man = R\nb: man = N'],
    ['one name in two scripts', 'a: man = R\nb: man = C'],
    ['two names for an organisation', 'a: ministry = office'],
    ['the same said twice', 'a: man = R\nb: man = R'],
    [
      'a denial of another purpose',
      'a: trip journey agent=R purpose=concert\nb: not trip journey agent=R purpose=protest',
    ],
    ['a denial of something narrower', 'a: R occupation musician\nb: not R occupation singer'],
    [
      'a denial of one event, and another one',
      'a: trip journey agent=R to=Tokmar\nb: not flight journey agent=R to=Tokmar',
    ],
    ['a denial for another time', 'a: trip journey agent=R @2022-01-02\nb: not trip journey agent=R @2022-01-09'],
    ['a statement called coerced', 'a: R occupation unemployed\nb: coerced 1'],
    ['a voice called mistaken', 'a: R occupation unemployed\nb: mistaken a'],
    ['a statement confirmed', 'a: R occupation unemployed\nb: confirmed 1'],
    ['a denial that a statement is false', 'a: R occupation unemployed\nb: not false 1'],
    [
      'two reasons for one crash that do not exclude each other',
      'a: flood cause heavy-rain\nb: flood cause dam-failure',
    ],
    ['a wider and a narrower reason', 'a: crash cause no-attack\nb: crash cause technical-failure'],
    ['who paid, when nobody knows who they are', `a: trip journey agent=R payer=man\nb: trip journey agent=R payer=R`],
    ['words that no rule reads', 'a: R occupation "nobody"\nb: R occupation "everybody"'],
    [
      'a release after a detention',
      'a: arrest detention patient=R @2022-01-05\nb: letting-go release patient=R theme=arrest @2022-01-10',
    ],
    ['two deaths of two people', 'a: death death patient=R @2022-01-05\nb: dying death patient=U @2022-01-07'],
  ])('%s', (_, lines) => {
    expect(conflictsOf(lines).map(({ rule, message }) => `${rule} ${message.key}`)).toEqual([]);
  });
});

describe('a conflict is found', () => {
  test.each<readonly [name: string, rule: string, lines: string]>([
    ['ages of one year', 'ages', 'a: R age 26 year @2022-01\nb: R age 32 year @2022-01'],
    ['ages without a time, six years apart', 'ages', 'a: R age 26 year\nb: R age 32 year'],
    ['ages that grow too fast', 'ages', 'a: R age 32 year @2020\nb: R age 42 year @2022'],
    ['an age and a date of birth', 'ages', 'a: R age 26 year @2022-01\nb: R birth-date date 1990-05-03'],
    ['ages by the time of saying', 'ages', 'a: R age 26 year said 2022-01-05\nb: R age 32 year said 2022-01-06'],
    ['two dates of birth', 'one-value', 'a: R birth-date date 1990-05-03\nb: R birth-date date 1991'],
    ['about 20 and 500', 'one-value', 'a: rally number-of-people ~20 person\nb: rally number-of-people 500 person'],
    [
      '20 and 23, both meant exactly',
      'one-value',
      'a: rally number-of-people 20 person\nb: rally number-of-people 23 person',
    ],
    ['at least 60 and 45', 'one-value', 'a: rally number-of-people 60.. person\nb: rally number-of-people 45 person'],
    [
      'a count of one day',
      'one-value',
      'a: flood number-of-dead 17 person @2032-04-24\nb: flood number-of-dead 31 person @2032-04-24',
    ],
    [
      'a count that falls',
      'falling-figure',
      'a: flood number-of-dead 42 person @2032-04-23\na: flood number-of-dead 17 person @2032-04-25',
    ],
    ['sums in one currency', 'one-value', 'a: fee payment amount=90000 KZT\nb: fee payment amount=175000 KZT'],
    ['two hours and thirty minutes', 'one-value', 'a: rally amount 2 hour\nb: rally amount 30 minute'],
    [
      'unemployed and leader of an orchestra',
      'exclusion',
      'a: R occupation unemployed\nb: R occupation orchestra-leader',
    ],
    ['unemployed and in office', 'exclusion', 'a: R occupation unemployed\nb: R office minister'],
    [
      'unemployed and in work on one day',
      'exclusion',
      'a: R occupation unemployed @2022-01-05\nb: R occupation teacher @2022-01-05',
    ],
    [
      'unemployed through a time in which he worked',
      'exclusion',
      'a: R occupation unemployed @2021-01/2022-06\nb: R occupation teacher @2021-09',
    ],
    [
      'came to protest, came to give concerts',
      'exclusion',
      'a: trip journey agent=R purpose=protest\nb: trip journey agent=R purpose=concert',
    ],
    ['accident and attack', 'exclusion', 'a: crash cause technical-failure\nb: crash cause shot-down'],
    [
      'two cities of two countries',
      'one-value',
      'a: trip journey agent=R to=Tasbulaq\nb: trip journey agent=R to=Tokmar',
    ],
    ['two countries', 'one-value', 'a: trip journey agent=R to=Sarydala\nb: trip journey agent=R to=Kokbel'],
    [
      'two places of one event',
      'one-value',
      'a: arrest detention patient=R place=Medeu\nb: arrest detention patient=R place=Tokmar',
    ],
    [
      'two days of one contact',
      'times',
      'a: call contact patient=R @2022-01-01\nb: call contact patient=R @2022-01-05',
    ],
    [
      'two days of one arrest',
      'times',
      'a: arrest detention patient=R @2022-01-06\nb: arrest detention patient=R @2022-01-08',
    ],
    [
      'two days of one journey, a week apart',
      'times',
      'a: trip journey agent=R @2022-01-02\nb: trip journey agent=R @2022-01-09',
    ],
    [
      'instants in two zones',
      'times',
      'a: call contact patient=R @2022-01-02T12:00 +06:00\nb: call contact patient=R @2022-01-02T12:00Z',
    ],
    [
      'days that no zones bring together',
      'times',
      'a: call contact patient=R @2022-01-02\nb: call contact patient=R @2022-01-05T02:00 +09:00',
    ],
    [
      'a ticket bought after the journey',
      'times',
      'a: trip journey agent=R @2022-01-02/2022-01-03\nb: ticket purchase theme=trip @2022-02-01',
    ],
    [
      'a payment after what it is said to have come before',
      'times',
      'a: call contact patient=R @2022-01-01\na: call before fee\nb: fee payment theme=trip @2021-12-16',
    ],
    [
      'a ticket before the contact that led to its payment',
      'times',
      'a: call contact patient=R @2022-01-01\na: call led to fee\na: fee payment theme=trip\nb: ticket purchase theme=trip @2021-12-16',
    ],
    [
      'a release before the detention',
      'times',
      'a: arrest detention patient=R @2022-01-05\nb: letting-go release patient=R theme=arrest @2022-01-02',
    ],
    [
      'an inquiry before what is inquired into',
      'times',
      'a: rally protest @2022-01-04/2022-01-09\nb: inquiry investigation theme=rally @2022-01-02',
    ],
    ['a circle of orders', 'times', 'a: call before fee\nb: fee before rally\nc: rally before call'],
    [
      'a gap that is too short',
      'times',
      'a: call contact patient=R @2022-01-01\na: call before fee 2880..9999 minutes\nb: fee payment theme=trip @2022-01-02',
    ],
    ['two deaths of one man', 'times', 'a: death death patient=R @2022-01-05\nb: dying death patient=R @2022-01-07'],
    [
      'journeys taken for one, of one man',
      'times',
      `a: trip journey agent=man @2022-01-02\nb: flight journey agent=R @2022-01-09\nc: man = R\nsame trip flight`,
    ],
    ['the same and not the same', 'identity', 'a: man = R\nb: man != R'],
    ['one man is two', 'identity', 'a: man = R\nb: man = U'],
    ['one man is two, by way of a third', 'identity', 'a: man = N\nb: N = U\nc: man != U'],
    ['the same, and a judgement against it', 'identity', 'a: man = R\ndifferent man R'],
    ['not the same, and a judgement against it', 'identity', 'a: man != R\nsame man R'],
    [
      'through identity: the man and R',
      'exclusion',
      'a: man occupation unemployed\nb: R occupation pianist\nc: man = R',
    ],
    [
      'through a judgement: two spellings',
      'exclusion',
      'a: R occupation unemployed\nb: S occupation pianist\nsame R S',
    ],
    ['said and denied', 'denial', 'a: R role terrorist\nb: not R role terrorist'],
    ['a narrower thing said, a wider denied', 'denial', 'a: R occupation pianist\nb: not R occupation musician'],
    ['an event and that it never was', 'denial', 'a: trip journey agent=R @2022-01-02\nb: not trip journey'],
    [
      'an event and a denial of its purpose',
      'denial',
      'a: trip journey agent=R purpose=protest\nb: not trip journey purpose=public-action',
    ],
    [
      'a denial of what two accounts say together',
      'denial',
      'a: trip journey agent=R to=Medeu\nb: trip journey purpose=protest\nc: not trip journey to=Sarydala purpose=protest',
    ],
    [
      'a denial for the whole month',
      'denial',
      'a: trip journey agent=R @2022-01-02\nb: not trip journey agent=R @2022-01',
    ],
    ['a statement called false', 'called-wrong', 'a: R occupation teacher\nb: false 1'],
    ['a statement called mistaken', 'called-wrong', 'a: R occupation teacher\nb: mistaken 1'],
    [
      'a statement confirmed by one and called false by another',
      'called-wrong',
      'a: R occupation teacher\nb: confirmed 1\nc: false 2',
    ],
    [
      'who paid, of two who are different',
      'one-value',
      'a: trip journey agent=man payer=R\nb: trip journey agent=man payer=U',
    ],
    [
      'an event with two addresses by judgement',
      'one-value',
      'a: rally protest place=Tasbulaq\nb: concert protest place=Tokmar\nsame rally concert',
    ],
    ['one voice against itself', 'one-value', 'a: R birth-date date 1990\na: R birth-date date 1991'],
  ])('%s', (_, rule, lines) => {
    expect(conflictsOf(lines).map((conflict) => conflict.rule)).toContain(rule);
  });
});
