/** Ways out of the whole case: what would have to be wrong together, cheapest first, and how they compare. */

import { useState } from 'preact/hooks';
import type { ShownFindings } from '../api/types.ts';
import { countOf, sayCost } from '../parts/words.ts';
import { FaultLine } from './fault-line.tsx';

type WayOut = ShownFindings['waysOut'][number];

const compared: Readonly<Record<WayOut['compared'], string>> = {
  best: 'the cheapest',
  tie: 'as cheap as the first: a tie is an answer',
  robust: 'dearer, whatever the grades are worth',
  'depends on the grades': 'dearer, but that depends on the grades',
};

const shownAtFirst = 3;

export function WaysOut({ findings }: { readonly findings: ShownFindings }) {
  const [isWhole, setWhole] = useState(false);
  const { waysOut } = findings;
  const isTied = waysOut.some((wayOut) => wayOut.compared === 'tie');
  return (
    <section class="part">
      <h2>What would have to be wrong, cheapest first</h2>
      <ol>
        {waysOut.slice(0, isWhole ? undefined : shownAtFirst).map((wayOut, place) => (
          <li key={wayOut.id} class="way-out">
            <p class="way-out-head">
              <span class="cost">{sayCost(wayOut.cost)}</span>
              <span class={wayOut.compared === 'best' && !isTied ? 'first-way' : 'second'}>
                {wayOut.compared === 'best' && isTied ? 'one of the cheapest' : compared[wayOut.compared]}
              </span>
            </p>
            <WayOutFaults wayOut={wayOut} findings={findings} best={place === 0 ? undefined : waysOut[0]} />
          </li>
        ))}
      </ol>
      {waysOut.length > shownAtFirst && (
        <button type="button" class="turn" onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Fewer' : `${countOf(waysOut.length - shownAtFirst, 'more way', 'more ways')} out`}
        </button>
      )}
    </section>
  );
}

/** The first way out in full; of the others, in what they differ from it. */
function WayOutFaults({
  wayOut,
  findings,
  best,
}: {
  readonly wayOut: WayOut;
  readonly findings: ShownFindings;
  readonly best: WayOut | undefined;
}) {
  const faultById = new Map(findings.faults.map((fault) => [fault.id, fault]));
  const inBest = new Set(best?.faults.map(({ id }) => id));
  const own = wayOut.faults.filter(({ id }) => !inBest.has(id));
  const here = new Set(wayOut.faults.map(({ id }) => id));
  const without = best?.faults.filter(({ id }) => !here.has(id)) ?? [];
  return (
    <>
      <ul class="faults">
        {own.map(({ id, clears }) => {
          const fault = faultById.get(id);
          return fault && <FaultLine key={id} faults={[fault]} cost={fault.cost} clears={clears} clearsWord="clears" />;
        })}
      </ul>
      {best && (
        <p class="small second instead">
          {own.length === 0 ? 'Without ' : 'Instead of '}
          {without.map(({ id }) => faultById.get(id)?.says.replace(/\.$/, '')).join('; ') || 'nothing'}
          {inBest.size > without.length && `; the other ${inBest.size - without.length} as in the first`}.
        </p>
      )}
    </>
  );
}
