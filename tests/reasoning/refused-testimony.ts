/**
 * Testimonies of which the independent checker refuses what reasoning finds. No case can have one: each has a record or a judgement
 * twice, and is read in one way by reasoning and in another by the checker.
 */

import type { Testimony } from '../../src/reasoning/testimony.ts';
import { readNotation } from './notation.ts';

/** A judgement that takes the man of one birthday for the man of another, and stands once more on a pair that is one without it. */
export function judgedTwice(): Testimony {
  const testimony = readNotation(`
    person Timur "Timur Abenov"
    person Temur "Temur Abenow"
    person Tim "Tim"
    channel: Temur birth-date date 1990-05-03
    register: Timur birth-date date 2001-02-11
    same Timur Tim
    same Timur Temur
  `);
  const [first, second] = testimony.identities;
  if (!first || !second) throw new Error('There must be two judgements');
  return { ...testimony, identities: [{ ...first, judgement: second.judgement }, first, second] };
}

/** Two who are told apart by their names, one of them with a record that has no name, beside two birthdays. */
export function recordedTwice(): Testimony {
  const testimony = readNotation(`
    person man the man
    person A "Timur Abenov"
    person him
    person B "Zakir Moor"
    mother: man = A
    friend: man = B
    clerk: B birth-date date 1990-05-03
    register: B birth-date date 2001-02-11
    same A him
  `);
  const record = testimony.subjects.find(({ names }) => names.some(({ text }) => text === 'Timur Abenov'));
  if (!record) throw new Error('There must be a record');
  return { ...testimony, subjects: [...testimony.subjects, { ...record, names: [{ text: 'he', proper: false }] }] };
}

/**
 * Relatives of one outlet and of another, who are wrong at once more cheaply than apart; one of them has a second record by
 * which they are somebody else. Beside it a conflict that has nothing to do with them.
 */
export function calledTwice(): Testimony {
  const testimony = readNotation(`
    person R "Aidar Bekov"
    person T "Timur Abenov"
    relatives?: R occupation unemployed
    kin?: R occupation unemployed
    clerk: R occupation pianist
    register: T birth-date date 1990-05-03
    channel: T birth-date date 2001-02-11
    grade clerk A
  `);
  const voices = testimony.voices.map((voice) => (voice.named ? voice : { ...voice, name: 'Relatives' }));
  const first = voices.find(({ named }) => !named);
  if (!first) throw new Error('There must be a voice without a name');
  return { ...testimony, voices: [{ ...first, name: 'Colleagues' }, ...voices] };
}
