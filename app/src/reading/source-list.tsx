/** Every source of the case: who speaks, when it was published, in which language, what waits in it. */

import type { ShownSource } from '../api/types.ts';
import { formatRoute } from '../state/route.ts';

export function SourceList({
  sources,
  current,
}: {
  readonly sources: readonly ShownSource[];
  readonly current: string | undefined;
}) {
  return (
    <ol class="source-list">
      {sources.map((source) => (
        <li key={source.id}>
          <a
            href={formatRoute({ room: 'reading', source: source.id })}
            aria-current={source.id === current ? 'true' : undefined}
          >
            <bdi class="title" lang={source.language}>
              {source.title}
            </bdi>
            <SourceFacts source={source} />
          </a>
        </li>
      ))}
    </ol>
  );
}

function SourceFacts({ source }: { readonly source: ShownSource }) {
  const { voice, published, language, statements, problems, setAside, withdrawn } = source;
  const facts = [voice?.name, published?.words.replace(/,.*$/, ''), languageName(language)].filter(
    (fact) => fact !== undefined,
  );
  const marks = [
    ...(statements.proposed > 0 ? [{ says: `◌ ${statements.proposed} waiting`, isUnsure: true }] : []),
    ...(problems > 0 ? [{ says: `◌ ${problems} to look at`, isUnsure: true }] : []),
    ...(setAside ? [{ says: 'set aside', isUnsure: false }] : []),
    ...(withdrawn ? [{ says: 'taken back', isUnsure: false }] : []),
  ];
  return (
    <span class="facts">
      <bdi>{facts.join(' · ')}</bdi>
      {marks.map(({ says, isUnsure }, at) => (
        <span key={says} class={isUnsure ? 'unsure' : undefined}>
          {at > 0 || facts.length > 0 ? ' · ' : ''}
          {says}
        </span>
      ))}
    </span>
  );
}

const names = new Intl.DisplayNames('en', { type: 'language' });

/** "Russian". Hostile: a page may call its language anything. */
export function languageName(tag: string | undefined): string | undefined {
  if (tag === undefined || !/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/.test(tag)) return undefined;
  return names.of(tag.split('-')[0] ?? tag);
}
