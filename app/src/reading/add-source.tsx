/** Adds a source: a file, or pasted text. What is left out is taken from what the page says of itself. */

import { useState } from 'preact/hooks';
import { api, ask, troubleIn, type Trouble } from '../api/client.ts';
import { Dialog } from '../parts/dialog.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { go } from '../state/place.ts';
import { sentenceLanguage } from '../state/preferences.ts';
import { undoLast } from '../state/deeds.ts';
import { tell } from '../state/toasts.ts';
import { DateField } from './stating/date-field.tsx';

const facts = [
  { name: 'title', label: 'Title' },
  { name: 'voice', label: 'Who speaks: outlet, channel, page' },
  { name: 'sourceLanguage', label: 'Language (en, ru, kk …)' },
] as const;
type Facts = { readonly [name in (typeof facts)[number]['name']]?: string };

export function AddSource({ onLeave }: { readonly onLeave: () => void }) {
  const [file, setFile] = useState<File>();
  const [pasted, setPasted] = useState('');
  const [known, setKnown] = useState<Facts>({});
  const [published, setPublished] = useState('');
  const [trouble, setTrouble] = useState<Trouble>();
  const [isAdding, setAdding] = useState(false);
  const add = async () => {
    setAdding(true);
    try {
      const bytes = file ?? new Blob([pasted], { type: 'text/plain' });
      const query = {
        from: file?.name ?? (known.title?.trim() || 'pasted text'),
        how: file ? ('file' as const) : ('input' as const),
        language: sentenceLanguage.value,
        ...(file ? {} : { mediaType: 'text/plain' }),
        ...Object.fromEntries(Object.entries({ ...known, published }).filter(([, value]) => value.trim() !== '')),
      };
      const { source, existed } = await ask(api.sources.$post({ query }, { init: { body: bytes } }));
      onLeave();
      go({ room: 'reading', source: source.id });
      if (existed) tell('The case had these bytes already.');
      else tell(`Preserved: ${source.title}`, { label: 'Undo', run: () => void undoLast() });
    } catch (error) {
      setTrouble(troubleIn(error));
    }
    setAdding(false);
  };
  return (
    <Dialog title="Add a source" onLeave={onLeave}>
      <form
        class="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <label class="field">
          <span>A file: text, Markdown or a saved page</span>
          <input type="file" onChange={({ currentTarget }) => setFile(currentTarget.files?.[0])} />
        </label>
        {!file && (
          <label class="field">
            <span>Or text, pasted</span>
            <textarea rows={5} value={pasted} onInput={({ currentTarget }) => setPasted(currentTarget.value)} />
          </label>
        )}
        {facts.map(({ name, label }) => (
          <label key={name} class="field">
            <span>{label}</span>
            <input
              type="text"
              value={known[name] ?? ''}
              placeholder={file ? 'as the page says' : undefined}
              onInput={({ currentTarget }) => setKnown({ ...known, [name]: currentTarget.value })}
            />
          </label>
        ))}
        <DateField label="Published" value={published} onChange={setPublished} />
        <ProblemNote trouble={trouble} />
        <div class="row end">
          <button type="button" class="deed" onClick={onLeave}>
            Leave
          </button>
          <button type="submit" class="deed first" disabled={isAdding || (!file && pasted.trim() === '')}>
            Preserve
          </button>
        </div>
      </form>
    </Dialog>
  );
}
