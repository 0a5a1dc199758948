/** Every conflict by its sentence, under the question that is in dispute. */

import { useEffect, useRef } from 'preact/hooks';
import type { ShownConflict, ShownFindings } from '../api/types.ts';
import { isProvisional, sentenceLanguage } from '../state/preferences.ts';
import { formatRoute } from '../state/route.ts';

export function ConflictList({
  findings,
  selected,
}: {
  readonly findings: ShownFindings;
  readonly selected: string | undefined;
}) {
  const byId = new Map(findings.conflicts.map((conflict) => [conflict.id, conflict]));
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    keepInView(nav.current, nav.current?.querySelector('[aria-current]'));
  }, [selected]);
  return (
    <nav class="conflict-list" aria-label="Conflicts" ref={nav}>
      <p class="whole-case">
        <a href="#/conflicts" aria-current={selected === undefined ? 'true' : undefined}>
          The whole case
        </a>
      </p>
      <div lang={sentenceLanguage.value}>
        {findings.groups.map(({ id, topic, conflicts }) => (
          <section key={id}>
            <h2>
              <bdi>{topic}</bdi>
            </h2>
            <ol>
              {conflicts.map((each) => {
                const conflict = byId.get(each);
                return conflict && <ConflictLink key={each} conflict={conflict} isSelected={each === selected} />;
              })}
            </ol>
          </section>
        ))}
      </div>
      <label class="tick small second">
        <input
          type="checkbox"
          checked={isProvisional.value}
          onChange={({ currentTarget }) => {
            isProvisional.value = currentTarget.checked;
          }}
        />
        <span>
          count proposed statements too <kbd>p</kbd>
        </span>
      </label>
    </nav>
  );
}

/** Scrolls the list, where it is one that scrolls, and never the page. */
function keepInView(list: HTMLElement | null, item: Element | null | undefined): void {
  if (!list || !item || list.scrollHeight <= list.clientHeight) return;
  const [frame, place] = [list.getBoundingClientRect(), item.getBoundingClientRect()];
  if (place.top < frame.top || place.bottom > frame.bottom) list.scrollTop += place.top - frame.top - frame.height / 3;
}

function ConflictLink({ conflict, isSelected }: { readonly conflict: ShownConflict; readonly isSelected: boolean }) {
  const { id, number, says, setAside } = conflict;
  return (
    <li>
      <a
        href={formatRoute({ room: 'conflicts', conflict: id })}
        aria-current={isSelected ? 'true' : undefined}
        class={setAside ? 'set-aside' : undefined}
      >
        <span class={setAside ? 'number aside' : 'number'}>
          <span class="hidden">{setAside ? 'Set aside, ' : ''}conflict </span>
          {number}
        </span>
        <bdi>{says}</bdi>
      </a>
    </li>
  );
}
