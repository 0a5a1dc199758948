/** A leading pair: on what its order hangs, each with the words it is about; and what would tell the two apart. */

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ShownWeighing } from '../api/types.ts';
import { GradeBox } from '../parts/grade-box.tsx';
import { Quotes } from '../parts/quotes.tsx';
import { countOf } from '../parts/words.ts';
import { sentenceLanguage } from '../state/preferences.ts';

type Pair = ShownWeighing['pairs'][number];

const shownAtFirst = 5;

export function PairPart({ pair }: { readonly pair: Pair }) {
  const { linchpins, questions, hangs, asks, complete } = pair;
  return (
    <section class="part two-apart">
      <h2>
        <bdi lang={sentenceLanguage.value}>{pair.says}</bdi>
      </h2>
      <div class="pair-columns">
        <div>
          <h3 lang={sentenceLanguage.value}>{hangs}</h3>
          <LongList
            items={linchpins}
            keyOf={({ says }) => says}
            show={(linchpin) => <LinchpinLine linchpin={linchpin} />}
          />
          {!complete && (
            <p class="unsure small">◌ Linchpins may be missing: the two differ within so large a part of the case.</p>
          )}
        </div>
        <div>
          <h3 lang={sentenceLanguage.value}>{asks}</h3>
          <LongList
            items={questions}
            keyOf={({ says }) => says}
            show={(question) => <QuestionLines question={question} />}
          />
        </div>
      </div>
    </section>
  );
}

function LongList<T>({
  items,
  keyOf,
  show,
}: {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly show: (item: T) => ComponentChildren;
}) {
  const [isWhole, setWhole] = useState(false);
  if (items.length === 0) return null;
  return (
    <>
      <ul class="ruled">
        {items.slice(0, isWhole ? undefined : shownAtFirst).map((item) => (
          <li key={keyOf(item)}>{show(item)}</li>
        ))}
      </ul>
      {items.length > shownAtFirst && (
        <button type="button" class="turn" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Fewer' : countOf(items.length - shownAtFirst, 'more', 'more')}
        </button>
      )}
    </>
  );
}

function LinchpinLine({ linchpin }: { readonly linchpin: Pair['linchpins'][number] }) {
  const { says, voice, grade, statements } = linchpin;
  return (
    <Sentence says={says} statements={statements}>
      {voice && grade && <GradeBox voice={voice} grade={grade} />}
    </Sentence>
  );
}

function QuestionLines({ question: { says, answers } }: { readonly question: Pair['questions'][number] }) {
  return (
    <>
      <p class="question">
        <bdi lang={sentenceLanguage.value}>{says}</bdi>
      </p>
      <ul class="answers">
        {answers.map((answer) => (
          <li key={answer.says}>
            <Sentence says={answer.says} statements={answer.statements} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Sentence({
  says,
  statements,
  children,
}: {
  readonly says: string;
  readonly statements: readonly string[];
  readonly children?: ComponentChildren;
}) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <p class="one-fault">
        <button type="button" class="sentence" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <bdi lang={sentenceLanguage.value}>{says}</bdi>
        </button>{' '}
        {children}
      </p>
      {isOpen && <Quotes ids={statements} none="Nobody says it in this case yet." />}
    </>
  );
}
