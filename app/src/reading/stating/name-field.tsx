/** Chooses a voice or a subject: one that the case knows, by any of its names, or a new one of a kind. */

import { useSubjects, useVoices } from '../../api/questions.ts';
import type { ShownSubject } from '../../api/types.ts';
import { Combobox, type Option } from '../../parts/combobox.tsx';
import type { SubjectChoice, VoiceChoice } from './draft.ts';

type Known = { readonly id: string; readonly label: string; readonly names: readonly string[]; readonly hint: string };

const newVoices = [
  { kind: 'person', named: true, word: 'person' },
  { kind: 'organisation', named: true, word: 'organisation' },
  { kind: 'outlet', named: true, word: 'outlet' },
  { kind: 'channel', named: true, word: 'channel' },
  { kind: 'page', named: true, word: 'page' },
  { kind: 'document', named: true, word: 'document' },
  { kind: 'group', named: true, word: 'group' },
  { kind: 'group', named: false, word: 'unnamed group' },
  { kind: 'person', named: false, word: 'unnamed person' },
  { kind: 'organisation', named: false, word: 'unnamed organisation' },
] as const;

export function VoiceField({
  label,
  choice,
  onChange,
}: {
  readonly label: string;
  readonly choice: VoiceChoice | undefined;
  readonly onChange: (choice: VoiceChoice | undefined) => void;
}) {
  const voices = useVoices().value.value ?? [];
  const known = voices.map(({ id, name, kind, named }) => ({
    id,
    label: name,
    names: [name],
    hint: named ? kind : `unnamed ${kind}`,
  }));
  const options = (typed: string): readonly Option<VoiceChoice>[] => [
    ...knownOptions(known, typed),
    ...newVoices.flatMap(({ kind, named, word }) =>
      newOption(typed, word, { is: 'new', label: typed.trim(), kind, named } as const),
    ),
  ];
  return <Combobox label={label} chosen={sayChoice(choice)} options={options} onChoose={onChange} />;
}

const subjectKinds: readonly ShownSubject['kind'][] = ['person', 'organisation', 'place', 'thing', 'event'];

export function SubjectField({
  label,
  kinds = subjectKinds,
  choice,
  onChange,
}: {
  readonly label: string;
  /** What kinds it may be, the likeliest first. */
  readonly kinds?: readonly ShownSubject['kind'][];
  readonly choice: SubjectChoice | undefined;
  readonly onChange: (choice: SubjectChoice | undefined) => void;
}) {
  const subjects = useSubjects().value.value ?? [];
  const known = subjects
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ id, label: name, kind, names }) => ({ id, label: name, names: names.map(({ text }) => text), hint: kind }));
  const options = (typed: string): readonly Option<SubjectChoice>[] => [
    ...knownOptions(known, typed),
    ...kinds.flatMap((kind) => {
      // A name with a capital is a proper one; "the man in the video" describes.
      const named = kind !== 'event' && /^\p{Lu}/u.test(typed.trim());
      return newOption(typed, kind, { is: 'new', label: typed.trim(), kind, named } as const);
    }),
  ];
  return <Combobox label={label} chosen={sayChoice(choice)} options={options} onChoose={onChange} />;
}

const mostKnown = 12;

function knownOptions(known: readonly Known[], typed: string) {
  const wanted = typed.trim().toLocaleLowerCase();
  const fitting = known.filter(({ names }) => names.some((name) => name.toLocaleLowerCase().includes(wanted)));
  return (wanted === '' ? fitting : fitting.slice(0, mostKnown)).map(({ id, label, hint }) => ({
    key: id,
    label,
    hint,
    value: { is: 'known', id, label } as const,
  }));
}

function newOption<T extends { readonly label: string }>(typed: string, word: string, value: T): readonly Option<T>[] {
  if (typed.trim() === '') return [];
  return [{ key: `new ${word}`, label: `New ${word} “${value.label}”`, isNew: true, value }];
}

function sayChoice(choice: VoiceChoice | SubjectChoice | undefined): string {
  if (!choice) return '';
  return choice.is === 'known' ? choice.label : `${choice.label} (new)`;
}
