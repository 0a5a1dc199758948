/** A draft is read line by line, and a line without a trail is refused. */

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isId } from '../../src/base/id.ts';
import { refuse, succeed, unwrap } from '../../src/base/result.ts';
import type { Citation, DossierLine } from '../../src/dossier/dossier.ts';
import {
  formatDraft,
  makeLine,
  parseDraft,
  type Draft,
  type ResolveCitation,
} from '../../src/dossier/draft-dossier.ts';

const finding = 'f_000000000001';
const statement = 't_000000000002';

const resolve: ResolveCitation = (reference) => {
  if (reference === 's01a') return succeed(statement);
  const known: readonly Citation[] = [finding, statement];
  const found = known.find((id) => id.startsWith(reference) && reference.length > 2);
  return found === undefined ? refuse('reference-unknown', 'no such thing', 'Look again.') : succeed(found);
};

describe('a draft', () => {
  test('is a title, headings and lines that cite', () => {
    const text = `# The ticket\n\n## What happened\nThe ticket came first. [${finding}] [t_0000, s01a]\r\n`;
    const { title, lines } = unwrap(parseDraft(text, resolve));
    expect(title).toBe('The ticket');
    expect(lines).toMatchObject([
      { kind: 'heading', text: 'What happened' },
      { kind: 'line', text: 'The ticket came first.', cites: [finding, statement] },
    ]);
    expect(lines.every(({ id }) => isId('l', id))).toBe(true);
  });

  test('gives equal lines in different places different ids', () => {
    const { lines } = unwrap(parseDraft(`Same. [${finding}]\nSame. [${finding}]`, resolve));
    expect(new Set(lines.map(({ id }) => id)).size).toBe(2);
  });

  test.each([
    ['a second heading of the first rank', `A. [${finding}]\n# B\nC. [${finding}]`, undefined, ['A.', 'B', 'C.']],
    ['brackets within the words', `He [the man] left. [${finding}]`, undefined, ['He [the man] left.']],
    ['a bracket at the end of the words', String.raw`He left [sic\] [s01a]`, undefined, ['He left [sic]']],
    ['a sign for a heading in the words', String.raw`\#1 in the list [s01a]`, undefined, ['#1 in the list']],
    ['white space of every kind', `\u00a0A \t b  [ s01a ; ${finding} ]  `, undefined, ['A b']],
  ])('may hold %s', (_name, text, title, words) => {
    const draft = unwrap(parseDraft(text, resolve));
    expect(draft.title).toBe(title);
    expect(draft.lines.map((line) => line.text)).toEqual(words);
  });

  test.each([
    ['no citation', 'Nobody said so.', 'line-without-trail', /end with what it rests on/],
    ['an empty citation', 'Nobody said so. []', 'line-without-trail', /end with what it rests on/],
    ['a citation in the middle', `So [${finding}] it is.`, 'line-without-trail', /end with what it rests on/],
    ['a citation that leads nowhere', `So it is. [${finding}, t_zzz]`, 'line-without-trail', /"t_zzz" leads nowhere/],
    ['nothing but a citation', `[${finding}]`, 'line-without-trail', /must have words/],
    ['a heading without words', '##', 'heading-empty', /without words/],
    ['too many characters', `${'a'.repeat(5001)} [s01a]`, 'line-too-long', /at most 5000/],
  ])('is refused with %s, by its line', (_name, line, code, message) => {
    const result = parseDraft(`# Title\n\nFirst. [${finding}]\n${line}\n`, resolve);
    expect(result).toMatchObject({ ok: false, problem: { code: 'line-without-trail', lines: [{ code, line: 4 }] } });
    expect(!result.ok && result.problem.lines[0]?.message).toMatch(message);
  });

  test('names every line that cannot stand', () => {
    const result = parseDraft('One.\n\nTwo.\n## Three\nFour.', resolve);
    expect(!result.ok && result.problem.lines.map(({ line }) => line)).toEqual([1, 3, 5]);
    expect(!result.ok && result.problem.message).toMatch(/draft: line 1: It must .* line 3: .* line 5: /);
  });

  test.each([
    ['', 'draft-empty'],
    ['# Only a title\n## and a heading', 'draft-empty'],
    ['a'.repeat(1_000_001), 'draft-too-long'],
  ])('is refused where it says nothing, or too much', (text, code) => {
    expect(parseDraft(text, resolve)).toMatchObject({ ok: false, problem: { code } });
  });

  test('of a hundred thousand brackets is read in no time', () => {
    const result = parseDraft(`${'['.repeat(4000)}${']'.repeat(900)} [`, resolve);
    expect(result.ok).toBe(false);
  });
});

const words = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom('#', '\\', '[', ']', ' ', 'a', 'я', ',', '\u00a0', '\u2028'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    ),
    minLength: 1,
    maxLength: 40,
  })
  .map((text) => text.replaceAll(/\s+/g, ' ').trim())
  .filter((text) => text !== '' && text.isWellFormed());
const cites = fc.subarray<Citation>([finding, statement], { minLength: 1 });
const draft: fc.Arbitrary<Draft> = fc
  .record({
    title: fc.option(words, { nil: undefined }),
    lines: fc.array(
      fc.oneof(
        words.map((text) => ({ text, cites: undefined })),
        fc.record({ text: words, cites }),
      ),
    ),
    last: fc.record({ text: words, cites }),
  })
  .map(({ title, lines, last }) => ({
    title,
    lines: [...lines, last].map((line, place): DossierLine => makeLine(place, line.text, line.cites)),
  }));

test('what is written is what is read', () => {
  fc.assert(
    fc.property(draft, (each) => {
      expect(unwrap(parseDraft(formatDraft(each), resolve))).toEqual(each);
    }),
  );
});

test('no text whatever makes reading throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(typeof parseDraft(text, resolve).ok).toBe('boolean');
    }),
  );
});
