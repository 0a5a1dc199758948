/**
 * What the real article says, typed: a table from the ids of the reference statements to records in the form of the import
 * lines (docs/format.md). Facts and our own words only. A passage is the id of a reference statement; `placeRecords` puts
 * the quote and its offsets in from the reference file, which lies outside the project.
 *
 * Where two channels posted the same recording side by side, each path is a statement of its own.
 */

import type { Content, Value } from '../../src/statement/content.ts';
import type { Act } from '../../src/statement/statement.ts';
import type { VoiceKind } from '../../src/statement/voice.ts';
import type { SubjectKind } from '../../src/subject/subject.ts';

/** A content with handles in place of ids. */
type Named<T> = T extends string ? string : T extends object ? { readonly [Key in keyof T]: Named<T[Key]> } : T;

export type ArticleRecord =
  | {
      readonly record: 'voice';
      readonly key: string;
      readonly kind: VoiceKind;
      readonly name: string;
      readonly named: boolean;
      readonly subject?: string;
    }
  | {
      readonly record: 'subject';
      readonly key: string;
      readonly kind: SubjectKind;
      readonly names: readonly { readonly text: string; readonly language: string; readonly proper: boolean }[];
      readonly within?: string;
    }
  | {
      readonly record: 'statement';
      readonly key: string;
      readonly source: string;
      /** Outermost first, origin last. */
      readonly attribution: readonly string[];
      readonly act: Act;
      readonly content: Named<Content>;
      /** The id of the reference statement whose quote it is. */
      readonly gold: string;
    }
  | {
      readonly record: 'judgement';
      readonly decision: { readonly kind: 'same'; readonly a: string; readonly b: string };
      readonly because: string;
    };

/** The handle of the source in these records. */
export const articleSource = 'article';

function voice(
  key: string,
  kind: VoiceKind,
  name: string,
  more: { named?: false; subject?: string } = {},
): ArticleRecord {
  return {
    record: 'voice',
    key,
    kind,
    name,
    named: more.named ?? true,
    ...(more.subject === undefined ? {} : { subject: more.subject }),
  };
}

/** A subject by a proper name, or by a description in small letters. */
function subject(key: string, kind: SubjectKind, text: string, within?: string): ArticleRecord {
  const proper = kind !== 'event' && text !== text.toLowerCase() && !text.startsWith('the ');
  return {
    record: 'subject',
    key,
    kind,
    names: [{ text, language: 'en', proper }],
    ...(within === undefined ? {} : { within }),
  };
}

