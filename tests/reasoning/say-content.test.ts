/** What statements say, as sentences: the vocabulary's phrases, what they leave out, and dates. */

import { describe, expect, test } from 'vitest';
import { deriveFindings } from '../../src/reasoning/derive-findings.ts';
import type { MessageLanguage } from '../../src/reasoning/render-message.ts';
import type { Testimony } from '../../src/reasoning/testimony.ts';
import { labelsOf, sayer } from './labels.ts';
import { readNotation } from './notation.ts';

const people = `person R "Aidar Bekov"
person man
person others
place Almaty "Almaty"
place Osh "Osh"
event trip
event pay
event flood
thing mine`;

/** Descriptions as people write them. */
const described: Readonly<Record<string, string>> = {
  man: 'the man in the video',
  others: 'the strangers',
  trip: 'the trip',
  pay: 'the payment for the rally',
  flood: 'the flood',
};

function withDescriptions(testimony: Testimony): Testimony {
  return {
    ...testimony,
    subjects: testimony.subjects.map((subject) => ({
      ...subject,
      names: subject.names.map((name) => ({ ...name, text: described[name.text] ?? name.text })),
    })),
  };
}

function sentence(line: string, language: MessageLanguage = 'en'): string {
  const testimony = withDescriptions(readNotation(`${people}\na: ${line}`));
  const [content] = deriveFindings(testimony).contents;
  return content ? sayer(testimony, language)(content.says) : '';
}

describe('an event', () => {
  test.each([
    ['trip journey agent=R to=Almaty purpose=concert', 'Aidar Bekov travelled to Almaty for concerts'],
    ['not trip journey agent=R to=Almaty', 'Aidar Bekov did not travel to Almaty'],
    ['trip departure agent=R from=Osh @2022-01-02 evening', 'Aidar Bekov left Osh on the evening of 2 January 2022'],
    ['trip departure agent=R @2022-01', 'Aidar Bekov set out in January 2022'],
    ['trip detention patient=man place=Osh @2022-01-08', 'The man in the video was detained in Osh on 8 January 2022'],
    ['trip detention patient=others', 'The strangers were detained'],
    ['pay payment addressee=man amount=75000 KZT', 'The man in the video received 75,000 tenge'],
    ['pay payment amount=75000 RUB', 'The payment for the rally came to 75,000 roubles'],
    ['pay payment payer=others theme=trip', 'The strangers paid for the trip'],
    ['not pay payment payer=others', 'The strangers did not make the payment for the rally'],
    ['not pay payment addressee=R purpose=protest', 'Aidar Bekov was not paid for taking part in a protest'],
    ['trip journey means=bus', 'The trip (journey) took place (by what means: bus)'],
    ['not pay payment', 'The payment for the rally did not take place'],
    [
      'trip death patient=R means=blows @2022-01-01/2022-01-03',
      'Aidar Bekov died (by what means: blows) from 1 January 2022 to 3 January 2022',
    ],
    ['trip death patient=R @2022-01-02~', 'Aidar Bekov died, about 2 January 2022'],
  ])('%s', (line, expected) => {
    expect(sentence(line)).toBe(expected);
  });

  test.each([
    ['pay payment amount=3 RUB', 'The payment for the rally – 3 рубля'],
    [
      'trip detention patient=man @2022-01-08 evening',
      'The trip – задержание (кого: the man in the video), вечером 8 января 2022 г.',
    ],
    ['not trip journey agent=R', 'Не было: the trip – поездка (кто: Aidar Bekov)'],
    ['not pay payment amount=5 RUB', 'Неверно, что the payment for the rally – 5 рублей'],
  ])('in Russian takes names as they are: %s', (line, expected) => {
    expect(sentence(line, 'ru')).toBe(expected);
  });
});

