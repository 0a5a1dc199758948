/** One subject, or a voice: its names, the pairs it is in, and where it is spoken of. */

import { useSame, useStatementsAbout, useSubjects, useVoices } from '../api/questions.ts';
import type { ShownSamePair } from '../api/types.ts';
import { ProblemNote, Wait } from '../parts/problem-note.tsx';
import { countOf } from '../parts/words.ts';
import { formatRoute } from '../state/route.ts';
import { InContext } from './in-context.tsx';
import { OtherNames } from './other-names.tsx';
import { sayBand, sayMeeting } from './same-words.ts';

type Named = {
  readonly label: string;
  readonly kind: string;
  readonly names: readonly { readonly text: string; readonly language?: string | undefined }[];
};

export function OneSubject({ id }: { readonly id: string }) {
  const named = useNamed(id);
  const { value: statements, trouble } = useStatementsAbout(id).value;
  const pairs = useSame().value.value?.alike.filter(({ a, b }) => a.subject.id === id || b.subject.id === id) ?? [];
  if (named === undefined) return <Wait what="the name" />;
  if (named === 'nobody') return <p class="empty">No name of this case has that address.</p>;
  return (
    <article class="open-pair">
      <p class="kicker second">
        <a class="back" href="#/people">
          All pairs
        </a>
        {named.kind}
      </p>
      <h1 class="headline">
        <bdi>{named.label}</bdi>
      </h1>
      {named.names.length > 1 && (
        <p class="lead">
          <OtherNames names={named.names} lead="Also" />
        </p>
      )}
      {pairs.length > 0 && <Pairs id={id} pairs={pairs} />}
      <section class="part">
        <h2>Spoken of {statements && <span class="count">{countOf(statements.length, 'statement')}</span>}</h2>
        {statements?.length === 0 && <p class="second">Nothing is said of it yet.</p>}
        {!statements && (trouble ? <ProblemNote trouble={trouble} /> : <Wait what="its statements" />)}
        <ol class="spoken">
          {statements?.map((statement) => (
            <InContext key={statement.id} statement={statement} names={named.names.map(({ text }) => text)} />
          ))}
        </ol>
      </section>
    </article>
  );
}

function Pairs({ id, pairs }: { readonly id: string; readonly pairs: readonly ShownSamePair[] }) {
  return (
    <section class="part">
      <h2>The same?</h2>
      <ol class="ruled">
        {pairs.map((pair) => {
          const other = pair.a.subject.id === id ? pair.b.subject : pair.a.subject;
          return (
            <li key={other.id}>
              <a href={formatRoute({ room: 'people', one: pair.a.subject.id, other: pair.b.subject.id })}>
                <bdi class="name">{other.label}</bdi>
              </a>
              <span class="second small">
                {' '}
                {sayBand(pair.comparison)} · {sayMeeting(pair.meeting)}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function useNamed(id: string): Named | 'nobody' | undefined {
  const subjects = useSubjects().value.value;
  const voices = useVoices().value.value;
  const subject = subjects?.find((each) => each.id === id);
  if (subject) return subject;
  const voice = voices?.find((each) => each.id === id);
  if (voice) return { label: voice.name, kind: `voice, ${voice.kind}`, names: [{ text: voice.name }] };
  return subjects && voices ? 'nobody' : undefined;
}
