/**
 * Reads a source for reported speech and records what it finds as proposed statements, in the speakers' words alone: they
 * count in no finding until a person accepts them. Voices are taken by the names under which the text knows them; one
 * without a name is this source's own, since "relatives" here need not be the relatives there. Proposing twice adds nothing.
 */

import { digestOf, digestHex } from '../base/digest.ts';
import { idFromHex, newId, type VoiceId } from '../base/id.ts';
import { optional } from '../base/optional.ts';
import { refuse, succeed, type Result } from '../base/result.ts';
import { findPublishers } from '../language/find-publishers.ts';
import { guessLanguage } from '../language/guess-language.ts';
import type { Proposal, ProposedVoice } from '../language/proposal.ts';
import { describePassage } from '../passage/describe-passage.ts';
import type { Reading } from '../source/reading.ts';
import type { Source } from '../source/source.ts';
import type { Statement } from '../statement/statement.ts';
import type { Voice, VoiceKind } from '../statement/voice.ts';
import { knownStatement } from './known-statement.ts';
import { act, orRefuse, refuseAction, type Action, type ActionWriter, type OpenCase } from './open-case.ts';
import { readingText } from './preserve-source.ts';
import { resolveReference } from './references.ts';

export type Proposed = {
  /** A proposal, and the statement that it became or was already. */
  readonly proposals: readonly {
    readonly proposal: Proposal;
    readonly statement: Statement;
    readonly existed: boolean;
  }[];
  readonly language: string;
  readonly action: Action | undefined;
};

/** Proposes statements from a source, named as people name it. Problems: of references, `language-unknown`. */
export async function proposeFrom(open: OpenCase, sourceName: string): Promise<Result<Proposed>> {
  const done = await act(open, `reading ${sourceName}`, async (writer) => {
    const id = orRefuse(await resolveReference('s', sourceName, writer.views));
    const source = (await writer.views.source(id))?.record;
    const reading = (await writer.views.readings(id)).at(-1)?.record;
    if (!source || !reading)
      return refuseAction(refuse('reading-missing', `Cannot read source "${id}": it has no reading`).problem);
    const text = orRefuse(await readingText(open, reading));
    const language = source.language ?? guessLanguage(text);
    if (language === undefined) {
      return refuseAction(
        refuse(
          'language-unknown',
          `Cannot read source "${id}" for statements: its language is not known`,
          'Say it when adding the source: --language en.',
        ).problem,
      );
    }
    const { proposeStatements } = await import('../language/propose-statements.ts');
    const proposals = proposeStatements(
      { text, parts: reading.parts },
      { language, ...optional('published', source.published) },
    );
    const voices = await openVoices(open, writer, source, text);
    const recorded: Proposed['proposals'][number][] = [];
    for (const proposal of proposals)
      recorded.push(await recordProposal(open, writer, { source, reading, text }, proposal, voices));
    return { proposals: recorded, language };
  });
  return done.ok ? succeed({ ...done.value.value, action: done.value.action }) : done;
}

type Page = { readonly source: Source; readonly reading: Reading; readonly text: string };
type Voices = { readonly outer: readonly VoiceId[]; readonly idOf: (voice: ProposedVoice) => Promise<VoiceId> };

async function recordProposal(
  open: OpenCase,
  writer: ActionWriter,
  { source, reading, text }: Page,
  proposal: Proposal,
  voices: Voices,
): Promise<Proposed['proposals'][number]> {
  const inner: VoiceId[] = [];
  for (const voice of proposal.attribution) inner.push(await voices.idOf(voice));
  const { start, end } = proposal.passage;
  const draft: Omit<Statement, 'id'> = {
    attribution: [...new Set([...voices.outer, ...inner])],
    act: proposal.act,
    content: { kind: 'words' },
    passage: orRefuse(describePassage(source.id, { digest: reading.digest, text }, start, end)),
    proposedBy: { rule: proposal.rule, version: proposal.version, confidence: proposal.confidence },
  };
  const known = await knownStatement(draft, writer.views);
  const statement = { id: known ?? newId('t', open.random), ...draft };
  if (known === undefined) await writer.record('statement-recorded', { statement });
  return { proposal, statement, existed: known !== undefined };
}

/** The page and its outlet come before whoever the text cites; what the page says of its own origin stands between. */
async function openVoices(open: OpenCase, writer: ActionWriter, source: Source, text: string): Promise<Voices> {
  const known = new Map<string, VoiceId>();
  const once = async (name: string, kind: VoiceKind, named: boolean) => {
    const id = known.get(name) ?? (await voiceNamed(open, writer, source, { name: name.slice(0, 300), kind, named }));
    known.set(name, id);
    return id;
  };
  const page = source.voice ?? (await once(source.obtained.from, 'page', true));
  const publisher = findPublishers({ text })[0]?.publisher.words;
  const outlet = publisher === undefined ? undefined : await once(publisher, 'outlet', true);
  return {
    outer: outlet === undefined || outlet === page ? [page] : [page, outlet],
    idOf: ({ words, resolvedTo, kind, named }) =>
      once((resolvedTo?.words ?? words).replaceAll(/\s+/g, ' ').trim(), kind, named),
  };
}

async function voiceNamed(
  open: OpenCase,
  writer: ActionWriter,
  source: Source,
  { name, kind, named }: Omit<Voice, 'id'>,
): Promise<VoiceId> {
  if (named) {
    const found = await resolveReference('v', name, writer.views);
    if (found.ok) return found.value;
  }
  const id = named ? newId('v', open.random) : idFromHex('v', digestHex(digestOf(`${source.id} ${name}`)));
  if (!(await writer.views.voice(id))) await writer.record('voice-named', { voice: { id, kind, name, named } });
  return id;
}
