/** A date in EDTF, echoed in words as it is typed, or what is wrong with it. */

import { useEffect, useId, useState } from 'preact/hooks';
import { api, ask, troubleIn } from '../../api/client.ts';
import { sentenceLanguage } from '../../state/preferences.ts';

const pauseMs = 150;

export function DateField({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (edtf: string) => void;
}) {
  const [echo, setEcho] = useState<{ readonly words: string; readonly isWrong: boolean }>();
  const below = useId();
  const language = sentenceLanguage.value;
  useEffect(() => {
    const edtf = value.trim();
    if (edtf === '') return setEcho(undefined);
    let isOld = false;
    const pause = setTimeout(() => {
      ask(api.dates.$get({ query: { edtf, language } })).then(
        ({ words }) => !isOld && setEcho({ words, isWrong: false }),
        (error: unknown) => !isOld && setEcho({ words: troubleIn(error).message, isWrong: true }),
      );
    }, pauseMs);
    return () => {
      isOld = true;
      clearTimeout(pause);
    };
  }, [value, language]);
  return (
    <label class="field">
      <span>{label}</span>
      <input
        type="text"
        class="mono-field"
        value={value}
        placeholder="2031-01-02"
        title="A day 2031-01-02, a month 2031-01, a moment 2031-01-02T18:30+06:00, about 2030-12~"
        aria-describedby={below}
        aria-invalid={echo?.isWrong === true}
        autocomplete="off"
        spellcheck={false}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <span id={below} class={echo?.isWrong ? 'below wrong' : 'below'} aria-live="polite">
        {echo?.words ?? ''}
      </span>
    </label>
  );
}
