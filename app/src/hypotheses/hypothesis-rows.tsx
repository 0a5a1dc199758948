/** Each hypothesis in words: what it holds, what it must assume beyond what all of them must, and how it stands. */

import { useRef } from 'preact/hooks';
import type { ShownFault, ShownWeighing } from '../api/types.ts';
import { useGliding } from '../parts/use-gliding.ts';
import { ReasonForm } from '../parts/reason-form.tsx';
import { sayCost } from '../parts/words.ts';
import { decide } from '../state/deeds.ts';
import { sentenceLanguage } from '../state/preferences.ts';
import { AssumedFaults } from './assumed-faults.tsx';
import { HeldContents } from './held-contents.tsx';
import { NumberedTitle } from './standing.tsx';
import { isTied, placeOf, type Row } from './titles.ts';

export function HypothesisRows({
  weighing,
  settingAside,
  setSettingAside,
  onChange,
}: {
  readonly weighing: ShownWeighing;
  readonly settingAside: number | undefined;
  readonly setSettingAside: (place: number | undefined) => void;
  readonly onChange: (place: number) => void;
}) {
  const { rows, faults, common } = weighing;
  const list = useRef<HTMLOListElement>(null);
  useGliding(list, rows.map(({ name }) => name).join('|'));
  const byId = new Map(faults.map((fault) => [fault.id, fault]));
  const isSharing = rows.filter(({ cost }) => cost).length > 1;
  const shared = isSharing ? common.flatMap((id) => byId.get(id) ?? []).toSorted((a, b) => b.cost - a.cost) : [];
  if (rows.length === 0) return null;
  return (
    <section class="part">
      <h2>What would have to be wrong for each, cheapest first</h2>
      <ol class="hypothesis-rows" ref={list}>
        {rows.map((row, place) => (
          <li key={row.name}>
            <article id={placeOf(place)} class="hypothesis" tabIndex={-1} aria-labelledby={`${placeOf(place)}-name`}>
              <HypothesisHead row={row} place={place} isTie={isTied(row, rows)} />
              <HeldContents holds={row.holds} isTitled={row.hypothesis === undefined} />
              {row.because !== undefined && (
                <p class="second small">
                  Stated by <bdi>{row.by}</bdi>: <bdi dir="auto">{row.because}</bdi>
                </p>
              )}
              <Assumes row={row} shared={shared} byId={byId} />
              {row.hypothesis !== undefined && (
                <Deeds
                  row={row}
                  isSettingAside={settingAside === place}
                  setSettingAside={(is) => setSettingAside(is ? place : undefined)}
                  onChange={() => onChange(place)}
                />
              )}
            </article>
          </li>
        ))}
      </ol>
      {shared.length > 0 && (
        <div class="shared">
          <h3>Whichever of them holds, this is wrong</h3>
          <AssumedFaults faults={shared} />
        </div>
      )}
    </section>
  );
}

function HypothesisHead({ row, place, isTie }: { readonly row: Row; readonly place: number; readonly isTie: boolean }) {
  const { cost } = row;
  const isUnsure = isTie || cost?.compared === 'depends on the grades';
  return (
    <header>
      <h3 id={`${placeOf(place)}-name`}>
        <NumberedTitle row={row} />
      </h3>
      {cost ? (
        <p class="place">
          <span class="mono">{sayCost(cost.cost)}</span>{' '}
          <span class={isUnsure ? 'unsure' : 'second'} lang={sentenceLanguage.value}>
            {isUnsure && (
              <span aria-hidden="true" lang="en">
                {isTie ? '= ' : '◌ '}
              </span>
            )}
            {cost.place}
            {cost.margin > 0 && `, +${sayCost(cost.margin)}`}
          </span>
        </p>
      ) : row.unconfirmed === undefined ? (
        <p class="place against">
          <span aria-hidden="true">≠ </span>cannot be held
        </p>
      ) : (
        <p class="place unsure">
          <span aria-hidden="true">◌ </span>not confirmed
        </p>
      )}
    </header>
  );
}

function Assumes({
  row,
  shared,
  byId,
}: {
  readonly row: Row;
  readonly shared: readonly ShownFault[];
  readonly byId: ReadonlyMap<string, ShownFault>;
}) {
  const isShared = new Set(shared.map(({ id }) => id));
  const own = (row.cost?.assumes ?? []).flatMap((id) => (isShared.has(id) ? [] : (byId.get(id) ?? [])));
  return (
    <div class="assumes">
      <h4>must assume</h4>
      {row.contradicts.map((each) => (
        <p key={each} class="contradicts">
          <bdi lang={sentenceLanguage.value}>{each}</bdi>
        </p>
      ))}
      {row.unconfirmed !== undefined && (
        <p class="second">
          <bdi lang={sentenceLanguage.value}>{row.unconfirmed}</bdi>
        </p>
      )}
      {row.cost && own.length === 0 && (
        <p class="second">{shared.length > 0 ? 'Nothing beyond that.' : 'Nothing has to be wrong.'}</p>
      )}
      {own.length > 0 && <AssumedFaults faults={own} />}
      {row.cost?.tie && <p class="second small">Other faults would cost as little.</p>}
    </div>
  );
}

function Deeds({
  row,
  isSettingAside,
  setSettingAside,
  onChange,
}: {
  readonly row: Row;
  readonly isSettingAside: boolean;
  readonly setSettingAside: (is: boolean) => void;
  readonly onChange: () => void;
}) {
  const { hypothesis, name } = row;
  if (hypothesis === undefined) return null;
  if (isSettingAside)
    return (
      <ReasonForm
        verb="Set aside"
        usual=""
        run={(because) => decide({ kind: 'set-aside', target: hypothesis }, because, `Set aside: ${name}`)}
        onLeave={() => setSettingAside(false)}
      />
    );
  return (
    <div class="row deeds">
      <button type="button" class="turn" aria-label={`Change ${name}`} onClick={onChange}>
        Change <kbd>e</kbd>
      </button>
      <button type="button" class="turn" aria-label={`Set aside ${name}`} onClick={() => setSettingAside(true)}>
        Set aside <kbd>x</kbd>
      </button>
    </div>
  );
}
