/** Figures for one thing that drift from telling to telling. What may be one figure, told more or less exactly, does not drift. */

import { remember } from '../../base/remember.ts';
import { wordIn } from '../../subject/ask-vocabulary.ts';
import type { Vocabulary } from '../../subject/vocabulary.ts';
import type { UnplacedContent } from '../collect-contents.ts';
import { exactBounds, isQuantityApart, type Quantity } from '../compare-quantities.ts';
import { isWithinDays } from '../compare-when.ts';
import type { Warning } from '../findings.ts';
import { subject, warn, type PickedContext } from './warning.ts';

/** Three figures or more for one property of one subject, of which some cannot be one. */
export function driftingFigures(context: PickedContext): readonly Warning[] {
  const { figures, testimony } = context;
  const { vocabulary } = testimony;
  return [...Map.groupBy(figures, nameOf)]
    .filter(([, group]) => group.length > 1)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, group]) => {
      const plain = group[0]?.plain;
      if (isRate(plain, vocabulary)) return differingRates(name, group, context);
      const values = group.flatMap((each) => (each.plain.kind === 'attribute' ? [each.plain.value] : []));
      // One figure in two units is one figure.
      const told = values.flatMap((value) =>
        value.kind === 'quantity' ? [{ value, bounds: exactBounds(value, vocabulary) }] : [],
      );
      const distinct = new Map(told.map((each) => [nameFigure(each), each]));
      const different = [...distinct.values()]
        .toSorted(compareFigures)
        .slice(0, mostFigures)
        .map(({ value }) => value);
      if (plain?.kind !== 'attribute' || different.length < 3 || !hasTwoApart(different, vocabulary)) return [];
      return [
        warn('figures-drift', [name], {
          message: {
            key: 'warning.figures-drift',
            values: {
              of: subject(plain.of),
              property: { kind: 'word', of: 'property', word: plain.property },
              figures: { kind: 'list', items: different.map((value) => ({ kind: 'value', value })) },
            },
          },
          statements: group.flatMap(({ statements }) => statements),
        }),
      ];
    });
}

/** Contents name subjects by the one that stands for all that are the same. */
const nameOf = remember(({ plain }: UnplacedContent) =>
  plain.kind === 'attribute' ? `${plain.property} ${plain.of}` : '',
);

function isRate(plain: UnplacedContent['plain'] | undefined, { properties }: Vocabulary): boolean {
  return plain?.kind === 'attribute' && wordIn(properties, plain.property)?.rate === true;
}

/**
 * Rates change from day to day, and are no drift; but of two of about one day that are far apart somebody had the one and not the
 * other, and no sums are held against each other by either (`rules/across-currencies.ts`).
 */
function differingRates(
  name: string,
  group: readonly UnplacedContent[],
  { testimony }: PickedContext,
): readonly Warning[] {
  const rates = group
    .flatMap((content) => {
      const { plain } = content;
      if (plain.kind !== 'attribute' || plain.value.kind !== 'quantity' || !plain.when) return [];
      const { value, when, of } = plain;
      return [{ content, of, value, when, bounds: exactBounds(value, testimony.vocabulary) }];
    })
    .toSorted(compareFigures)
    .slice(0, mostFigures);
  const differing = rates.filter((rate) =>
    rates.some(
      (other) => (isFarBelow(rate, other) || isFarBelow(other, rate)) && isWithinDays([rate.when, other.when], 2),
    ),
  );
  const [first] = differing;
  if (!first) return [];
  return [
    warn('figures-drift', [name], {
      message: {
        key: 'warning.rates-differ',
        values: {
          of: subject(first.of),
          figures: { kind: 'list', items: differing.map(({ value }) => ({ kind: 'value', value })) },
        },
      },
      statements: differing.flatMap(({ content }) => content.statements),
    }),
  ];
}

/** More figures for one thing than these nobody reads. */
const mostFigures = 60;

function hasTwoApart(figures: readonly Quantity[], vocabulary: Vocabulary): boolean {
  return figures.some((a) => figures.some((b) => isQuantityApart(a, b, vocabulary)));
}

/** True for a figure of what does not change by itself. */
export function mayDrift({ plain }: UnplacedContent, { properties }: Vocabulary): boolean {
  return (
    plain.kind === 'attribute' &&
    plain.polarity === 'positive' &&
    plain.value.kind === 'quantity' &&
    wordIn(properties, plain.property)?.life === undefined
  );
}

/** A tenth on each rate leaves nothing in common. */
function isFarBelow({ bounds: a }: Figure, { bounds: b }: Figure): boolean {
  return a.unit === b.unit && (a.range.max ?? 0n) * 11n < (b.range.min ?? 0n) * 9n;
}

type Figure = { readonly value: Quantity; readonly bounds: ReturnType<typeof exactBounds> };

function nameFigure({ value, bounds: { unit, range } }: Figure): string {
  return [unit, range.min, range.max, value.approximate === true].join(' ');
}

/** By the lower bound, then by the upper one; what has none of one kind comes first. */
function compareFigures({ bounds: a }: Figure, { bounds: b }: Figure): number {
  const differences = [(a.range.min ?? 0n) - (b.range.min ?? 0n), (a.range.max ?? 0n) - (b.range.max ?? 0n)];
  return Number(differences.find((difference) => difference !== 0n) ?? 0n);
}
