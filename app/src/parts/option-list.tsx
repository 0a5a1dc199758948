/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a select cannot be filtered by typing (WAI-ARIA 1.2, combobox) */
/** The list below a field that is typed into: keys belong to the field, which says which option they are at. */

import type { ComponentChildren } from 'preact';

export type Listed = { readonly key: string; readonly shown: ComponentChildren; readonly isNew?: boolean };

export function OptionList({
  id,
  label,
  options,
  at,
  onPoint,
  onChoose,
}: {
  readonly id: string;
  readonly label: string;
  readonly options: readonly Listed[];
  /** The place of the option that keys are at. */
  readonly at: number;
  readonly onPoint: (place: number) => void;
  readonly onChoose: (place: number) => void;
}) {
  return (
    <div role="listbox" id={id} aria-label={label}>
      {options.map(({ key, shown, isNew }, place) => (
        <div
          key={key}
          id={optionId(id, place)}
          role="option"
          tabIndex={-1}
          aria-selected={place === at}
          class={isNew ? 'new' : undefined}
          onPointerMove={() => onPoint(place)}
          onPointerDown={(event) => {
            // The field keeps the focus, or it would be left before the choice is made.
            event.preventDefault();
            onChoose(place);
          }}
        >
          {shown}
        </div>
      ))}
    </div>
  );
}

/** The id of an option, for `aria-activedescendant`. */
export function optionId(list: string, place: number): string {
  return `${list}-${place}`;
}

/** Where keys are after one of them; undefined where it is no key of a list. */
export function placeAfter(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowDown') return Math.min(count - 1, at + 1);
  return key === 'ArrowUp' ? Math.max(0, at - 1) : undefined;
}
