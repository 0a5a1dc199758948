/** One source under the eyes of a person: reading, stating, deciding. */

import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useFindings, useReading, useStatementsOf } from '../api/questions.ts';
import type { ShownConflict, ShownFindings, ShownReading, ShownSource, ShownStatement } from '../api/types.ts';
import { ProblemNote, Wait } from '../parts/problem-note.tsx';
import { TrailDialog } from '../parts/trail-dialog.tsx';
import { countOf } from '../parts/words.ts';
import { useKeys } from '../state/keys.ts';
import { move } from '../state/place.ts';
import type { Deciding } from './deciding.tsx';
import { Margin } from './margin.tsx';
import { SelectionPill } from './selection-pill.tsx';
import { SourceHead } from './source-head.tsx';
import { SourceText } from './source-text.tsx';
import { StatementNote } from './statement-note.tsx';
import { StatingForm } from './stating/stating-form.tsx';
import { draftFrom, emptyDraft, type Draft } from './stating/draft.ts';

export function OpenSource({
  source,
  sources,
  statement,
}: {
  readonly source: ShownSource;
  readonly sources: readonly ShownSource[];
  readonly statement: string | undefined;
}) {
  const reading = useReading(source.id).value;
  const statements = useStatementsOf(source.id).value;
  const trouble = reading.trouble ?? statements.trouble;
  if (!reading.value || !statements.value)
    return <div class="page">{trouble ? <ProblemNote trouble={trouble} /> : <Wait what="the text" />}</div>;
  return (
    <OpenReading
      source={source}
      original={sources.find(({ id }) => id === source.derivedFrom)}
      reading={reading.value}
      statements={statements.value}
      selected={statement}
    />
  );
}

type OpenReadingProps = {
  readonly source: ShownSource;
  readonly original: ShownSource | undefined;
  readonly reading: ShownReading;
  readonly statements: readonly ShownStatement[];
  readonly selected: string | undefined;
};

function OpenReading({ source, original, reading, statements, selected }: OpenReadingProps) {
  const [deciding, setDeciding] = useState<Deciding>();
  const [draft, setDraft] = useState<Draft>();
  const [trail, setTrail] = useState<string>();
  const findings = useFindings().value.value;
  const conflictsOf = useMemo(() => conflictsByStatement(findings), [findings]);
  const disputed = useMemo(() => new Set(conflictsOf.keys()), [conflictsOf]);
  const page = useRef<HTMLDivElement>(null);
  const current = statements.find(({ id }) => id === selected);

  const select = (id: string | undefined, isFromText = false) => {
    setDeciding(undefined);
    setDraft(undefined);
    move({ room: 'reading', source: source.id, ...(id === undefined ? {} : { statement: id }) });
    if (!isFromText) showQuote(page.current, id);
  };
  const step = (by: number) => {
    const at = statements.findIndex(({ id }) => id === selected);
    const next = statements[at === -1 ? (by > 0 ? 0 : statements.length - 1) : at + by];
    if (next) select(next.id);
  };
  const restate = (from: ShownStatement) => setDraft(draftFrom(from));
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    n: () => setDraft(emptyDraft()),
    Escape: () => select(undefined, true),
    a: current && (() => setDeciding('accept')),
    r: current && (() => setDeciding('reject')),
    e: current?.standing === 'proposed' ? () => restate(current) : undefined,
    w: current && (() => setTrail(current.id)),
  });
  useEffect(() => showQuote(page.current, selected, 'instant'), []);
  const deeds = { select, startDeciding: setDeciding, restate, showTrail: setTrail };
  const at = draft?.place?.start ?? current?.passage?.start;
  const form = draft && (
    <li key="form" class="note stating" data-note="form" data-at={at === undefined ? undefined : `@${at}`}>
      <StatingForm
        source={source}
        statements={statements}
        start={draft}
        onLeave={() => setDraft(undefined)}
        onStated={(id) => select(id)}
      />
    </li>
  );
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
          onSelect={(id) => select(id, true)}
        />
        <SelectionPill text={reading.text} onState={(place) => setDraft(emptyDraft(place))} />
      </article>
      <section class="margin" aria-label="Statements">
        <p class="margin-head">
          <span>{countOf(statements.length, 'statement')}</span>
          <button type="button" class="turn" onClick={() => setDraft(emptyDraft())}>
            State <kbd>n</kbd>
          </button>
        </p>
        {statements.length === 0 && !draft && (
          <p class="second small">
            Nothing is stated here yet. Select words of the text and press <kbd>s</kbd>.
          </p>
        )}
        <Margin focus={draft ? 'form' : selected}>
          {withForm(
            statements.map((each) => (
              <StatementNote
                key={each.id}
                statement={each}
                conflicts={conflictsOf.get(each.id) ?? []}
                isSelected={each.id === selected}
                deciding={each.id === selected ? deciding : undefined}
                deeds={deeds}
              />
            )),
            statements.findIndex(({ passage }) => (passage?.start ?? 0) >= (at ?? 0)),
            form,
          )}
        </Margin>
      </section>
      {trail !== undefined && <TrailDialog id={trail} onLeave={() => setTrail(undefined)} />}
    </div>
  );
}

/** The notes with the form among them, before the first statement that stands after it on the page. */
function withForm<T, F>(notes: readonly T[], before: number, form: F | undefined): readonly (T | F)[] {
  if (form === undefined) return notes;
  const place = before === -1 ? notes.length : before;
  return [...notes.slice(0, place), form, ...notes.slice(place)];
}

function conflictsByStatement(findings: ShownFindings | undefined): ReadonlyMap<string, readonly ShownConflict[]> {
  const found = new Map<string, ShownConflict[]>();
  for (const conflict of findings?.conflicts ?? []) {
    for (const id of new Set(conflict.members.flatMap((member) => member.statements)))
      found.set(id, [...(found.get(id) ?? []), conflict]);
  }
  return found;
}

/** Brings the quote of a statement into view. */
function showQuote(page: Element | null, id: string | undefined, behavior: ScrollBehavior = 'smooth'): void {
  if (id === undefined) return;
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const quote = page?.querySelector(`mark[data-begins~="${CSS.escape(id)}"]`);
  quote?.scrollIntoView({ block: 'center', behavior: isStill ? 'instant' : behavior });
}
