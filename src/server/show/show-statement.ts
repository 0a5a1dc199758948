/** Statements for people: the chain by name, the content in words, the quote, and the judgement that it stands by. */

import { isId, type SourceId, type StatementId, type VoiceId } from '../../base/id.ts';
import { optional } from '../../base/optional.ts';
import { sayContent } from '../../reasoning/say-content.ts';
import type { Source } from '../../source/source.ts';
import type { Statement } from '../../statement/statement.ts';
import type { JudgementRow, StatementRow, ViewReader } from '../../store/contract.ts';
import type { Vocabulary } from '../../subject/vocabulary.ts';
import type { ShownStatement, VoiceName } from '../shapes/records.ts';
import { idsIn, openSentences, readNames, type SentenceLanguage, type Sentences } from './sentences.ts';
import { showJudgement } from './show-judgement.ts';

/** Statements as the API gives them. */
export async function showStatements(
  rows: readonly StatementRow[],
  views: ViewReader,
  vocabulary: Vocabulary,
  language: SentenceLanguage,
): Promise<readonly ShownStatement[]> {
  const targets = await readTargets(
    rows.map(({ record }) => record),
    views,
  );
  const messages = rows.map(({ record }) => sayContent(record.content, targets));
  const sentences = openSentences(language, await readNames(messages.flatMap(idsIn), views, language), vocabulary);
  const voices = await readVoices(
    rows.flatMap(({ record }) => record.attribution),
    views,
  );
  const sources = await readSources(
    rows.map(({ record }) => record.passage.source),
    views,
  );
  return Promise.all(
    rows.map(async ({ record, standing, handle }, place) => {
      const message = messages[place];
      const decided = await latestDecision(record.id, views);
      return {
        id: record.id,
        ...optional('handle', handle),
        standing,
        attribution: record.attribution.map((id) => voices.get(id) ?? { id, name: id, named: true }),
        act: record.act,
        says: message ? sentences.say(message) : '',
        content: record.content,
        ...optional('passage', showPassage(record)),
        source: showSourceName(record.passage.source, sources, voices, sentences),
        ...optional('saidAt', record.saidAt === undefined ? undefined : sentences.date(record.saidAt)),
        ...optional('proposedBy', record.proposedBy),
        ...optional('decided', decided && showJudgement(decided, new Map())),
      };
    }),
  );
}

/** The statements that others are about, as deep as they are told. */
export async function readTargets(
  statements: readonly Pick<Statement, 'content'>[],
  views: ViewReader,
): Promise<ReadonlyMap<StatementId, Statement>> {
  const found = new Map<StatementId, Statement>();
  for (let level = statements, depth = 0; level.length > 0 && depth < 3; depth += 1) {
    const next: Statement[] = [];
    for (const { content } of level) {
      const id = content.kind === 'about' ? content.target : undefined;
      if (id === undefined || !isId('t', id) || found.has(id)) continue;
      const target = (await views.statement(id))?.record;
      if (!target) continue;
      found.set(target.id, target);
      next.push(target);
    }
    level = next;
  }
  return found;
}

export async function readVoices(ids: Iterable<VoiceId>, views: ViewReader): Promise<ReadonlyMap<string, VoiceName>> {
  const voices = new Map<string, VoiceName>();
  for (const id of new Set(ids)) {
    const voice = (await views.voice(id))?.record;
    if (voice) voices.set(id, { id, name: voice.name, named: voice.named });
  }
  return voices;
}

type NamedSource = { readonly source: Source; readonly voice: string | undefined };

async function readSources(ids: Iterable<SourceId>, views: ViewReader): Promise<ReadonlyMap<string, NamedSource>> {
  const sources = new Map<string, NamedSource>();
  for (const id of new Set(ids)) {
    const source = (await views.source(id))?.record;
    if (!source) continue;
    const voice = source.voice === undefined ? undefined : (await views.voice(source.voice))?.record.name;
    sources.set(id, { source, voice });
  }
  return sources;
}

function showSourceName(
  id: SourceId,
  sources: ReadonlyMap<string, NamedSource>,
  voices: ReadonlyMap<string, VoiceName>,
  sentences: Sentences,
): ShownStatement['source'] {
  const found = sources.get(id);
  if (!found) return { id, title: id };
  const { source, voice } = found;
  return {
    id,
    title: source.title ?? source.obtained.from,
    ...optional('language', source.language),
    ...optional('voice', voice ?? voices.get(source.voice ?? '')?.name),
    ...optional('published', source.published === undefined ? undefined : sentences.date(source.published)),
  };
}

function showPassage({ passage }: Statement): ShownStatement['passage'] {
  if (passage.kind !== 'text') return undefined;
  const { id, source, start, end, quote, prefix, suffix } = passage;
  return { id, source, start, end, quote, prefix, suffix };
}

async function latestDecision(id: StatementId, views: ViewReader): Promise<JudgementRow | undefined> {
  const { rows } = await views.judgements({ concerns: id, effective: true, limit: 1000 });
  return rows.findLast(({ record }) => record.decision.kind === 'accept' || record.decision.kind === 'reject');
}
