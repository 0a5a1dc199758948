/** A text and its statements, side by side: reading, stating, deciding. */

import { useMemo, useRef, useState } from 'preact/hooks';
import { useSubjects, useVocabulary } from '../api/questions.ts';
import type { ShownConflict, ShownFindings, ShownReading, ShownSource, ShownStatement } from '../api/types.ts';
import { TrailDialog } from '../parts/trail-dialog.tsx';
import { useKeys } from '../state/keys.ts';
import type { Place } from '../state/route.ts';
import { decideAtOnce, type Deciding } from './deciding.tsx';
import { SelectionPill } from './selection-pill.tsx';
import { SourceHead } from './source-head.tsx';
import { SourceText } from './source-text.tsx';
import { StatementMargin } from './statement-margin.tsx';
import { draftFrom } from './stating/draft-from.ts';
import { emptyDraft, type Draft } from './stating/draft.ts';
import { useNearby } from './use-nearby.ts';
import { useWalk } from './use-walk.ts';

export function OpenReading({
  source,
  original,
  reading,
  statements,
  findings,
  selected,
  looked,
}: {
  readonly source: ShownSource;
  readonly original: ShownSource | undefined;
  readonly reading: ShownReading;
  readonly statements: readonly ShownStatement[];
  readonly findings: ShownFindings | undefined;
  readonly selected: string | undefined;
  readonly looked: Place | undefined;
}) {
  // Asked for before it is needed, so that the form of a statement is there at once.
  useVocabulary();
  const [deciding, setDeciding] = useState<Deciding>();
  const [draft, setDraft] = useState<Draft>();
  const [trail, setTrail] = useState<string>();
  const conflictsOf = useMemo(() => conflictsByStatement(findings), [findings]);
  const disputed = useMemo(() => new Set(conflictsOf.keys()), [conflictsOf]);
  const page = useRef<HTMLDivElement>(null);
  const subjects = useSubjects().value.value;
  const nearby = useNearby(page, statements, selected);
  const current = statements.find(({ id }) => id === selected);
  const walk = useWalk(page, source.id, statements, selected, looked, () => {
    setDeciding(undefined);
    setDraft(undefined);
  });
  const isBusy = useRef(false);
  /** One key for a proposal; whoever changes what somebody decided is asked for the reason. */
  const take = async (kind: Deciding) => {
    if (!current || isBusy.current) return;
    if (current.standing !== 'proposed') return setDeciding(kind);
    isBusy.current = true;
    const isDone = await decideAtOnce(kind, current);
    isBusy.current = false;
    if (isDone) walk.toNextWaiting();
  };
  const restate = (statement: ShownStatement) =>
    setDraft(draftFrom(statement, (id) => subjects?.find((each) => each.id === id)?.label ?? ''));
  useKeys({
    j: () => walk.step(1),
    k: () => walk.step(-1),
    n: () => setDraft(emptyDraft()),
    Escape: () => walk.select(undefined),
    a: current && (() => void take('accept')),
    r: current && (() => void take('reject')),
    A: current && (() => setDeciding('accept')),
    R: current && (() => setDeciding('reject')),
    e: current?.standing === 'proposed' ? () => restate(current) : undefined,
    w: current && (() => setTrail(current.id)),
  });
  return (
    <div class="page" ref={page}>
      <article class="paper">
        <SourceHead source={source} reading={reading} original={original} />
        <SourceText
          source={source}
          reading={reading}
          statements={statements}
          disputed={disputed}
          selected={selected}
          drafted={draft?.place}
          looked={looked}
          onSelect={(id) => walk.select(id)}
        />
        <SelectionPill text={reading.text} onState={(place) => setDraft(emptyDraft(place))} />
      </article>
      <StatementMargin
        source={source}
        statements={statements}
        nearby={nearby}
        conflictsOf={conflictsOf}
        selected={current}
        deciding={deciding}
        draft={draft}
        deeds={{
          select: (id) => walk.selectShown(id),
          take: (kind) => void take(kind),
          startDeciding: setDeciding,
          decided: () => walk.toNextWaiting(),
          restate,
          showTrail: setTrail,
          toWaiting: () => walk.toNextWaiting(),
          startStating: () => setDraft(emptyDraft()),
          leaveStating: () => setDraft(undefined),
        }}
      />
      {trail !== undefined && <TrailDialog id={trail} onLeave={() => setTrail(undefined)} />}
    </div>
  );
}

function conflictsByStatement(findings: ShownFindings | undefined): ReadonlyMap<string, readonly ShownConflict[]> {
  const found = new Map<string, ShownConflict[]>();
  for (const conflict of findings?.conflicts ?? []) {
    for (const id of new Set(conflict.members.flatMap((member) => member.statements))) {
      const there = found.get(id);
      if (there) there.push(conflict);
      else found.set(id, [conflict]);
    }
  }
  return found;
}
