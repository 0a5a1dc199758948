/** Records and a projection for tests of the store: invented, and numbered so that they are easy to tell apart. */

import { digestOf } from '../../src/base/digest.ts';
import { idFromHex, type CaseId, type Id } from '../../src/base/id.ts';
import { refuse, unwrap } from '../../src/base/result.ts';
import type { Judgement } from '../../src/judgement/judgement.ts';
import type { EntryDraft } from '../../src/ledger/entry.ts';
import type { Reading } from '../../src/source/reading.ts';
import type { Source } from '../../src/source/source.ts';
import type { Standing, Statement } from '../../src/statement/statement.ts';
import type { Voice } from '../../src/statement/voice.ts';
import type { Mark, Projection } from '../../src/store/contract.ts';
import type { Subject } from '../../src/subject/subject.ts';

export const caseId: CaseId = 'c_0123456789ab';

/** What an entry of these tests says: one call of the view writer. */
export type Deed =
  | { readonly do: 'source'; readonly record: Source }
  | { readonly do: 'reading'; readonly record: Reading }
  | { readonly do: 'voice'; readonly record: Voice; readonly handle?: string }
  | { readonly do: 'subject'; readonly record: Subject }
  | {
      readonly do: 'statement';
      readonly record: Statement;
      readonly standing: Standing;
      readonly subjects: readonly Subject['id'][];
      readonly handle?: string;
    }
  | { readonly do: 'standing'; readonly id: Statement['id']; readonly standing: Standing }
  | { readonly do: 'judgement'; readonly record: Judgement; readonly concerns: readonly string[] }
  | { readonly do: 'effective'; readonly id: Judgement['id']; readonly effective: boolean }
  | { readonly do: 'mark'; readonly record: Mark }
  | { readonly do: 'nothing'; readonly number?: number }
  | { readonly do: 'refuse' };

/** Does what the payload says. */
export const projection: Projection = {
  version: 'test 1',
  project: async (_entry, payload, views) => {
    const deed: unknown = payload;
    if (!isDeed(deed)) throw new TypeError('Cannot project what is no deed');
    switch (deed.do) {
      case 'source':
        return views.putSource(deed.record);
      case 'reading':
        return views.putReading(deed.record);
      case 'voice':
        return views.putVoice(deed.record, deed.handle);
      case 'subject':
        return views.putSubject(deed.record);
      case 'statement':
        return views.putStatement(deed.record, deed);
      case 'standing':
        return views.setStanding(deed.id, deed.standing);
      case 'judgement':
        return views.putJudgement(deed.record, deed);
      case 'effective':
        return views.setEffective(deed.id, deed.effective);
      case 'mark':
        return views.putMark(deed.record);
      case 'refuse':
        return unwrap(refuse('payload-unknown', 'Cannot project a payload that asks to be refused'));
      case 'nothing':
    }
  },
};

function isDeed(payload: unknown): payload is Deed {
  return typeof payload === 'object' && payload !== null && 'do' in payload;
}

let drafts = 0;

/** A draft of an entry that says so. */
export function draftOf(deed: Deed): EntryDraft {
  const number = drafts++;
  const at = new Date(Date.UTC(2022, 0, 1) + number * 1000).toISOString();
  return { kind: deed.do, at, payload: deed, salt: number.toString(16).padStart(32, '0') };
}

/** An id that follows from a number. */
export function idOf<Prefix extends string>(prefix: Prefix, number: number): Id<Prefix> {
  return idFromHex(prefix, digestOf(`${prefix} ${number}`).slice('sha256:'.length));
}

export function sourceOf(number: number, change: Partial<Source> = {}): Source {
  return {
    id: idOf('s', number),
    digest: digestOf(`bytes ${number}`),
    mediaType: 'text/plain',
    bytes: `bytes ${number}`.length,
    obtained: { how: 'file', from: `page-${number}.txt`, by: 'Ada', at: '2022-01-09T12:00:00.000Z' },
    title: `Page ${number}`,
    ...change,
  };
}

export function readingOf(number: number, change: Partial<Reading> = {}): Reading {
  return {
    source: idOf('s', number),
    digest: digestOf(`bytes ${number}`),
    reader: { name: 'text', version: '1' },
    length: `bytes ${number}`.length,
    encoding: 'utf-8',
    parts: [],
    problems: [],
    ...change,
  };
}

export function voiceOf(number: number, name = `Voice ${number}`): Voice {
  return { id: idOf('v', number), kind: 'outlet', name, named: true };
}

export function subjectOf(number: number, ...names: readonly string[]): Subject {
  const texts = names.length > 0 ? names : [`Subject ${number}`];
  return { id: idOf('x', number), kind: 'person', names: texts.map((text) => ({ text, proper: true })) };
}

/** Statement `number`, at source `number % 10`, through voices 0 and 1 from voice `number % 7`. */
export function statementOf(number: number, quote = `They came at ${number} o'clock`): Statement {
  return {
    id: idOf('t', number),
    attribution: [idOf('v', 0), idOf('v', 1), idOf('v', number % 7)],
    act: 'asserts',
    content: { kind: 'words' },
    passage: {
      kind: 'text',
      id: idOf('p', number),
      source: idOf('s', number % 10),
      reading: digestOf(`bytes ${number % 10}`),
      start: 0,
      end: quote.length,
      quote,
      prefix: '',
      suffix: '',
    },
  };
}

/** The deed that puts statement `number`, about subject `number % 5`. */
export function statementDeed(number: number, standing: Standing = 'accepted', quote?: string): Deed {
  return { do: 'statement', record: statementOf(number, quote), standing, subjects: [idOf('x', number % 5)] };
}

/** Judgement `number`, which accepts statement `number`. */
export function judgementDeed(number: number): Deed {
  const statement = idOf('t', number);
  const record: Judgement = {
    id: idOf('j', number),
    by: 'Ada',
    at: '2022-01-09T12:00:00.000Z',
    because: 'I read it there',
    decision: { kind: 'accept', statement },
  };
  return { do: 'judgement', record, concerns: [statement] };
}
