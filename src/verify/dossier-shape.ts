/** The shapes of `manifest.json` and `dossier.json`, member for member. The types that they follow are those of the records. */

import { isId, type FindingId, type HypothesisId, type PassageId, type SourceId, type VoiceId } from '../base/id.ts';
import {
  dossierFormat,
  dossierLanguages,
  dossierVersion,
  type Citation,
  type Dossier,
  type DossierLine,
  type DossierRecords,
  type Manifest,
} from '../dossier/dossier.ts';
import type { Decision, Judgement } from '../judgement/judgement.ts';
import type { Passage } from '../passage/passage.ts';
import type { Reading } from '../source/reading.ts';
import type { Source } from '../source/source.ts';
import type { Statement } from '../statement/statement.ts';
import type { Voice } from '../statement/voice.ts';
import type { Location, Subject } from '../subject/subject.ts';
import { contentShape } from './content-shape.ts';
import { findingsShape } from './finding-shapes.ts';
import {
  caseId,
  digest,
  instant,
  judgementId,
  lineId,
  passageId,
  sourceId,
  statementId,
  subjectId,
  voiceId,
} from './id-shapes.ts';
import { byKind, list, recordOf, oneOf, optional, text, truth, whole, type Shape } from './shape.ts';
import { vocabularyShape } from './vocabulary-shape.ts';

const source: Shape<Source> = recordOf<Source>({
  id: sourceId,
  digest,
  mediaType: text(),
  bytes: whole(0),
  obtained: recordOf<Source['obtained']>({
    how: oneOf('file', 'input', 'capture'),
    from: text(),
    by: text(),
    at: instant,
  }),
  title: optional(text()),
  language: optional(text()),
  published: optional(text()),
  voice: optional(voiceId),
  derivedFrom: optional(sourceId),
  derivation: optional(oneOf('copy', 'translation', 'excerpt')),
});

const reading: Shape<Reading> = recordOf<Reading>({
  source: sourceId,
  digest,
  reader: recordOf<Reading['reader']>({ name: text(), version: text() }),
  length: whole(0),
  map: optional(digest),
  encoding: text(),
  parts: list(
    recordOf<Reading['parts'][number]>({ kind: oneOf('title', 'main', 'apart'), start: whole(0), end: whole(0) }),
  ),
  problems: list(recordOf<Reading['problems'][number]>({ code: text(), message: text(), at: optional(whole(0)) })),
});

const voice: Shape<Voice> = recordOf<Voice>({
  id: voiceId,
  kind: oneOf('person', 'organisation', 'outlet', 'channel', 'page', 'document', 'group'),
  name: text(),
  named: truth,
  subject: optional(subjectId),
});

const subject: Shape<Subject> = recordOf<Subject>({
  id: subjectId,
  kind: oneOf('person', 'organisation', 'place', 'thing', 'event'),
  names: list(recordOf<Subject['names'][number]>({ text: text(), language: optional(text()), proper: truth }), {
    least: 1,
  }),
  within: optional(subjectId),
  location: optional(recordOf<Location>({ latitude: text(), longitude: text(), radiusKm: text() })),
  unit: optional(text()),
});

const passage: Shape<Passage> = byKind<Passage>({
  text: recordOf<Extract<Passage, { kind: 'text' }>>({
    kind: oneOf('text'),
    id: passageId,
    source: sourceId,
    reading: digest,
    start: whole(0),
    end: whole(1),
    quote: text(),
    prefix: text(),
    suffix: text(),
  }),
  // Nobody can make a dossier of these yet: their readers are still to come.
  region: { misfit: (_value, path) => `${path} must be a passage of text` },
  stretch: { misfit: (_value, path) => `${path} must be a passage of text` },
});

const statement: Shape<Statement> = recordOf<Statement>({
  id: statementId,
  attribution: list(voiceId, { least: 1 }),
  act: oneOf('asserts', 'denies', 'confirms', 'admits', 'asks', 'urges', 'promises', 'expects', 'threatens'),
  content: contentShape,
  passage,
  saidAt: optional(text()),
  proposedBy: optional(
    recordOf<NonNullable<Statement['proposedBy']>>({
      rule: text(),
      version: text(),
      confidence: oneOf('high', 'middle', 'low'),
    }),
  ),
});

type DecisionOf<Kind extends Decision['kind']> = Extract<Decision, { kind: Kind }>;

const decision: Shape<Decision> = byKind<Decision>({
  accept: recordOf<DecisionOf<'accept'>>({ kind: oneOf('accept'), statement: statementId }),
  reject: recordOf<DecisionOf<'reject'>>({ kind: oneOf('reject'), statement: statementId }),
  same: recordOf<DecisionOf<'same'>>({ kind: oneOf('same'), a: subjectId, b: subjectId }),
  different: recordOf<DecisionOf<'different'>>({ kind: oneOf('different'), a: subjectId, b: subjectId }),
  grade: recordOf<DecisionOf<'grade'>>({
    kind: oneOf('grade'),
    voice: voiceId,
    grade: oneOf('A', 'B', 'C', 'D', 'E', 'F'),
    grounds: list(oneOf('duress', 'anonymity', 'interest', 'expertise', 'record', 'eyewitness')),
  }),
  independent: recordOf<DecisionOf<'independent'>>({ kind: oneOf('independent'), voice: voiceId, other: voiceId }),
  'set-aside': recordOf<DecisionOf<'set-aside'>>({
    kind: oneOf('set-aside'),
    target: text<FindingId | SourceId | HypothesisId>(
      (each) => isId('f', each) || isId('s', each) || isId('h', each),
      'the id of a finding, source or hypothesis',
    ),
  }),
  seal: recordOf<DecisionOf<'seal'>>({
    kind: oneOf('seal'),
    target: text<VoiceId | PassageId>((each) => isId('v', each) || isId('p', each), 'the id of a voice or passage'),
  }),
});

const judgement: Shape<Judgement> = recordOf<Judgement>({
  id: judgementId,
  by: text(),
  at: instant,
  because: text(),
  decision,
});

const citation = text<Citation>((each) => isId('f', each) || isId('t', each), 'the id of a finding or statement');

const line: Shape<DossierLine> = byKind<DossierLine>({
  heading: recordOf<Extract<DossierLine, { kind: 'heading' }>>({ kind: oneOf('heading'), id: lineId, text: text() }),
  line: recordOf<Extract<DossierLine, { kind: 'line' }>>({
    kind: oneOf('line'),
    id: lineId,
    text: text(),
    cites: list(citation, { least: 1 }),
  }),
});

/** The shape of `dossier.json`. */
export const dossierShape: Shape<Dossier> = recordOf<Dossier>({
  format: oneOf(dossierFormat),
  version: oneOf(dossierVersion),
  case: caseId,
  title: text(),
  language: oneOf(...dossierLanguages),
  provisional: truth,
  ledger: recordOf<Dossier['ledger']>({ size: whole(1), at: instant, root: digest }),
  lines: list(line, { least: 1 }),
  findings: findingsShape,
  records: recordOf<DossierRecords>({
    sources: list(source),
    readings: list(reading),
    voices: list(voice),
    subjects: list(subject),
    statements: list(statement),
    judgements: list(judgement),
  }),
  vocabulary: vocabularyShape,
});

/** The shape of `manifest.json`. */
export const manifestShape: Shape<Manifest> = recordOf<Manifest>({
  format: oneOf(dossierFormat),
  version: oneOf(dossierVersion),
  files: list(recordOf<Manifest['files'][number]>({ name: text(), digest, bytes: whole(0) })),
});
