/** How long it was between two events: at least, at most, and in what it is counted. */

import { gapUnits, type GapDraft, type GapUnit } from './draft.ts';

export function GapFields({ gap, onChange }: { readonly gap: GapDraft; readonly onChange: (gap: GapDraft) => void }) {
  return (
    <fieldset class="gap">
      <legend>How long between them, where that is said</legend>
      <div class="gap-bounds">
        {(['least', 'most'] as const).map((bound) => (
          <label key={bound} class="field">
            <span>at {bound}</span>
            <input
              type="text"
              inputMode="decimal"
              autocomplete="off"
              value={gap[bound]}
              onInput={({ currentTarget }) => onChange({ ...gap, [bound]: currentTarget.value })}
            />
          </label>
        ))}
        <select
          aria-label="Unit of the time between them"
          value={gap.unit}
          onChange={({ currentTarget }) => {
            const unit = gapWords.find((each) => each === currentTarget.value);
            if (unit) onChange({ ...gap, unit });
          }}
        >
          {gapWords.map((unit) => (
            <option key={unit}>{unit}</option>
          ))}
        </select>
      </div>
    </fieldset>
  );
}

const gapWords = Object.keys(gapUnits).filter((each): each is GapUnit => each in gapUnits);
