/** The sentence of a conflict says who says what, and nothing that nobody said. */

import { describe, expect, test } from 'vitest';
import { deriveFindings } from '../../src/reasoning/derive-findings.ts';
import { sayer } from './labels.ts';
import { readNotation } from './notation.ts';

const world = `
person man the man
person drummer the drummer
person guest the guest
person R "Aidar Bekov"
person S "Ruslan Omarov"
place Sarydala "Sarydala"
place Medeu "Medeu" in Sarydala
event trip the journey
event flight the flight
event flood the flood
`;

describe('a conflict is told', () => {
  test.each<readonly [string, lines: string, english: string, russian: string]>([
    [
      'that follows from several steps, none of which says it',
      'a: man = drummer\nb: drummer = guest\nc: guest = R\nd: man != R',
      'It follows from what a, b, and c say that the man is Aidar Bekov; d denies it.',
      'The man – это Aidar Bekov (следует из сказанного: a, b и c). Отрицают: d.',
    ],
    [
      'that follows from several steps against a judgement',
      'a: man = drummer\nb: drummer = R\ndifferent man R',
      'It follows from what a and b say that the man is Aidar Bekov, and a judgement takes them for different.',
      'The man – это Aidar Bekov (следует из сказанного: a и b), а по решению это разные.',
    ],
    [
      'that follows from several steps against names',
      'a: man = drummer\na: drummer = R\nb: man = S',
      'It follows from what a and b say that Aidar Bekov is Ruslan Omarov, and these names have nothing in common.',
      'Aidar Bekov – это Ruslan Omarov (следует из сказанного: a и b), а в этих именах нет ничего общего.',
    ],
    [
      'between what is said of one and denied of another',
      'a: man occupation pianist\nb: not R occupation musician\nc: man = R',
      'A says that the man is a pianist; b denies that Aidar Bekov is a musician. If Aidar Bekov and the man are one, not both can be so.',
      'The man – пианист (говорят: a); Aidar Bekov – музыкант (отрицают: b). Если Aidar Bekov и the man – одно и то же, вместе это невозможно.',
    ],
    [
      'between a journey of one and the same journey denied of another',
      'a: trip journey agent=man\nb: not trip journey agent=R\nc: man = R',
      'A says that the man made the journey; b denies that Aidar Bekov made the journey. If Aidar Bekov and the man are one, not both can be so.',
      'The journey – поездка (кто: the man) (говорят: a); the journey – поездка (кто: Aidar Bekov) (отрицают: b). Если Aidar Bekov и the man – одно и то же, вместе это невозможно.',
    ],
    [
      'of two who together say what a third denies',
      'a: trip journey agent=R to=Medeu\nb: trip journey agent=R purpose=protest\nc: not trip journey to=Sarydala purpose=protest',
      'Taken together, a and b say that Aidar Bekov travelled to Medeu and Aidar Bekov made the journey for taking part in a protest; c denies that the journey was for taking part in a protest (where to: Sarydala).',
      'Вместе: the journey – поездка (кто: Aidar Bekov; куда: Medeu) и the journey – поездка (кто: Aidar Bekov; зачем: участие в протесте) (говорят: a и b); the journey – поездка (куда: Sarydala; зачем: участие в протесте) (отрицают: c).',
    ],
    [
      'between what one only travelled for and the journey of another',
      'a: R journeys-only-for concert\nb: trip journey agent=man purpose=protest\nc: man = R',
      'A says that Aidar Bekov travelled only for concerts; b says that the man made the journey for taking part in a protest. If Aidar Bekov and the man are one, not both can be so.',
      'Aidar Bekov: единственная цель поездок – концерты (говорят: a); the journey – поездка (кто: the man; зачем: участие в протесте) (говорят: b). Если Aidar Bekov и the man – одно и то же, вместе это невозможно.',
    ],
  ])('%s', (_, lines, english, russian) => {
    const testimony = readNotation(world + lines);
    const { conflicts } = deriveFindings(testimony);
    const told = (language: 'en' | 'ru') => conflicts.map(({ message }) => sayer(testimony, language)(message));
    expect(told('en').map(inOrder)).toEqual([english].map(inOrder));
    expect(told('ru').map(inOrder)).toEqual([russian].map(inOrder));
  });
});

test('tells whose being one the fillers of a role rest on, as it was said', () => {
  const testimony = readNotation(`${world}a: trip journey agent=man\nb: not trip journey agent=R\nc: man = R`);
  const why = deriveFindings(testimony).conflicts.flatMap((conflict) => conflict.why);
  expect(why.map(sayer(testimony))).toEqual(['The man is said to be Aidar Bekov']);
});

/** Voices and subjects of one rank come in the order of their ids, which is no promise. */
function inOrder(sentence: string): string {
  return sentence
    .toLowerCase()
    .split(/[ .,;:()]+/)
    .toSorted()
    .join(' ');
}
