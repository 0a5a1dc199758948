/** What is known of the source that is being read, above its text: how it came here, under which digest, what to beware of. */

import { useState } from 'preact/hooks';
import { api, ask, troubleIn } from '../api/client.ts';
import type { ShownReading, ShownSource } from '../api/types.ts';
import { SourceCopies } from '../copies/source-copies.tsx';
import { Copyable } from '../parts/copyable.tsx';
import { countOf, sayMoment, saySize } from '../parts/words.ts';
import { formatRoute } from '../state/route.ts';
import { tell, tellTrouble } from '../state/toasts.ts';
import { languageName } from './source-list.tsx';

export function SourceHead({
  source,
  reading,
  original,
}: {
  readonly source: ShownSource;
  readonly reading: ShownReading;
  readonly original: ShownSource | undefined;
}) {
  const hasTitle = reading.parts.some(({ kind }) => kind === 'title');
  const facts = [source.published?.words, languageName(source.language)].filter((fact) => fact !== undefined);
  return (
    <header class="source-head">
      <p class="kicker">
        {source.voice && <bdi class="origin">{source.voice.name}</bdi>}
        {facts.map((fact) => (
          <span key={fact}> · {fact}</span>
        ))}
        {original && (
          <span>
            {' '}
            · a {source.derivation ?? 'copy'} of{' '}
            <a href={formatRoute({ room: 'reading', source: original.id })}>
              <bdi>{original.title}</bdi>
            </a>
          </span>
        )}
      </p>
      <h1 class={hasTitle ? 'hidden' : 'source-title'} dir="auto" lang={source.language}>
        {source.title}
      </h1>
      {(source.setAside || source.withdrawn) && (
        <p class="unsure small">◌ {source.withdrawn ? 'Taken back' : 'Set aside'}: nothing of it is counted.</p>
      )}
      <SourceCopies source={source.id} />
      <ul class="small">
        {reading.problems.map(({ code, message, at }) => (
          <li key={`${code} ${at ?? ''}`} class="unsure">
            <span aria-hidden="true">◌ </span>
            {message}
          </li>
        ))}
      </ul>
      <Provenance source={source} reading={reading} />
    </header>
  );
}

function Provenance({ source, reading }: { readonly source: ShownSource; readonly reading: ShownReading }) {
  const { obtained, digest, bytes, mediaType } = source;
  const [isReading, setReading] = useState(false);
  const propose = async () => {
    setReading(true);
    try {
      const { proposed, existed } = await ask(api.sources[':id'].proposals.$post({ param: { id: source.id } }));
      tell(
        proposed > 0
          ? `${countOf(proposed, 'statement')} proposed. Accept with a, reject with r.`
          : existed > 0
            ? 'Nothing new to propose.'
            : 'Found no reported speech to propose.',
      );
    } catch (error) {
      tellTrouble(troubleIn(error));
    }
    setReading(false);
  };
  return (
    <details class="provenance">
      <summary>How it came here</summary>
      <dl>
        <dt>obtained</dt>
        <dd>
          <bdi>{obtained.from}</bdi> ({{ file: 'a file', input: 'typed or pasted', capture: 'captured' }[obtained.how]})
          by <bdi>{obtained.by}</bdi>, {sayMoment(obtained.at)}
        </dd>
        <dt>bytes</dt>
        <dd>
          {saySize(bytes)} of {mediaType}, <a href={`/api/sources/${source.id}/bytes`}>download</a>
        </dd>
        <dt>digest</dt>
        <dd>
          <Copyable name="digest of the bytes" value={digest} />
        </dd>
        <dt>reading</dt>
        <dd>
          <Copyable name="digest of the reading" value={reading.digest} />
          <span class="second">
            by reader {reading.reader.name} {reading.reader.version}, {reading.encoding}
          </span>
        </dd>
      </dl>
      <button type="button" class="deed small" disabled={isReading} onClick={() => void propose()}>
        Read it for reported speech
      </button>
    </details>
  );
}
