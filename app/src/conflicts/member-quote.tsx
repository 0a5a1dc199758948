/** One side of a conflict: the words themselves in their own script, who says them through whom, where they stand. */

import { useState } from 'preact/hooks';
import type { ShownConflict, ShownFindings, ShownStatement } from '../api/types.ts';
import { Quoted } from '../parts/quoted.tsx';
import { countOf } from '../parts/words.ts';
import { sentenceLanguage } from '../state/preferences.ts';
import { SaidBy } from './said-by.tsx';

type Member = ShownConflict['members'][number];

const outcomes: Readonly<Record<Member['outcome'], readonly [sign: string, words: string]>> = {
  unchallenged: ['=', 'unchallenged'],
  stands: ['=', 'stands in every cheapest way out'],
  contested: ['◌', 'stands in some of the cheapest ways out, falls in others'],
  falls: ['–', 'falls in every cheapest way out'],
};

export function MemberQuote({
  member,
  statements,
  findings,
}: {
  readonly member: Member;
  readonly statements: ReadonlyMap<string, ShownStatement> | undefined;
  readonly findings: ShownFindings;
}) {
  const [isWhole, setWhole] = useState(false);
  const told = member.statements.flatMap((id) => statements?.get(id) ?? []);
  const [first, ...others] = told;
  const [sign, words] = outcomes[member.outcome];
  return (
    <figure class={`member ${member.outcome}`}>
      {first && <Quoted statement={first} />}
      {others.length > 0 && (
        <button type="button" class="turn" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Fewer' : `Said ${countOf(others.length, 'more time')}`}
        </button>
      )}
      {isWhole && others.map((statement) => <Quoted key={statement.id} statement={statement} />)}
      <figcaption>
        <p class="gist">
          <bdi lang={sentenceLanguage.value}>{member.says}</bdi>
        </p>
        <p class={member.outcome === 'contested' ? 'outcome unsure' : 'outcome'}>
          <span aria-hidden="true">{sign} </span>
          {words}
        </p>
        {told.length > 1 && (
          <SaidBy corroboration={findings.corroborations.find(({ content }) => content === member.content)} />
        )}
      </figcaption>
    </figure>
  );
}
