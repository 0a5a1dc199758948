/** Accepts or rejects a statement: at once with the reason that is usual here, or with one that the person writes. */

import type { ShownStatement } from '../api/types.ts';
import { ReasonForm } from '../parts/reason-form.tsx';
import { decide } from '../state/deeds.ts';
import { tellTrouble } from '../state/toasts.ts';

export type Deciding = 'accept' | 'reject';

const usual: Readonly<Record<Deciding, string>> = {
  accept: 'Read against the source: that is what it says.',
  reject: 'Read against the source: that is not what it says.',
};

const done: Readonly<Record<Deciding, string>> = { accept: 'Accepted', reject: 'Rejected' };

/** Decides with the usual reason; false, and the trouble is told, where that cannot be done. */
export async function decideAtOnce(kind: Deciding, { id }: ShownStatement): Promise<boolean> {
  const trouble = await decide({ kind, statement: id }, usual[kind], done[kind]);
  if (trouble) tellTrouble(trouble);
  return trouble === undefined;
}

export function Deciding({
  kind,
  statement,
  onDecided,
  onLeave,
}: {
  readonly kind: Deciding;
  readonly statement: ShownStatement;
  readonly onDecided: () => void;
  readonly onLeave: () => void;
}) {
  return (
    <ReasonForm
      key={`${kind} ${statement.id}`}
      verb={kind === 'accept' ? 'Accept' : 'Reject'}
      usual={usual[kind]}
      run={(because) => decide({ kind, statement: statement.id }, because, done[kind])}
      onDone={onDecided}
      onLeave={onLeave}
    />
  );
}
