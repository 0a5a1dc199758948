import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commitmentOf, emptyLedger, endAfter, parseDisclosure, parseEntry, sealEntry } from '../../src/ledger/entry.ts';
import { caseId, draftOf, salt, sealMany } from './ledger-fixtures.ts';

const sha256 = (text: string) => `sha256:${createHash('sha256').update(text, 'utf8').digest('hex')}`;
const json = fc.jsonValue({ noUnicodeString: false }).filter((value) => !JSON.stringify(value).includes('\\ud'));

describe('sealing', () => {
  test('the first entry follows the empty string, the second the bytes of the first', () => {
    const [first, second] = sealMany(2);
    expect(first?.entry).toEqual({
      v: 1,
      case: caseId,
      seq: 0,
      at: '2022-01-01T00:00:00.000Z',
      kind: 'note',
      commitment: sha256('["00000000000000000000000000000000",{"number":0}]'),
      previous: sha256(''),
    });
    expect(second?.entry.previous).toBe(sha256(canonicalize(first?.entry) ?? ''));
    expect(second?.entry.seq).toBe(1);
  });

  test('texts are what another implementation of RFC 8785 writes', () => {
    fc.assert(
      fc.property(json, (payload) => {
        const { entry, disclosure, text } = sealEntry(emptyLedger(caseId), { ...draftOf(0), payload });
        expect(text.entry).toBe(canonicalize(entry));
        expect(text.disclosure).toBe(canonicalize(disclosure));
        expect(entry.commitment).toBe(sha256(canonicalize([disclosure.salt, payload]) ?? ''));
        expect(commitmentOf(disclosure)).toBe(entry.commitment);
        const inOrder = JSON.parse(text.disclosure).payload;
        expect(sealEntry(emptyLedger(caseId), { ...draftOf(0), payload: inOrder }).text).toEqual(text);
      }),
    );
  });

  test('what was sealed is read again as it was', () => {
    fc.assert(
      fc.property(json, (payload) => {
        const { entry, text } = sealEntry(emptyLedger(caseId), { ...draftOf(7), payload });
        expect(parseEntry(text.entry)).toEqual({ ok: true, value: entry });
        expect(parseDisclosure(text.disclosure)).toEqual({
          ok: true,
          value: JSON.parse(canonicalize({ payload, salt: draftOf(7).salt }) ?? ''),
        });
      }),
    );
  });

  test('the same payload under another salt is another commitment', () => {
    expect(commitmentOf({ salt, payload: 'a name' })).not.toBe(
      commitmentOf({ salt: salt.replace('0', '1'), payload: 'a name' }),
    );
  });

  test('the end moves on by one', () => {
    const end = endAfter(emptyLedger(caseId), 'abc');
    expect(end).toEqual({ case: caseId, size: 1, last: sha256('abc') });
  });

  test.each([
    ['a salt of 15 bytes', { salt: '00'.repeat(15) }],
    ['a salt in capitals', { salt: 'AB'.repeat(16) }],
    ['a kind with a space', { kind: 'a b' }],
    ['an empty kind', { kind: '' }],
    ['a time without milliseconds', { at: '2022-01-01T00:00:00Z' }],
    ['a time that is no time', { at: '2022-02-30T00:00:00.000Z' }],
    ['a payload that is not JSON', { payload: Number.NaN }],
  ])('a draft with %s is a bug', (_, change) => {
    expect(() => sealEntry(emptyLedger(caseId), { ...draftOf(0), ...change })).toThrow(TypeError);
  });
});

describe('reading an entry', () => {
  const good = sealMany(1)[0]?.text.entry ?? '';
  const change = (from: string | RegExp, to: string) => good.replace(from, to);

  test.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['null', 'null'],
    ['a list', '[]'],
    ['an unknown member', change('{', '{"a":1,')],
    ['a prototype as a member', change('{', '{"__proto__":{},')],
    ['a member too few', change('"v":1', '"w":1').replace(',"w":1', '')],
    ['another version', change('"v":1', '"v":2')],
    ['a number as text', change('"seq":0', '"seq":"0"')],
    ['a negative number', change('"seq":0', '"seq":-1')],
    ['half a number', change('"seq":0', '"seq":0.5')],
    ['a number beyond 2^53', change('"seq":0', '"seq":9007199254740992')],
    ['a case that is none', change(caseId, 'c_x')],
    ['a day that is none', change('2022-01-01', '2022-13-45')],
    ['a digest in capitals', change(/"previous":"sha256:(..)/, '"previous":"sha256:E3')],
    ['a short digest', change(/"previous":"sha256:../, '"previous":"sha256:')],
    ['a kind with a capital', change('"note"', '"Note"')],
    ['white space', ` ${good}`],
    ['other order', change(/("at":"[^"]*"),("case":"[^"]*")/, '$2,$1')],
    ['a member twice', change('"v":1', '"v":1,"v":1')],
    ['a needless escape', change('"note"', '"n\\u006fte"')],
    ['far too much', change('"note"', `"${'n'.repeat(3000)}"`)],
  ])('refuses %s', (_, text) => {
    expect(text).not.toBe(good);
    expect(parseEntry(text)).toMatchObject({ ok: false, problem: { code: 'entry-malformed' } });
  });

  test('any text is an answer and no exception; any accepted text is canonical', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(parseEntry(text).ok).toBe(false);
      }),
    );
  });

  test('one changed character makes another entry or none', () => {
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (place, character) => {
        const changed = good.slice(0, place) + character + good.slice(place + 1);
        const read = parseEntry(changed);
        const readAgain = read.ok ? canonicalize(read.value) : changed;
        expect(readAgain).toBe(changed);
        expect(read.ok && readAgain === good).toBe(changed === good);
      }),
    );
  });
});

describe('reading a payload', () => {
  test.each([
    ['nothing', ''],
    ['null', 'null'],
    ['no salt', '{"payload":1}'],
    ['no payload', `{"salt":"${salt}"}`],
    ['a stranger', `{"payload":1,"salt":"${salt}","z":1}`],
    ['a short salt', '{"payload":1,"salt":"00"}'],
    ['white space', `{"payload": 1,"salt":"${salt}"}`],
    ['other order', `{"salt":"${salt}","payload":1}`],
    ['two payloads', `{"payload":1,"payload":2,"salt":"${salt}"}`],
    ['a number written long', `{"payload":1.0,"salt":"${salt}"}`],
    ['a lone surrogate', `{"payload":"\\ud800","salt":"${salt}"}`],
    ['a depth that has no end', `{"payload":${'['.repeat(100_000)}${']'.repeat(100_000)},"salt":"${salt}"}`],
  ])('refuses %s', (_, text) => {
    expect(parseDisclosure(text)).toMatchObject({ ok: false, problem: { code: 'disclosure-malformed' } });
  });

  test('keeps members that are named like a prototype', () => {
    const text = `{"payload":{"__proto__":{"polluted":true}},"salt":"${salt}"}`;
    const read = parseDisclosure(text);
    expect(read.ok && JSON.stringify(read.value.payload)).toBe('{"__proto__":{"polluted":true}}');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});
