/** One value: a subject, a word of the vocabulary, a figure with its unit, a date, or plain words, as the role or property takes. */

import type { ShownSubject, ShownVocabulary } from '../../api/types.ts';
import { Combobox } from '../../parts/combobox.tsx';
import type { ValueDraft } from './draft.ts';
import { DateField } from './date-field.tsx';
import { SubjectField } from './name-field.tsx';

type Kind = ValueDraft['kind'];

const kindWords: Readonly<Record<Kind, string>> = {
  subject: 'name',
  term: 'word',
  quantity: 'figure',
  date: 'date',
  text: 'words',
};

export function ValueField({
  label,
  takes,
  likely,
  words,
  value,
  onChange,
}: {
  readonly label: string;
  readonly takes: readonly Kind[];
  /** The kinds of subject that are likely here, the likeliest first. */
  readonly likely?: readonly ShownSubject['kind'][];
  readonly words: ShownVocabulary;
  readonly value: ValueDraft | undefined;
  readonly onChange: (value: ValueDraft) => void;
}) {
  const shown = value ?? emptyValue(takes[0] ?? 'text');
  return (
    <div class="value">
      <OneField label={label} likely={likely} words={words} value={shown} onChange={onChange} />
      {takes.length > 1 && (
        <select
          aria-label={`${label}: kind of value`}
          value={shown.kind}
          onChange={({ currentTarget }) => {
            const kind = takes.find((each) => each === currentTarget.value);
            if (kind) onChange(emptyValue(kind));
          }}
        >
          {takes.map((kind) => (
            <option key={kind} value={kind}>
              {kindWords[kind]}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}

function OneField({
  label,
  likely,
  words,
  value,
  onChange,
}: {
  readonly label: string;
  readonly likely: readonly ShownSubject['kind'][] | undefined;
  readonly words: ShownVocabulary;
  readonly value: ValueDraft;
  readonly onChange: (value: ValueDraft) => void;
}) {
  switch (value.kind) {
    case 'subject':
      return (
        <SubjectField
          label={label}
          {...(likely && { kinds: likely })}
          choice={value.subject}
          onChange={(subject) => onChange({ ...value, subject })}
        />
      );
    case 'term':
      return (
        <Combobox
          label={label}
          chosen={words.terms.find(({ word }) => word === value.term)?.label ?? ''}
          options={(typed) =>
            words.terms
              .filter((term) => term.label.toLowerCase().includes(typed.trim().toLowerCase()))
              .map((term) => ({ key: term.word, label: term.label, value: term.word }))
          }
          onChoose={(term) => onChange({ ...value, term: term ?? '' })}
        />
      );
    case 'quantity':
      return <FigureField label={label} words={words} value={value} onChange={onChange} />;
    case 'date':
      return <DateField label={label} value={value.edtf} onChange={(edtf) => onChange({ ...value, edtf })} />;
    case 'text':
      return (
        <label class="field">
          <span>{label}</span>
          <input
            type="text"
            value={value.text}
            onInput={({ currentTarget }) => onChange({ ...value, text: currentTarget.value })}
          />
        </label>
      );
  }
}

function FigureField({
  label,
  words,
  value,
  onChange,
}: {
  readonly label: string;
  readonly words: ShownVocabulary;
  readonly value: Extract<ValueDraft, { kind: 'quantity' }>;
  readonly onChange: (value: ValueDraft) => void;
}) {
  return (
    <div class="figure">
      <label class="field">
        <span>{label}</span>
        <input
          type="text"
          inputMode="text"
          placeholder="12–15, ≥20"
          value={value.figure}
          onInput={({ currentTarget }) => onChange({ ...value, figure: currentTarget.value })}
        />
      </label>
      <select
        aria-label={`${label}: unit`}
        value={value.unit}
        onChange={({ currentTarget }) => onChange({ ...value, unit: currentTarget.value })}
      >
        <option value="">unit …</option>
        {words.units.map(({ word, label: name }) => (
          <option key={word} value={word}>
            {name}
          </option>
        ))}
      </select>
      <label class="tick">
        <input
          type="checkbox"
          checked={value.approximate}
          onChange={({ currentTarget }) => onChange({ ...value, approximate: currentTarget.checked })}
        />
        about
      </label>
    </div>
  );
}

function emptyValue(kind: Kind): ValueDraft {
  switch (kind) {
    case 'subject':
      return { kind, subject: undefined };
    case 'term':
      return { kind, term: '' };
    case 'quantity':
      return { kind, figure: '', unit: '', approximate: false };
    case 'date':
      return { kind, edtf: '' };
    case 'text':
      return { kind, text: '' };
  }
}
