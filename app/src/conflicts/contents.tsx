/** Contents by what becomes of them, each with how many origins say it. */

import { useState } from 'preact/hooks';
import { useStatements } from '../api/questions.ts';
import type { ShownFindings } from '../api/types.ts';
import { countOf } from '../parts/words.ts';
import { sentenceLanguage } from '../state/preferences.ts';
import { formatRoute } from '../state/route.ts';
import { SaidBy } from './said-by.tsx';

type Content = ShownFindings['contents'][number];

const shownAtFirst = 6;

export function Contents({
  title,
  note,
  contents,
  findings,
}: {
  readonly title: string;
  readonly note?: string;
  readonly contents: readonly Content[];
  readonly findings: ShownFindings;
}) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? contents : contents.slice(0, shownAtFirst);
  const statements = useStatements(shown.flatMap((content) => content.statements.slice(0, 1))).value.value;
  if (contents.length === 0) return null;
  return (
    <section class="part">
      <h2>
        {title} <span class="count">{contents.length}</span>
      </h2>
      {note !== undefined && <p class="second small">{note}</p>}
      <ul class="ruled contents">
        {shown.map(({ key, says, statements: [first] }) => {
          const statement = first === undefined ? undefined : statements?.get(first);
          return (
            <li key={key}>
              {statement ? (
                <a href={formatRoute({ room: 'reading', source: statement.source.id, statement: statement.id })}>
                  <bdi lang={sentenceLanguage.value}>{says}</bdi>
                </a>
              ) : (
                <bdi lang={sentenceLanguage.value}>{says}</bdi>
              )}
              <SaidBy corroboration={findings.corroborations.find(({ content }) => content === key)} />
            </li>
          );
        })}
      </ul>
      {contents.length > shownAtFirst && (
        <button type="button" class="turn" onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Fewer' : countOf(contents.length - shownAtFirst, 'more', 'more')}
        </button>
      )}
    </section>
  );
}
