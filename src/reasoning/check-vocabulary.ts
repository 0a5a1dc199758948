/**
 * Holds a vocabulary to itself, before any case is held to it: rules that contradict each other would accuse everybody.
 * Words that are used must exist, terms must not exclude themselves or what is above them, nothing comes before itself.
 */

import { refuse, succeed, type Problem, type Result } from '../base/result.ts';
import { termsAbove, wordIn } from '../subject/ask-vocabulary.ts';
import type { Vocabulary } from '../subject/vocabulary.ts';

export type VocabularyProblem = Problem<'vocabulary-incomplete' | 'vocabulary-contradicts-itself'>;

/** The vocabulary itself, or everything that is wrong with it. */
export function checkVocabulary(vocabulary: Vocabulary): Result<Vocabulary, VocabularyProblem> {
  if (sound.has(vocabulary)) return succeed(vocabulary);
  const missing = missingWords(vocabulary);
  if (missing.length > 0)
    return refuse(
      'vocabulary-incomplete',
      `Cannot reason with this vocabulary: ${missing.join('; ')}`,
      'Add the words, or take away what uses them.',
    );
  const contradictions = [...selfExclusions(vocabulary), ...circularOrders(vocabulary)];
  if (contradictions.length > 0)
    return refuse(
      'vocabulary-contradicts-itself',
      `Cannot reason with this vocabulary: ${contradictions.join('; ')}`,
      'Change one of the entries named, so that not every account is in conflict with itself.',
    );
  sound.add(vocabulary);
  return succeed(vocabulary);
}

/** Vocabularies that were found sound: one is used for thousands of runs. */
const sound = new WeakSet<Vocabulary>();

function missingWords({ events, properties, terms, exclusions, units }: Vocabulary): readonly string[] {
  return [
    ...Object.entries(events).flatMap(([name, { orders, sameAs, roles, whose, alive = [], life }]) => [
      ...orders.flatMap(({ type, role }) => [
        ...(type === undefined ? [] : unless(events, type, `an order of event type "${name}"`)),
        ...unless(roles, role, `an order of event type "${name}"`),
      ]),
      ...sameAs.flatMap(({ type, role }) => [
        ...unless(events, type, `sameAs of event type "${name}"`),
        ...unless(roles, role, `sameAs of event type "${name}"`),
      ]),
      ...whose.flatMap((role) => unless(roles, role, `whose of event type "${name}"`)),
      ...alive.flatMap((role) => unless(roles, role, `alive of event type "${name}"`)),
      ...(life ? unless(roles, life.of, `life of event type "${name}"`) : []),
    ]),
    ...Object.entries(properties).flatMap(([name, { only }]) =>
      (only?.events ?? []).flatMap((type) => unless(events, type, `property "${name}"`)),
    ),
    ...Object.entries(terms).flatMap(([name, { under }]) =>
      under.flatMap((wider) => unless(terms, wider, `term "${name}"`)),
    ),
    ...exclusions.flatMap(({ terms: pair, events: types = [] }) => [
      ...pair.flatMap((term) => unless(terms, term, 'an exclusion')),
      ...types.flatMap((type) => unless(events, type, 'an exclusion')),
    ]),
    ...Object.entries(units).flatMap(([name, { equals }]) =>
      equals ? unless(units, equals.unit, `unit "${name}"`) : [],
    ),
  ];
}

function unless(table: Readonly<Record<string, unknown>>, word: string, where: string): readonly string[] {
  return wordIn(table, word) === undefined ? [`${where} names "${word}", which there is not`] : [];
}

/** Terms that are under both sides of an exclusion: nobody could be said to be that. */
function selfExclusions(vocabulary: Vocabulary): readonly string[] {
  return Object.keys(vocabulary.terms).flatMap((term) => {
    const above = termsAbove(vocabulary, term);
    return vocabulary.exclusions
      .filter(({ terms: [a, b] }) => above.includes(a) && above.includes(b))
      .map(({ terms: [a, b] }) => `term "${term}" is under both "${a}" and "${b}", which exclude each other`);
  });
}

/** A type before and after what fills one role, and units that are many of themselves. */
function circularOrders({ events, units }: Vocabulary): readonly string[] {
  const orders = Object.entries(events).flatMap(([name, { orders: all }]) =>
    all
      .filter((one) =>
        all.some(
          (other) =>
            one.is === 'before' &&
            (other.is === 'after' || other.is === 'ends') &&
            one.role === other.role &&
            (one.type === other.type || one.type === undefined || other.type === undefined),
        ),
      )
      .map(({ role }) => `event type "${name}" comes both before and after its ${role}`),
  );
  const circular = Object.entries(units).flatMap(([name, { equals }]) =>
    equals && units[equals.unit]?.equals
      ? [`unit "${name}" is counted in "${equals.unit}", which is counted itself`]
      : [],
  );
  return [...orders, ...circular];
}