const records: readonly ArticleRecord[] = [
  voice('page', 'page', 'The blog page'),
  voice('outlet', 'outlet', 'Meduza'),
  voice('qazaqstan', 'channel', 'Qazaqstan'),
  voice('khabar', 'channel', 'Khabar 24'),
  voice('detained', 'person', 'The detained man in the video', { subject: 'man' }),
  voice('foreign-ministry', 'organisation', 'Foreign Ministry of Kyrgyzstan'),
  voice('media', 'group', 'Kyrgyz media and Telegram channels', { named: false }),
  voice('relatives', 'group', 'Relatives of Ruzakhunov', { named: false }),
  voice('colleagues', 'group', 'Colleagues of Ruzakhunov', { named: false }),
  voice('rutskaya', 'person', 'Yulia Rutskaya'),
  voice('tashiev', 'person', 'Kamchybek Tashiev', { subject: 'tashiev-himself' }),
  voice('interior-ministry', 'organisation', 'Interior Ministry of Kyrgyzstan, press service'),
  voice('sultanbaev', 'person', 'Erbol Sultanbaev'),
  voice('authorities', 'organisation', 'The Kyrgyz authorities'),
  voice('investigators', 'group', 'The investigators', { named: false }),
  voice('nekhabar', 'channel', 'Nekhabar'),
  voice('power-structures', 'group', 'Representatives of power structures', { named: false }),
  voice('commenter', 'person', 'A commenter', { named: false }),

  subject('man', 'person', 'the man in the video'),
  subject('ruzakhunov', 'person', 'Vikram Ruzakhunov'),
  subject('ruzahunov', 'person', 'Ruzahunov Vikram'),
  subject('uburov', 'person', 'Zakir Uburov'),
  subject('tashiev-himself', 'person', 'Kamchybek Tashiev'),
  subject('strangers', 'person', 'strangers'),
  subject('payers', 'person', 'unknown persons'),
  subject('ministry-of-foreign-affairs', 'organisation', 'Foreign Ministry of Kyrgyzstan'),
  subject('ministry-of-the-interior', 'organisation', 'Interior Ministry of Kyrgyzstan'),
  subject('kazakhstan', 'place', 'Kazakhstan'),
  subject('kyrgyzstan', 'place', 'Kyrgyzstan'),
  subject('almaty', 'place', 'Almaty', 'kazakhstan'),
  subject('bishkek', 'place', 'Bishkek', 'kyrgyzstan'),
  subject('embassy', 'place', 'the Kazakh embassy', 'bishkek'),
  subject('apartment', 'place', 'the apartment', 'almaty'),
  subject('contact', 'event', 'the first contact'),
  subject('offer', 'event', 'the offer to join the rally'),
  subject('agreement', 'event', 'the man’s agreement'),
  subject('payment', 'event', 'the payment for the man’s flight'),
  subject('flight-of-man', 'event', 'the man’s flight to Almaty'),
  subject('flight-of-ruzakhunov', 'event', 'Ruzakhunov’s flight'),
  subject('purchase', 'event', 'the purchase of the ticket'),
  subject('reward', 'event', 'the payment for joining the protests'),
  subject('stay', 'event', 'the stay in the apartment'),
  subject('beating', 'event', 'the beating'),
  subject('torture', 'event', 'the torture'),
  subject('arrest', 'event', 'the arrest of the man'),
  subject('detention', 'event', 'the detention of Ruzakhunov'),
  subject('inquiry', 'event', 'the ministry’s inquiry'),
  subject('advice', 'event', 'the advice to compatriots'),
  subject('tours', 'event', 'his tours'),
  subject('application', 'event', 'the application to the ministry'),
  subject('plea', 'event', 'the plea for him'),
  subject('rally', 'event', 'the rally at the embassy'),
  subject('visit', 'event', 'the visit to the protesters'),
  subject('note', 'event', 'the note to Kazakhstan'),
  subject('invitation', 'event', 'the invitation'),
  subject('earlier-travel', 'event', 'his earlier travel'),
  subject('investigation', 'event', 'the investigation of the arrest'),
  subject('hoped-for', 'event', 'the investigation hoped for'),
];

const outer = ['page', 'outlet'] as const;
const confession = [
  [...outer, 'qazaqstan', 'detained'],
  [...outer, 'khabar', 'detained'],
];
const through = (...voices: readonly string[]) => [[...outer, ...voices]];
const ministryCitingRelatives = through('interior-ministry', 'relatives');
const unnamedViaChannel = through('nekhabar', 'power-structures');

type Roles = Readonly<Partial<Record<string, Named<Value>>>>;
const of = (key: string): Named<Value> => ({ kind: 'subject', subject: key });
const term = (word: string): Named<Value> => ({ kind: 'term', term: word });
const words = (text: string): Named<Value> => ({ kind: 'text', text });
const figure = (number: string, unit: string, more: { approximate?: true } = {}): Named<Value> => ({
  kind: 'quantity',
  min: number,
  max: number,
  unit,
  ...more,
});

function happened(
  event: string,
  type: string,
  roles: Roles,
  when?: { edtf: string; daypart?: 'evening' },
): Named<Content> {
  return { kind: 'event', event, type, roles, ...(when ? { when } : {}), polarity: 'positive' };
}
function is(subjectKey: string, property: string, value: Named<Value>, when?: { edtf: string }): Named<Content> {
  return { kind: 'attribute', of: subjectKey, property, value, ...(when ? { when } : {}), polarity: 'positive' };
}
function not(content: Named<Content>): Named<Content> {
  return { ...content, polarity: 'negative' };
}
const before = (earlier: string, later: string): Named<Content> => ({ kind: 'order', earlier, later });
const same = (a: string, b: string): Named<Content> => ({ kind: 'identity', a, b, same: true });
const about = (target: string, says: 'false' | 'coerced' | 'mistaken'): Named<Content> => ({
  kind: 'about',
  target,
  says,
  polarity: 'positive',
});
const inWords: Named<Content> = { kind: 'words' };

