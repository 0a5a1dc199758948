/** The right side of a reading: every statement in the order of the page, and the form of the one that is being stated. */

import type { ShownConflict, ShownSource, ShownStatement } from '../api/types.ts';
import { countOf } from '../parts/words.ts';
import type { Deciding } from './deciding.tsx';
import { Margin } from './margin.tsx';
import { draftId } from './source-text.tsx';
import { StatementNote, type NoteDeeds } from './statement-note.tsx';
import type { Draft } from './stating/draft.ts';
import { StatingForm } from './stating/stating-form.tsx';
import type { Nearby } from './use-nearby.ts';

export type MarginDeeds = NoteDeeds & {
  readonly toWaiting: () => void;
  readonly startStating: () => void;
  readonly leaveStating: () => void;
};

type MarginProps = {
  readonly source: ShownSource;
  /** All of the source. */
  readonly statements: readonly ShownStatement[];
  readonly nearby: Nearby;
  readonly conflictsOf: ReadonlyMap<string, readonly ShownConflict[]>;
  readonly selected: ShownStatement | undefined;
  readonly deciding: Deciding | undefined;
  readonly draft: Draft | undefined;
  readonly deeds: MarginDeeds;
};

export function StatementMargin(props: MarginProps) {
  const { source, statements, nearby, conflictsOf, selected, deciding, draft, deeds } = props;
  const notes = nearby.statements.map((statement) => (
    <StatementNote
      key={statement.id}
      statement={statement}
      conflicts={conflictsOf.get(statement.id) ?? []}
      isSelected={statement === selected}
      deciding={statement === selected ? deciding : undefined}
      deeds={deeds}
    />
  ));
  const at = draft?.place?.start ?? selected?.passage?.start ?? 0;
  const before = nearby.statements.findIndex(({ passage }) => (passage?.start ?? 0) >= at);
  const place = before === -1 ? notes.length : before;
  const form = draft && (
    <li
      key="form"
      class="note stating"
      data-note="form"
      data-at={draft.place ? draftId : (draft.insteadOf?.statement ?? selected?.id)}
    >
      <StatingForm
        source={source}
        statements={statements}
        start={draft}
        onLeave={deeds.leaveStating}
        onStated={deeds.select}
      />
    </li>
  );
  return (
    <section class="margin" aria-label="Statements">
      <MarginHead {...props} />
      {nearby.before > 0 && <Beyond count={nearby.before} where="before these" />}
      <Margin focus={draft ? 'form' : selected?.id}>{[...notes.slice(0, place), form, ...notes.slice(place)]}</Margin>
      {nearby.after > 0 && <Beyond count={nearby.after} where="after these" />}
    </section>
  );
}

/** Said where not all are drawn; the text has the quotes of all. */
function Beyond({ count, where }: { readonly count: number; readonly where: string }) {
  return (
    <p class="second small">
      {countOf(count, 'more', 'more')} {where}
    </p>
  );
}

function MarginHead({ statements, draft, deeds }: MarginProps) {
  const waiting = statements.filter(({ standing }) => standing === 'proposed').length;
  return (
    <>
      <p class="margin-head">
        <span>
          {countOf(statements.length, 'statement')}
          {waiting > 0 && (
            <button type="button" class="turn unsure" onClick={deeds.toWaiting}>
              ◌ {waiting} waiting
            </button>
          )}
        </span>
        <button type="button" class="turn" onClick={deeds.startStating}>
          State <kbd>n</kbd>
        </button>
      </p>
      {statements.length === 0 && !draft && (
        <p class="second small">
          Nothing is stated here yet. Select words of the text and press <kbd>s</kbd>, or type a quote with <kbd>n</kbd>
          .
        </p>
      )}
    </>
  );
}
