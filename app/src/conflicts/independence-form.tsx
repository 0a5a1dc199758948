/** Says of two origins that they are independent, with the reason: neither has it from the other, nor both from a third. */

import { useState } from 'preact/hooks';
import type { Trouble } from '../api/client.ts';
import type { VoiceName } from '../api/types.ts';
import { Dialog } from '../parts/dialog.tsx';
import { FormEnd } from '../parts/form-end.tsx';
import { decide } from '../state/deeds.ts';

export function IndependenceForm({
  origins,
  onLeave,
}: {
  /** Two or more, with names. */
  readonly origins: readonly VoiceName[];
  readonly onLeave: () => void;
}) {
  const [voice, setVoice] = useState(origins[0]?.id ?? '');
  const [other, setOther] = useState(origins[1]?.id ?? '');
  const [because, setBecause] = useState('');
  const [trouble, setTrouble] = useState<Trouble>();
  const nameOf = (id: string) => origins.find((each) => each.id === id)?.name ?? id;
  const save = async () => {
    const done = `${nameOf(voice)} and ${nameOf(other)}: independent`;
    const failed = await decide({ kind: 'independent', voice, other }, because, done);
    if (failed) setTrouble(failed);
    else onLeave();
  };
  return (
    <Dialog title="Independent of each other" onLeave={onLeave}>
      <form
        class="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <p class="second">Neither has it from the other, nor both from a third.</p>
        {origins.length === 2 ? (
          <ul class="ruled">
            {origins.map(({ id, name }) => (
              <li key={id}>
                <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
        ) : (
          <div class="row">
            <Choice label="One" value={voice} others={origins.filter(({ id }) => id !== other)} onChoose={setVoice} />
            <Choice label="Other" value={other} others={origins.filter(({ id }) => id !== voice)} onChoose={setOther} />
          </div>
        )}
        <FormEnd
          label="Because"
          because={because}
          onInput={setBecause}
          trouble={trouble}
          verb="Judge independent"
          onLeave={onLeave}
        />
      </form>
    </Dialog>
  );
}

function Choice({
  label,
  value,
  others,
  onChoose,
}: {
  readonly label: string;
  readonly value: string;
  readonly others: readonly VoiceName[];
  readonly onChoose: (id: string) => void;
}) {
  return (
    <label class="field">
      <span>{label}</span>
      <select value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        {others.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