describe('an attribute', () => {
  test.each([
    ['R occupation pianist', 'Aidar Bekov is a pianist'],
    ['R occupation unemployed', 'Aidar Bekov is unemployed'],
    ['not R role terrorist', 'Aidar Bekov is not a terrorist'],
    ['others role witness', 'The strangers are a witness'],
    ['R age 31 year @2022-01', 'Aidar Bekov is 31 years old (as of January 2022)'],
    ['R birth-date date 1990-05-03', 'Aidar Bekov was born on 3 May 1990'],
    ['R birth-date date 1990', 'Aidar Bekov was born in 1990'],
    ['flood number-of-dead 1 person', '1 person died in the flood'],
    [
      'flood number-of-dead 12.. person @2032-04-23 evening',
      'At least 12 people died in the flood (as of the evening of 23 April 2032)',
    ],
    ['not flood number-of-dead 42 person', 'It is not so that 42 people died in the flood'],
    ['flood cause heavy-rain', 'The cause of the flood was heavy rain'],
    ['R whereabouts Osh @2022-01-01/2022-01-03', 'Aidar Bekov was in Osh (from 1 January 2022 to 3 January 2022)'],
  ])('%s', (line, expected) => {
    expect(sentence(line)).toBe(expected);
  });

  test.each([
    ['R occupation pianist', 'Aidar Bekov – пианист'],
    ['not R role terrorist', 'Aidar Bekov – не террорист'],
    ['R age 22 year @2022-01-10', 'Aidar Bekov: 22 года (на 10 января 2022 г.)'],
  ])('in Russian: %s', (line, expected) => {
    expect(sentence(line, 'ru')).toBe(expected);
  });
});

test('a word without phrases is told by its label, and so is one of a language that has none', () => {
  const testimony = withDescriptions(readNotation(`${people}\na: trip detention patient=R place=Osh`));
  const { detention } = testimony.vocabulary.events;
  if (!detention) throw new Error('No detention');
  const { phrases: _, ...plain } = detention;
  const bare: Testimony = {
    ...testimony,
    vocabulary: { ...testimony.vocabulary, events: { ...testimony.vocabulary.events, detention: plain } },
  };
  const [content] = deriveFindings(bare).contents;
  expect(content && sayer(bare)(content.says)).toBe('The trip (detention) took place (whom: Aidar Bekov; where: Osh)');
});

test('a zone is told with the clock that it belongs to', () => {
  const testimony = readNotation('event e\na: e crash');
  const said = (edtf: string) => {
    const changed = {
      ...testimony,
      statements: testimony.statements.map((statement) => ({
        ...statement,
        content: { ...statement.content, when: { edtf, zone: '+06:00' } },
      })),
    };
    const [first] = deriveFindings(changed).contents;
    return first && sayer(changed)(first.says);
  };
  expect(said('2032-04-23')).toBe('E (crash) took place on 23 April 2032');
  expect(said('2032-04-23T12:00')).toBe('E (crash) took place on 23 April 2032, 12:00 UTC+06:00');
});

function firstConflict(lines: string, language: MessageLanguage = 'en'): readonly string[] {
  const testimony = withDescriptions(readNotation(`${people}\n${lines}`));
  const { conflicts, groups } = deriveFindings(testimony);
  const say = sayer(testimony, language);
  return [...conflicts.map(({ message }) => say(message)), ...groups.map(({ topic }) => say(topic))];
}