/** By reference statement: the paths on which it came, the act, and what it says. */
type Row = readonly [
  gold: string,
  paths: readonly (readonly string[])[],
  act: Act,
  ...contents: readonly Named<Content>[],
];

const rows: readonly Row[] = [
  [
    's01',
    confession,
    'asserts',
    happened('contact', 'contact', { agent: of('strangers'), patient: of('man') }, { edtf: '2022-01-01' }),
    happened('offer', 'offer', { agent: of('strangers'), addressee: of('man'), purpose: term('protest') }),
  ],
  [
    's02',
    confession,
    'asserts',
    happened('agreement', 'agreement', { agent: of('man'), theme: of('offer') }),
    happened('payment', 'payment', { payer: of('payers'), patient: of('man'), theme: of('flight-of-man') }),
    before('contact', 'agreement'),
    before('agreement', 'payment'),
    happened('flight-of-man', 'journey', { agent: of('man'), to: of('almaty') }),
  ],
  ['s03', confession, 'asserts', happened('stay', 'lodging', { patient: of('man'), place: of('apartment') })],
  [
    's04',
    confession,
    'admits',
    happened('reward', 'payment', { addressee: of('man'), amount: figure('90000', 'KZT'), purpose: term('protest') }),
    happened('flight-of-man', 'journey', { agent: of('man'), from: of('kyrgyzstan'), purpose: term('protest') }),
  ],
  ['s05', confession, 'asserts', is('man', 'occupation', term('unemployed'))],
  ['s06', through(), 'asserts', happened('beating', 'ill-treatment', { patient: of('man') }, { edtf: '../2022-01' })],
  [
    's07',
    through('foreign-ministry'),
    'asserts',
    happened('inquiry', 'investigation', { agent: of('ministry-of-foreign-affairs'), theme: of('arrest') }),
    happened('arrest', 'detention', { patient: of('man') }),
    is('man', 'citizenship', of('kyrgyzstan')),
  ],
  [
    's08',
    through('foreign-ministry'),
    'urges',
    happened('advice', 'appeal', { agent: of('ministry-of-foreign-affairs') }),
  ],
  [
    's09',
    through('media'),
    'asserts',
    same('man', 'ruzahunov'),
    is('ruzahunov', 'occupation', term('pianist')),
    is('ruzahunov', 'occupation', term('orchestra-leader')),
    happened('tours', 'performance', { agent: of('ruzahunov'), place: of('almaty') }),
  ],
  ['s10', through('relatives'), 'asserts', same('man', 'ruzakhunov')],
  ['s11', through('colleagues'), 'asserts', same('man', 'ruzakhunov')],
  [
    's12',
    through('relatives'),
    'asserts',
    happened('torture', 'ill-treatment', { patient: of('ruzakhunov') }),
    happened('detention', 'detention', { patient: of('ruzakhunov') }),
  ],
  ['s13', through('relatives'), 'denies', inWords],
  ['s14', through('rutskaya'), 'confirms', same('man', 'ruzakhunov')],
  ['s15', through('rutskaya'), 'asserts', about('detained', 'false')],
  ['s16', through('rutskaya'), 'asks', happened('plea', 'appeal', { purpose: words('protect the pianist') })],
  ['s17', through(), 'asserts', happened('rally', 'protest', { place: of('embassy') })],
  ['s18', through(), 'asserts', is('rally', 'number-of-people', figure('20', 'person', { approximate: true }))],
  [
    's19',
    through(),
    'asserts',
    happened('visit', 'meeting', { agent: of('tashiev-himself'), place: of('embassy') }),
    is('tashiev-himself', 'office', term('head')),
  ],
  ['s20', through('tashiev'), 'denies', not(is('ruzakhunov', 'role', term('terrorist')))],
  ['s21', through('tashiev'), 'asserts', about('investigators', 'mistaken')],
  ['s22', through('tashiev'), 'asserts', happened('note', 'diplomatic-note', { theme: of('detention') })],
  [
    's23',
    ministryCitingRelatives,
    'asserts',
    happened(
      'flight-of-ruzakhunov',
      'journey',
      { agent: of('ruzakhunov'), to: of('kazakhstan') },
      { edtf: '2022-01-02', daypart: 'evening' },
    ),
  ],
  [
    's24',
    ministryCitingRelatives,
    'asserts',
    happened('invitation', 'invitation', {
      addressee: of('ruzakhunov'),
      to: of('kazakhstan'),
      purpose: term('concert'),
    }),
    happened('flight-of-ruzakhunov', 'journey', { agent: of('ruzakhunov'), purpose: term('concert') }),
  ],
  [
    's25',
    ministryCitingRelatives,
    'asserts',
    happened('purchase', 'purchase', { theme: of('flight-of-ruzakhunov') }, { edtf: '2021-12-16' }),
  ],
  [
    's26',
    through('interior-ministry'),
    'confirms',
    happened('earlier-travel', 'journey', { agent: of('ruzakhunov'), to: of('kazakhstan'), purpose: term('stage') }),
  ],
  [
    's27',
    through(),
    'asserts',
    happened('investigation', 'investigation', { agent: of('ministry-of-the-interior'), theme: of('detention') }),
  ],
  [
    's28',
    through('sultanbaev'),
    'denies',
    not(happened('flight-of-ruzakhunov', 'journey', { agent: of('ruzakhunov'), purpose: term('protest') })),
  ],
  ['s29', through('authorities'), 'expects', happened('hoped-for', 'investigation', { theme: of('detention') })],
  ['s30', unnamedViaChannel, 'denies', { kind: 'identity', a: 'man', b: 'ruzakhunov', same: false }],
  [
    's31',
    unnamedViaChannel,
    'asserts',
    same('man', 'uburov'),
    is('uburov', 'age', figure('31', 'year'), { edtf: '2022-01' }),
  ],
  ['s32', [['page', 'commenter']], 'asserts', about('detained', 'coerced')],
];

