/** All pairs to ask about, the most valuable first; then those that were put off, and those that were called different. */

import { useEffect, useRef } from 'preact/hooks';
import type { SameAnswer } from '../api/questions.ts';
import type { ShownRefusedPair, ShownSamePair } from '../api/types.ts';
import { countOf } from '../parts/words.ts';
import { formatRoute } from '../state/route.ts';
import { namesOf, sayBand, sayMeeting } from './same-words.ts';

export function PairList({
  answer,
  asked,
  later,
  selected,
}: {
  readonly answer: SameAnswer;
  readonly asked: readonly ShownSamePair[];
  readonly later: readonly ShownSamePair[];
  /** Both ids of the pair that is open. */
  readonly selected: string | undefined;
}) {
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    const item = nav.current?.querySelector('[aria-current]');
    // The list scrolls by itself on a desk; on a phone the page is not to jump.
    if (item && nav.current && nav.current.scrollHeight > nav.current.clientHeight)
      item.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const beyond = answer.total - asked.length - later.length;
  return (
    <nav class="same-list" aria-label="Pairs" ref={nav}>
      <Pairs title="The same?" pairs={asked} selected={selected} />
      <Pairs title="Not sure yet" pairs={later} selected={selected} />
      {beyond > 0 && <p class="second small">{countOf(beyond, 'more pair')} when these are decided.</p>}
      {answer.leftOut > 0 && (
        <p class="second small unsure">◌ {countOf(answer.leftOut, 'name')} of which least is said were not compared.</p>
      )}
      {answer.refused.length > 0 && (
        <details>
          <summary>
            {countOf(answer.refused.length, 'pair')} called different <span class="second">and not asked again</span>
          </summary>
          <ol>
            {answer.refused.map((refused) => (
              <Refused key={refused.judgement.id} refused={refused} />
            ))}
          </ol>
        </details>
      )}
    </nav>
  );
}

/** Both ids of a pair, as one key. */
export function keyOf({ a, b }: Pick<ShownSamePair, 'a' | 'b'>): string {
  return `${a.subject.id} ${b.subject.id}`;
}

function Pairs({
  title,
  pairs,
  selected,
}: {
  readonly title: string;
  readonly pairs: readonly ShownSamePair[];
  readonly selected: string | undefined;
}) {
  if (pairs.length === 0) return null;
  return (
    <section>
      <h2>
        {title} <span class="count">{pairs.length}</span>
      </h2>
      <ol>
        {pairs.map((pair) => (
          <li key={keyOf(pair)}>
            <PairLink pair={pair} isSelected={keyOf(pair) === selected} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function PairLink({ pair, isSelected }: { readonly pair: ShownSamePair; readonly isSelected: boolean }) {
  const { a, b, comparison, meeting } = pair;
  const [one, other] = namesOf(pair);
  const mayDiffer = meeting.questions.some(({ differs }) => differs);
  return (
    <a
      href={formatRoute({ room: 'people', one: a.subject.id, other: b.subject.id })}
      data-pair={keyOf(pair)}
      aria-current={isSelected ? 'true' : undefined}
    >
      <bdi class="name">{one}</bdi>
      <From side={a} />
      <span class="hidden"> and </span>
      <bdi class="name">{other}</bdi>
      <From side={b} />
      <span class="facts">
        {sayBand(comparison)}
        {' · '}
        <span class={mayDiffer ? 'against' : undefined}>
          {mayDiffer && <span aria-hidden="true">≠ </span>}
          {sayMeeting(meeting)}
        </span>
      </span>
    </a>
  );
}

/** The source that speaks of it, and how many more do. */
function From({ side: { sources, sourceCount } }: { readonly side: ShownSamePair['a'] }) {
  const [first] = sources;
  if (!first) return null;
  return (
    <span class="from">
      <span class="hidden">in </span>
      <bdi lang={first.language}>{first.title}</bdi>
      {sourceCount > 1 && ` and ${sourceCount - 1} more`}
    </span>
  );
}

function Refused({ refused: { a, b, judgement } }: { readonly refused: ShownRefusedPair }) {
  return (
    <li>
      <a href={formatRoute({ room: 'people', one: a.id, other: b.id })}>
        <bdi class="name">{a.label}</bdi>
        <span class="hidden"> and </span>
        <bdi class="name">{b.label}</bdi>
        <span class="facts">
          <bdi>{judgement.because}</bdi>
        </span>
      </a>
    </li>
  );
}
