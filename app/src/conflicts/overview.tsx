/** The whole case at once: how much is in dispute, what would have to be wrong, what stands whatever is wrong, what to look at. */

import { useState } from 'preact/hooks';
import type { ShownFindings } from '../api/types.ts';
import { GradeForm } from '../parts/grade-form.tsx';
import { NothingStated } from '../parts/nothing-stated.tsx';
import { countOf } from '../parts/words.ts';
import { sentenceLanguage } from '../state/preferences.ts';
import { Contents } from './contents.tsx';
import { WaysOut } from './ways-out.tsx';

export function Overview({ findings }: { readonly findings: ShownFindings }) {
  const { conflicts, groups, contents, waysOut, warnings, complete, stopped } = findings;
  const standing = contents.filter(({ outcome }) => outcome === 'stands');
  const unchallenged = contents.filter(({ outcome }) => outcome === 'unchallenged');
  if (conflicts.length === 0)
    return (
      <article class="explanation">
        <h1 class="headline">{headlineWithout(findings)}</h1>
        {contents.length === 0 && <NothingStated />}
        {contents.length > 0 && complete && (
          <p class="second">
            {countOf(contents.length, 'content')} can all hold together. That is not to say that they do.
          </p>
        )}
        <Stops stopped={stopped} />
        <Warnings findings={findings} />
        <Contents title="Unchallenged" contents={unchallenged} findings={findings} />
      </article>
    );
  return (
    <article class="explanation">
      <h1 class="headline">
        {groups.length === 1 ? 'One question' : countOf(groups.length, 'question')} in dispute. {sayNeeded(findings)}
      </h1>
      <p class="second lead">
        {countOf(conflicts.length, 'smallest conflict')} among {countOf(contents.length, 'content')}.
      </p>
      <Stops stopped={stopped} />
      {waysOut.length > 0 && <WaysOut findings={findings} />}
      {warnings.length > 0 && <Warnings findings={findings} />}
      <Contents
        title="Stands in every cheapest way out"
        note="Disputed, and standing whichever of the cheapest ways out is taken."
        contents={standing}
        findings={findings}
      />
      <Contents title="Unchallenged" note="In no conflict at all." contents={unchallenged} findings={findings} />
    </article>
  );
}

function Warnings({ findings: { warnings } }: { readonly findings: ShownFindings }) {
  const [grading, setGrading] = useState<string>();
  if (warnings.length === 0) return null;
  const suggested = warnings.find(({ id }) => id === grading);
  const voice = suggested?.voices.find(({ id }) => id === suggested.suggests?.voice);
  return (
    <section class="part">
      <h2>To look at before relying on this</h2>
      <ul class="ruled" lang={sentenceLanguage.value}>
        {warnings.map(({ id, says, suggests }) => (
          <li key={id} class="warning">
            <span class="unsure sign" aria-hidden="true">
              ◌
            </span>
            <span>
              <bdi>{says}</bdi>{' '}
              {suggests && (
                <button type="button" class="turn" lang="en" onClick={() => setGrading(id)}>
                  Grade it {suggests.grade}
                </button>
              )}
            </span>
          </li>
        ))}
      </ul>
      {suggested?.suggests && voice && (
        <GradeForm voice={voice} suggested={suggested.suggests} onLeave={() => setGrading(undefined)} />
      )}
    </section>
  );
}

/** Why not everything was found. */
function Stops({ stopped }: Pick<ShownFindings, 'stopped'>) {
  if (stopped.length === 0) return null;
  return (
    <ul class="stops unsure small">
      {stopped.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  );
}

/** What the first way out takes; nothing is said to be the cheapest that is not known to be. */
function sayNeeded({ waysOut: [first], proved }: ShownFindings): string {
  if (!first) return 'No way out is confirmed.';
  return `The cheapest way out${proved ? '' : ' found'} takes ${countOf(first.faults.length, 'thing')} to be wrong.`;
}

/** Where no conflict is shown: one that was not confirmed, or not looked for to the end, may be there all the same. */
function headlineWithout({ contents, complete }: ShownFindings): string {
  if (contents.length === 0) return 'No conflicts.';
  return complete ? 'Nothing that is stated contradicts anything else.' : 'No conflict is confirmed.';
}
