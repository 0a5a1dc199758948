/** Two subjects side by side: the question, why the names are alike, what would meet, where each is spoken of, and the answer. */

import type { ShownLookedPair, ShownSamePair } from '../api/types.ts';
import { ReasonForm } from '../parts/reason-form.tsx';
import { listOf, sayMoment } from '../parts/words.ts';
import { decide } from '../state/deeds.ts';
import { sentenceLanguage } from '../state/preferences.ts';
import { formatRoute } from '../state/route.ts';
import { InContext } from './in-context.tsx';
import { OtherNames } from './other-names.tsx';
import { namesOf, sayBand, sayOne, saySpoken, usualReason } from './same-words.ts';

export type Answering = 'same' | 'different';

export type PairDeeds = {
  readonly startAnswering: (answer: Answering | undefined) => void;
  readonly answered: () => void;
  /** Absent where the pair is not in the list of those that are asked about. */
  readonly notSure?: () => void;
};

export function OpenPair({
  pair,
  place,
  answering,
  isLater,
  deeds,
}: {
  readonly pair: ShownLookedPair;
  /** "3 of 12". */
  readonly place: string | undefined;
  readonly answering: Answering | undefined;
  readonly isLater: boolean;
  readonly deeds: PairDeeds;
}) {
  const [one, other] = namesOf(pair).map(shorten);
  const { decided, a, b } = pair;
  return (
    <article class="open-pair">
      <p class="kicker second">
        <a class="back" href="#/people">
          All pairs
        </a>
        {place !== undefined && <span>{place} · </span>}
        {sayBand(pair.comparison)}
        {isLater && <span class="unsure"> · ◌ you were not sure</span>}
      </p>
      <h1 class={`${one}${other}`.length > 60 ? 'headline long' : 'headline'}>
        {decided ? (
          <>
            <bdi>{one}</bdi> and <bdi>{other}</bdi> {decided.same ? `are ${sayOne(pair)}.` : 'are different.'}
          </>
        ) : (
          <>
            Are <bdi>{one}</bdi> and <bdi>{other}</bdi> {sayOne(pair)}?
          </>
        )}
      </h1>
      {decided && <Decided decided={decided} />}
      <Answers pair={pair} answering={answering} deeds={deeds} />
      <Why pair={pair} />
      <Meeting meeting={pair.meeting} />
      <div class="same-sides">
        <Side side={a} quotes={pair.quotes.a} />
        <Side side={b} quotes={pair.quotes.b} />
      </div>
    </article>
  );
}

const longestName = 70;

/** The headline is to hold both names; each is whole above its quotes. */
function shorten(name: string): string {
  return name.length > longestName ? `${name.slice(0, longestName).trimEnd()}…` : name;
}

function Decided({ decided: { judgement } }: { readonly decided: NonNullable<ShownLookedPair['decided']> }) {
  return (
    <p class="decided small second">
      {judgement ? (
        <>
          Decided by <bdi>{judgement.by}</bdi>, {sayMoment(judgement.at)}: <bdi>{judgement.because}</bdi>
        </>
      ) : (
        'It follows from other decisions.'
      )}
    </p>
  );
}

function Answers({
  pair,
  answering,
  deeds,
}: {
  readonly pair: ShownLookedPair;
  readonly answering: Answering | undefined;
  readonly deeds: PairDeeds;
}) {
  const { a, b, decided } = pair;
  if (answering)
    return (
      <ReasonForm
        key={answering}
        verb={answering === 'same' ? 'The same' : 'Different'}
        usual={answering === 'same' ? usualReason(pair) : ''}
        run={(because) =>
          decide(
            { kind: answering, a: a.subject.id, b: b.subject.id },
            because,
            `${namesOf(pair).join(' and ')}: ${answering === 'same' ? 'the same' : 'different'}`,
          )
        }
        onDone={deeds.answered}
        onLeave={() => deeds.startAnswering(undefined)}
      />
    );
  return (
    <div class="row answers">
      {decided?.same !== true && (
        <button type="button" class={decided ? 'deed' : 'deed first'} onClick={() => deeds.startAnswering('same')}>
          The same <kbd>s</kbd>
        </button>
      )}
      {decided?.same !== false && (
        <button type="button" class="deed" onClick={() => deeds.startAnswering('different')}>
          Different <kbd>d</kbd>
        </button>
      )}
      {deeds.notSure && (
        <button type="button" class="deed" onClick={deeds.notSure}>
          Not sure <kbd>n</kbd>
        </button>
      )}
    </div>
  );
}

function Why({ pair: { comparison } }: { readonly pair: ShownLookedPair }) {
  if (!comparison) return <p class="part second">One of them has no proper name: there is nothing to compare.</p>;
  return (
    <section class="part">
      <h2>
        {comparison.band === 'different' ? 'Why the names look like two' : 'Why it is asked'}{' '}
        <span class="cost" title="How alike the names are, from 0 to 1">
          {comparison.score.toFixed(2)}
        </span>
      </h2>
      <ul class="name-reasons">
        {comparison.reasons.map(({ says, isAgainst }) => (
          <li key={says} class={isAgainst ? 'leaves-doubt' : undefined}>
            <span class={isAgainst ? 'unsure' : 'agree'} aria-hidden="true">
              {isAgainst ? '◌' : '∥'}
            </span>
            <span class="hidden">{isAgainst ? 'Leaves doubt: ' : 'Speaks for it: '}</span>
            <bdi>{says}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Meeting({ meeting: { questions, acrossSources } }: { readonly meeting: ShownSamePair['meeting'] }) {
  const differing = questions.filter(({ differs }) => differs).map(({ words }) => words);
  const agreeing = questions.filter(({ differs }) => !differs).map(({ words }) => words);
  return (
    <section class="part">
      <h2>What it would change</h2>
      <div class="why" lang={sentenceLanguage.value}>
        {differing.length > 0 && (
          <p>
            <span class="against" aria-hidden="true">
              ≠{' '}
            </span>
            Their sources would answer differently on {listOf(differing)}.
          </p>
        )}
        {agreeing.length > 0 && (
          <p>
            <span class="agree" aria-hidden="true">
              ∥{' '}
            </span>
            Their sources would agree on {listOf(agreeing)}.
          </p>
        )}
        {questions.length === 0 && (
          <p class="second">
            {acrossSources
              ? 'They are spoken of in different sources, and no statement of one answers a question that one of the other answers.'
              : 'Nothing that is said of the one meets what is said of the other yet.'}
          </p>
        )}
      </div>
    </section>
  );
}

function Side({
  side,
  quotes,
}: {
  readonly side: ShownSamePair['a'];
  readonly quotes: ShownLookedPair['quotes']['a'];
}) {
  const { subject } = side;
  const [first] = subject.names;
  return (
    <section class="same-side" aria-label={subject.label}>
      <h2>
        <a href={formatRoute({ room: 'people', one: subject.id })}>
          <bdi lang={first?.language}>{subject.label}</bdi>
        </a>
      </h2>
      <p class="small second">
        {saySpoken(side)}
        <OtherNames names={subject.names} lead=" · also" />
      </p>
      <ol>
        {quotes.map((statement) => (
          <InContext key={statement.id} statement={statement} names={subject.names.map(({ text }) => text)} />
        ))}
      </ol>
    </section>
  );
}
