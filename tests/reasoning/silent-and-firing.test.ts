/**
 * Pairs of accounts that must stay silent, since a false conflict costs more trust than a missed one, and pairs that must
 * not. Most of them are the examples of docs/rules; here is what needs no page.
 */

import { describe, expect, test } from 'vitest';
import { deriveFindings } from '../../src/reasoning/derive-findings.ts';
import { readNotation } from './notation.ts';

const world = `
person man the man in the video
person R "Aidar Bekov"
person S "Aidar Bekow"
person C "Айдар Беков"
person N "Bekov"
organisation ministry "Ministry of the Interior"
organisation office "Foreign Office"
place Sarydala "Sarydala"
place Kokbel "Kokbel"
place Tasbulaq "Tasbulaq" in Sarydala
place Medeu "Medeu" in Tasbulaq
place Tokmar "Tokmar" in Kokbel
event trip
event flight
event concert
event call
event rally
event crash
event arrest
`;

function conflictsOf(lines: string) {
  return deriveFindings(readNotation(world + lines)).conflicts;
}

describe('nothing is found', () => {
  test.each<readonly [string, string]>([
    ['ages without a time, a birthday apart', 'a: R age 32 year\nb: R age 33 year'],
    ['an age and a date of birth that fit', 'a: R age 31 year @2022-01\nb: R birth-date date 1990-05-03'],
    ['an age with a time and one without', 'a: R age 20 year\nb: R age 40 year @2022'],
    ['a year and a day of birth', 'a: R birth-date date 1990\nb: R birth-date date 1990-05-03'],
    ['about 20 and 23', 'a: rally number-of-people ~20 person\nb: rally number-of-people 23 person'],
    ['an hour and sixty minutes', 'a: rally amount 1 hour\nb: rally amount 60 minute'],
    ['student and unemployed', 'a: R occupation student\nb: R occupation unemployed'],
    ['unemployed, and once in work', 'a: R occupation unemployed\nb: R occupation teacher @2015'],
    ['two citizenships', 'a: R citizenship Kokbel\nb: R citizenship Sarydala'],
    ['whereabouts without a time', 'a: R whereabouts Tasbulaq\nb: R whereabouts Tokmar'],
    ['an evening and its day', 'a: call contact patient=R @2022-01-02 evening\nb: call contact patient=R @2022-01-02'],
    [
      'two journeys of one man',
      'a: trip journey agent=R to=Tokmar @2022-01-02\nb: flight journey agent=R to=Tasbulaq @2022-01-09',
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
    ['a wider and a narrower reason', 'a: crash cause no-attack\nb: crash cause technical-failure'],
    ['words that no rule reads', 'a: R occupation "nobody"\nb: R occupation "everybody"'],
  ])('%s', (_, lines) => {
    expect(conflictsOf(lines).map(({ rule, message }) => `${rule} ${message.key}`)).toEqual([]);
  });
});

describe('a conflict is found', () => {
  test.each<readonly [name: string, rule: string, lines: string]>([
    ['an age and a date of birth', 'ages', 'a: R age 26 year @2022-01\nb: R birth-date date 1990-05-03'],
    ['ages by the time of saying', 'ages', 'a: R age 26 year said 2022-01-05\nb: R age 32 year said 2022-01-06'],
    ['at least 60 and 45', 'one-value', 'a: rally number-of-people 60.. person\nb: rally number-of-people 45 person'],
    ['two hours and thirty minutes', 'one-value', 'a: rally amount 2 hour\nb: rally amount 30 minute'],
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
      'two places of one event',
      'one-value',
      'a: arrest death patient=R place=Medeu\nb: arrest death patient=R place=Tokmar',
    ],
    [
      'two days of one arrest',
      'times',
      'a: arrest detention patient=R @2022-01-06\nb: arrest detention patient=R @2022-01-08',
    ],
    [
      'days that no zones bring together',
      'times',
      'a: call contact patient=R @2022-01-02\nb: call contact patient=R @2022-01-05T02:00 +09:00',
    ],
    ['not the same, and a judgement against it', 'identity', 'a: man != R\nsame man R'],
    [
      'an event and a denial of its purpose',
      'denial',
      'a: trip journey agent=R purpose=protest\nb: not trip journey purpose=public-action',
    ],
    [
      'an event with two addresses by judgement',
      'one-value',
      'a: rally meeting place=Tasbulaq\nb: concert meeting place=Tokmar\nsame rally concert',
    ],
    ['one voice against itself', 'one-value', 'a: R birth-date date 1990\na: R birth-date date 1991'],
  ])('%s', (_, rule, lines) => {
    expect(conflictsOf(lines).map((conflict) => conflict.rule)).toContain(rule);
  });
});
