/** How the hypotheses stand, as one sentence; and where there is none, what one is and how to begin. */

import { useState } from 'preact/hooks';
import type { Trouble } from '../api/client.ts';
import { useFindings } from '../api/questions.ts';
import type { ShownWeighing } from '../api/types.ts';
import { NothingStated } from '../parts/nothing-stated.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { countOf, sayCost } from '../parts/words.ts';
import { stateHypotheses } from '../state/deeds.ts';
import { sentenceLanguage } from '../state/preferences.ts';
import { adopt } from './draft.ts';
import { titleOf, type Row } from './titles.ts';

export function Standing({
  weighing,
  onCompose,
}: {
  readonly weighing: ShownWeighing;
  readonly onCompose: () => void;
}) {
  const { rows, proposedFrom } = weighing;
  if (rows.length === 0) return <Nothing onCompose={onCompose} />;
  return (
    <header class="standing">
      {proposedFrom !== undefined && (
        <p class="kicker">
          <span class="unsure">
            <span aria-hidden="true">◌ </span>Only proposed
          </span>
          <span class="second">
            {' '}
            · nobody has stated a hypothesis; these are the sides of the most disputed question:{' '}
          </span>
          <bdi lang={sentenceLanguage.value}>{proposedFrom}</bdi>
        </p>
      )}
      <Sentence rows={rows} />
      <div class="row acts">
        {proposedFrom !== undefined && <TakeUp rows={rows} topic={proposedFrom} />}
        <button type="button" class={proposedFrom === undefined ? 'deed first' : 'deed'} onClick={onCompose}>
          {proposedFrom === undefined ? 'State a hypothesis' : 'State one of your own'} <kbd>n</kbd>
        </button>
      </div>
    </header>
  );
}

function Sentence({ rows }: { readonly rows: readonly Row[] }) {
  const consistent = rows.filter(({ cost }) => cost);
  const [first] = consistent;
  const leaders = consistent.filter(({ cost }) => cost?.margin === 0);
  const next = consistent[leaders.length];
  if (!first?.cost && rows.some(({ unconfirmed }) => unconfirmed !== undefined))
    return <h1 class="headline">What each of these would take is not confirmed.</h1>;
  if (!first?.cost) return <h1 class="headline">None of these can be held: what each holds cannot all be so.</h1>;
  const needed = countOf(first.cost.assumes.length, 'thing');
  if (leaders.length > 1)
    return (
      <>
        <h1 class="headline">
          {leaders.length === 2 ? 'Two' : leaders.length} tie: what is known does not tell them apart.
        </h1>
        <p class="second lead">A tie is an answer. Below stands what would tell them apart.</p>
      </>
    );
  return (
    <>
      <h1 class="headline">
        {consistent.length === 1 ? (
          `If it is so, ${needed} would have to be wrong.`
        ) : (
          <>
            <span class="lead-in">Least would have to be wrong if it is so: </span>
            <Title row={first} />
          </>
        )}
      </h1>
      <p class="second lead">
        {consistent.length === 1 ? (
          'One hypothesis alone leads nothing. State another, and what they do not share shows.'
        ) : (
          <>
            {needed} wrong, at a cost of {sayCost(first.cost.cost)}
            {next?.cost &&
              `; the next would cost ${sayCost(next.cost.margin)} more, ${
                next.cost.compared === 'robust' ? 'however the grades are weighed' : 'as the grades are weighed here'
              }`}
            .
          </>
        )}
      </p>
    </>
  );
}

/** Sides that are only proposed have numbers, by which findings speak of them. */
export function NumberedTitle({ row }: { readonly row: Row }) {
  return (
    <>
      {row.hypothesis === undefined && (
        <>
          <span class="number aside">{row.name}</span>{' '}
        </>
      )}
      <Title row={row} />
    </>
  );
}

function Title({ row }: { readonly row: Row }) {
  return (
    <bdi dir="auto" lang={row.hypothesis === undefined ? sentenceLanguage.value : undefined}>
      {titleOf(row)}
    </bdi>
  );
}

/** Makes the proposed sides hypotheses of the person who asks for it. */
function TakeUp({ rows, topic }: { readonly rows: readonly Row[]; readonly topic: string }) {
  const [trouble, setTrouble] = useState<Trouble>();
  const take = async () => {
    const drafts = adopt(rows, topic);
    setTrouble(await stateHypotheses(drafts, `Stated: ${countOf(drafts.length, 'hypothesis', 'hypotheses')}`));
  };
  return (
    <>
      <button type="button" class="deed first" onClick={() => void take()}>
        Take up {rows.length === 2 ? 'both' : `these ${rows.length}`}
      </button>
      <ProblemNote trouble={trouble} />
    </>
  );
}

function Nothing({ onCompose }: { readonly onCompose: () => void }) {
  const isEmpty = useFindings().value.value?.contents.length === 0;
  return (
    <header class="standing">
      <h1 class="empty">
        A hypothesis is a possible account: things that are said, taken together. State one, and see what would have to
        be wrong if it were so.
      </h1>
      {isEmpty ? (
        <NothingStated wanted=" that it could be made of" />
      ) : (
        <>
          <p class="second lead">
            No question of this case has two sides yet that could be proposed. Any two accounts can be weighed against
            each other.
          </p>
          <div class="row acts">
            <button type="button" class="deed first" onClick={onCompose}>
              State a hypothesis <kbd>n</kbd>
            </button>
          </div>
        </>
      )}
    </header>
  );
}
