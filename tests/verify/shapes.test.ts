/** The checker's own shapes against the schemas that records are made by: they take the same, and refuse the same. */

import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { judgementSchema } from '../../src/judgement/judgement.ts';
import { readingSchema } from '../../src/source/reading.ts';
import { sourceSchema } from '../../src/source/source.ts';
import { statementSchema } from '../../src/statement/statement.ts';
import { voiceSchema } from '../../src/statement/voice.ts';
import { subjectSchema } from '../../src/subject/subject.ts';
import { builtInVocabulary, vocabularySchema } from '../../src/subject/vocabulary.ts';
import { dossierShape } from '../../src/verify/dossier-shape.ts';
import { byKind, list, recordOf, oneOf, optional, text, truth, whole } from '../../src/verify/shape.ts';
import { makeFiles, readDossier } from './dossier-fixture.ts';

type Plain = ReturnType<typeof readDossier>;
let dossier: Plain;

beforeAll(async () => {
  dossier = readDossier(await makeFiles());
});

const schemas: readonly (readonly [keyof Plain['records'], z.ZodType])[] = [
  ['sources', sourceSchema],
  ['readings', readingSchema],
  ['voices', voiceSchema],
  ['subjects', subjectSchema],
  ['statements', statementSchema],
  ['judgements', judgementSchema],
];

/** A change at one place of a value: a member dropped, added or given another kind of value. */
type Change = { readonly at: number; readonly how: 'drop' | 'add' | 'replace'; readonly value: unknown };
const changes: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(),
  how: fc.constantFrom('drop', 'add', 'replace'),
  // Lengths and patterns of words are the schemas' own business: other kinds of values are the shapes'.
  value: fc.constantFrom<unknown>(null, true, [], {}, [null], { kind: 'none' }),
});

type Place = { readonly holder: Record<string, unknown>; readonly key: string };

function placesOf(value: unknown): readonly Place[] {
  if (!isHolder(value)) return [];
  const holder = value;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesOf(holder[key])]);
}

function isHolder(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function applyTo(value: unknown, { at, how, value: other }: Change): void {
  const places = placesOf(value);
  const { holder, key } = places[at % places.length] ?? { holder: {}, key: '' };
  if (how === 'replace') holder[key] = other;
  else if (how === 'add') holder[`${key}x`] = other;
  else delete holder[key];
}

describe.each(schemas)('the shape of %s', (member, schema) => {
  test('takes what a case made', () => {
    expect(dossier.records[member].every((record) => schema.safeParse(record).success)).toBe(true);
    expect(dossierShape.misfit(dossier, 'dossier')).toBeUndefined();
  });

  test('refuses what the schema refuses, and nothing else', () => {
    fc.assert(
      fc.property(fc.nat(), changes, (place, change) => {
        const { vocabulary: _vocabulary, ...rest } = dossier;
        const records: unknown[] = structuredClone(dossier.records[member]);
        const record = records[place % records.length];
        applyTo(record, change);
        // Without a vocabulary, which comes last, only what is wrong before it is another thing than that.
        const misfit = dossierShape.misfit({ ...rest, records: { ...rest.records, [member]: records } }, 'dossier');
        expect(misfit === 'dossier lacks the member "vocabulary"').toBe(schema.safeParse(record).success);
      }),
    );
  });
});

test('the shape of the vocabulary refuses what its schema refuses', () => {
  fc.assert(
    fc.property(changes, (change) => {
      const vocabulary = structuredClone(dossier.vocabulary);
      applyTo(vocabulary, change);
      const isTaken = dossierShape.misfit({ ...dossier, vocabulary }, 'dossier') === undefined;
      expect(isTaken && !vocabularySchema.safeParse(vocabulary).success).toBe(false);
    }),
  );
  expect(dossierShape.misfit({ ...dossier, vocabulary: builtInVocabulary }, 'dossier')).toBeUndefined();
});

describe('a shape says what is wrong', () => {
  const shape = recordOf<{ readonly name: string; readonly size?: number; readonly tags: readonly string[] }>({
    name: text((each) => each !== '', 'not empty'),
    size: optional(whole(1)),
    tags: list(oneOf<string>('a', 'b'), { least: 1 }),
  });

  test.each([
    [{ name: 'x', tags: ['a'] }, undefined],
    [{ name: 'x', size: 2, tags: ['a', 'b'] }, undefined],
    [null, 'it must be an object'],
    [[], 'it must be an object'],
    [{ tags: ['a'] }, 'it lacks the member "name"'],
    [{ name: '', tags: ['a'] }, 'it.name must be not empty'],
    [{ name: 1, tags: ['a'] }, 'it.name must be text'],
    [{ name: 'x', tags: [] }, 'it.tags must have at least 1 members'],
    [{ name: 'x', tags: ['c'] }, 'it.tags[0] must be one of a, b'],
    [{ name: 'x', tags: {} }, 'it.tags must be a list'],
    [{ name: 'x', size: 0.5, tags: ['a'] }, 'it.size must be a whole number from 1 on'],
    [{ name: 'x', size: 0, tags: ['a'] }, 'it.size must be a whole number from 1 on'],
    [{ name: 'x', tags: ['a'], more: 1 }, 'it has the unknown member "more"'],
    [JSON.parse('{"name":"x","tags":["a"],"__proto__":{}}'), 'it has the unknown member "__proto__"'],
  ])('%j: %s', (value, misfit) => {
    expect(shape.misfit(value, 'it')).toBe(misfit);
  });

  test.each([
    [{ kind: 'a', is: true }, undefined],
    [{ kind: 'b', is: true }, 'it.kind must be one of a'],
    [{ kind: 'constructor' }, 'it.kind must be one of a'],
    [{}, 'it.kind must be one of a'],
  ])('by kind %j: %s', (value, misfit) => {
    const tagged = byKind<{ readonly kind: 'a'; readonly is: boolean }>({
      a: recordOf({ kind: oneOf('a'), is: truth }),
    });
    expect(tagged.misfit(value, 'it')).toBe(misfit);
  });
});
