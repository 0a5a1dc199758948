/** Chooses a voice or a subject: one that the case knows, by any of its names, or a new one of a kind. */

import { useSubjects, useVoices } from '../../api/questions.ts';
import { Combobox, type Option } from '../../parts/combobox.tsx';
import type { Choice } from './draft.ts';

type Kind = { readonly kind: string; readonly named: boolean; readonly word: string };

const voiceKinds: readonly Kind[] = [
  { kind: 'person', named: true, word: 'person' },
  { kind: 'organisation', named: true, word: 'organisation' },
  { kind: 'outlet', named: true, word: 'outlet' },
  { kind: 'channel', named: true, word: 'channel' },
  { kind: 'document', named: true, word: 'document' },
  { kind: 'group', named: false, word: 'unnamed group' },
  { kind: 'person', named: false, word: 'unnamed person' },
];

export function VoiceField({
  label,
  choice,
  onChange,
}: {
  readonly label: string;
  readonly choice: Choice | undefined;
  readonly onChange: (choice: Choice | undefined) => void;
}) {
  const voices = useVoices().value.value ?? [];
  const known = voices.map(({ id, name, kind, named }) => ({
    id,
    label: name,
    names: [name],
    hint: named ? kind : `unnamed ${kind}`,
  }));
  return <NameField label={label} choice={choice} known={known} kinds={voiceKinds} onChange={onChange} />;
}

const subjectWords: Readonly<Record<string, string>> = {
  person: 'person',
  organisation: 'organisation',
  place: 'place',
  thing: 'thing',
  event: 'event',
};

export function SubjectField({
  label,
  kinds = Object.keys(subjectWords),
  choice,
  onChange,
}: {
  readonly label: string;
  /** What kinds it may be, the likeliest first. */
  readonly kinds?: readonly string[];
  readonly choice: Choice | undefined;
  readonly onChange: (choice: Choice | undefined) => void;
}) {
  const subjects = useSubjects().value.value ?? [];
  const known = subjects
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ id, label: name, kind, names }) => ({ id, label: name, names: names.map(({ text }) => text), hint: kind }));
  return (
    <NameField
      label={label}
      choice={choice}
      known={known}
      // A name with a capital is a proper one; "the man in the video" describes.
      kinds={kinds.map((kind) => ({ kind, named: true, word: subjectWords[kind] ?? kind }))}
      onChange={(made) =>
        onChange(made?.is === 'new' ? { ...made, named: made.kind !== 'event' && /^\p{Lu}/u.test(made.label) } : made)
      }
    />
  );
}

type Known = { readonly id: string; readonly label: string; readonly names: readonly string[]; readonly hint: string };

function NameField({
  label,
  choice,
  known,
  kinds,
  onChange,
}: {
  readonly label: string;
  readonly choice: Choice | undefined;
  readonly known: readonly Known[];
  readonly kinds: readonly Kind[];
  readonly onChange: (choice: Choice | undefined) => void;
}) {
  const options = (typed: string): readonly Option<Choice>[] => {
    const wanted = typed.trim();
    const fitting = known.filter(({ names }) => wanted === '' || names.some((name) => holds(name, wanted)));
    const found = fitting.map(({ id, label: name, hint }) => ({
      key: id,
      label: name,
      hint,
      value: { is: 'known', id, label: name } as const,
    }));
    if (wanted === '') return found;
    const made = kinds.map(({ kind, named, word }) => ({
      key: `new ${word}`,
      label: `New ${word} “${wanted}”`,
      isNew: true,
      value: { is: 'new', label: wanted, kind, named } as const,
    }));
    return [...found.slice(0, 12), ...made];
  };
  const chosen = choice === undefined ? '' : choice.is === 'known' ? choice.label : `${choice.label} (new)`;
  return <Combobox label={label} chosen={chosen} options={options} onChoose={onChange} />;
}

function holds(name: string, wanted: string): boolean {
  return name.toLocaleLowerCase().includes(wanted.toLocaleLowerCase());
}
