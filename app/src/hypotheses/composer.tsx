/**
 * Composes a hypothesis: contents that are said, each held or denied, a name and a reason. Nothing is decided by it, and the
 * form says so; what it would take is weighed as soon as it is stated.
 */

import { useState } from 'preact/hooks';
import type { Trouble } from '../api/client.ts';
import type { ShownFindings } from '../api/types.ts';
import { Combobox } from '../parts/combobox.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { FormEnd } from '../parts/form-end.tsx';
import { countOf } from '../parts/words.ts';
import { stateHypotheses } from '../state/deeds.ts';
import { sentenceLanguage } from '../state/preferences.ts';
import { bodyOf, longestName, type DraftHeld, type HypothesisDraft } from './draft.ts';

type Findings = Pick<ShownFindings, 'contents' | 'corroborations'>;
type Content = ShownFindings['contents'][number];

export function Composer({
  first,
  findings,
  onLeave,
}: {
  readonly first: HypothesisDraft;
  /** What may be chosen from. */
  readonly findings: Findings;
  readonly onLeave: () => void;
}) {
  const [draft, setDraft] = useState(first);
  const [trouble, setTrouble] = useState<Trouble>();
  const isChange = first.insteadOf !== undefined;
  const { name, because, held } = draft;
  const save = async () => {
    if (held.length === 0) return setTrouble(nothingChosen);
    const failed = await stateHypotheses([bodyOf(draft)], `${isChange ? 'Changed' : 'Stated'}: ${name.trim()}`);
    if (failed) setTrouble(failed);
    else onLeave();
  };
  return (
    <Dialog title={isChange ? 'Change a hypothesis' : 'State a hypothesis'} onLeave={onLeave}>
      <form
        class="dialog-form composer"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <p class="second small">
          A possible account, to be weighed. Nothing is decided by it. Choose what is so if it holds, and what is not.
        </p>
        <ContentField findings={findings} held={held} onHeld={(next) => setDraft({ ...draft, held: next })} />
        <HeldList held={held} onHeld={(next) => setDraft({ ...draft, held: next })} />
        <label class="field">
          <span>Name</span>
          <input
            type="text"
            dir="auto"
            required
            maxLength={longestName}
            autocomplete="off"
            value={name}
            onInput={({ currentTarget }) => setDraft({ ...draft, name: currentTarget.value })}
          />
        </label>
        <FormEnd
          label={isChange ? 'Why it is changed' : 'Why it is worth weighing'}
          because={because}
          onInput={(typed) => setDraft({ ...draft, because: typed })}
          trouble={trouble}
          verb={isChange ? 'Change it' : 'State it'}
          onLeave={onLeave}
        />
      </form>
    </Dialog>
  );
}

const nothingChosen: Trouble = {
  code: 'nothing-chosen',
  message: 'It holds and denies nothing yet',
  mend: 'Choose at least one content: type a word of it in the field above.',
};

function ContentField({
  findings,
  held,
  onHeld,
}: {
  readonly findings: Findings;
  readonly held: readonly DraftHeld[];
  readonly onHeld: (held: readonly DraftHeld[]) => void;
}) {
  const chosen = new Set(held.map(({ give }) => give));
  const corroborationOf = new Map(findings.corroborations.map((each) => [each.content, each]));
  const free = findings.contents
    .filter(({ statements }) => !statements.some((id) => chosen.has(id)))
    .map((content) => {
      const { origins, count } = corroborationOf.get(content.key) ?? { origins: [], count: 0 };
      const searched = [content.says, ...origins.map(({ name }) => name)].join(' ').toLocaleLowerCase();
      return { content, searched, count };
    });
  const choose = (content: Content | undefined) => {
    const give = content?.statements[0];
    if (!content || give === undefined) return;
    onHeld([...held, { key: content.key, says: content.says, denied: false, give }]);
  };
  return (
    <Combobox
      label="Add what is said: words of it, or who says it"
      chosen=""
      options={(typed) => {
        const phrase = typed.trim().toLocaleLowerCase();
        const words = phrase.split(/\s+/);
        return (
          free
            .filter(({ searched }) => words.every((word) => searched.includes(word)))
            // "2 January" is not first of all in "5 January 2031".
            .toSorted((a, b) => Number(b.searched.includes(phrase)) - Number(a.searched.includes(phrase)))
            .map(({ content, count }) => ({
              key: content.key,
              label: content.says,
              hint: hintOf(content, count),
              value: content,
            }))
        );
      }}
      onChoose={choose}
    />
  );
}

function hintOf({ conflicts }: Content, origins: number): string {
  const said = countOf(origins, 'origin');
  return conflicts.length > 0 ? `${said} · ≠` : said;
}

function HeldList({
  held,
  onHeld,
}: {
  readonly held: readonly DraftHeld[];
  readonly onHeld: (held: readonly DraftHeld[]) => void;
}) {
  if (held.length === 0) return null;
  const replace = (place: number, by: readonly DraftHeld[]) => onHeld(held.toSpliced(place, 1, ...by));
  return (
    <ul class="ruled held-list" aria-label="Chosen">
      {held.map((each, place) => (
        <li key={each.key}>
          <bdi lang={sentenceLanguage.value}>{each.says}</bdi>
          <div class="row">
            <div class="choices" role="radiogroup" aria-label={each.says}>
              {[false, true].map((denied) => (
                <label key={String(denied)}>
                  <input
                    type="radio"
                    name={`held-${place}`}
                    checked={each.denied === denied}
                    onChange={() => replace(place, [{ ...each, denied }])}
                  />
                  <span>{denied ? '≠ is not so' : '= is so'}</span>
                </label>
              ))}
            </div>
            <button type="button" class="turn" aria-label={`Remove: ${each.says}`} onClick={() => replace(place, [])}>
              Remove
            </button>
          </div>
        </li>
      ))}
    </ul>
  );
}
