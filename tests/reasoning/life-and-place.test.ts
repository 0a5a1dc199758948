/** What a careful outsider expects of time, ages, places and denials: exactly these conflicts, and where none is given none. */

import { describe, expect, test } from 'vitest';
import { deriveFindings } from '../../src/reasoning/derive-findings.ts';
import { tellConflict } from '../docs/rule-page.ts';
import { sayer } from './labels.ts';
import { ages, clocks, dates, denials, lives, orders, places, world, type Case } from './life-and-place-cases.ts';
import { readNotation } from './notation.ts';

const sections: readonly (readonly [string, readonly Case[]])[] = [
  ['dates', dates],
  ['clocks', clocks],
  ['orders, causes and lengths', orders],
  ['ages', ages],
  ['lifetimes', lives],
  ['places', places],
  ['denials', denials],
];

describe.each(sections)('of %s', (_, cases) => {
  test.each(cases.map(([title, lines, ...conflicts]) => [title, lines, conflicts] as const))(
    '%s',
    (_title, lines, conflicts) => {
      const testimony = readNotation(world + lines.join('\n'));
      const findings = deriveFindings(testimony);
      expect(findings.warnings.filter(({ about }) => about === 'unreadable-content')).toEqual([]);
      const found = new Set(findings.conflicts.map((conflict) => tellConflict(conflict, testimony)));
      expect([...found].toSorted()).toEqual(conflicts.toSorted());
    },
  );
});

/** The sentence of the first conflict, in both languages. */
function sentencesOf(...lines: readonly string[]): readonly (string | undefined)[] {
  const testimony = readNotation(world + lines.join('\n'));
  const [conflict] = deriveFindings(testimony).conflicts;
  return (['en', 'ru'] as const).map((language) => conflict && sayer(testimony, language)(conflict.message));
}

describe('the sentence says what a reader has to see first', () => {
  test.each<readonly [string, readonly string[], string, string]>([
    [
      'who was dead by then',
      ['a: death death patient=Timur @2031-01-05', 'b: meeting meeting agent=Timur with=Aigul @2031-01-12'],
      'A says that Timur Abenov died on 5 January 2031; b says that Timur Abenov met Aigul Bekova on 12 January 2031. By then Timur Abenov would have been dead.',
      'Выходит, к тому времени этого человека уже не было в живых: Timur Abenov.',
    ],
    [
      'who was not born by then',
      ['a: Timur birth-date date 2001-05-03', 'b: death death patient=Timur @1999-01-12'],
      'By then Timur Abenov would not have been born.',
      'Выходит, к тому времени этот человек ещё не родился: Timur Abenov.',
    ],
    [
      'how long the way takes',
      [
        'a: trip journey agent=Timur from=Tasbulaq to=Tokmar means=on-foot @2031-01-12T10:00+06:00/2031-01-12T15:00+06:00',
      ],
      'The journey: from Tasbulaq to Tokmar it takes at least 28 hours (a), and the time given is less: from 12 January 2031, 10:00',
      'The journey: путь (Tasbulaq – Tokmar) занимает не меньше чем 28 часов (a), а времени указано меньше:',
    ],
    [
      'how long it is said to have lasted',
      ['a: concert duration 2 hour', 'b: concert performance agent=Timur @2031-01-05T18:00Z/2031-01-05T23:30Z'],
      'The concert is said to have lasted 2 hours (a), which does not fit the time given:',
      'The concert: продолжительность 2 часа (a) не сходится с указанным временем:',
    ],
    [
      'that more time lay between than is said',
      [
        'a: call before transfer 0..60 minutes',
        'b: call contact patient=Timur @2031-01-02T10:00',
        'c: transfer payment payer=Timur @2031-01-02T12:00',
      ],
      'A says that the transfer came no more than 60 minutes after the call; by the dates it was more:',
      'Сначала «the call», потом «the transfer», и между ними не больше чем 60 минут (говорят: a), а по датам выходит больше:',
    ],
    [
      'that less time lay between than is said',
      [
        'a: call before transfer 2880..9999 minutes',
        'b: call contact patient=Timur @2031-01-02',
        'c: transfer payment payer=Timur @2031-01-03',
      ],
      'A says that the transfer came at least 2 days after the call; by the dates it was less:',
      'и между ними не меньше чем 2 дня (говорят: a), а по датам выходит меньше:',
    ],
    [
      'that the order is denied',
      [
        'a: not call before transfer',
        'b: call contact patient=Timur @2031-01-02',
        'c: transfer payment payer=Timur @2031-01-09',
      ],
      'By the dates the call (2 January 2031, b) came before the transfer (9 January 2031, c); a denies it.',
      'По датам сначала «the call» (2 января 2031 г., b), потом «the transfer» (9 января 2031 г., c). Отрицают: a.',
    ],
    [
      'that it goes on after what it is a part of',
      ['a: trip journey agent=Timur @2031-01-01/2031-01-03', 'b: dep departure agent=Timur theme=trip @2031-01-05'],
      'The departure (5 January 2031, b) should lie within the journey (from 1 January 2031 to 3 January 2031, a), and by these dates goes on after it.',
      '– часть события «the journey» (1 января 2031 г. — 3 января 2031 г., a), а по датам длится дольше него.',
    ],
    [
      'that it goes on after what ended it',
      [
        'a: arrest detention patient=Timur @2031-01-05/2031-01-20',
        'b: release release patient=Timur theme=arrest @2031-01-10',
      ],
      'The arrest (from 5 January 2031 to 20 January 2031, a) would have gone on after the release (10 January 2031, b), which ended it.',
      'по датам продолжается и после события «the release» (10 января 2031 г., b), которым это закончилось.',
    ],
    [
      'that nothing precedes itself',
      ['a: call before call'],
      'The call cannot have come before itself.',
      'Ничто не бывает раньше самого себя: the call.',
    ],
    [
      'that nobody is back so soon',
      [
        'a: trip journey agent=Timur from=Aldorf to=Higashi @2031-01-12 +01:00',
        'b: Timur whereabouts Higashi @2031-01-12 +01:00',
        'c: Timur whereabouts Higashi @2031-01-11T23:30 +01:00',
      ],
      'Nobody goes so far and back in a day.',
      'Так далеко за день туда и обратно не добираются.',
    ],
    [
      'how far apart the places lie',
      ['a: Timur whereabouts Medeu @2031-01-12T10:00 +06:00', 'b: Timur whereabouts Aldorf @2031-01-12T10:00 +06:00'],
      'km apart, and the way takes at least 8 hours.',
      'км, и путь занимает не меньше чем 8 часов.',
    ],
  ])('%s', (_, lines, english, russian) => {
    const [en, ru] = sentencesOf(...lines);
    expect(en).toContain(english);
    expect(ru).toContain(russian);
  });
});
