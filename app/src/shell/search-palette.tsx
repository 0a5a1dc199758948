/** Search over quotes, names and titles. A voice or subject leads on to the statements that have to do with it. */

import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { api, ask, troubleIn, type Given, type Trouble } from '../api/client.ts';
import { Dialog } from '../parts/dialog.tsx';
import { OptionList, optionId, placeAfter } from '../parts/option-list.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { go } from '../state/place.ts';

type Hit = Given<Awaited<ReturnType<typeof api.search.$get>>>['hits'][number];

const kinds: Readonly<Record<Hit['kind'], string>> = {
  statement: 'Statement',
  source: 'Source',
  voice: 'Voice',
  subject: 'Subject',
};

export function SearchPalette({ onLeave }: { readonly onLeave: () => void }) {
  const [text, setText] = useState('');
  const [about, setAbout] = useState<Hit>();
  const [at, setAt] = useState(0);
  const { hits, trouble } = useHits(text, about);
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => setAt(0), [hits]);
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
    const place = placeAfter(event.key, at, hits?.length ?? 0);
    if (place !== undefined) {
      event.preventDefault();
      setAt(place);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      open(hits?.[at]);
    } else if (event.key === 'Backspace' && text === '') setAbout(undefined);
  };
  return (
    <Dialog title="Search" onLeave={onLeave} isTitleShown={false}>
      <div class="palette">
        <input
          ref={field}
          type="text"
          role="combobox"
          aria-expanded={hits !== undefined && hits.length > 0}
          aria-controls={list}
          aria-activedescendant={hits?.[at] ? optionId(list, at) : undefined}
          aria-label={about ? `Statements that have to do with ${about.text}` : 'Words of a quote, name or title'}
          placeholder={about ? `What has to do with ${about.text}` : 'Words of a quote, a name, a title'}
          autocomplete="off"
          spellcheck={false}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
          onKeyDown={keyed}
        />
        {hits && hits.length > 0 && (
          <div class="hits">
            <OptionList
              id={list}
              label="Found"
              at={at}
              onPoint={setAt}
              onChoose={(place) => open(hits[place])}
              options={hits.map((hit) => ({ key: hit.id, shown: <ShownHit hit={hit} /> }))}
            />
          </div>
        )}
        {hits?.length === 0 && <output class="nothing second">Nothing found.</output>}
        <ProblemNote trouble={trouble} />
      </div>
    </Dialog>
  );
}

function ShownHit({ hit }: { readonly hit: Hit }) {
  return (
    <>
      <span class="second small">{kinds[hit.kind]}</span>
      <bdi class={hit.kind === 'statement' ? 'hit-text hit-quote' : 'hit-text'}>{hit.text}</bdi>
    </>
  );
}

const pauseMs = 120;

/** What is found once the typing pauses; undefined where nothing is looked for. */
function useHits(text: string, about: Hit | undefined) {
  const [found, setFound] = useState<{ readonly hits?: readonly Hit[]; readonly trouble?: Trouble }>({});
  useEffect(() => {
    if (text.trim() === '' && !about) {
      setFound({});
      return undefined;
    }
    let isOld = false;
    const look = async () => {
      try {
        const hits = await (about ? statementsAbout(about, text) : search(text));
        if (!isOld) setFound({ hits });
      } catch (error) {
        if (!isOld) setFound({ trouble: troubleIn(error) });
      }
    };
    const pause = setTimeout(() => void look(), pauseMs);
    return () => {
      isOld = true;
      clearTimeout(pause);
    };
  }, [text, about]);
  return found;
}

async function search(text: string): Promise<readonly Hit[]> {
  return (await ask(api.search.$get({ query: { text } }))).hits;
}

async function statementsAbout({ id }: Hit, text: string): Promise<readonly Hit[]> {
  const { statements } = await ask(api.statements.$get({ query: { concerns: id, limit: '200' } }));
  const wanted = text.trim().toLocaleLowerCase();
  return statements
    .filter(({ standing, says, passage }) => {
      const words = `${says} ${passage?.quote ?? ''}`.toLocaleLowerCase();
      return standing !== 'withdrawn' && words.includes(wanted);
    })
    .map((statement) => ({
      kind: 'statement',
      id: statement.id,
      text: statement.passage?.quote ?? statement.says,
      source: statement.source.id,
    }));
}
