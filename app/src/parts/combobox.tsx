/** A field with a list of what it may hold (WAI-ARIA 1.2, combobox with list autocomplete). */

import { useEffect, useId, useState } from 'preact/hooks';
import { OptionList, optionId, placeAfter } from './option-list.tsx';

export type Option<T> = {
  readonly key: string;
  readonly label: string;
  readonly hint?: string;
  /** Something that the case does not know yet. */
  readonly isNew?: boolean;
  readonly value: T;
};

const mostShown = 40;

export function Combobox<T>({
  label,
  chosen,
  options,
  onChoose,
  onType,
}: {
  readonly label: string;
  /** What stands in the field while nothing is being typed. */
  readonly chosen: string;
  /** What the field may hold, given what is typed; the whole list for "". */
  readonly options: (typed: string) => readonly Option<T>[];
  readonly onChoose: (value: T | undefined) => void;
  /** Told of whatever is typed, for lists that are asked for. */
  readonly onType?: (typed: string) => void;
}) {
  const [typed, setTyped] = useState<string>();
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const id = useId();
  const list = `${id}-list`;
  useEffect(() => setTyped(undefined), [chosen]);
  const shown = isOpen ? options(typed ?? '').slice(0, mostShown) : [];
  const close = () => {
    setOpen(false);
    setTyped(undefined);
  };
  const choose = (option: Option<T> | undefined) => {
    close();
    if (option) onChoose(option.value);
  };
  const keyed = (event: KeyboardEvent) => {
    const place = placeAfter(event.key, at, shown.length);
    if (place !== undefined) {
      event.preventDefault();
      if (isOpen) setAt(place);
      else setOpen(true);
    } else if (event.key === 'Enter' && shown.length > 0) {
      event.preventDefault();
      choose(shown[at]);
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      close();
    }
  };
  const leave = () => {
    if (!isOpen) return;
    const wanted = (typed ?? '').trim().toLowerCase();
    if (wanted === '') {
      if (typed !== undefined) onChoose(undefined);
      close();
    } else choose(shown.find((option) => !option.isNew && option.label.toLowerCase() === wanted) ?? shown[at]);
  };
  return (
    <div class="field combo">
      <label for={id} class="label">
        {label}
      </label>
      <input
        id={id}
        type="text"
        role="combobox"
        aria-expanded={shown.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={shown[at] ? optionId(list, at) : undefined}
        autocomplete="off"
        spellcheck={false}
        value={typed ?? chosen}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value);
          onType?.(currentTarget.value);
          setOpen(true);
          setAt(0);
        }}
        onClick={() => setOpen(true)}
        onKeyDown={keyed}
        onBlur={leave}
      />
      {shown.length > 0 && (
        <OptionList
          id={list}
          label={label}
          at={at}
          onPoint={setAt}
          onChoose={(place) => choose(shown[place])}
          options={shown.map(({ key, label: name, hint, isNew }) => ({
            key,
            ...(isNew && { isNew }),
            shown: (
              <>
                <bdi>{name}</bdi>
                {hint !== undefined && <span class="second small">{hint}</span>}
              </>
            ),
          }))}
        />
      )}
    </div>
  );
}
