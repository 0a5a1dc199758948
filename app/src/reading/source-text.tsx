/**
 * The text of a source, as it was read, with the quotes of statements marked. Never as HTML: what a page wanted to be drawn or
 * run is not here, only its words. Blocks that nobody sees are not drawn, and can still be found by the browser's search.
 */

import { useSignalEffect } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { ShownReading, ShownSource, ShownStatement } from '../api/types.ts';
import { pointedAt } from './looked-at.ts';
import { cutBlocks, type Block, type Stretch } from './text-blocks.ts';

/** Stands for the words that are being stated, among the ids of statements. */
export const draftId = 'draft';
/** Stands for the words that the address names. */
export const placeId = 'place';

export function SourceText({
  source,
  reading,
  statements,
  disputed,
  selected,
  drafted,
  looked,
  onSelect,
}: {
  readonly source: ShownSource;
  readonly reading: ShownReading;
  readonly statements: readonly ShownStatement[];
  /** Ids of statements that are in a conflict. */
  readonly disputed: ReadonlySet<string>;
  readonly selected: string | undefined;
  /** The words that are being stated. */
  readonly drafted: Stretch | undefined;
  /** The words that the address names. */
  readonly looked: Stretch | undefined;
  readonly onSelect: (id: string) => void;
}) {
  const root = useRef<HTMLDivElement>(null);
  const blocks = useMemo(() => {
    const quotes = statements.flatMap(({ id, passage }) =>
      passage ? [{ id, start: passage.start, end: passage.end }] : [],
    );
    return cutBlocks(reading.text, reading.parts, [
      ...quotes,
      ...(looked ? [{ id: placeId, ...looked }] : []),
      ...(drafted ? [{ id: draftId, ...drafted }] : []),
    ]);
  }, [reading, statements, drafted?.start, drafted?.end, looked?.start, looked?.end]);
  const looks = useMemo(() => lookOf(statements, disputed), [statements, disputed]);
  // The same nodes again where nothing has changed: Preact leaves them alone then.
  const drawn = useMemo(
    () => blocks.map((block) => <TextBlock key={block.start} block={block} text={reading.text} looks={looks} />),
    [blocks, looks],
  );
  useEffect(() => setClass(root.current, selected, 'selected'), [selected, drawn]);
  useSignalEffect(() => setClass(root.current, pointedAt.value, 'pointed'));
  return (
    // Quotes are reached by keyboard through the statements beside them: pointing here is the mouse's way to the same.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events
    <div
      ref={root}
      class="text"
      lang={source.language}
      onClick={(event) => {
        const ids = idsAt(event.target);
        const current = ids.indexOf(selected ?? '');
        const next = ids[(current + 1) % ids.length];
        // Whoever has just selected words wants those, not the statement under them.
        if (next !== undefined && getSelection()?.isCollapsed !== false) onSelect(next);
      }}
      onPointerMove={(event) => {
        pointedAt.value = idsAt(event.target)[0];
      }}
      onPointerLeave={() => {
        pointedAt.value = undefined;
      }}
    >
      {drawn}
    </div>
  );
}

/**
 * Hostile: a block longer than this has one direction for all its lines. To find one for each takes a browser time that grows
 * with the square of the block: seconds for 400,000 letters without a space.
 */
const longestMixed = 20_000;

function TextBlock({
  block: { start, end, part, segments },
  text,
  looks,
}: {
  readonly block: Block;
  readonly text: string;
  readonly looks: ReadonlyMap<string, string>;
}) {
  return (
    <p class={end - start > longestMixed ? `${part} vast` : part} dir="auto" data-start={start}>
      {segments.map((segment) =>
        segment.ids.length === 0 ? (
          text.slice(segment.start, segment.end)
        ) : (
          <mark
            key={segment.start}
            class={strongest(segment.ids.map((id) => looks.get(id) ?? 'accepted'))}
            data-ids={segment.ids.join(' ')}
            data-begins={segment.begins.length > 0 ? segment.begins.join(' ') : undefined}
          >
            {text.slice(segment.start, segment.end)}
          </mark>
        ),
      )}
    </p>
  );
}

const strength = ['drafted', 'looked', 'disputed', 'accepted', 'proposed', 'rejected'];

function strongest(looks: readonly string[]): string {
  return strength.find((each) => looks.includes(each)) ?? 'accepted';
}

function lookOf(statements: readonly ShownStatement[], disputed: ReadonlySet<string>): ReadonlyMap<string, string> {
  const looks = statements.map(
    ({ id, standing }) => [id, standing === 'accepted' && disputed.has(id) ? 'disputed' : standing] as const,
  );
  return new Map<string, string>([...looks, [draftId, 'drafted'], [placeId, 'looked']]);
}

function idsAt(target: EventTarget | null): readonly string[] {
  const mark = target instanceof Element ? target.closest<HTMLElement>('mark[data-ids]') : null;
  return mark?.dataset['ids']?.split(' ').filter((id) => id !== draftId && id !== placeId) ?? [];
}

/** Puts a class on the quotes of one statement and takes it from all others: a thousand blocks need no new look for that. */
function setClass(root: Element | null, id: string | undefined, name: string): void {
  for (const old of root?.querySelectorAll(`mark.${name}`) ?? []) old.classList.remove(name);
  if (id === undefined) return;
  for (const quote of root?.querySelectorAll(`mark[data-ids~="${CSS.escape(id)}"]`) ?? []) quote.classList.add(name);
}
