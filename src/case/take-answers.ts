/**
 * Takes what a model answered into a case: every exchange into the ledger, and of its proposals those that the rules have
 * not made. A voice that the rules know at the same place as a subject of the text is that subject's voice here too.
 */

import { refuse } from '../base/result.ts';
import { isSamePlace } from '../language/model/propose-answered.ts';
import type { Proposal, ProposedVoice, ReadText, Stretch } from '../language/proposal.ts';
import type { ModelReading } from './ask-model.ts';
import { refuseAction, type ActionWriter } from './open-case.ts';
import type { ReadPage } from './read-page.ts';

/** Records the exchanges. The proposals that are new, their voices tied to the subjects of the text. */
export async function takeAnswers(
  writer: ActionWriter,
  { source, reading }: ReadPage,
  read: ReadText,
  told: ModelReading,
): Promise<readonly Proposal[]> {
  if (told.source !== source.id || told.reading !== reading.digest)
    return refuseAction(
      refuse(
        'reading-changed',
        `Cannot use what the model answered: it was asked about another reading than the latest of "${source.id}"`,
        'Ask again.',
      ).problem,
    );
  for (const exchange of told.exchanges)
    await writer.record('model-asked', { source: source.id, reading: reading.digest, exchange });
  return told.proposals
    .filter((proposal) => !read.proposals.some((other) => isSamePlace(other, proposal)))
    .map((proposal) => ({ ...proposal, attribution: proposal.attribution.map((voice) => tie(voice, read)) }));
}

function tie(voice: ProposedVoice, { subjects }: ReadText): ProposedVoice {
  const place = voice.resolvedTo ?? voice;
  const subject = subjects.find(
    ({ kind, mentions }) => kind !== 'event' && mentions.some((mention) => isSameStretch(mention, place)),
  );
  return subject ? { ...voice, subject: subject.number } : voice;
}

function isSameStretch(a: Stretch, b: Stretch): boolean {
  return a.start === b.start && a.end === b.end;
}
