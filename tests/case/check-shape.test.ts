/** A check says the same before and after it has been compiled. */

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeShapeCheck } from '../../src/case/check-shape.ts';
import { contentSchema } from '../../src/statement/content.ts';

const event = {
  kind: 'event',
  event: 'x_0123456789ab',
  type: 'journey',
  roles: { agent: { kind: 'subject', subject: 'x_0123456789ac' }, amount: { kind: 'quantity', min: '1', unit: 'EUR' } },
  when: { edtf: '2031-01-02' },
  polarity: 'positive',
};

/** A check that has been asked so often that it is compiled. */
function compiledCheck() {
  const check = makeShapeCheck(contentSchema);
  for (let time = 0; time < 300; time++) check(event);
  return check;
}

test('what is accepted is accepted, and comes out the same', () => {
  expect(compiledCheck()(event)).toEqual({ success: true, data: event });
});

test.each([
  ['another kind', { ...event, kind: 'dream' }],
  ['a missing member', { ...event, event: undefined }],
  ['a member too many', { ...event, surplus: 1 }],
  ['a malformed id', { ...event, event: 'x_1' }],
  ['a role that is none', { ...event, roles: { ghost: { kind: 'text', text: 'a' } } }],
  ['a quantity without bounds', { ...event, roles: { amount: { kind: 'quantity', unit: 'EUR' } } }],
  ['no object', 'event'],
])('%s is refused in the same words', (_what, value) => {
  const refused = contentSchema.safeParse(value);
  expect(refused.success).toBe(false);
  expect(compiledCheck()(value)).toEqual(refused);
});

test('whatever stands in a member, both say the same', () => {
  const check = compiledCheck();
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(event)), fc.json({ maxDepth: 3 }), (member, json) => {
      const value = { ...event, [member]: JSON.parse(json) };
      expect(check(value)).toEqual(contentSchema.safeParse(value));
    }),
  );
});

test('a name that every object inherits is refused too', () => {
  const value: unknown = JSON.parse(`{"__proto__": {"x": 1}, ${JSON.stringify(event).slice(1)}`);
  expect(compiledCheck()(value)).toEqual(contentSchema.safeParse(value));
});
