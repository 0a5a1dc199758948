/** What an action or an entry did, in a few words for people. */

import type { CaseEvent } from '../src/node.ts';
import { countOf, shownLine } from './terminal.ts';

/** "entries 12 to 40: 27 statements recorded, a voice named". */
export function describeAction({
  first,
  last,
  events,
}: {
  readonly first: number;
  readonly last: number;
  readonly events: readonly CaseEvent[];
}): string {
  const place = first === last ? `entry ${first}` : `entries ${first} to ${last}`;
  const [only] = events;
  if (events.length === 1 && only) return `${place}: ${describeEvent(only)}`;
  const parts = [...Map.groupBy(events, ({ kind }) => kind)].map(
    ([kind, all]) => `${countOf(all.length, nouns[kind])} ${verbsDone[kind]}`,
  );
  return `${place}: ${parts.join(', ')}`;
}

const nouns: Readonly<Record<CaseEvent['kind'], string>> = {
  'case-opened': 'case',
  'source-preserved': 'source',
  'source-read': 'reading',
  'voice-named': 'voice',
  'subject-named': 'subject',
  'statement-recorded': 'statement',
  'model-asked': 'model',
  judged: 'judgement',
  'hypothesis-stated': 'hypothesis',
  undone: 'undoing',
  published: 'dossier',
};
const verbsDone: Readonly<Record<CaseEvent['kind'], string>> = {
  'case-opened': 'made',
  'source-preserved': 'preserved',
  'source-read': 'made',
  'voice-named': 'named',
  'subject-named': 'named',
  'statement-recorded': 'recorded',
  'model-asked': 'asked',
  judged: 'made',
  'hypothesis-stated': 'stated',
  undone: 'made',
  published: 'published',
};

/** "source preserved: …". */
export function describeEvent(event: CaseEvent): string {
  return `${nouns[event.kind]} ${verbsDone[event.kind]}: ${shownLine(detailOf(event))}`;
}

function detailOf(event: CaseEvent): string {
  switch (event.kind) {
    case 'case-opened':
    case 'published':
      return event.payload.title;
    case 'source-preserved':
      return `${event.payload.source.id} ${event.payload.source.title ?? event.payload.source.obtained.from}`;
    case 'source-read':
      return event.payload.reading.source;
    case 'voice-named':
      return `${event.payload.voice.id} ${event.payload.voice.name}`;
    case 'subject-named':
      return `${event.payload.subject.id} ${event.payload.subject.names[0]?.text ?? ''}`;
    case 'statement-recorded': {
      const { passage, id } = event.payload.statement;
      return `${id} ${passage.kind === 'text' ? `“${passage.quote}”` : passage.id}`;
    }
    case 'model-asked': {
      const { model, address } = event.payload.exchange;
      return `${model} at ${address} about ${event.payload.source}`;
    }
    case 'judged':
      return `${event.payload.judgement.id} ${event.payload.judgement.decision.kind}, because ${event.payload.judgement.because}`;
    case 'hypothesis-stated':
      return `${event.payload.hypothesis.name}, because ${event.payload.hypothesis.because}`;
    case 'undone':
      return `entries ${event.payload.first} to ${event.payload.last} ${event.payload.withdraws ? 'taken back' : 'brought back'}`;
  }
}
