/** The words of a statement in their own script, who says them through whom, and where they stand. */

import type { ShownStatement } from '../api/types.ts';
import { SourceLink } from './source-link.tsx';
import { Chain } from './chain.tsx';

export function Quoted({ statement }: { readonly statement: ShownStatement }) {
  const { id, passage, attribution, source, act, saidAt } = statement;
  return (
    <div class="quoted">
      <blockquote class="said" dir="auto" lang={source.language}>
        {passage?.quote}
      </blockquote>
      <p class="under">
        <Chain attribution={attribution} />
        {act !== 'asserts' && <span class="second"> · {act}</span>}
        {saidAt && <span class="second"> · said {saidAt.words}</span>}
        <br />
        <SourceLink source={source} statement={id} />
      </p>
    </div>
  );
}
