/** What a statement is about: a voice, or another statement of this source or of any other. */

import { useEffect, useState } from 'preact/hooks';
import { api, ask } from '../../api/client.ts';
import { useStatements, useVoices } from '../../api/questions.ts';
import type { ShownStatement } from '../../api/types.ts';
import { Combobox, type Option } from '../../parts/combobox.tsx';

export function AboutTarget({
  target,
  statements,
  onChoose,
}: {
  /** An id, or "" where none is chosen. */
  readonly target: string;
  /** The statements of the source that is open. */
  readonly statements: readonly ShownStatement[];
  readonly onChoose: (target: string) => void;
}) {
  const [typed, setTyped] = useState('');
  const voices = useVoices().value.value ?? [];
  const here = statements.map((each) => optionOf(each, 'statement here'));
  const found = useFound(typed);
  const isHere = statements.some(({ id }) => id === target);
  const chosenElsewhere = useStatements(target.startsWith('t_') && !isHere ? [target] : []).value.value?.get(target);
  const known = [...voices.map(({ id, name }) => ({ key: id, label: name, hint: 'voice', value: id })), ...here];
  const elsewhere = found.filter(({ key }) => !known.some((each) => each.key === key));
  const chosen = [...known, ...elsewhere, ...(chosenElsewhere ? [optionOf(chosenElsewhere, '')] : [])];
  return (
    <Combobox
      label="About which voice or statement"
      chosen={chosen.find(({ value }) => value === target)?.label ?? ''}
      options={(now) => [
        ...known.filter(({ label }) => label.toLowerCase().includes(now.trim().toLowerCase())),
        ...(now.trim() === '' ? [] : elsewhere),
      ]}
      onType={setTyped}
      onChoose={(value) => onChoose(value ?? '')}
    />
  );
}

function optionOf({ id, says, content, passage, source }: ShownStatement, hint: string): Option<string> {
  const label = content.kind === 'words' ? (passage?.quote ?? says) : says;
  return { key: id, label, hint: hint === '' ? `statement in ${source.voice ?? source.title}` : hint, value: id };
}

const pauseMs = 150;

/** Statements of the whole case whose words are like those typed, once the typing pauses. */
function useFound(typed: string): readonly Option<string>[] {
  const [ids, setIds] = useState<readonly string[]>([]);
  useEffect(() => {
    const text = typed.trim();
    if (text === '') return setIds([]);
    let isOld = false;
    const pause = setTimeout(() => {
      ask(api.search.$get({ query: { text } })).then(
        ({ hits }) => !isOld && setIds(hits.flatMap(({ kind, id }) => (kind === 'statement' ? [id] : []))),
        // What cannot be searched for can still be chosen from the list.
        () => !isOld && setIds([]),
      );
    }, pauseMs);
    return () => {
      isOld = true;
      clearTimeout(pause);
    };
  }, [typed]);
  const statements = useStatements(ids).value.value;
  return ids.flatMap((id) => {
    const statement = statements?.get(id);
    return statement && statement.standing !== 'withdrawn' ? [optionOf(statement, '')] : [];
  });
}
