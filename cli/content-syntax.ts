/**
 * Contents on the command line: a light way of writing what `docs/format.md` writes as JSON.
 * Values: `subject:KEY`, `term:WORD`, `date:EDTF`, `text:WORDS`, and quantities as `90000 KZT`, `~20 person`,
 * `>=12 person`, `<=40 person`, `12..15 person`. A bare word in a role is a subject.
 */

import { optional, roles } from '../src/index.ts';
import { UsageError, type Call } from './verb.ts';

export type ContentDraft = { readonly kind: string; readonly [member: string]: unknown };

/** The content that the options say; exactly one kind of content must be given. */
export function readContent(call: Call): ContentDraft {
  const kinds = readers.filter(([option]) => call.text(option) !== undefined || call.isOn(option));
  const [only, ...others] = kinds;
  if (only === undefined || others.length > 0) {
    throw new UsageError(
      `Say what is said, in one of these ways: ${readers.map(([option]) => `--${option}`).join(', ')}.`,
    );
  }
  return only[1](call);
}

const readers: readonly (readonly [option: string, read: (call: Call) => ContentDraft])[] = [
  ['event', readEvent],
  ['attribute', readAttribute],
  ['order', readOrder],
  ['same', (call) => readIdentity(call, 'same', true)],
  ['different', (call) => readIdentity(call, 'different', false)],
  ['about', readAbout],
  ['words', () => ({ kind: 'words' })],
  ['content', readJson],
];

function readEvent(call: Call): ContentDraft {
  const [type, event] = pair(call.text('event'), 'event', 'TYPE=SUBJECT, like journey=flight');
  const filled = call.texts('role').map((text) => {
    const [role, value] = pair(text, 'role', 'ROLE=VALUE, like agent=ilyas');
    if (!roles.some((known) => known === role))
      throw new UsageError(`There is no role "${role}": ${roles.join(', ')}.`);
    return [role, readValue(value)];
  });
  return {
    kind: 'event',
    event,
    type,
    roles: Object.fromEntries(filled),
    ...readWhen(call),
    polarity: polarityOf(call),
  };
}

function readAttribute(call: Call): ContentDraft {
  const [property, value] = pair(call.text('attribute'), 'attribute', 'PROPERTY=VALUE, like occupation=term:pianist');
  const of = call.text('of');
  if (of === undefined) throw new UsageError('Say whose attribute it is: --of SUBJECT.');
  return { kind: 'attribute', of, property, value: readValue(value), ...readWhen(call), polarity: polarityOf(call) };
}

function readOrder(call: Call): ContentDraft {
  const [earlier, later] = pair(call.text('order'), 'order', 'EARLIER=LATER, like contact=payment');
  return {
    kind: 'order',
    earlier,
    later,
    ...optional('because', call.isOn('led-to') ? true : undefined),
    ...optional('polarity', polarityOf(call) === 'negative' ? 'negative' : undefined),
  };
}

function readIdentity(call: Call, option: string, same: boolean): ContentDraft {
  const [a, b] = pair(call.text(option), option, 'SUBJECT=SUBJECT');
  return { kind: 'identity', a, b, same };
}

function readAbout(call: Call): ContentDraft {
  const [target, says] = pair(call.text('about'), 'about', 'STATEMENT|VOICE=false|coerced|mistaken|confirmed');
  return { kind: 'about', target, says, polarity: polarityOf(call) };
}

function readJson(call: Call): ContentDraft {
  try {
    const value: unknown = JSON.parse(call.text('content') ?? '');
    if (typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string')
      return { ...value, kind: value.kind };
  } catch {
    // Falls through to the same message.
  }
  throw new UsageError('--content is not a JSON object with a "kind" (docs/format.md).');
}

function readWhen(call: Call): { readonly when?: object } {
  const edtf = call.text('when');
  if (edtf === undefined) return {};
  return { when: { edtf, ...optional('daypart', call.text('daypart')), ...optional('zone', call.text('zone')) } };
}

function polarityOf(call: Call): string {
  return call.isOn('not') ? 'negative' : 'positive';
}

/** One value, as the header says. */
export function readValue(text: string): { readonly kind: string; readonly [member: string]: unknown } {
  const tagged = /^(subject|term|date|text):(.+)$/s.exec(text);
  const [, tag, rest = ''] = tagged ?? [];
  if (tag === 'date') return { kind: 'date', when: { edtf: rest } };
  if (tag !== undefined) return { kind: tag, [tag]: rest };
  return readQuantity(text) ?? { kind: 'subject', subject: text };
}

function readQuantity(text: string): ContentDraft | undefined {
  const match = /^(~|>=|<=)?\s*(\d+(?:\.\d+)?)(?:\.\.(\d+(?:\.\d+)?))?\s+([A-Za-z]+)$/.exec(text.trim());
  if (!match) return undefined;
  const [, sign, first, last, unit] = match;
  const min = sign === '<=' ? undefined : first;
  const max = sign === '>=' ? undefined : (last ?? first);
  return {
    kind: 'quantity',
    ...optional('min', min),
    ...optional('max', max),
    unit,
    ...optional('approximate', sign === '~' ? true : undefined),
  };
}

function pair(text: string | undefined, option: string, form: string): readonly [string, string] {
  const [, left, right] = /^([^=]+)=(.+)$/s.exec(text ?? '') ?? [];
  if (left === undefined || right === undefined) throw new UsageError(`--${option} takes ${form}.`);
  return [left.trim(), right.trim()];
}
