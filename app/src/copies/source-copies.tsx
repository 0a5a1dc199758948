/** A quiet line for each source that looks like the open one's copy, or its original: what changed, and the way to both texts. */

import { useCopies } from '../api/questions.ts';
import type { ShownCopyPair } from '../api/types.ts';
import { formatRoute } from '../state/route.ts';
import { countDrifts, isDerived, sayRelation } from './drift-words.ts';

const mostLines = 3;

export function SourceCopies({ source }: { readonly source: string }) {
  const copies = useCopies().value.value?.copies ?? [];
  const own = copies
    .filter((pair) => isDerived(pair) && (pair.original.id === source || pair.copy.id === source))
    .toSorted((a, b) => (b.drifts ?? 0) - (a.drifts ?? 0));
  if (own.length === 0) return null;
  return (
    <ul class="source-copies small">
      {own.slice(0, mostLines).map((pair) => (
        <li key={`${pair.original.id} ${pair.copy.id}`}>
          <CopyLine pair={pair} source={source} />
        </li>
      ))}
      {own.length > mostLines && (
        <li>
          <a href="#/copies">and {own.length - mostLines} more</a>
        </li>
      )}
    </ul>
  );
}

function CopyLine({ pair, source }: { readonly pair: ShownCopyPair; readonly source: string }) {
  const { original, copy, drifts } = pair;
  return (
    <a href={formatRoute({ room: 'copies', one: original.id, other: copy.id })}>
      <Relation pair={pair} isCopy={copy.id === source} />
      {drifts !== undefined && (
        <>
          {' — '}
          <span class={drifts > 0 ? 'unsure' : undefined}>
            {drifts > 0 && <span aria-hidden="true">◌ </span>}
            {countDrifts(drifts)}
          </span>
        </>
      )}
    </a>
  );
}

function Relation({ pair, isCopy }: { readonly pair: ShownCopyPair; readonly isCopy: boolean }) {
  const { original, copy, derivation } = pair;
  const relation = sayRelation(pair);
  if (!isCopy)
    return (
      <>
        <bdi lang={copy.language}>“{copy.title}”</bdi> {relation} it
      </>
    );
  // The line above says of what it is derived, where somebody has said so.
  if (derivation !== undefined) return <>Side by side with its original</>;
  return (
    <>
      {relation.charAt(0).toUpperCase() + relation.slice(1)} <bdi lang={original.language}>“{original.title}”</bdi>
    </>
  );
}
