/**
 * Reads a source for reported speech and records what it finds as proposed statements: typed as far as the rules can, one
 * statement for each content, and in the speakers' words alone where they cannot. They count in no finding until a person
 * accepts them. Voices are taken by the names under which the text knows them; one without a name is this source's own,
 * since "relatives" here need not be the relatives there. Proposing twice adds nothing.
 */

import { digestOf, digestHex } from '../base/digest.ts';
import { idFromHex, newId, type VoiceId } from '../base/id.ts';
import { optional } from '../base/optional.ts';
import { succeed, type Result } from '../base/result.ts';
import { findPublishers } from '../language/find-publishers.ts';
import type { Naming } from '../language/naming.ts';
import type { Dateline, Proposal, ProposedVoice, Stretch } from '../language/proposal.ts';
import type { EventJoin } from '../language/proposed-content.ts';
import { describePassage } from '../passage/describe-passage.ts';
import type { Source } from '../source/source.ts';
import type { Statement } from '../statement/statement.ts';
import { validateAct } from '../statement/validate-content.ts';
import type { Voice } from '../statement/voice.ts';
import type { ModelReading } from './ask-model.ts';
import { knownStatement } from './known-statement.ts';
import { act, orRefuse, type Action, type ActionWriter, type OpenCase } from './open-case.ts';
import { readPage, type ReadPage } from './read-page.ts';
import { openSubjects, type SubjectBook } from './proposed-subjects.ts';
import { resolveReference } from './references.ts';
import { takeAnswers } from './take-answers.ts';

export type Proposed = {
  /** Each statement that a proposal became or was already; a proposal with several contents has several. */
  readonly proposals: readonly {
    readonly proposal: Proposal;
    readonly statement: Statement;
    readonly existed: boolean;
  }[];
  /** Events that may be one: statements of the page itself, since nobody else says so. */
  readonly joins: readonly { readonly statement: Statement; readonly existed: boolean }[];
  readonly language: string;
  /** What dates were counted from, where nobody has said when the source was published. */
  readonly dateline?: Dateline;
  readonly action: Action | undefined;
};

/**
 * Proposes statements from a source, named as people name it; with what a model has answered about it, where a person had
 * one asked. Problems: of references and of readings.
 */
export async function proposeFrom(open: OpenCase, sourceName: string, told?: ModelReading): Promise<Result<Proposed>> {
  const done = await act(open, `reading ${sourceName}`, async (writer) => {
    const page = orRefuse(await readPage(open, writer.views, sourceName));
    const { source, language } = page;
    const { readStatements } = await import('../language/propose-statements.ts');
    const read = readStatements(
      { text: page.text, parts: page.reading.parts },
      { language, ...optional('published', source.published) },
    );
    const answered = told ? await takeAnswers(writer, page, read, told) : [];
    const { openNaming } = await import('../language/naming.ts');
    const nameOf = await openNaming(language, page.text);
    const subjects = openSubjects(writer, source.id, read, { language, nameOf });
    const voices = await openVoices(open, writer, page, { subjects, nameOf });
    const recorded: Proposed['proposals'][number][] = [];
    for (const proposal of [...read.proposals, ...answered])
      for (const draft of await draftsOf(page, proposal, voices, subjects))
        recorded.push({ proposal, ...(await record(open, writer, draft)) });
    const joins: Proposed['joins'][number][] = [];
    for (const join of read.joins)
      joins.push(await record(open, writer, await joinDraft(page, join, voices, subjects)));
    return { proposals: recorded, joins, language, ...optional('dateline', read.dateline) };
  });
  return done.ok ? succeed({ ...done.value.value, action: done.value.action }) : done;
}

type Voices = {
  readonly outer: readonly VoiceId[];
  readonly idOf: (voice: ProposedVoice) => Promise<VoiceId>;
  /** Whoever says what stands there: nobody of whom the page told before, as far as it shows. */
  readonly unnamedAt: (passage: Stretch) => Promise<VoiceId>;
};
type Draft = Omit<Statement, 'id'>;

