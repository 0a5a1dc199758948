/**
 * What happened in a made-up story, as lines of the notation of the tests: each fact with the way it is truly told and the
 * ways in which it may be told wrongly, every one of which contradicts the true one by some rule. People, journeys, payments,
 * ages, counts, occupations and identities; the facts of one story hang together by orders and by who the man is.
 */

import type { RuleName } from '../../src/reasoning/findings.ts';

export type Fact = {
  readonly name: string;
  readonly truth: string;
  /** At least one; each cannot hold beside the truth. */
  readonly wrong: readonly string[];
  /** Where a rule may not apply: what is then told beside the truth, and how often that is so, once in so many cases. */
  readonly exception?: { readonly rule: RuleName; readonly content: string; readonly onceIn: number };
};

export type Story = { readonly subjects: readonly string[]; readonly facts: readonly Fact[] };

/** The story of that number. `below` gives whole numbers from 0. */
export function tellStory(number: number, below: (limit: number) => number): Story {
  const n = String(number);
  const [R, U, man] = [`R${n}`, `U${n}`, `man${n}`];
  const [age, crowd, pay] = [20 + below(45), 40 + below(900), 100 * (20 + below(900))];
  const birth = 2021 - age;
  const [call, ticket, trip, rally] = [3 + below(5), 10 + below(8), 20 + below(2), 24 + below(4)];
  const work = ['pianist', 'singer', 'teacher'][below(3)] ?? 'pianist';
  const who = below(2) === 0 ? R : man;
  const years = [-9, -6, 5, 8];
  return {
    subjects: [
      `person ${man}`,
      `person ${R} "Aidar ${nameOf(number)}"`,
      `person ${U} "Zakir ${nameOf(number + 7919)}"`,
      `place land${n} "Sarydala ${n}"`,
      `place here${n} "Kokbel ${n}" in land${n}`,
      `place there${n} "Tasbulaq ${n}" in land${n}`,
      ...['trip', 'ticket', 'call', 'rally', 'pay'].map((event) => `event ${event}${n}`),
    ],
    facts: [
      {
        name: 'identity',
        truth: `${man} = ${R}`,
        wrong: [`${man} = ${U}`, `${man} != ${R}`],
        exception: { rule: 'names-differ', content: `${man} = ${U}`, onceIn: 10 },
      },
      {
        name: 'age',
        truth: `${R} age ${age} year @2021-06-20`,
        wrong: years.map((off) => `${R} age ${age + off} year @2021-06-20`),
      },
      {
        name: 'birth',
        truth: `${R} birth-date date ${birth}-03-${10 + below(19)}`,
        wrong: years.map((off) => `${R} birth-date date ${birth + off}-03-${10 + below(19)}`),
      },
      {
        name: 'work',
        truth: `${R} occupation ${work}`,
        wrong: [`${who} occupation unemployed`],
        exception: { rule: 'exclusion', content: `${who} occupation unemployed`, onceIn: 4 },
      },
      {
        name: 'crowd',
        truth: `rally${n} number-of-people ${crowd} person ${day(rally)}`,
        wrong: [3, 4, 5].map((times) => `rally${n} number-of-people ${times * crowd} person ${day(rally)}`),
        exception: {
          rule: 'one-moment',
          content: `rally${n} number-of-people ${2 * crowd} person ${day(rally)}`,
          onceIn: 3,
        },
      },
      {
        name: 'payment',
        truth: `pay${n} payment amount=${pay} KGS`,
        wrong: [2, 3, 5].map((times) => `pay${n} payment amount=${times * pay} KGS`),
      },
      {
        name: 'destination',
        truth: `trip${n} journey agent=${R} to=there${n}`,
        wrong: [`trip${n} journey agent=${R} to=here${n}`],
        exception: { rule: 'places-apart', content: `trip${n} journey agent=${R} to=here${n}`, onceIn: 20 },
      },
      {
        name: 'journey',
        truth: `trip${n} journey agent=${R} ${day(trip)}`,
        wrong: [-6, -5, 8].map((off) => `trip${n} journey agent=${R} ${day(trip + off)}`),
      },
      {
        name: 'purchase',
        truth: `ticket${n} purchase theme=trip${n} ${day(ticket)}`,
        wrong: [28, 30].map((late) => `ticket${n} purchase theme=trip${n} ${day(late)}`),
      },
      {
        name: 'contact',
        truth: `call${n} contact patient=${R} ${day(call)}`,
        wrong: [26, 29].map((late) => `call${n} contact patient=${R} ${day(late)}`),
      },
      { name: 'order', truth: `call${n} before ticket${n}`, wrong: [`ticket${n} before call${n}`] },
      { name: 'denial', truth: `${R} role bystander`, wrong: [`not ${R} role bystander`] },
    ],
  };
}

/** A day of that June. */
function day(of: number): string {
  return `@2021-06-${String(of).padStart(2, '0')}`;
}

/** A family name of its own for each number. */
function nameOf(number: number): string {
  const syllables = ['bo', 'da', 'fe', 'gu', 'ka', 'li', 'me', 'nu', 'ro', 'ti'];
  return `Ta${String(number).replaceAll(/\d/g, (digit) => syllables[Number(digit)] ?? '')}`;
}
