/**
 * People and things: which names may be one, the most valuable question first, and one key for each answer. Nothing is merged by
 * looking: an answer is a judgement with a reason, and can be taken back.
 */

import { useState } from 'preact/hooks';
import { useLookedPair, useSame, type SameAnswer } from '../api/questions.ts';
import type { ShownLookedPair, ShownSamePair } from '../api/types.ts';
import { LongWait } from '../parts/long-wait.tsx';
import { ProblemNote, Wait } from '../parts/problem-note.tsx';
import { countOf } from '../parts/words.ts';
import { useKeys } from '../state/keys.ts';
import { move } from '../state/place.ts';
import type { Route } from '../state/route.ts';
import { tell } from '../state/toasts.ts';
import { NameSearch } from './name-search.tsx';
import { OneSubject } from './one-subject.tsx';
import { OpenPair, type Answering } from './open-pair.tsx';
import { keyOf, PairList } from './pair-list.tsx';
import { isPutOff, putOffPair, takeUpPair } from './put-off.ts';
import { namesOf } from './same-words.ts';

type Place = Extract<Route, { room: 'people' }>;

export function PeopleRoom({ at }: { readonly at: Place }) {
  const { value: answer, trouble } = useSame().value;
  const isOpen = at.one !== undefined;
  return (
    <div class={isOpen ? 'people open' : 'people'}>
      <div class="people-side">
        <NameSearch />
        {answer ? (
          <Walk answer={answer} at={at} />
        ) : trouble ? (
          <ProblemNote trouble={trouble} />
        ) : (
          <LongWait work="names" says="Comparing names" />
        )}
      </div>
      {at.one !== undefined && at.other === undefined && <OneSubject key={at.one} id={at.one} />}
      {at.one !== undefined && at.other !== undefined && (
        <Pair key={`${at.one} ${at.other}`} one={at.one} other={at.other} answer={answer} />
      )}
      {!isOpen && answer && <Overview answer={answer} />}
    </div>
  );
}

/** What is asked about, in order: what was put off comes last. */
function inOrder({ alike }: SameAnswer) {
  const { asked = [], later = [] } = Object.groupBy(alike, (pair) => (isPutOff(pair) ? 'later' : 'asked'));
  return { asked, later, all: [...asked, ...later] };
}

function goTo(pair: ShownSamePair | undefined): void {
  move({ room: 'people', ...(pair && { one: pair.a.subject.id, other: pair.b.subject.id }) });
  scrollTo(0, 0);
  if (!pair) return;
  // The list is drawn again before the focus can be given to what is in it.
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`[data-pair="${CSS.escape(keyOf(pair))}"]`)?.focus({ preventScroll: true }),
  );
}

function Walk({ answer, at: { one, other } }: { readonly answer: SameAnswer; readonly at: Place }) {
  const { asked, later, all } = inOrder(answer);
  const selected = `${one} ${other}`;
  const place = all.findIndex((pair) => keyOf(pair) === selected);
  const here = all[place];
  const step = (by: number) => {
    const next = all[place === -1 ? 0 : place + by];
    if (next) goTo(next);
  };
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    n: here && !isPutOff(here) ? () => leaveForLater(here, nextOf(all, place)) : undefined,
    Escape: one === undefined ? undefined : () => goTo(undefined),
  });
  return <PairList answer={answer} asked={asked} later={later} selected={selected} />;
}

function Pair({
  one,
  other,
  answer,
}: {
  readonly one: string;
  readonly other: string;
  readonly answer: SameAnswer | undefined;
}) {
  const { value: pair, trouble } = useLookedPair(one, other).value;
  if (!pair)
    return (
      <article class="open-pair">{trouble ? <ProblemNote trouble={trouble} /> : <Wait what="both names" />}</article>
    );
  return <Asked pair={pair} answer={answer} />;
}

function Asked({ pair, answer }: { readonly pair: ShownLookedPair; readonly answer: SameAnswer | undefined }) {
  const [answering, startAnswering] = useState<Answering>();
  const { all } = answer ? inOrder(answer) : { all: [] };
  const place = all.findIndex((each) => keyOf(each) === keyOf(pair));
  const listed = all[place];
  const next = nextOf(all, place);
  const notSure = listed && !isPutOff(listed) ? () => leaveForLater(listed, next) : undefined;
  useKeys({
    s: pair.decided?.same === true ? undefined : () => startAnswering('same'),
    d: pair.decided?.same === false ? undefined : () => startAnswering('different'),
    Escape: answering && (() => startAnswering(undefined)),
  });
  return (
    <OpenPair
      pair={pair}
      place={listed && `${place + 1} of ${all.length}`}
      answering={answering}
      isLater={listed !== undefined && isPutOff(listed)}
      deeds={{
        startAnswering,
        answered: () => {
          startAnswering(undefined);
          if (listed) goTo(next);
        },
        ...(notSure && { notSure }),
      }}
    />
  );
}

/** Where to go from a pair that is answered. */
function nextOf(all: readonly ShownSamePair[], place: number): ShownSamePair | undefined {
  return all[place + 1] ?? all[place - 1];
}

function leaveForLater(pair: ShownSamePair, next: ShownSamePair | undefined): void {
  putOffPair(pair);
  tell(`Not sure: ${namesOf(pair).join(' and ')} come last, until there is something new.`, {
    label: 'Undo',
    run: () => {
      takeUpPair(pair);
      goTo(pair);
    },
  });
  goTo(next);
}

function Overview({ answer }: { readonly answer: SameAnswer }) {
  const { asked, later } = inOrder(answer);
  const { total } = answer;
  return (
    <article class="open-pair overview-of-pairs">
      <h1 class="headline">
        {total === 0
          ? answer.refused.length > 0
            ? 'Every pair of names that are alike is decided.'
            : 'No two names of this case are alike.'
          : asked.length > 0
            ? `${countOf(total, 'pair')} of names may be one.`
            : `${countOf(later.length, 'pair')} left of which you were not sure.`}
      </h1>
      <p class="lead second">
        Names are compared across scripts and spellings, and nothing is merged by that: two people may have one name,
        and one person two. What you decide is a judgement with a reason, and can be taken back.
      </p>
      {asked[0] && (
        <button type="button" class="deed first" onClick={() => goTo(asked[0])}>
          Begin with what would change most <kbd>j</kbd>
        </button>
      )}
    </article>
  );
}