/** A statement for each content, or one in words alone. */
async function draftsOf(
  page: ReadPage,
  proposal: Proposal,
  voices: Voices,
  subjects: SubjectBook,
): Promise<readonly Draft[]> {
  const inner: VoiceId[] = [];
  for (const voice of proposal.attribution) inner.push(await voices.idOf(voice));
  if (proposal.isUnnamed) inner.push(await voices.unnamedAt(proposal.passage));
  const { passage, rule, version, confidence } = proposal;
  const attribution = [...new Set([...voices.outer, ...inner])];
  const inWords: Draft = {
    attribution,
    act: proposal.act,
    content: { kind: 'words' },
    passage: passageAt(page, passage),
    proposedBy: { rule, version, confidence },
  };
  const typed: Draft[] = [];
  for (const proposed of proposal.contents) {
    const content = await subjects.contentOf(proposed);
    if (validateAct(proposal.act, content).length > 0) continue;
    const by = { rule: `${rule} + ${proposed.rule}`, version: `${version} + ${proposed.version}` };
    typed.push({
      ...inWords,
      content,
      passage: passageAt(page, proposed.passage),
      proposedBy: { ...by, confidence: proposed.confidence },
    });
  }
  return typed.length > 0 ? typed : [inWords];
}

async function joinDraft(page: ReadPage, join: EventJoin, voices: Voices, subjects: SubjectBook): Promise<Draft> {
  const [a, b] = [await subjects.idOf(join.a), await subjects.idOf(join.b)];
  const { rule, version, passage } = join;
  return {
    attribution: voices.outer,
    act: 'asserts',
    content: { kind: 'identity', a, b, same: true },
    passage: passageAt(page, passage),
    proposedBy: { rule, version, confidence: 'low' },
  };
}

function passageAt({ source, reading, text }: ReadPage, { start, end }: Stretch): Statement['passage'] {
  return orRefuse(describePassage(source.id, { digest: reading.digest, text }, start, end));
}

async function record(
  open: OpenCase,
  writer: ActionWriter,
  draft: Draft,
): Promise<{ readonly statement: Statement; readonly existed: boolean }> {
  const known = await knownStatement(draft, writer.views);
  const statement = { id: known ?? newId('t', open.random), ...draft };
  if (known === undefined) await writer.record('statement-recorded', { statement });
  return { statement, existed: known !== undefined };
}

/** The page and its outlet come before whoever the text cites; what the page says of its own origin stands between. */
async function openVoices(
  open: OpenCase,
  writer: ActionWriter,
  { source, text, language }: ReadPage,
  { subjects, nameOf }: { readonly subjects: SubjectBook; readonly nameOf: Naming },
): Promise<Voices> {
  const known = new Map<string, VoiceId>();
  const once = async (key: string, name: string, voice: Omit<Voice, 'id' | 'name'>) => {
    const id = known.get(key) ?? (await voiceNamed(open, writer, source, { ...voice, name }));
    known.set(key, id);
    return id;
  };
  const page = source.voice ?? (await once('page', source.obtained.from.slice(0, 300), { kind: 'page', named: true }));
  const publisher = findPublishers({ text })[0]?.publisher.words.replaceAll(/\s+/g, ' ');
  const outlet =
    publisher === undefined ? undefined : await once(publisher, publisher, { kind: 'outlet', named: true });
  return {
    outer: outlet === undefined || outlet === page ? [page] : [page, outlet],
    unnamedAt: async ({ start }) => {
      const { findLanguage } = await import('../language/languages.ts');
      const name = findLanguage(language)?.unnamed ?? 'unnamed';
      const id = idFromHex('v', digestHex(digestOf(`${source.id} ${name} ${start}`)));
      const voice: Voice = { id, name, kind: 'group', named: false };
      if (!(await writer.views.voice(id))) await writer.record('voice-named', { voice });
      return id;
    },
    idOf: async (proposed) => {
      const { resolvedTo, kind, named, subject: number } = proposed;
      const subject = number === undefined ? undefined : subjects.spokenOf(number);
      const shown = nameOf(resolvedTo ?? proposed);
      if (!subject || kind === 'outlet' || kind === 'channel') return once(shown, shown, { kind, named });
      const voice = { kind, named: named || subject.proper, subject: await subjects.idOf(subject.number) };
      return once(`subject ${subject.number}`, nameOf(subject.name), voice);
    },
  };
}

async function voiceNamed(
  open: OpenCase,
  writer: ActionWriter,
  source: Source,
  { name, ...voice }: Omit<Voice, 'id'>,
): Promise<VoiceId> {
  if (voice.named) {
    const found = await resolveReference('v', name, writer.views);
    if (found.ok) return found.value;
  }
  const id = voice.named ? newId('v', open.random) : idFromHex('v', digestHex(digestOf(`${source.id} ${name}`)));
  if (!(await writer.views.voice(id))) await writer.record('voice-named', { voice: { id, name, ...voice } });
  return id;
}
