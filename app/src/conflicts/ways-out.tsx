/** Ways out of the whole case: what would have to be wrong together, cheapest first, and how they compare. */

import { useState } from 'preact/hooks';
import type { ShownFindings } from '../api/types.ts';
import { countOf, sayCost } from '../parts/words.ts';
import { sentenceLanguage } from '../state/preferences.ts';
import { FaultLine } from './fault-line.tsx';

type WayOut = ShownFindings['waysOut'][number];

const compared: Readonly<Record<WayOut['compared'], string>> = {
  best: 'the cheapest',
  tie: 'as cheap as the first: a tie is an answer',
  robust: 'dearer, whatever the grades are worth',
  'depends on the grades': 'dearer, but that depends on the grades',
};

const shownAtFirst = 4;

export function WaysOut({ findings }: { readonly findings: ShownFindings }) {
  const [isWhole, setWhole] = useState(false);
  const { waysOut, proved } = findings;
  const isTied = waysOut.some((wayOut) => wayOut.compared === 'tie');
  const isAllTied = isTied && waysOut.at(-1)?.compared === 'tie';
  return (
    <section class="part">
      <h2>What would have to be wrong, cheapest first</h2>
      <ol>
        {waysOut.slice(0, isWhole ? undefined : shownAtFirst).map((wayOut, place) => (
          <li key={wayOut.id} class="way-out">
            {place === 0 ? (
              <>
                <WayOutHead
                  wayOut={wayOut}
                  words={`${isTied ? 'one of the cheapest ways out' : 'the cheapest way out'}${proved ? '' : ' found'}`}
                />
                <Faults faults={wayOut.faults} findings={findings} />
              </>
            ) : (
              <Another wayOut={wayOut} best={waysOut[0]} findings={findings} />
            )}
          </li>
        ))}
      </ol>
      {isAllTied && (
        <p class="second small">
          All {waysOut.length} that are listed are equally cheap, and there may be more of them. Which of them comes
          first means nothing.
        </p>
      )}
      {waysOut.length > shownAtFirst && (
        <button type="button" class="turn" onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Fewer' : `${countOf(waysOut.length - shownAtFirst, 'more way', 'more ways')} out`}
        </button>
      )}
    </section>
  );
}

function WayOutHead({ wayOut, words }: { readonly wayOut: WayOut; readonly words: string }) {
  return (
    <p class="way-out-head">
      <span class="cost">{sayCost(wayOut.cost)}</span>
      <span class="first-way">{words}</span>
    </p>
  );
}

/** In a large case one way out is made of a hundred things. */
const faultsAtFirst = 12;

function Faults({ faults, findings }: { readonly faults: WayOut['faults']; readonly findings: ShownFindings }) {
  const [isWhole, setWhole] = useState(false);
  const left = faults.length - faultsAtFirst;
  const byId = new Map(findings.faults.map((fault) => [fault.id, fault]));
  return (
    <>
      <ul class="faults">
        {faults.slice(0, isWhole || left < 2 ? undefined : faultsAtFirst).map(({ id, clears }) => {
          const fault = byId.get(id);
          return (
            fault && (
              <FaultLine
                key={id}
                faults={[fault]}
                cost={fault.cost}
                clears={clears}
                clearsWord="clears"
                contents={findings.contents}
              />
            )
          );
        })}
      </ul>
      {left > 1 && (
        <button type="button" class="turn" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Fewer' : `${countOf(left, 'more', 'more')} in this way out`}
        </button>
      )}
    </>
  );
}

/** Another way out than the first: in what it differs. */
function Another({
  wayOut,
  best,
  findings,
}: {
  readonly wayOut: WayOut;
  readonly best: WayOut | undefined;
  readonly findings: ShownFindings;
}) {
  const here = new Set(wayOut.faults.map(({ id }) => id));
  const inBest = new Set(best?.faults.map(({ id }) => id));
  const own = wayOut.faults.filter(({ id }) => !inBest.has(id));
  const without = best?.faults.filter(({ id }) => !here.has(id)) ?? [];
  const says = (id: string) => findings.faults.find((fault) => fault.id === id)?.says ?? id;
  return (
    <details>
      <summary class="way-out-head">
        <span class="cost">{sayCost(wayOut.cost)}</span>
        <span>
          <span lang={sentenceLanguage.value}>
            {own.length === 1 && own[0] ? says(own[0].id) : countOf(own.length, 'other thing')}
          </span>
          {without.length > 0 && (
            <span class="second">
              {' '}
              instead of: <bdi lang={sentenceLanguage.value}>{without.map(({ id }) => says(id)).join('; ')}</bdi>
            </span>
          )}
          <span class="second small compared">{compared[wayOut.compared]}</span>
        </span>
      </summary>
      <Faults faults={own} findings={findings} />
    </details>
  );
}
