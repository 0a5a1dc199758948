/** What a hypothesis holds and denies, each with the words in which it is said. */

import { useState } from 'preact/hooks';
import { Quotes } from '../parts/quotes.tsx';
import { sentenceLanguage } from '../state/preferences.ts';
import type { Row } from './titles.ts';

type Held = Row['holds'][number];

export function HeldContents({
  holds,
  isTitled,
}: {
  readonly holds: Row['holds'];
  /** True where the title above says the first of them already. */
  readonly isTitled: boolean;
}) {
  const [only, ...others] = holds;
  if (isTitled && others.length === 0 && only && !only.denied) return <div class="holds" />;
  return (
    <div class="holds">
      <h4>holds</h4>
      <ul>
        {holds.map((held, place) => (
          <HeldContent key={place} held={held} />
        ))}
      </ul>
    </div>
  );
}

function HeldContent({ held: { says, denied, statements } }: { readonly held: Held }) {
  const [isOpen, setOpen] = useState(false);
  const words = (
    <>
      {denied && <span class="not-so">not so: </span>}
      <bdi lang={sentenceLanguage.value}>{says}</bdi>
    </>
  );
  return (
    <li>
      <span class="sign" aria-hidden="true">
        {denied ? '≠' : '='}
      </span>
      <div>
        {statements.length > 0 ? (
          <button type="button" class="sentence" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {words}
          </button>
        ) : (
          <p>{words}</p>
        )}
        {isOpen && <Quotes ids={statements} none="Nobody says it." />}
      </div>
    </li>
  );
}
