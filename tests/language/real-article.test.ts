/** The real article, where it lies beside the checkout: what a careful person marked, against what is proposed. */

import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { findPublishers } from '../../src/language/find-publishers.ts';
import { proposeStatements } from '../../src/language/propose-statements.ts';
import type { Stretch } from '../../src/language/proposal.ts';

const shared = resolve(import.meta.dirname, '../../../shared');
const article = join(shared, 'corpus/article-en-2022-01.txt');
const gold = join(shared, 'gold/article-en-2022-01.attributions.json');
const isHere = existsSync(article) && existsSync(gold);

const stretch = z.object({ start: z.int(), end: z.int() });
const marked = stretch.extend({ text: z.string() });
const itemSchema = z.object({ id: z.string(), chain: z.array(marked), cue: marked.nullable(), content: stretch });
type Item = z.infer<typeof itemSchema>;

const text = isHere ? readFileSync(article, 'utf8') : '';
const items = isHere
  ? z.object({ items: z.array(itemSchema) }).parse(JSON.parse(readFileSync(gold, 'utf8'))).items
  : [];
const proposals = proposeStatements({ text, parts: [] }, { language: 'en', published: '2022-01-09' });
const cued = items.filter(({ cue }) => cue !== null);

const overlap = (a: Stretch, b: Stretch) => a.start < b.end && b.start < a.end;

/** The proposal of the same cue whose voices are those of the chain, one by one, at the place marked or in the same words. */
function find({ cue, chain }: Item) {
  return proposals.find(
    ({ cue: found, attribution }) =>
      found !== undefined &&
      cue !== null &&
      overlap(found, cue) &&
      attribution.length === chain.length &&
      attribution.every((voice, index) => {
        const wanted = chain[index];
        const places = [voice, ...(voice.resolvedTo ? [voice.resolvedTo] : [])];
        return wanted !== undefined && places.some((place) => overlap(place, wanted) || place.words === wanted.text);
      }),
  );
}

describe.skipIf(!isHere)('the article of January 2022 (needs ../shared)', () => {
  test('every attribution with a cue is found, with its whole chain', () => {
    expect(cued).toHaveLength(22);
    expect(cued.filter((item) => !find(item)).map(({ id }) => id)).toEqual([]);
  });

  test('both chains of two voices are right', () => {
    const chains = cued.filter(({ chain }) => chain.length === 2);
    expect(chains.map((item) => find(item)?.attribution.length)).toEqual([2, 2]);
  });

  test('the passages are those marked, but for whole clauses of passives', () => {
    const differing = cued.filter((item) => {
      const passage = find(item)?.passage;
      return passage?.start !== item.content.start || passage.end !== item.content.end;
    });
    expect(differing.map(({ id }) => id)).toEqual(['g09']);
  });

  test('nothing else is proposed but the two of the title', () => {
    expect(
      proposals.filter(({ cue }) => cue && !cued.some((item) => item.cue && overlap(cue, item.cue))),
    ).toMatchObject([{ cue: { words: 'showed' } }, { cue: { words: 'confessed' } }]);
  });

  test('sentences without a cue are offered to the voice before them', () => {
    const uncued = items.filter(({ cue }) => cue === null);
    const found = uncued.map((item) =>
      proposals.find(
        ({ cue, continues, passage, attribution }) =>
          cue === undefined &&
          continues !== undefined &&
          passage.start === item.content.start &&
          attribution.every((voice, index) => overlap(voice, item.chain[index] ?? { start: 0, end: 0 })),
      ),
    );
    expect(uncued.filter((_, index) => !found[index]).map(({ id }) => id)).toEqual([]);
  });

  test('its dates get their years from the publication', () => {
    expect(proposals.flatMap(({ dates }) => dates).map(({ edtf, daypart }) => [edtf, daypart])).toEqual([
      ['2022-01-01', undefined],
      ['2022-01-02', 'evening'],
      ['2021-12-16', undefined],
    ]);
  });

  test('the outlet is named at its foot', () => {
    expect(findPublishers({ text }).map(({ kind, publisher }) => [kind, publisher.words])).toEqual([
      ['copyright', 'MEDUZA'],
    ]);
  });
});
