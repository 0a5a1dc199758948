/** Holds exported names and interface text to docs/glossary.md: one word for each idea. */

import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { verbs } from '../../cli/verbs.ts';
import { helpOf } from '../../cli/verb.ts';

const root = resolve(import.meta.dirname, '../..');
const rows = [
  ...readFileSync(join(root, 'docs/glossary.md'), 'utf8').matchAll(/^\| \*\*(.+?)\*\* \| .+? \| (.+?) \|$/gm),
].map(([, word = '', never = '']) => ({
  word,
  never: never.split(',').map((each) => each.replace(/\(.*?\)/g, '').trim()),
}));
const banned = new Set(rows.flatMap(({ never }) => never).filter((word) => word !== '' && word !== '–'));

/** Where a banned word has its plain meaning, or is the word of a standard. */
const allowed: Readonly<Record<string, string>> = {
  Facts: 'what a page says of itself: title, date, outlet; nobody takes it for a statement',
  projectLedger: 'to project, as in projection',
  hashNode: "RFC 6962's word for what stands inside a Merkle tree",
  BirthSpan: 'the days on which somebody can have been born',
  birthSpan: 'as above',
  isDocumentNoun: 'the same for Russian',
  documentNouns: 'English nouns for documents, by which the proposer knows a voice of the kind "document"',
};

describe('the glossary', () => {
  test('has its rows and its banned words', () => {
    expect(rows.length).toBeGreaterThanOrEqual(20);
    expect(banned).toContain('claim');
    expect(wordsOf('findClaimSpans')).toEqual(['find', 'claim', 'spans']);
    expect(offences('findClaimSpans')).toEqual(['claim', 'span']);
  });

  test('is kept by every exported name', () => {
    const names = globSync('{src,cli,app,cases}/**/*.{ts,tsx}', { cwd: root }).flatMap((file) =>
      [
        ...readFileSync(join(root, file), 'utf8').matchAll(
          /^export (?:async )?(?:function\*?|const|type|interface|class) (\w+)/gm,
        ),
      ].map(([, name = '']) => `${file}: ${name}`),
    );
    expect(names.length).toBeGreaterThan(300);
    expect(names.filter((name) => offences(nameIn(name)).length > 0 && !isAllowed(nameIn(name)))).toEqual([]);
  });

  test('is kept by the words of findings', async () => {
    const { en } = await import('../../src/reasoning/words/en.ts');
    const sentences = Object.values(en.messages).map((text) => text.replaceAll(/\{.*?\}/g, ''));
    expect(
      sentences.filter((text) => offences(text).length > 0 || /\b(proves?|proof|lies|liar|fake)\b/i.test(text)),
    ).toEqual([]);
  });

  test.each(Object.entries(verbs))('is kept by the help of %s', async (_name, load) => {
    const help = helpOf((await load()).verb);
    expect(
      offences(
        help.replaceAll(
          /\b(?:person|organisation|outlet|channel|page|document|group)(?:, (?:person|organisation|outlet|channel|page|document|group))+/g,
          '',
        ),
      ),
    ).toEqual([]);
  });
});

function nameIn(entry: string): string {
  return entry.slice(entry.lastIndexOf(' ') + 1);
}

function isAllowed(name: string): boolean {
  return Object.keys(allowed).some((each) => name.includes(each));
}

function wordsOf(text: string): readonly string[] {
  return (text.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? []).map((word) => word.toLowerCase());
}

/** The banned words in a name or sentence, in the singular; "JSON object" is what the standard calls it. */
function offences(text: string): readonly string[] {
  return wordsOf(text.replaceAll('JSON object', ''))
    .map((word) => (banned.has(word) ? word : word.replace(/s$/, '')))
    .filter((word) => banned.has(word));
}
