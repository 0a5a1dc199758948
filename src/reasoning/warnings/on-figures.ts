/** Figures for one thing that drift from telling to telling. */

import { remember } from '../../base/remember.ts';
import type { Value } from '../../statement/content.ts';
import { wordIn } from '../../subject/ask-vocabulary.ts';
import type { Vocabulary } from '../../subject/vocabulary.ts';
import type { UnplacedContent } from '../collect-contents.ts';
import { scaledOf } from '../compare-quantities.ts';
import type { Warning } from '../findings.ts';
import { subject, warn, type PickedContext } from './warning.ts';

/** Three figures or more for one property of one subject. */
export function driftingFigures({ figures }: PickedContext): readonly Warning[] {
  return [...Map.groupBy(figures, nameOf)]
    .filter(([, group]) => group.length > 2)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, group]) => {
      const plain = group[0]?.plain;
      const values = group.flatMap((each) => (each.plain.kind === 'attribute' ? [each.plain.value] : []));
      const distinct = new Map(values.map((value) => [JSON.stringify(value), value]));
      if (plain?.kind !== 'attribute' || distinct.size < 3) return [];
      return [
        warn('figures-drift', [name], {
          message: {
            key: 'warning.figures-drift',
            values: {
              of: subject(plain.of),
              property: { kind: 'word', of: 'property', word: plain.property },
              figures: {
                kind: 'list',
                items: [...distinct.values()].toSorted(compareFigures).map((value) => ({ kind: 'value', value })),
              },
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

/** True for a figure of what does not change by itself. */
export function mayDrift({ plain }: UnplacedContent, { properties }: Vocabulary): boolean {
  return (
    plain.kind === 'attribute' &&
    plain.polarity === 'positive' &&
    plain.value.kind === 'quantity' &&
    wordIn(properties, plain.property)?.life === undefined
  );
}

/** By the lower bound, then by the upper one; what has none of one kind comes first. */
function compareFigures(a: Value, b: Value): number {
  if (a.kind !== 'quantity' || b.kind !== 'quantity') return 0;
  const differences = [
    scaledOf(a.min ?? '0') - scaledOf(b.min ?? '0'),
    scaledOf(a.max ?? '0') - scaledOf(b.max ?? '0'),
  ];
  return Number(differences.find((difference) => difference !== 0n) ?? 0n);
}
