/** The shapes of what is said: contents, values, dates. */

import { isId, type StatementId, type VoiceId } from '../base/id.ts';
import type { Content, Value } from '../statement/content.ts';
import type { When } from '../time/when.ts';
import { subjectId } from './id-shapes.ts';
import { byKind, dictionary, recordOf, oneOf, optional, text, truth, whole, type Shape } from './shape.ts';

export const whenShape: Shape<When> = recordOf<When>({
  edtf: text(),
  daypart: optional(oneOf('night', 'morning', 'afternoon', 'evening')),
  zone: optional(text()),
});

const decimal = text((each) => /^-?\d{1,30}(\.\d{1,30})?$/.test(each), 'a decimal number');

type ValueOf<Kind extends Value['kind']> = Extract<Value, { kind: Kind }>;

export const valueShape: Shape<Value> = byKind<Value>({
  subject: recordOf<ValueOf<'subject'>>({ kind: oneOf('subject'), subject: subjectId }),
  term: recordOf<ValueOf<'term'>>({ kind: oneOf('term'), term: text() }),
  quantity: recordOf<ValueOf<'quantity'>>({
    kind: oneOf('quantity'),
    min: optional(decimal),
    max: optional(decimal),
    unit: text(),
    approximate: optional(oneOf(true)),
  }),
  date: recordOf<ValueOf<'date'>>({ kind: oneOf('date'), when: whenShape }),
  text: recordOf<ValueOf<'text'>>({ kind: oneOf('text'), text: text() }),
});

type ContentOf<Kind extends Content['kind']> = Extract<Content, { kind: Kind }>;

const polarity = oneOf('positive', 'negative');

export const contentShape: Shape<Content> = byKind<Content>({
  event: recordOf<ContentOf<'event'>>({
    kind: oneOf('event'),
    event: subjectId,
    type: text(),
    roles: dictionary(valueShape),
    when: optional(whenShape),
    polarity,
  }),
  attribute: recordOf<ContentOf<'attribute'>>({
    kind: oneOf('attribute'),
    of: subjectId,
    property: text(),
    value: valueShape,
    when: optional(whenShape),
    polarity,
  }),
  order: recordOf<ContentOf<'order'>>({
    kind: oneOf('order'),
    earlier: subjectId,
    later: subjectId,
    because: optional(truth),
    gap: optional(
      recordOf<NonNullable<ContentOf<'order'>['gap']>>({
        minMinutes: optional(whole()),
        maxMinutes: optional(whole()),
      }),
    ),
    polarity: optional(oneOf('negative')),
  }),
  identity: recordOf<ContentOf<'identity'>>({ kind: oneOf('identity'), a: subjectId, b: subjectId, same: truth }),
  about: recordOf<ContentOf<'about'>>({
    kind: oneOf('about'),
    target: text<StatementId | VoiceId>((each) => isId('t', each) || isId('v', each), 'the id of a statement or voice'),
    says: oneOf('false', 'coerced', 'mistaken', 'confirmed'),
    polarity,
  }),
  words: recordOf<ContentOf<'words'>>({ kind: oneOf('words') }),
});
