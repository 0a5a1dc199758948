/** Copies and translations, a part of Reading: every pair of the case, or two sources side by side. */

import { useComparison } from '../api/questions.ts';
import { ProblemNote, Wait } from '../parts/problem-note.tsx';
import type { Route } from '../state/route.ts';
import { PairList } from './pair-list.tsx';
import { SideBySide } from './side-by-side.tsx';

export function CopiesRoom({ at }: { readonly at: Extract<Route, { room: 'copies' }> }) {
  const { one, other, drift } = at;
  if (one === undefined || other === undefined) return <PairList />;
  return <Compared key={`${one} ${other}`} one={one} other={other} drift={drift} />;
}

function Compared({
  one,
  other,
  drift,
}: {
  readonly one: string;
  readonly other: string;
  readonly drift: number | undefined;
}) {
  const { value: comparison, trouble } = useComparison(one, other).value;
  if (comparison) return <SideBySide comparison={comparison} selected={drift} />;
  return (
    <div class="copies">
      <p class="kicker">
        <a href="#/copies">Copies and translations</a>
      </p>
      {trouble ? <ProblemNote trouble={trouble} /> : <Wait what="both texts" />}
    </div>
  );
}
