/** States what somebody says at a passage. Enter saves, Esc leaves; nothing is kept of what was not saved. */

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { api, ask, troubleIn, type Trouble } from '../../api/client.ts';
import { useVocabulary } from '../../api/questions.ts';
import type { ShownSource, ShownStatement } from '../../api/types.ts';
import { ProblemNote, Wait } from '../../parts/problem-note.tsx';
import { undoLast } from '../../state/deeds.ts';
import { sentenceLanguage } from '../../state/preferences.ts';
import { tell } from '../../state/toasts.ts';
import { ChainField } from './chain-field.tsx';
import { ContentFields } from './content-fields.tsx';
import { DateField } from './date-field.tsx';
import { bodyOf, contentKinds, type ContentKind, type Draft } from './draft.ts';

const kindWords: Readonly<Record<ContentKind, string>> = {
  event: 'Something happened',
  attribute: 'What somebody is',
  order: 'What came first',
  identity: 'Who is whom',
  about: 'On another statement',
  words: 'Words only',
};

/** What is to be done about it on a page, where words can be selected. */
function asHere(trouble: Trouble): Trouble {
  if (trouble.code !== 'quote-ambiguous') return trouble;
  return { ...trouble, mend: 'Select the words in the text where they are meant, or quote more of what stands there.' };
}

export function StatingForm({
  source,
  statements,
  start,
  onLeave,
  onStated,
}: {
  readonly source: ShownSource;
  readonly statements: readonly ShownStatement[];
  readonly start: Draft;
  readonly onLeave: () => void;
  readonly onStated: (id: string) => void;
}) {
  const words = useVocabulary().value.value;
  const [draft, setDraft] = useState(start);
  const [trouble, setTrouble] = useState<Trouble>();
  const [isSaving, setSaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  // Before anything else happens: whoever pressed a key goes on typing.
  useLayoutEffect(() => setDraft(start), [start]);
  useLayoutEffect(() => {
    const first = start.quote === '' ? 'textarea' : 'input[role=combobox]';
    form.current?.querySelector<HTMLElement>(first)?.focus({ preventScroll: start.quote !== '' });
  }, [start, words === undefined]);
  if (!words) return <Wait what="the vocabulary" />;
  const change = (part: Partial<Draft>) => {
    setTrouble(undefined);
    setDraft((before) => ({ ...before, ...part }));
  };
  const save = async () => {
    const body = bodyOf(draft, source.id);
    if ('lacks' in body) return setTrouble({ code: 'lacking', message: body.lacks });
    setSaving(true);
    try {
      const query = { language: sentenceLanguage.value };
      const { statement, existed } = await ask(api.statements.$post({ query, json: body }));
      tell(
        existed ? 'The case has this statement already.' : 'Stated.',
        existed ? undefined : { label: 'Undo', run: () => void undoLast() },
      );
      onLeave();
      onStated(statement.id);
    } catch (error) {
      setTrouble(asHere(troubleIn(error)));
    }
    return setSaving(false);
  };
  const keyed = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      onLeave();
    } else if (event.key === 'Enter' && !event.shiftKey && !(event.target instanceof HTMLButtonElement)) {
      event.preventDefault();
      void save();
    }
  };
  return (
    // Enter in any field saves: the fields themselves are what takes the keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={form}
      class="stating-form"
      aria-label="State what is said"
      onKeyDown={keyed}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <label class="field">
        <span>Quote, exactly as it stands there</span>
        <textarea
          class="quote"
          rows={2}
          dir="auto"
          lang={source.language}
          value={draft.quote}
          onInput={({ currentTarget: { value } }) => {
            const { place: _place, ...rest } = draft;
            setTrouble(undefined);
            setDraft({ ...rest, quote: value });
          }}
        />
      </label>
      <ChainField source={source} chain={draft.chain} onChange={(chain) => change({ chain })} />
      <div class="pair">
        <label class="field">
          <span>Act</span>
          <select
            value={draft.act}
            onChange={({ currentTarget }) => {
              const act = words.acts.find(({ word }) => word === currentTarget.value);
              if (act) change({ act: act.word });
            }}
          >
            {words.acts.map(({ word }) => (
              <option key={word}>{word}</option>
            ))}
          </select>
        </label>
        <DateField label="Said when" value={draft.saidAt} onChange={(saidAt) => change({ saidAt })} />
      </div>
      <fieldset>
        <legend>What is said</legend>
        <div class="choices">
          {contentKinds.map((kind) => (
            <label key={kind}>
              <input type="radio" name="content" checked={draft.kind === kind} onChange={() => change({ kind })} />
              <span>{kindWords[kind]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <ContentFields draft={draft} words={words} statements={statements} change={change} />
      <ProblemNote trouble={trouble} />
      <div class="row">
        <button type="submit" class="deed first" disabled={isSaving}>
          State <kbd>↵</kbd>
        </button>
        <button type="button" class="deed" onClick={onLeave}>
          Leave <kbd>Esc</kbd>
        </button>
      </div>
    </form>
  );
}
