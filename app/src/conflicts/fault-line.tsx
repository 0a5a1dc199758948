/** One line of what would have to be wrong: its cost, its words, the grades that the cost follows from, and what else it clears. */

import type { ShownFault, ShownFindings } from '../api/types.ts';
import { GradeBox } from '../parts/grade-box.tsx';
import { listOf, sayCost } from '../parts/words.ts';
import { sentenceLanguage } from '../state/preferences.ts';

export function FaultLine({
  faults,
  cost,
  clears,
  clearsWord = 'also clears',
  contents,
  note,
}: {
  readonly faults: readonly ShownFault[];
  readonly cost: number;
  /** Numbers of the conflicts that it resolves as well. */
  readonly clears: readonly number[];
  readonly clearsWord?: string;
  readonly contents: ShownFindings['contents'];
  readonly note?: string;
}) {
  const [first] = faults;
  const isTogether =
    faults.length > 1 && faults.every((each) => each.kind === 'origin' && each.content === first?.content);
  return (
    <li class="fault">
      <span class="cost">{sayCost(cost)}</span>
      <div>
        {isTogether ? (
          <Together faults={faults} contents={contents} />
        ) : (
          faults.map((fault) => <OneFault key={fault.id} fault={fault} />)
        )}
        {(clears.length > 0 || note !== undefined) && (
          <p class="second small">
            {clears.length > 0 && `${clearsWord} ${clears.length > 8 ? `${clears.length} conflicts` : listOf(clears)}`}
            {clears.length > 0 && note !== undefined && ' · '}
            {note}
          </p>
        )}
      </div>
    </li>
  );
}

function OneFault({ fault }: { readonly fault: ShownFault }) {
  const { says, voice, grade } = fault;
  return (
    <p class="one-fault">
      <bdi lang={sentenceLanguage.value}>{says}</bdi> {voice && grade && <GradeBox voice={voice} grade={grade} />}
    </p>
  );
}

/** Several origins that would all have to be wrong in one thing: their names, and the thing once. */
function Together({
  faults,
  contents,
}: {
  readonly faults: readonly ShownFault[];
  readonly contents: ShownFindings['contents'];
}) {
  const content = contents.find(({ key }) => key === faults[0]?.content);
  return (
    <p class="together">
      {faults.map(({ id, voice, grade }, place) => (
        <span key={id}>
          {place > 0 && (place === faults.length - 1 ? ' and ' : ', ')}
          <span class="with-grade">
            <bdi>{voice?.name}</bdi> {voice && grade && <GradeBox voice={voice} grade={grade} />}
          </span>
        </span>
      ))}
      , {faults.length === 2 ? 'both' : `all ${faults.length}`} of them wrong in this:{' '}
      <bdi lang={sentenceLanguage.value}>{content?.says}</bdi>
    </p>
  );
}
