/** The whole trail, opened: from what was asked about down to the digests of preserved bytes. */

import { useTrail } from '../api/questions.ts';
import type { ShownTrail } from '../api/types.ts';
import { sentenceLanguage } from '../state/preferences.ts';
import { formatRoute } from '../state/route.ts';
import { Dialog } from './dialog.tsx';
import { ProblemNote, Wait } from './problem-note.tsx';

export function TrailDialog({ id, onLeave }: { readonly id: string; readonly onLeave: () => void }) {
  const { value: trail, trouble } = useTrail(id).value;
  return (
    <Dialog title="Why: the whole trail" onLeave={onLeave}>
      {trail ? (
        <ol class="trail">
          {trail.steps.map((step, place) => (
            <Step key={place} step={step} />
          ))}
        </ol>
      ) : trouble ? (
        <ProblemNote trouble={trouble} />
      ) : (
        <Wait what="the trail" />
      )}
      <div class="row end">
        <button type="button" class="deed" onClick={onLeave}>
          Leave
        </button>
      </div>
    </Dialog>
  );
}

function Step({ step }: { readonly step: ShownTrail['steps'][number] }) {
  const { depth, kind, id, says, quote, language, source, facts } = step;
  return (
    <li class={`step ${kind}`} style={{ '--depth': depth }}>
      <p>
        <span class="kind">{kind}</span>{' '}
        <bdi class="says" lang={kind === 'source' ? language : sentenceLanguage.value}>
          {says}
        </bdi>
      </p>
      {quote !== undefined && (
        <blockquote class="said" dir="auto" lang={language}>
          {quote}
        </blockquote>
      )}
      <dl>
        {facts.map(({ name, value, mono }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <bdi class={mono ? 'mono' : undefined}>{value}</bdi>
            </dd>
          </div>
        ))}
        <div>
          <dt>id</dt>
          <dd class="mono">
            {source === undefined ? id : <a href={formatRoute({ room: 'reading', source, statement: id })}>{id}</a>}
          </dd>
        </div>
      </dl>
    </li>
  );
}
