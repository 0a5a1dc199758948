/** Grades a voice: a letter of the Admiralty scale, the grounds that everybody can see, and the reason in words. */

import { useEffect, useState } from 'preact/hooks';
import { useVocabulary, useVoices } from '../api/questions.ts';
import type { ShownVoice, VoiceName } from '../api/types.ts';
import type { Trouble } from '../api/client.ts';
import { decide } from '../state/deeds.ts';
import { Dialog } from './dialog.tsx';
import { FormEnd } from './form-end.tsx';

type Given = NonNullable<ShownVoice['grade']>;
export type SuggestedGrade = Pick<Given, 'grade' | 'grounds'>;

export function GradeForm({
  voice,
  suggested,
  onLeave,
}: {
  readonly voice: VoiceName;
  readonly suggested?: SuggestedGrade;
  readonly onLeave: () => void;
}) {
  const words = useVocabulary().value.value;
  const known = useVoices().value.value?.find(({ id }) => id === voice.id)?.grade;
  const [grade, setGrade] = useState<Given['grade'] | undefined>(suggested?.grade);
  const [grounds, setGrounds] = useState<Given['grounds']>(suggested?.grounds ?? []);
  const [because, setBecause] = useState('');
  const [trouble, setTrouble] = useState<Trouble>();
  useEffect(() => {
    if (!known || suggested) return;
    setGrade(known.grade);
    setGrounds(known.grounds);
    setBecause(known.judgement.because);
  }, [known?.judgement.id]);
  if (!words) return null;
  const save = async () => {
    if (!grade) return;
    const decision = { kind: 'grade', voice: voice.id, grade, grounds } as const;
    const failed = await decide(decision, because, `${voice.name}: grade ${grade}`);
    if (failed) setTrouble(failed);
    else onLeave();
  };
  return (
    <Dialog title={`Grade ${voice.name}`} onLeave={onLeave}>
      <form
        class="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <fieldset class="grades">
          <legend>Grade (Admiralty reliability)</legend>
          {words.grades.map(({ word, label }) => (
            <label key={word} class="tick">
              <input
                type="radio"
                name="grade"
                value={word}
                checked={grade === word}
                onChange={() => setGrade(word)}
                required
              />
              <span class="grade" aria-hidden="true">
                {word}
              </span>
              <span>
                <span class="hidden">{word}: </span>
                {label}
              </span>
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>Grounds</legend>
          <div class="row">
            {words.grounds.map((ground) => (
              <label key={ground} class="tick">
                <input
                  type="checkbox"
                  checked={grounds.includes(ground)}
                  onChange={({ currentTarget }) =>
                    setGrounds(currentTarget.checked ? [...grounds, ground] : grounds.filter((each) => each !== ground))
                  }
                />
                {ground}
              </label>
            ))}
          </div>
        </fieldset>
        <FormEnd
          label="Reason"
          because={because}
          onInput={setBecause}
          trouble={trouble}
          verb="Grade"
          onLeave={onLeave}
        />
      </form>
    </Dialog>
  );
}