describe('a conflict', () => {
  test.each([
    ['Relatives of Aidar', 'relatives of Aidar'],
    ['Three players of the orchestra', 'three players of the orchestra'],
    ['The woman from the shop', 'the woman from the shop'],
    ['Media that are not named', 'media that are not named'],
    ['Kyrgyz media and channels', 'Kyrgyz media and channels'],
    ['The Quay', 'The Quay'],
    ['Altimeter Commons', 'Altimeter Commons'],
  ])('calls %s within a sentence %s', (name, expected) => {
    const testimony = readNotation('person R "Aidar Bekov"\na: R occupation pianist\nb: not R occupation pianist');
    const renamed = {
      ...testimony,
      voices: testimony.voices.map((each) => (each.name === 'b' ? { ...each, name } : each)),
    };
    const [conflict] = deriveFindings(renamed).conflicts;
    expect(conflict && sayer(renamed)(conflict.message)).toContain(`; ${expected} den`);
  });

  test.each([
    [
      'a: pay payment payer=others theme=trip\nb: not pay payment payer=others theme=trip',
      ['A says that the strangers paid for the trip; b denies it.', 'Whether the strangers paid for the trip'],
    ],
    [
      'a: R occupation pianist\nb: not R occupation in-work',
      ['A says that Aidar Bekov is a pianist; b denies that Aidar Bekov is in work.', 'Whether Aidar Bekov is in work'],
    ],
    [
      'a: flood number-of-dead 42 person\nb: false 1',
      ['A says that 42 people died in the flood; b calls that wrong.', 'Whether 42 people died in the flood'],
    ],
    [
      'a: man = R\nb: man != R',
      ['A says that the man in the video is Aidar Bekov; b denies it.', 'Who the man in the video is'],
    ],
    [
      'a: R birth-date date 1990\nb: R age 50 year @2022-01-10',
      [
        'B says that Aidar Bekov is 50 years old (as of 10 January 2022); a says that Aidar Bekov was born in 1990. Not both can be so.',
        'Aidar Bekov: age',
      ],
    ],
    [
      'a: R birth-date date 1990\nb: R birth-date date 1991\nc: R birth-date date 1991',
      [
        expect.stringMatching(
          /^Aidar Bekov, birth date: (1990 \(a\) or 1991 \([bc] and [bc]\)|1991 \([bc] and [bc]\) or 1990 \(a\)), not both\.$/,
        ),
        'Aidar Bekov: birth date',
      ],
    ],
  ])('names who says what: %s', (lines, expected) => {
    expect(firstConflict(lines)).toEqual(expected);
  });

  test('in Russian ends once', () => {
    expect(firstConflict('a: trip crash theme=mine @2022\nb: trip crash theme=mine @2023', 'ru')[0]).toMatch(
      /невозможно\.$/,
    );
    expect(firstConflict('a: pay payment payer=others @2022\nb: not pay payment payer=others @2022', 'ru')[0]).toBe(
      'The payment for the rally – оплата (кто платил: the strangers) (2022 г.) (говорят: a). Отрицают: b.',
    );
  });
});

test('sentences name three voices and count the others', () => {
  const voices = ['a', 'b', 'c', 'd', 'e', 'f'];
  const lines = voices.map((voice) => `${voice}: R occupation pianist`).join('\n');
  const testimony = readNotation(`person R "Aidar Bekov"\n${lines}\nz: not R occupation pianist`);
  const [conflict] = deriveFindings(testimony).conflicts;
  const said = conflict && sayer(testimony)(conflict.message);
  expect(said).toMatch(/^[A-F], [a-f], [a-f], and 3 more say that Aidar Bekov is a pianist; z denies it\.$/);
});

test('voices within a sentence begin as their kind of name does', () => {
  const testimony = readNotation('person R "Aidar"\na: R birth-date date 1990\nb: R birth-date date 1991');
  const names = ['The man from the shop', 'The Quay', 'Relatives of Aidar', 'Altimeter Commons', 'Sairagul, mother'];
  const said = names.map((name) => {
    const renamed = { ...testimony, voices: testimony.voices.map((voice) => ({ ...voice, name })) };
    const [conflict] = deriveFindings(renamed).conflicts;
    const labels = labelsOf(renamed);
    expect(labels.voice(renamed.voices[0]?.id ?? 'v_')).toBe(name);
    return /19\d\d \((.*?)\) or/.exec(conflict ? sayer(renamed)(conflict.message) : '')?.[1];
  });
  expect(said).toEqual([
    'the man from the shop',
    'The Quay',
    'relatives of Aidar',
    'Altimeter Commons',
    'Sairagul (mother)',
  ]);
});