function statements([gold, paths, act, ...contents]: Row): readonly ArticleRecord[] {
  return contents.flatMap((content, number) =>
    paths.map((attribution): ArticleRecord => {
      const letter = String.fromCharCode('a'.charCodeAt(0) + number);
      const channel = paths.length > 1 ? `-${attribution[2] ?? ''}` : '';
      return {
        record: 'statement',
        key: `${gold}${letter}${channel}`,
        source: articleSource,
        attribution,
        act,
        content,
        gold,
      };
    }),
  );
}

/** Voices, subjects, statements and judgements, in an order in which they can be recorded. */
export const articleRecords: readonly ArticleRecord[] = [
  ...records,
  ...rows.flatMap(statements),
  {
    record: 'judgement',
    decision: { kind: 'same', a: 'ruzakhunov', b: 'ruzahunov' },
    because: 'One name in two orders and two spellings, of one pianist of one orchestra.',
  },
  {
    record: 'judgement',
    decision: { kind: 'same', a: 'flight-of-man', b: 'flight-of-ruzakhunov' },
    because: 'If the man is Ruzakhunov, there is one flight: nobody speaks of two.',
  },
];

/** A line of the reference file. */
export type GoldStatement = {
  readonly id: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
};

/** The records as import lines, each statement with the passage that the reference file gives it. */
export function placeRecords(gold: readonly GoldStatement[]): readonly object[] {
  const byId = new Map(gold.map((statement) => [statement.id, statement]));
  return articleRecords.map((record) => {
    if (record.record !== 'statement') return record;
    const { gold: id, ...line } = record;
    const place = byId.get(id);
    if (!place) throw new Error(`The reference has no statement ${id}`);
    return { ...line, passage: { quote: place.quote, start: place.start, end: place.end } };
  });
}
