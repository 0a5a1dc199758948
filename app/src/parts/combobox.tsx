/** A field with a list of what it may hold (WAI-ARIA 1.2, combobox with list autocomplete). */

import { useEffect, useId, useState } from 'preact/hooks';

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
  isLabelShown = true,
  chosen,
  options,
  onChoose,
  placeholder,
  autoFocus = false,
}: {
  readonly label: string;
  readonly isLabelShown?: boolean;
  /** What stands in the field while nothing is being typed. */
  readonly chosen: string;
  /** What the field may hold, given what is typed; the whole list for "". */
  readonly options: (typed: string) => readonly Option<T>[];
  readonly onChoose: (value: T | undefined) => void;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
}) {
  const [typed, setTyped] = useState<string>();
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const id = useId();
  useEffect(() => setTyped(undefined), [chosen]);
  const shown = isOpen ? options(typed ?? '').slice(0, mostShown) : [];
  const choose = (option: Option<T> | undefined) => {
    setOpen(false);
    setTyped(undefined);
    if (option) onChoose(option.value);
  };
  const keyed = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!isOpen) setOpen(true);
      else setAt(Math.max(0, Math.min(shown.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1))));
    } else if (event.key === 'Enter' && isOpen && shown.length > 0) {
      event.preventDefault();
      choose(shown[at]);
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
      setTyped(undefined);
    }
  };
  const leave = () => {
    if (!isOpen) return;
    const same = (typed ?? '').trim().toLowerCase();
    const exact = shown.find((option) => !option.isNew && option.label.toLowerCase() === same);
    if (same === '' && typed !== undefined) onChoose(undefined);
    choose(exact ?? (same === '' ? undefined : shown[at]));
  };
  return (
    <div class="field combo">
      <label for={id} class={isLabelShown ? 'label' : 'hidden'}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        role="combobox"
        aria-expanded={isOpen && shown.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && shown[at] ? `${id}-${at}` : undefined}
        autocomplete="off"
        spellcheck={false}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- only where the person has just asked for the field
        autoFocus={autoFocus}
        placeholder={placeholder}
        value={typed ?? chosen}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setOpen(true);
          setAt(0);
        }}
        onClick={() => setOpen(true)}
        onKeyDown={keyed}
        onBlur={leave}
      />
      {isOpen && shown.length > 0 && (
        <ul role="listbox" id={`${id}-list`} aria-label={label}>
          {shown.map((option, place) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- keys are the field's
            <li
              key={option.key}
              id={`${id}-${place}`}
              role="option"
              aria-selected={place === at}
              class={option.isNew ? 'new' : undefined}
              onPointerDown={(event) => {
                event.preventDefault();
                choose(option);
              }}
            >
              <bdi>{option.label}</bdi>
              {option.hint !== undefined && <span class="second small">{option.hint}</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
