/** Every pair of sources that look alike: first what was copied or translated, then what tells one story. */

import { useRef } from 'preact/hooks';
import { useCopies } from '../api/questions.ts';
import type { ShownCopyPair } from '../api/types.ts';
import { LongWait } from '../parts/long-wait.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { countOf } from '../parts/words.ts';
import { useKeys } from '../state/keys.ts';
import { formatRoute } from '../state/route.ts';
import { countDrifts, isDerived, sayLikeness, sayOrder, sayRelation } from './drift-words.ts';

export function PairList() {
  const { value: found, trouble } = useCopies().value;
  const list = useRef<HTMLDivElement>(null);
  const step = (by: number) => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('.pair-list a') ?? [])];
    const at = links.findIndex((link) => link === document.activeElement);
    links[at === -1 ? 0 : at + by]?.focus();
  };
  useKeys({ j: () => step(1), k: () => step(-1) });
  if (!found)
    return (
      <div class="copies index">
        {trouble ? <ProblemNote trouble={trouble} /> : <LongWait work="copies" says="Comparing sources" />}
      </div>
    );
  const { copies, unread } = found;
  // Where the meaning changed comes first, the closest before others.
  const derived = copies.filter(isDerived).toSorted((a, b) => (b.drifts ?? 0) - (a.drifts ?? 0));
  const made = new Set(derived.map(({ copy }) => copy.id)).size;
  return (
    <div class="copies index" ref={list}>
      <p class="kicker">
        <a href="#/reading">All sources</a>
      </p>
      <h1 class="headline">
        {copies.length === 0
          ? 'No two sources look like copies or translations of each other.'
          : derived.length > 0
            ? `${made === 1 ? 'One source looks' : `${made} sources look`} made from another.`
            : 'Nothing looks copied or translated.'}
      </h1>
      <p class="lead second">
        Wording, figures and names of all sources are compared. Nothing is merged: that one source is made from another
        is said as it is added.
      </p>
      <Pairs title="Copied or translated" pairs={derived} />
      <Pairs title="Telling one story" pairs={copies.filter((pair) => !isDerived(pair))} />
      {unread.length > 0 && (
        <p class="second small unsure">◌ {countOf(unread.length, 'source')} without a text to compare.</p>
      )}
    </div>
  );
}

function Pairs({ title, pairs }: { readonly title: string; readonly pairs: readonly ShownCopyPair[] }) {
  if (pairs.length === 0) return null;
  return (
    <section class="part">
      <h2>{title}</h2>
      <ol class="pair-list">
        {pairs.map((pair) => (
          <li key={`${pair.original.id} ${pair.copy.id}`}>
            <PairLink pair={pair} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function PairLink({ pair }: { readonly pair: ShownCopyPair }) {
  const { original, copy, because, drifts } = pair;
  const facts = [sayLikeness(pair), sayOrder(because)].filter((fact) => fact !== undefined);
  return (
    <a href={formatRoute({ room: 'copies', one: original.id, other: copy.id })}>
      <span class="title">
        <bdi lang={copy.language}>{copy.title}</bdi> <span class="relation">{sayRelation(pair)}</span>{' '}
        <bdi lang={original.language}>{original.title}</bdi>
      </span>
      <span class="facts">
        {drifts !== undefined && (
          <>
            <span class={drifts > 0 ? 'unsure' : undefined}>
              {drifts > 0 && <span aria-hidden="true">◌ </span>}
              {countDrifts(drifts)}
            </span>
            {' · '}
          </>
        )}
        {facts.join(' · ')}
      </span>
    </a>
  );
}
