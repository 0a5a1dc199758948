/** Accepts or rejects a statement, with the reason that is usual here and that the person confirms or replaces. */

import type { ShownStatement } from '../api/types.ts';
import { ReasonForm } from '../parts/reason-form.tsx';
import { decide } from '../state/deeds.ts';

export type Deciding = 'accept' | 'reject';

const usual: Readonly<Record<Deciding, string>> = {
  accept: 'Read against the source: that is what it says.',
  reject: 'Read against the source: that is not what it says.',
};

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
  const done = kind === 'accept' ? 'Accepted' : 'Rejected';
  return (
    <ReasonForm
      key={`${kind} ${statement.id}`}
      verb={kind === 'accept' ? 'Accept' : 'Reject'}
      usual={usual[kind]}
      run={(because) => decide({ kind, statement: statement.id }, because, done)}
      onDone={onDecided}
      onLeave={onLeave}
    />
  );
}
