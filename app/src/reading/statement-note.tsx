/**
 * One statement beside its quote: what it says, the chain from the origin outwards, where it stands, which conflicts it is
 * in; and, where it is the selected one, what can be done about it.
 */

import type { ShownConflict, ShownStatement } from '../api/types.ts';
import { Chain } from '../parts/chain.tsx';
import { sayMoment } from '../parts/words.ts';
import { formatRoute } from '../state/route.ts';
import { sentenceLanguage } from '../state/preferences.ts';
import { ContentFacts } from './content-facts.tsx';
import { Deciding, type Deciding as DecidingKind } from './deciding.tsx';
import { pointedAt } from './looked-at.ts';

export type NoteDeeds = {
  readonly select: (id: string | undefined) => void;
  /** Decides at once where that needs no reason of one's own. */
  readonly take: (kind: DecidingKind) => void;
  readonly startDeciding: (kind: DecidingKind | undefined) => void;
  readonly decided: () => void;
  readonly restate: (statement: ShownStatement) => void;
  readonly showTrail: (id: string) => void;
};

export function StatementNote({
  statement,
  conflicts,
  isSelected,
  deciding,
  deeds,
}: {
  readonly statement: ShownStatement;
  readonly conflicts: readonly ShownConflict[];
  readonly isSelected: boolean;
  readonly deciding: DecidingKind | undefined;
  readonly deeds: NoteDeeds;
}) {
  const { id, standing, attribution, says, source, content, passage } = statement;
  return (
    <li
      class={`note ${standing}${isSelected ? ' selected' : ''}`}
      data-note={id}
      onPointerEnter={() => {
        pointedAt.value = id;
      }}
      onPointerLeave={() => {
        pointedAt.value = undefined;
      }}
    >
      <a
        class="says"
        href={formatRoute({ room: 'reading', source: source.id, statement: id })}
        aria-current={isSelected ? 'true' : undefined}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          deeds.select(id);
        }}
      >
        {content.kind === 'words' ? (
          <bdi class="own-words" lang={source.language}>
            “{shorten(passage?.quote ?? '')}”
          </bdi>
        ) : (
          <bdi lang={sentenceLanguage.value}>{says}</bdi>
        )}
      </a>
      <p class="under">
        <Chain attribution={attribution} />
        <Standing statement={statement} /> {conflicts.length > 0 && <ConflictLinks conflicts={conflicts} />}
      </p>
      {isSelected && <NoteDetails statement={statement} deciding={deciding} deeds={deeds} />}
    </li>
  );
}

const longestOwnWords = 160;

function shorten(quote: string): string {
  return quote.length > longestOwnWords ? `${quote.slice(0, longestOwnWords).trimEnd()}…` : quote;
}

function Standing({ statement: { standing, act } }: { readonly statement: ShownStatement }) {
  return (
    <>
      {act !== 'asserts' && <span class="act"> · {act}</span>}
      {standing === 'proposed' && <span class="unsure"> · ◌ proposed</span>}
      {standing === 'rejected' && <span> · rejected</span>}
    </>
  );
}

const mostLinks = 5;

function ConflictLinks({ conflicts }: { readonly conflicts: readonly ShownConflict[] }) {
  return (
    <span class="conflict-links">
      <span class="against" aria-hidden="true">
        ≠
      </span>
      {conflicts.slice(0, mostLinks).map(({ id, number, says, setAside }) => (
        <a
          key={id}
          class={setAside ? 'second' : 'against'}
          href={formatRoute({ room: 'conflicts', conflict: id })}
          title={says}
          aria-label={`Conflict ${number}: ${says}`}
        >
          {number}
        </a>
      ))}
      {conflicts.length > mostLinks && <span> and {conflicts.length - mostLinks} more</span>}
    </span>
  );
}

function NoteDetails({
  statement,
  deciding,
  deeds,
}: {
  readonly statement: ShownStatement;
  readonly deciding: DecidingKind | undefined;
  readonly deeds: NoteDeeds;
}) {
  const { id, standing, saidAt, proposedBy, decided, handle } = statement;
  return (
    <div class="details">
      {saidAt && <p class="second small">said {saidAt.words}</p>}
      {standing === 'proposed' && <ContentFacts content={statement.content} />}
      {proposedBy && (
        <p class="second small">
          proposed by rule <code>{proposedBy.rule}</code>, confidence {proposedBy.confidence}
        </p>
      )}
      {decided && (
        <p class="small second">
          {decided.says} by <bdi>{decided.by}</bdi>, {sayMoment(decided.at)}: <bdi>{decided.because}</bdi>
        </p>
      )}
      {deciding ? (
        <Deciding
          kind={deciding}
          statement={statement}
          onDecided={deeds.decided}
          onLeave={() => deeds.startDeciding(undefined)}
        />
      ) : (
        <div class="row">
          {standing !== 'accepted' && <Decide kind="accept" isProposed={standing === 'proposed'} deeds={deeds} />}
          {standing !== 'rejected' && <Decide kind="reject" isProposed={standing === 'proposed'} deeds={deeds} />}
          {standing === 'proposed' && (
            <button type="button" class="deed small" onClick={() => deeds.restate(statement)}>
              {statement.content.kind === 'words' ? 'State its content' : 'Put it right'} <kbd>e</kbd>
            </button>
          )}
          <button type="button" class="turn" onClick={() => deeds.showTrail(id)}>
            Why
          </button>
          <code class="second">{handle ?? id}</code>
          <button type="button" class="turn close" onClick={() => deeds.select(undefined)}>
            Close
          </button>
        </div>
      )}
    </div>
  );
}

/** Decides at once; beside it, where that would ask for no reason, the way to give one. */
function Decide({
  kind,
  isProposed,
  deeds,
}: {
  readonly kind: DecidingKind;
  readonly isProposed: boolean;
  readonly deeds: NoteDeeds;
}) {
  const verb = kind === 'accept' ? 'Accept' : 'Reject';
  const look = kind === 'accept' ? 'deed small first' : 'deed small';
  return (
    <span class="split">
      <button type="button" class={look} onClick={() => deeds.take(kind)}>
        {verb} <kbd>{kind === 'accept' ? 'a' : 'r'}</kbd>
      </button>
      {isProposed && (
        <button
          type="button"
          class={look}
          aria-label={`${verb} with a reason of your own`}
          title={`${verb} with a reason of your own (Shift ${kind === 'accept' ? 'A' : 'R'})`}
          onClick={() => deeds.startDeciding(kind)}
        >
          …
        </button>
      )}
    </span>
  );
}
