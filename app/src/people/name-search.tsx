/** A field in which a name is looked for in any script and spelling; what is found says why it is like what was typed. */

import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { api, ask, troubleIn, type Trouble } from '../api/client.ts';
import type { ShownFoundName } from '../api/types.ts';
import { OptionList, optionId, placeAfter } from '../parts/option-list.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useKeys } from '../state/keys.ts';
import { go } from '../state/place.ts';

export function NameSearch() {
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const { found, trouble } = useFound(text);
  const shown = isOpen ? (found ?? []) : [];
  useKeys({ f: () => field.current?.focus() });
  useEffect(() => setAt(0), [found]);
  const choose = (name: ShownFoundName | undefined) => {
    if (!name) return;
    setOpen(false);
    field.current?.blur();
    go({ room: 'people', one: name.id });
  };
  const keyed = (event: KeyboardEvent) => {
    const place = placeAfter(event.key, at, shown.length);
    if (place !== undefined) setAt(place);
    else if (event.key === 'Enter') choose(shown[at]);
    else if (event.key === 'Escape' && (isOpen || text !== '')) {
      setOpen(false);
      setText('');
    } else return;
    event.preventDefault();
  };
  return (
    <div class="name-search combo">
      <input
        ref={field}
        id={id}
        type="text"
        dir="auto"
        role="combobox"
        aria-label="A name in any script or spelling"
        aria-expanded={shown.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown[at] ? optionId(`${id}-list`, at) : undefined}
        placeholder="Find a name, in any script"
        autocomplete="off"
        spellcheck={false}
        maxLength={300}
        value={text}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
          setOpen(true);
        }}
        onClick={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={keyed}
      />
      <kbd aria-hidden="true">f</kbd>
      {shown.length > 0 && (
        <OptionList
          id={`${id}-list`}
          label="Names that are alike"
          at={at}
          onPoint={setAt}
          onChoose={(place) => choose(shown[place])}
          options={shown.map((name) => ({ key: name.id, shown: <Found name={name} /> }))}
        />
      )}
      {isOpen && found?.length === 0 && (
        <output class="nothing second small">No name here is like “{<bdi>{text.trim()}</bdi>}”.</output>
      )}
      <ProblemNote trouble={trouble} />
    </div>
  );
}

function Found({ name: { name, kind, label, reasons, score } }: { readonly name: ShownFoundName }) {
  return (
    <span class="found-name">
      <span>
        <bdi class="name">{name}</bdi> <span class="second small">{kind}</span>
      </span>
      {label !== name && (
        <span class="second small">
          a name of <bdi>{label}</bdi>
        </span>
      )}
      <span class="second small">
        <span class="cost">{score.toFixed(2)}</span> <bdi>{reasons[0]}</bdi>
      </span>
    </span>
  );
}

const pauseMs = 120;
const mostShown = 12;
/** A family name alone is looked for as well; it leaves more doubt than two whole names may. */
const leastLike = 0.4;

/** What is like the text once the typing pauses. What is hardly like it is left out. */
function useFound(text: string) {
  const [answer, setAnswer] = useState<{ readonly found?: readonly ShownFoundName[]; readonly trouble?: Trouble }>({});
  useEffect(() => {
    if (text.trim() === '') {
      setAnswer({});
      return undefined;
    }
    let isOld = false;
    const look = async () => {
      try {
        const { names } = await ask(api.names.$get({ query: { text } }));
        const found = names.filter(({ score }) => score >= leastLike).slice(0, mostShown);
        if (!isOld) setAnswer({ found });
      } catch (error) {
        if (!isOld) setAnswer({ trouble: troubleIn(error) });
      }
    };
    const pause = setTimeout(() => void look(), pauseMs);
    return () => {
      isOld = true;
      clearTimeout(pause);
    };
  }, [text]);
  return answer;
}
