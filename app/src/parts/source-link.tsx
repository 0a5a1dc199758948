/** Where words stand: the source, linked to the very place in it, and when it was published. */

import type { ShownStatement } from '../api/types.ts';
import { formatRoute } from '../state/route.ts';

export function SourceLink({ source, statement }: Pick<ShownStatement, 'source'> & { readonly statement: string }) {
  return (
    <>
      <a href={formatRoute({ room: 'reading', source: source.id, statement })}>
        <bdi lang={source.language}>{source.title}</bdi>
      </a>
      {source.published && <span class="second">, {source.published.words.replace(/,.*$/, '')}</span>}
    </>
  );
}
