/**
 * One conflict explained: the sentence first, then the quotes side by side, then why they cannot all hold, then what would
 * have to be wrong in order, then what stands all the same.
 */

import { useRef } from 'preact/hooks';
import { useStatements } from '../api/questions.ts';
import type { ShownConflict, ShownFindings } from '../api/types.ts';
import { ReasonForm } from '../parts/reason-form.tsx';
import { decide } from '../state/deeds.ts';
import { sentenceLanguage } from '../state/preferences.ts';
import { Contents } from './contents.tsx';
import { FaultLine } from './fault-line.tsx';
import { MemberQuote } from './member-quote.tsx';
import { useGliding } from '../parts/use-gliding.ts';

/** In letters: three lines of a headline. */
const longestHeadline = 110;

export function Explanation({
  conflict,
  findings,
  isSettingAside,
  setSettingAside,
  onTrail,
}: {
  readonly conflict: ShownConflict;
  readonly findings: ShownFindings;
  readonly isSettingAside: boolean;
  readonly setSettingAside: (is: boolean) => void;
  readonly onTrail: () => void;
}) {
  const { number, says, members, selfContradictionOf, setAside } = conflict;
  const statements = useStatements(members.flatMap((member) => member.statements.slice(0, 12))).value.value;
  const mine = new Set(members.map(({ content }) => content));
  const ofGroup = new Set(findings.conflicts.flatMap((each) => (each.group === conflict.group ? [each.number] : [])));
  const nearby = findings.contents.filter(
    ({ key, outcome, conflicts }) =>
      outcome === 'stands' && !mine.has(key) && conflicts.some((each) => ofGroup.has(each)),
  );
  return (
    <article class="explanation">
      <p class={setAside ? 'kicker second' : 'kicker against'}>
        <span aria-hidden="true">≠ </span>
        {setAside ? 'Set aside: conflict' : 'Conflict'} {number} of {findings.conflicts.length}
        <span class="second">
          {' '}
          · {members.length === 2 ? 'cannot both hold' : `${members.length} that cannot all hold`}
        </span>
      </p>
      <h1 class={says.length > longestHeadline ? 'headline long' : 'headline'} lang={sentenceLanguage.value}>
        <bdi>{says}</bdi>
      </h1>
      {setAside && (
        <p class="small second">
          Set aside by <bdi>{setAside.by}</bdi>: <bdi>{setAside.because}</bdi>
        </p>
      )}
      <div class={`members of-${Math.min(members.length, 3)}`}>
        {members.map((member) => (
          <MemberQuote key={member.content} member={member} statements={statements} findings={findings} />
        ))}
      </div>
      {selfContradictionOf.map(({ id, name }) => (
        <p key={id} class="self">
          <bdi>{name}</bdi> says all of it: one origin against itself.
        </p>
      ))}
      <Why conflict={conflict} />
      <Options conflict={conflict} findings={findings} />
      <Contents
        title="Stands all the same"
        note="Of the same question, in every cheapest way out."
        contents={nearby}
        findings={findings}
      />
      <div class="row acts">
        <button type="button" class="deed small" onClick={onTrail}>
          Why: the whole trail <kbd>w</kbd>
        </button>
        {!setAside && !isSettingAside && (
          <button type="button" class="deed small" onClick={() => setSettingAside(true)}>
            Set aside <kbd>x</kbd>
          </button>
        )}
      </div>
      {isSettingAside && (
        <ReasonForm
          verb="Set aside"
          usual=""
          run={(because) => decide({ kind: 'set-aside', target: conflict.id }, because, `Conflict ${number} set aside`)}
          onLeave={() => setSettingAside(false)}
        />
      )}
    </article>
  );
}

function Why({ conflict: { why, assumptions, decisions } }: { readonly conflict: ShownConflict }) {
  if (why.length + assumptions.length + decisions.length === 0) return null;
  return (
    <section class="part">
      <h2>Why</h2>
      <div class="why">
        {[...why, ...assumptions.map((assumption) => assumption.says)].map((each) => (
          <p key={each} lang={sentenceLanguage.value}>
            <bdi>{each}</bdi>
          </p>
        ))}
        {decisions.map(({ id, says, because, by }) => (
          <p key={id}>
            Taken so by <bdi>{by}</bdi>: <bdi>{says}</bdi>. <span class="second">{because}</span>
          </p>
        ))}
      </div>
    </section>
  );
}

function Options({ conflict, findings }: { readonly conflict: ShownConflict; readonly findings: ShownFindings }) {
  const { options, tie } = conflict;
  const faultById = new Map(findings.faults.map((fault) => [fault.id, fault]));
  const list = useRef<HTMLOListElement>(null);
  useGliding(list, options.map(({ faults }) => faults.join(' ')).join('|'));
  if (options.length === 0) return null;
  const cheapest = options[0]?.cost;
  return (
    <section class="part">
      <h2>What would have to be wrong, cheapest first</h2>
      <ol class="faults" ref={list}>
        {options.map(({ faults, cost, clears }) => (
          <FaultLine
            key={faults.join(' ')}
            faults={faults.flatMap((id) => faultById.get(id) ?? [])}
            cost={cost}
            clears={clears}
            contents={findings.contents}
            {...(tie && cost === cheapest && { note: 'a tie' })}
          />
        ))}
      </ol>
      {tie && (
        <p class="small second">
          Several are the cheapest: as far as the grades go, nothing tells them apart. A tie is an answer.
        </p>
      )}
    </section>
  );
}
