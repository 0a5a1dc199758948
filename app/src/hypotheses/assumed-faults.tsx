/** Faults in sentences with their costs and grades; each opens to the words that it is about. */

import { useState } from 'preact/hooks';
import type { ShownFault } from '../api/types.ts';
import { GradeBox } from '../parts/grade-box.tsx';
import { Quotes } from '../parts/quotes.tsx';
import { countOf, sayCost } from '../parts/words.ts';
import { sentenceLanguage } from '../state/preferences.ts';

const shownAtFirst = 8;
const mostQuotes = 12;

export function AssumedFaults({ faults }: { readonly faults: readonly ShownFault[] }) {
  const [isWhole, setWhole] = useState(false);
  return (
    <>
      <ul class="faults">
        {faults.slice(0, isWhole ? undefined : shownAtFirst).map((fault) => (
          <AssumedFault key={fault.id} fault={fault} />
        ))}
      </ul>
      {faults.length > shownAtFirst && (
        <button type="button" class="turn" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Fewer' : countOf(faults.length - shownAtFirst, 'more', 'more')}
        </button>
      )}
    </>
  );
}

function AssumedFault({ fault }: { readonly fault: ShownFault }) {
  const [isOpen, setOpen] = useState(false);
  const { says, cost, voice, grade, statements, kind } = fault;
  return (
    <li class="fault">
      <span class="cost">{sayCost(cost)}</span>
      <div>
        <p class="one-fault">
          <button type="button" class="sentence" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            <bdi lang={sentenceLanguage.value}>{says}</bdi>
          </button>{' '}
          {voice && grade && <GradeBox voice={voice} grade={grade} />}
        </p>
        {isOpen && <Quotes ids={statements.slice(0, mostQuotes)} none={noWords(kind)} />}
      </div>
    </li>
  );
}

/** What is shown where a fault is nobody's words. */
export function noWords(kind: ShownFault['kind'] | undefined): string {
  return kind === 'referent'
    ? 'Nobody says this: two were taken for one, by a judgement or as a page was read, and that may be wrong.'
    : 'Nobody says this: a rule takes it for granted, and it may not apply here.';
}
