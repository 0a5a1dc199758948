/** Conflicts: left what cannot all hold, by the question in dispute; right the whole case, or one conflict explained. */

import { useState } from 'preact/hooks';
import { useFindings } from '../api/questions.ts';
import type { ShownConflict, ShownFindings } from '../api/types.ts';
import { ProblemNote, Wait } from '../parts/problem-note.tsx';
import { TrailDialog } from '../parts/trail-dialog.tsx';
import { useKeys } from '../state/keys.ts';
import { move } from '../state/place.ts';
import type { Route } from '../state/route.ts';
import { ConflictList } from './conflict-list.tsx';
import { Explanation } from './explanation.tsx';
import { Overview } from './overview.tsx';

export function ConflictsRoom({ at }: { readonly at: Extract<Route, { room: 'conflicts' }> }) {
  const { value: findings, trouble } = useFindings().value;
  if (!findings)
    return <div class="conflicts">{trouble ? <ProblemNote trouble={trouble} /> : <Wait what="findings" />}</div>;
  return <Findings findings={findings} selected={at.conflict} />;
}

function Findings({ findings, selected }: { readonly findings: ShownFindings; readonly selected: string | undefined }) {
  const { conflicts } = findings;
  const [trail, setTrail] = useState<string>();
  const [isSettingAside, setSettingAside] = useState(false);
  const current = conflicts.find(({ id }) => id === selected);
  const select = (conflict: ShownConflict | undefined) => {
    setSettingAside(false);
    move({ room: 'conflicts', ...(conflict && { conflict: conflict.id }) });
    scrollTo(0, 0);
  };
  const step = (by: number) => {
    const place = conflicts.findIndex(({ id }) => id === selected);
    const next = conflicts[place === -1 ? 0 : place + by];
    if (!next) return;
    select(next);
    document
      .querySelector<HTMLElement>(`.conflict-list a[href$="${CSS.escape(next.id)}"]`)
      ?.focus({ preventScroll: true });
  };
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    w: current && (() => setTrail(current.id)),
    x: current && !current.setAside ? () => setSettingAside(true) : undefined,
    Escape: () => (isSettingAside ? setSettingAside(false) : select(undefined)),
  });
  return (
    <div class={current ? 'conflicts open' : 'conflicts'}>
      <ConflictList findings={findings} selected={current?.id} />
      {selected !== undefined && !current && (
        <p class="small unsure gone">
          ◌ The conflict of this address is no longer there: what it rested on has changed.
        </p>
      )}
      {current ? (
        <Explanation
          key={current.id}
          conflict={current}
          findings={findings}
          isSettingAside={isSettingAside}
          setSettingAside={setSettingAside}
          onTrail={() => setTrail(current.id)}
        />
      ) : (
        <Overview findings={findings} />
      )}
      {trail !== undefined && <TrailDialog id={trail} onLeave={() => setTrail(undefined)} />}
    </div>
  );
}
