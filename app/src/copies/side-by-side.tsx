/**
 * Two sources side by side, sentence by sentence: the original left, what was made from it right, and where the meaning changed
 * on the way. Each change is a question for the person who reads both; the address says at which one they are.
 */

import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useCopies } from '../api/questions.ts';
import type { ShownComparison } from '../api/types.ts';
import { countOf } from '../parts/words.ts';
import { languageName } from '../reading/source-list.tsx';
import { useKeys } from '../state/keys.ts';
import { move } from '../state/place.ts';
import { formatRoute } from '../state/route.ts';
import { ComparedRow } from './compared-row.tsx';
import { foldRows, numberRows, sayLeft, type Row } from './compared-rows.ts';
import { nameSides, sayDrifts, sayLikeness, sayOrder, sayRelation } from './drift-words.ts';

export function SideBySide({
  comparison,
  selected,
}: {
  readonly comparison: ShownComparison;
  /** The number of a drift. */
  readonly selected: number | undefined;
}) {
  const { original, copy, sentences } = comparison;
  const drifts = useMemo(() => sentences.flatMap(({ drift }) => drift.map(({ kind }) => kind)), [sentences]);
  const names = nameSides(comparison);
  const [isWhole, setWhole] = useState(drifts.length === 0);
  const walk = useDriftWalk(comparison, drifts.length, selected);
  return (
    <div class="copies" ref={walk.page}>
      <header>
        <p class="kicker">
          <a href="#/copies">Copies and translations</a>
        </p>
        <h1 class="headline">{sayDrifts(drifts)}</h1>
        <Lead comparison={comparison} />
        <div class="choices" role="radiogroup" aria-label="Show">
          <Choice name="Only what changed" isChosen={!isWhole} onChoose={() => setWhole(false)} />
          <Choice name="Everything" isChosen={isWhole} onChoose={() => setWhole(true)} />
        </div>
      </header>
      <div class="sides-head">
        <SideFacts name={names.original} side={original} />
        <SideFacts name={names.copy} side={copy} />
      </div>
      <Rows comparison={comparison} isWhole={isWhole} selected={selected} onSelect={walk.select} />
      <p class="second small foot-note">
        {drifts.length > 0
          ? 'Each is a question for whoever reads both. Word order, irony and what a translator had to decide are beyond these rules.'
          : 'No figure, date, “not”, payer or word of who said it differs between sentences that stand for each other. More than that is not compared.'}
      </p>
    </div>
  );
}

/** Goes from drift to drift by keys; the words of the copy have the focus then, so that Enter opens them in Reading. */
function useDriftWalk({ original, copy }: ShownComparison, count: number, selected: number | undefined) {
  const page = useRef<HTMLDivElement>(null);
  const isByKey = useRef(selected !== undefined);
  const select = (drift: number | undefined) =>
    move({ room: 'copies', one: original.id, other: copy.id, ...(drift !== undefined && { drift }) });
  const step = (by: number) => {
    if (count === 0) return;
    isByKey.current = true;
    select(selected === undefined ? (by > 0 ? 1 : count) : Math.min(count, Math.max(1, selected + by)));
  };
  useKeys({ j: () => step(1), k: () => step(-1), Escape: () => select(undefined) });
  useEffect(() => {
    if (selected === undefined) scrollTo(0, 0);
  }, []);
  useEffect(() => {
    const note = page.current?.querySelector<HTMLElement>(`[data-drift="${selected}"]`);
    if (!note || !isByKey.current) return;
    isByKey.current = false;
    note.closest('.aligned')?.scrollIntoView({ block: 'center' });
    note.querySelector<HTMLElement>('.in-copy')?.focus({ preventScroll: true });
  }, [selected]);
  return { page, select };
}

function Lead({ comparison }: { readonly comparison: ShownComparison }) {
  const { original, copy, because } = comparison;
  const pair = useCopies().value.value?.copies.find(
    (each) => each.original.id === original.id && each.copy.id === copy.id,
  );
  const facts = [pair && sayLikeness(pair), sayOrder(because)].filter((fact) => fact !== undefined);
  return (
    <>
      <p class="lead">
        <SourceLink side={copy} /> {pair ? sayRelation(pair) : 'beside'} <SourceLink side={original} />
      </p>
      <p class="second small">{facts.join(' · ')}</p>
    </>
  );
}

type Side = ShownComparison['original'];

function SourceLink({ side }: { readonly side: Side }) {
  return (
    <a href={formatRoute({ room: 'reading', source: side.id })}>
      <bdi lang={side.language}>{side.title}</bdi>
    </a>
  );
}

function SideFacts({ name, side }: { readonly name: string; readonly side: Side }) {
  const facts = [side.voice, side.published?.words.replace(/,.*$/, ''), languageName(side.language)].filter(
    (fact) => fact !== undefined,
  );
  return (
    <p>
      <strong>{name.charAt(0).toUpperCase() + name.slice(1).replace(/ one$/, '')}</strong>
      {facts.map((fact) => (
        <span key={fact}>
          {' · '}
          <bdi>{fact}</bdi>
        </span>
      ))}
    </p>
  );
}

function Choice({
  name,
  isChosen,
  onChoose,
}: {
  readonly name: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}) {
  return (
    <label>
      <input type="radio" name="rows" checked={isChosen} onChange={onChoose} />
      <span>{name}</span>
    </label>
  );
}

function Rows({
  comparison,
  isWhole,
  selected,
  onSelect,
}: {
  readonly comparison: ShownComparison;
  readonly isWhole: boolean;
  readonly selected: number | undefined;
  readonly onSelect: (drift: number) => void;
}) {
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set());
  const rows = useMemo(() => numberRows(comparison.sentences), [comparison]);
  const draw = (row: Row) => (
    <ComparedRow key={row.at} row={row} comparison={comparison} selected={selected} onSelect={onSelect} />
  );
  return (
    <ol class="aligned-rows">
      {(isWhole ? rows : foldRows(rows, unfolded)).map((shown) =>
        'left' in shown ? (
          <li key={`left ${shown.at}`} class="left-out">
            <button type="button" class="turn" onClick={() => setUnfolded(new Set([...unfolded, shown.at]))}>
              {sayLeft(shown.left, nameSides(comparison))}
              <span class="hidden">: show {countOf(shown.left.length, 'sentence')}</span>
            </button>
          </li>
        ) : (
          draw(shown)
        ),
      )}
    </ol>
  );
}
