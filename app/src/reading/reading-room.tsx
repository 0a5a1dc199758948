/** Reading: all sources; or one source, its text left and its statements right. */

import { useState } from 'preact/hooks';
import { useSources } from '../api/questions.ts';
import { ProblemNote, Wait } from '../parts/problem-note.tsx';
import { countOf } from '../parts/words.ts';
import { useKeys } from '../state/keys.ts';
import { go } from '../state/place.ts';
import type { Route } from '../state/route.ts';
import { AddSource } from './add-source.tsx';
import { OpenSource } from './open-source.tsx';
import { PairsLine } from './pairs-line.tsx';
import { SourceList } from './source-list.tsx';

export function ReadingRoom({ at }: { readonly at: Extract<Route, { room: 'reading' }> }) {
  const { value: sources, trouble } = useSources().value;
  const [isAdding, setAdding] = useState(false);
  const place = sources?.findIndex(({ id }) => id === at.source) ?? -1;
  const source = sources?.[place];
  const open = (step: number) => {
    const next = sources?.[place + step];
    if (next) go({ room: 'reading', source: next.id });
  };
  useKeys({ ']': () => open(1), '[': () => (place > 0 ? open(-1) : undefined) });
  if (!sources)
    return <div class="reading index">{trouble ? <ProblemNote trouble={trouble} /> : <Wait what="sources" />}</div>;
  const add = (
    <button type="button" class="deed" onClick={() => setAdding(true)}>
      Add a source
    </button>
  );
  return (
    <div class={source ? 'reading open' : 'reading index'}>
      <nav class="sources" aria-label="Sources">
        <div class="sources-head">
          {source ? (
            <>
              <h2>Sources</h2>
              <a href="#/reading">All sources</a>
            </>
          ) : (
            sources.length > 0 && (
              <>
                <h1 class="headline">{countOf(sources.length, 'source')}</h1>
                {add}
              </>
            )
          )}
        </div>
        {sources.length === 0 ? (
          <p class="empty">
            Nothing to read yet. Add the first source: a saved page, a text, a transcript. It is kept byte for byte, and
            what people say in it is stated beside it.
          </p>
        ) : (
          <>
            {!source && <PairsLine />}
            <SourceList sources={sources} current={source?.id} />
          </>
        )}
        {(source || sources.length === 0) && add}
      </nav>
      {source && (
        <OpenSource key={source.id} source={source} sources={sources} selected={at.statement} looked={at.place} />
      )}
      {at.source !== undefined && !source && (
        <ProblemNote trouble={{ code: 'absent', message: `This case has no source ${at.source}` }} />
      )}
      {isAdding && <AddSource onLeave={() => setAdding(false)} />}
    </div>
  );
}
