/** The article's records as a testimony, with ids that follow from the handles, for tests of reasoning alone. */

import { contentSchema } from '../../src/statement/content.ts';
import type { Testimony } from '../../src/reasoning/testimony.ts';
import { voiceSchema } from '../../src/statement/voice.ts';
import { subjectSchema } from '../../src/subject/subject.ts';
import { builtInVocabulary } from '../../src/subject/vocabulary.ts';
import { idOf } from '../reasoning/notation.ts';
import { articleRecords, type ArticleRecord } from './contents.ts';

type RecordOf<Kind extends ArticleRecord['record']> = Extract<ArticleRecord, { record: Kind }>;

/** The testimony of the whole article. */
export function articleTestimony(): Testimony {
  const voices = all('voice');
  const voiceKeys = new Set(voices.map(({ key }) => key));
  return {
    statements: all('statement').map(({ key, source, attribution, act, content }) => ({
      id: idOf('t', key),
      attribution: attribution.map((voice) => idOf('v', voice)),
      act,
      content: contentSchema.parse(resolve(content, voiceKeys)),
      passage: { kind: 'region', id: idOf('p', key), source: idOf('s', source), page: 1, box: [0, 0, 1, 1] },
    })),
    provisional: [],
    voices: voices.map(({ record: _record, key, ...voice }) =>
      voiceSchema.parse({
        ...voice,
        id: idOf('v', key),
        ...(voice.subject ? { subject: idOf('x', voice.subject) } : {}),
      }),
    ),
    subjects: all('subject').map(({ record: _record, key, ...subject }) =>
      subjectSchema.parse({
        ...subject,
        id: idOf('x', key),
        ...(subject.within ? { within: idOf('x', subject.within) } : {}),
      }),
    ),
    derivations: [],
    grades: [],
    identities: all('judgement').map(({ decision: { a, b } }) => ({
      judgement: idOf('j', `${a} ${b}`),
      a: idOf('x', a),
      b: idOf('x', b),
      same: true,
    })),
    vocabulary: builtInVocabulary,
  };
}

function all<Kind extends ArticleRecord['record']>(kind: Kind): readonly RecordOf<Kind>[] {
  return articleRecords.filter((record): record is RecordOf<Kind> => record.record === kind);
}

const naming = new Set(['event', 'of', 'earlier', 'later', 'a', 'b', 'subject']);

/** Handles made ids, wherever a content names a subject or a voice. */
function resolve(value: unknown, voices: ReadonlySet<string>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]: [string, unknown]) => {
      if (typeof each !== 'string') return [key, resolve(each, voices)];
      if (key === 'target') return [key, idOf(voices.has(each) ? 'v' : 't', each)];
      return [key, naming.has(key) && !(key === 'subject' && each === 'subject') ? idOf('x', each) : each];
    }),
  );
}
