/** Statements by their ids, in their own words; what nobody says in words is said to be so. */

import { useStatements } from '../api/questions.ts';
import { Wait } from './problem-note.tsx';
import { Quoted } from './quoted.tsx';

export function Quotes({ ids, none }: { readonly ids: readonly string[]; readonly none: string }) {
  const { value: statements } = useStatements(ids).value;
  if (ids.length === 0) return <p class="small second">{none}</p>;
  if (!statements) return <Wait what="the words" />;
  return (
    <div class="quotes">
      {ids.flatMap((id) => {
        const statement = statements.get(id);
        return statement ? [<Quoted key={id} statement={statement} />] : [];
      })}
    </div>
  );
}
