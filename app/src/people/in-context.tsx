/** Words of a source with what stands around them, the subject's names marked where they are written out. */

import type { ShownStatement } from '../api/types.ts';
import { Chain } from '../parts/chain.tsx';
import { SourceLink } from '../parts/source-link.tsx';
import { markNames } from './mark-names.ts';

export function InContext({
  statement,
  names,
}: {
  readonly statement: ShownStatement;
  readonly names: readonly string[];
}) {
  const { id, passage, attribution, source, standing } = statement;
  if (!passage) return null;
  const { prefix, quote, suffix } = passage;
  return (
    <li class="in-context">
      <blockquote class="said" dir="auto" lang={source.language}>
        <span class="around">
          {prefix !== '' && '… '}
          <Named text={fromWord(prefix)} names={names} />
        </span>
        <Named text={quote} names={names} />
        <span class="around">
          <Named text={toWord(suffix)} names={names} />
          {suffix !== '' && ' …'}
        </span>
      </blockquote>
      <p class="under">
        <Chain attribution={attribution} />
        {standing === 'proposed' && <span class="unsure"> · ◌ proposed</span>}
        <br />
        <SourceLink source={source} statement={id} />
      </p>
    </li>
  );
}

/** From its first whole word on: what stands around a quote is cut by letters. */
function fromWord(prefix: string): string {
  const whole = prefix.replace(/^\S*\s+/, '');
  return whole === '' ? prefix : whole;
}

function toWord(suffix: string): string {
  const whole = suffix.replace(/\s+\S*$/, '');
  return whole === '' ? suffix.trimEnd() : whole;
}

function Named({ text, names }: { readonly text: string; readonly names: readonly string[] }) {
  return (
    <>
      {markNames(text, names).map(({ start, words, isName }) =>
        isName ? (
          <mark key={start} class="named">
            {words}
          </mark>
        ) : (
          words
        ),
      )}
    </>
  );
}
