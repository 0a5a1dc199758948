/** Search over quotes, names and titles. A voice or subject leads on to the statements that have to do with it. */

import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { api, ask, troubleIn, type Given, type Trouble } from '../api/client.ts';
import { Dialog } from '../parts/dialog.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { go } from '../state/place.ts';

type Hit = Given<Awaited<ReturnType<typeof api.search.$get>>>['hits'][number];

const kinds: Readonly<Record<Hit['kind'], string>> = {
  statement: 'Statement',
  source: 'Source',
  voice: 'Voice',
  subject: 'Subject',
};
const pauseMs = 120;

export function SearchPalette({ onLeave }: { readonly onLeave: () => void }) {
  const [text, setText] = useState('');
  const [about, setAbout] = useState<Hit>();
  const [hits, setHits] = useState<readonly Hit[]>([]);
  const [trouble, setTrouble] = useState<Trouble>();
  const [chosen, setChosen] = useState(0);
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (text.trim() === '' && !about) return void setHits([]);
    let isOld = false;
    const pause = setTimeout(() => {
      (about ? statementsAbout(about) : search(text)).then(
        (found) => {
          if (isOld) return;
          setHits(found);
          setChosen(0);
          setTrouble(undefined);
        },
        (error: unknown) => !isOld && setTrouble(troubleIn(error)),
      );
    }, pauseMs);
    return () => {
      isOld = true;
      clearTimeout(pause);
    };
  }, [text, about]);
  const open = (hit: Hit | undefined) => {
    if (!hit) return;
    if (hit.source === undefined) {
      setAbout(hit);
      setText('');
      field.current?.focus();
      return;
    }
    go({ room: 'reading', source: hit.source, ...(hit.kind === 'statement' && { statement: hit.id }) });
    onLeave();
  };
  const keyed = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setChosen(Math.max(0, Math.min(hits.length - 1, chosen + step)));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      open(hits[chosen]);
    } else if (event.key === 'Backspace' && text === '' && about) setAbout(undefined);
  };
  return (
    <Dialog title="Search" onLeave={onLeave} isTitleShown={false}>
      <div class="palette">
        <input
          ref={field}
          type="text"
          role="combobox"
          aria-expanded={hits.length > 0}
          aria-controls={list}
          aria-activedescendant={hits[chosen] ? `${list}-${chosen}` : undefined}
          aria-label={about ? `Statements that have to do with ${about.text}` : 'Words of a quote, name or title'}
          placeholder={about ? `What has to do with ${about.text}` : 'Words of a quote, a name, a title'}
          autocomplete="off"
          spellcheck={false}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
          onKeyDown={keyed}
        />
        <ul class="hits" role="listbox" id={list} aria-label="Found">
          {hits.map((hit, place) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- keys are the combobox's
            <li
              key={hit.id}
              id={`${list}-${place}`}
              role="option"
              aria-selected={place === chosen}
              onPointerMove={() => setChosen(place)}
              onClick={() => open(hit)}
            >
              <span class="second small">{kinds[hit.kind]}</span>
              <bdi class={hit.kind === 'statement' ? 'text quoted' : 'text'}>{hit.text}</bdi>
            </li>
          ))}
          {hits.length === 0 && (text.trim() !== '' || about) && !trouble && (
            <li class="second small" role="presentation" style={{ padding: '0.5rem 1.25rem' }}>
              Nothing found.
            </li>
          )}
        </ul>
        <ProblemNote trouble={trouble} />
      </div>
    </Dialog>
  );
}

async function search(text: string): Promise<readonly Hit[]> {
  return (await ask(api.search.$get({ query: { text } }))).hits;
}

async function statementsAbout({ id }: Hit): Promise<readonly Hit[]> {
  const { statements } = await ask(api.statements.$get({ query: { concerns: id, limit: '50' } }));
  return statements
    .filter(({ standing }) => standing !== 'withdrawn')
    .map((statement) => ({
      kind: 'statement',
      id: statement.id,
      text: statement.passage?.quote ?? statement.says,
      source: statement.source.id,
    }));
}
