/** Ledger: where it stands, whether it holds, and everything that was done, newest first. */

import { useSignal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { troubleIn, api, ask, type Given, type Trouble } from '../api/client.ts';
import { head } from '../api/live.ts';
import type { ShownAction } from '../api/types.ts';
import { ProblemNote, Wait } from '../parts/problem-note.tsx';
import { sayDay } from '../parts/words.ts';
import { useKeys } from '../state/keys.ts';
import type { Route } from '../state/route.ts';
import { ActionRow } from './action-row.tsx';
import { Verification } from './verification.tsx';
import { verifyNow } from './verify-now.ts';

type Page = Given<Awaited<ReturnType<typeof api.ledger.$get>>>;
type Kind = NonNullable<NonNullable<Parameters<typeof api.ledger.$get>[0]>['query']['kind']>;

const filters: readonly { readonly label: string; readonly kind?: Kind }[] = [
  { label: 'Everything' },
  { label: 'Sources', kind: 'source-preserved' },
  { label: 'Statements', kind: 'statement-recorded' },
  { label: 'Models', kind: 'model-asked' },
  { label: 'Judgements', kind: 'judged' },
  { label: 'Hypotheses', kind: 'hypothesis-stated' },
  { label: 'Voices', kind: 'voice-named' },
  { label: 'Subjects', kind: 'subject-named' },
  { label: 'Undoings', kind: 'undone' },
  { label: 'Dossiers', kind: 'published' },
];

export function LedgerRoom({ at }: { readonly at: Extract<Route, { room: 'ledger' }> }) {
  const [kind, setKind] = useState<Kind>();
  useKeys({ v: () => void verifyNow() });
  return (
    <div class="ledger">
      <Verification />
      <section class="log" aria-label="What was done">
        <div class="choices" role="radiogroup" aria-label="Show">
          {filters.map((filter) => (
            <label key={filter.label}>
              <input type="radio" name="kind" checked={kind === filter.kind} onChange={() => setKind(filter.kind)} />
              <span>{filter.label}</span>
            </label>
          ))}
        </div>
        <Actions key={kind ?? 'all'} kind={kind} opened={at.entry} />
      </section>
    </div>
  );
}

function Actions({ kind, opened }: { readonly kind: Kind | undefined; readonly opened: string | undefined }) {
  const pages = useSignal<readonly Page[]>([]);
  const [trouble, setTrouble] = useState<Trouble>();
  const last = head.value?.last;
  const load = async (before?: number) => {
    try {
      const query = {
        ...(before === undefined ? {} : { before: String(before) }),
        ...(kind === undefined ? {} : { kind }),
      };
      const page = await ask(api.ledger.$get({ query }));
      pages.value = before === undefined ? [page] : [...pages.value, page];
      setTrouble(undefined);
    } catch (error) {
      setTrouble(troubleIn(error));
    }
  };
  useEffect(() => void load(), [last]);
  const actions = pages.value.flatMap((page) => page.actions);
  const next = pages.value.at(-1)?.next;
  if (pages.value.length === 0) return trouble ? <ProblemNote trouble={trouble} /> : <Wait what="the ledger" />;
  return (
    <>
      {byDay(actions).map(([day, those]) => (
        <section key={day} class="day">
          <h2>{day}</h2>
          <ol>
            {those.map((action) => (
              <ActionRow key={action.first} action={action} isOpen={isIn(opened, action)} />
            ))}
          </ol>
        </section>
      ))}
      {actions.length === 0 && <p class="second">Nothing of that kind was done yet.</p>}
      <ProblemNote trouble={trouble} />
      {next !== undefined && (
        <button type="button" class="deed" onClick={() => void load(next)}>
          Earlier
        </button>
      )}
    </>
  );
}

function byDay(actions: readonly ShownAction[]): readonly (readonly [string, readonly ShownAction[]])[] {
  return [...Map.groupBy(actions, ({ at }) => sayDay(at))];
}

function isIn(entry: string | undefined, { first, last }: ShownAction): boolean {
  return entry !== undefined && first <= Number(entry) && Number(entry) <= last;
}
