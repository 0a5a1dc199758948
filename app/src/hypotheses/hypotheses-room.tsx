/**
 * Hypotheses: which takes the least to be wrong, as one sentence; a picture of what each would take; then each in words, and
 * on what their order hangs. Where nobody has stated one, the sides of the most disputed question are weighed.
 */

import { useState } from 'preact/hooks';
import { head } from '../api/live.ts';
import { useFindings, useWeighing } from '../api/questions.ts';
import type { ShownWeighing } from '../api/types.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useKeys } from '../state/keys.ts';
import { move } from '../state/place.ts';
import type { Route } from '../state/route.ts';
import { AsideList } from './aside-list.tsx';
import { Composer } from './composer.tsx';
import { changing, emptyDraft, type HypothesisDraft } from './draft.ts';
import { HypothesisRows } from './hypothesis-rows.tsx';
import { PairPart } from './pair-part.tsx';
import { Picture } from './picture.tsx';
import { Standing } from './standing.tsx';
import { placeOf } from './titles.ts';

export function HypothesesRoom({ at }: { readonly at: Extract<Route, { room: 'hypotheses' }> }) {
  const { value: weighing, trouble } = useWeighing().value;
  if (!weighing)
    return (
      <div class="hypotheses">
        {trouble ? <ProblemNote trouble={trouble} /> : <output class="wait">Weighing …</output>}
      </div>
    );
  return <Weighed weighing={weighing} fault={at.fault} />;
}

function Weighed({ weighing, fault }: { readonly weighing: ShownWeighing; readonly fault: string | undefined }) {
  const [draft, setDraft] = useState<HypothesisDraft>();
  const [settingAside, setSettingAside] = useState<number>();
  const { rows, pairs } = weighing;
  const compose = () => setDraft(emptyDraft);
  const change = (place: number) => {
    const row = rows[place];
    if (row?.hypothesis !== undefined) setDraft(changing({ id: row.hypothesis, name: row.name, holds: row.holds }));
  };
  const onRow = (act: (place: number) => void) => () => {
    const place = placeOfFocus(rows.length);
    if (place !== undefined && rows[place]?.hypothesis !== undefined) act(place);
  };
  useKeys({
    n: compose,
    j: () => focusRow(1, rows.length),
    k: () => focusRow(-1, rows.length),
    e: onRow(change),
    x: onRow(setSettingAside),
    Escape: () => (settingAside === undefined ? select(undefined) : setSettingAside(undefined)),
  });
  return (
    <div class="hypotheses">
      <Standing weighing={weighing} onCompose={compose} />
      {rows.length > 0 && <Picture weighing={weighing} selected={fault} onSelect={select} />}
      <Weighing weighing={weighing} />
      <HypothesisRows
        weighing={weighing}
        settingAside={settingAside}
        setSettingAside={setSettingAside}
        onChange={change}
      />
      {pairs.map((pair) => (
        <PairPart key={`${pair.first} ${pair.second}`} pair={pair} />
      ))}
      <AsideList hypotheses={weighing.setAside} onTakeUp={(each) => setDraft(changing(each))} />
      {draft && <ComposerOverContents draft={draft} onLeave={() => setDraft(undefined)} />}
    </div>
  );
}

/** What may be chosen from is asked for only when somebody composes. */
function ComposerOverContents({ draft, onLeave }: { readonly draft: HypothesisDraft; readonly onLeave: () => void }) {
  const findings = useFindings().value.value ?? { contents: [], corroborations: [] };
  return <Composer first={draft} findings={findings} onLeave={onLeave} />;
}

/** Said while the case has changed and the answer has not yet. */
function Weighing({ weighing }: { readonly weighing: ShownWeighing }) {
  const isOld = head.value !== undefined && head.value.last !== weighing.head.last;
  return (
    <>
      <output class="second small">{isOld && <span class="wait">The case has changed: weighing again …</span>}</output>
      {!weighing.complete && (
        <p class="unsure small">
          ◌{' '}
          {weighing.unconfirmed
            ? 'The independent check did not confirm all of this, which is a bug of Counterpoint'
            : 'The search stopped before its end'}
          : a cost may be too high, and something may be missing.
        </p>
      )}
    </>
  );
}

function select(fault: string | undefined): void {
  move({ room: 'hypotheses', ...(fault !== undefined && { fault }) });
}

/** Moves the focus to the row after or before the one that has it. */
function focusRow(by: number, count: number): void {
  const place = placeOfFocus(count);
  const next = place === undefined ? (by > 0 ? 0 : count - 1) : Math.min(count - 1, Math.max(0, place + by));
  const row = document.querySelector<HTMLElement>(`#${placeOf(next)}`);
  row?.focus();
  row?.scrollIntoView({ block: 'nearest' });
}

function placeOfFocus(count: number): number | undefined {
  const focused = document.activeElement;
  for (let place = 0; place < count; place += 1)
    if (document.querySelector(`#${placeOf(place)}`)?.contains(focused)) return place;
  return undefined;
}
