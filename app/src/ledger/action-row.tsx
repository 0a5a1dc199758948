/** One action: what was done, when, by whom; opened, every entry that it wrote. */

import { useState } from 'preact/hooks';
import { api, ask, troubleIn } from '../api/client.ts';
import type { ShownAction, ShownEntry } from '../api/types.ts';
import { countOf, sayTime } from '../parts/words.ts';
import { undoLast } from '../state/deeds.ts';
import { formatRoute } from '../state/route.ts';
import { tellTrouble } from '../state/toasts.ts';

export function ActionRow({ action, isOpen }: { readonly action: ShownAction; readonly isOpen: boolean }) {
  const { first, last, at, by, says, undone, mayUndo, entries } = action;
  const [more, setMore] = useState<readonly ShownEntry[]>([]);
  const shown = [...entries, ...more];
  const missing = last - first + 1 - shown.length;
  const loadMore = async () => {
    try {
      const from = first + shown.length;
      const { entries: next } = await ask(
        api.ledger.entries.$get({ query: { from: String(from), to: String(last + 1) } }),
      );
      setMore([...more, ...next]);
    } catch (error) {
      tellTrouble(troubleIn(error));
    }
  };
  const because = entries.length === 1 ? entries[0]?.because : undefined;
  return (
    <li class={undone ? 'action undone' : 'action'}>
      <details open={isOpen}>
        <summary>
          <time dateTime={at}>{sayTime(at)}</time>
          <span class="what">
            <bdi>{says}</bdi>
            {undone && <span class="second"> · taken back</span>}
            {because !== undefined && (
              <span class="because">
                <bdi>{because}</bdi>
              </span>
            )}
          </span>
          <span class="second small">
            <bdi>{by}</bdi>
          </span>
          <span class="mono second">{first === last ? first : `${first}–${last}`}</span>
        </summary>
        <ol class="entries">
          {shown.map((entry) => (
            <EntryRow key={entry.seq} entry={entry} />
          ))}
        </ol>
        <div class="row">
          {missing > 0 && (
            <button type="button" class="turn" onClick={() => void loadMore()}>
              {countOf(missing, 'more entry', 'more entries')}
            </button>
          )}
          {mayUndo && (
            <button type="button" class="deed small" onClick={() => void undoLast(first)}>
              Take this back
            </button>
          )}
        </div>
      </details>
    </li>
  );
}

function EntryRow({ entry }: { readonly entry: ShownEntry }) {
  const { seq, says, because, record, source, commitment } = entry;
  const place =
    source === undefined
      ? undefined
      : formatRoute({ room: 'reading', source, ...(record?.startsWith('t_') ? { statement: record } : {}) });
  return (
    <li>
      <span class="mono second">{seq}</span>
      <span class="what">
        {place === undefined ? (
          <bdi>{says}</bdi>
        ) : (
          <a href={place}>
            <bdi>{says}</bdi>
          </a>
        )}
        {because !== undefined && (
          <span class="because">
            <bdi>{because}</bdi>
          </span>
        )}
        <code class="second" title="Digest of what this entry commits to">
          {commitment}
        </code>
      </span>
    </li>
  );
}
