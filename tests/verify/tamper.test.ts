/** Named attacks on a real dossier, each found out by the check that promises it; and every single bit matters. */

import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { canonicalText } from '../../src/base/canonical.ts';
import { digestHex, digestOf, type Digest } from '../../src/base/digest.ts';
import { fileNames } from '../../src/dossier/dossier.ts';
import { commitmentOf } from '../../src/ledger/entry.ts';
import { formatCheckpoint } from '../../src/ledger/checkpoint.ts';
import { emptyFrontier, growFrontier, hashLeaf, rootOf } from '../../src/ledger/tree.ts';
import {
  codesOf,
  editDossier,
  editEntry,
  entryOf,
  ledgerLines,
  makeFiles,
  readDossier,
  relist,
  reseal,
  setLedger,
  setText,
  textOf,
  verifyFiles,
  type Files,
  type LedgerLine,
} from './dossier-fixture.ts';

let whole: Files;
let other: Files;

beforeAll(async () => {
  whole = await makeFiles();
  other = await makeFiles({ seed: 'another' });
});

test('the dossier itself is sound', () => {
  const report = verifyFiles(whole);
  expect(report.outcomes.filter(({ ran, problems }) => !ran || problems.length > 0)).toEqual([]);
  expect(report.sound).toBe(true);
});

const { page, dossier, ledger, checkpoint, manifest } = fileNames;

const attacks: readonly (readonly [name: string, code: string, attack: (files: Files) => void])[] = [
  // With nothing but an editor.
  ['a bit of the page', 'file-changed', (files) => flip(files, page)],
  ['a bit of the data', 'file-changed', (files) => flip(files, dossier)],
  ['a bit of the ledger', 'file-changed', (files) => flip(files, ledger)],
  ['a bit of the checkpoint', 'file-changed', (files) => flip(files, checkpoint)],
  ['a bit of a source', 'file-changed', (files) => flip(files, sourceOf(files))],
  ['a bit of a reading', 'file-changed', (files) => flip(files, readingOf(files))],
  [
    'a bit of the list',
    'json-malformed',
    (files) => files.set(manifest, Uint8Array.of(0x7a, ...(files.get(manifest) ?? []))),
  ],
  ['a file added', 'file-unlisted', (files) => setText(files, 'notes.txt', 'mine')],
  ['a file added beside a source', 'file-unlisted', (files) => setText(files, `${sourceOf(files)}.html`, '<script>')],
  ['a file that differs in capitals', 'name-repeated', (files) => setText(files, 'Index.html', textOf(files, page))],
  ['a source removed', 'file-missing', (files) => files.delete(sourceOf(files))],
  ['the list removed', 'file-missing', (files) => files.delete(manifest)],
  ['the data cut short', 'file-changed', (files) => cut(files, dossier)],
  ['the ledger cut short', 'ledger-malformed', (files) => cut(files, ledger)],
  ['the list cut short', 'json-malformed', (files) => cut(files, manifest)],
  ['nothing left at all', 'file-missing', (files) => files.clear()],

  // Listing everything anew.
  [
    'a word of the page, listed anew',
    'page-differs',
    relisted((files) => setText(files, page, textOf(files, page).replace('ticket', 'tickets'))),
  ],
  [
    'a script in the page, listed anew',
    'page-differs',
    relisted((files) =>
      setText(files, page, textOf(files, page).replace('</body>', '<script src="https://x.example"></script></body>')),
    ),
  ],
  [
    'another text of a line, listed anew',
    'page-differs',
    relisted((files) =>
      editDossier(files, (each) => {
        for (const line of each.lines) line.text = 'He was lying.';
      }),
    ),
  ],
  ['a name that leads out', 'name-odd', relisted((files) => setText(files, '../../etc/passwd', 'x'))],
  ['a name from the root', 'name-odd', relisted((files) => setText(files, '/etc/passwd', 'x'))],
  ['a page beside the page, listed', 'name-odd', relisted((files) => setText(files, 'extra.html', 'x'))],
  [
    'a source that nothing needs, listed',
    'list-differs',
    relisted((files) => setText(files, fileNames.source('0'.repeat(64)), 'x')),
  ],
  ['a file listed twice', 'name-repeated', (files) => editManifest(files, (rows) => rows.splice(1, 0, { ...rows[0] }))],
  [
    'a file left out of the list',
    'list-differs',
    (files) =>
      editManifest(files, (rows) =>
        rows.splice(
          rows.findIndex(({ name }) => name === sourceOf(files)),
          1,
        ),
      ),
  ],
  [
    'the list in another order',
    'list-unsorted',
    (files) => editManifest(files, (rows) => rows.splice(0, rows.length, ...rows.toReversed())),
  ],
  ['the bytes of a source, listed anew', 'source-differs', relisted((files) => flip(files, sourceOf(files)))],
  ['the text of a reading, listed anew', 'reading-differs', relisted((files) => flip(files, readingOf(files)))],
  [
    'a member twice',
    'json-not-canonical',
    relisted((files) =>
      setText(files, dossier, textOf(files, dossier).replace('{"case":', '{"title":"other","case":')),
    ),
  ],
  [
    'a member that nobody knows',
    'shape-wrong',
    relisted((files) => editDossier(files, (each) => Object.assign(each, { note: 'hidden' }))),
  ],
  [
    'a prototype',
    'shape-wrong',
    relisted((files) =>
      setText(files, dossier, textOf(files, dossier).replace('{"case":', '{"__proto__":{"provisional":false},"case":')),
    ),
  ],
  [
    'a byte order mark',
    'json-malformed',
    relisted((files) => setText(files, dossier, `\ufeff${textOf(files, dossier)}`)),
  ],
  [
    'white space',
    'json-not-canonical',
    relisted((files) => setText(files, dossier, textOf(files, dossier).replace(',', ', '))),
  ],
  [
    'a value nested a hundred thousand deep',
    'json-not-canonical',
    relisted((files) => setText(files, dossier, `${'['.repeat(100_000)}${']'.repeat(100_000)}\n`)),
  ],
  [
    'bytes that are no UTF-8',
    'text-malformed',
    relisted((files) => files.set(dossier, Uint8Array.of(0x22, 0xff, 0x22, 0x0a))),
  ],
  [
    'a line without a citation',
    'shape-wrong',
    relisted((files) =>
      editDossier(files, (each) => {
        for (const line of each.lines) if (line.kind === 'line') line.cites = [];
      }),
    ),
  ],

  // Rendering the page anew as well.
  [
    'the name of a voice',
    'record-differs',
    resealed((each) => {
      for (const voice of each.records.voices) voice.name += ' II';
    }),
  ],
  [
    'an unnamed voice given a name',
    'record-differs',
    resealed((each) => {
      for (const voice of each.records.voices) voice.named = !voice.named;
    }),
  ],
  ['the quotes of two statements swapped', 'quote-differs', resealed((each) => swapQuotes(each.records.statements))],
  [
    'an offset moved',
    'quote-differs',
    resealed((each) => {
      for (const { passage } of each.records.statements)
        if (passage.kind === 'text') {
          passage.start += 1;
          passage.end += 1;
        }
    }),
  ],
  [
    'an offset far out',
    'passage-out-of-range',
    resealed((each) => {
      for (const { passage } of each.records.statements) if (passage.kind === 'text') passage.end += 1e9;
    }),
  ],
  [
    'what stands around a quote',
    'context-differs',
    resealed((each) => {
      for (const { passage } of each.records.statements) if (passage.kind === 'text') passage.prefix = 'not ';
    }),
  ],
  [
    'a polarity',
    'witness-refused',
    resealed((each) => {
      for (const { content } of each.records.statements)
        if (content.kind === 'attribute') content.polarity = 'negative';
    }),
  ],
  [
    'a date',
    'witness-refused',
    resealed((each) => {
      for (const { content } of each.records.statements)
        if (content.kind === 'event' && content.when) content.when.edtf = '2031-01-05';
    }),
  ],
  [
    'an attribution shortened',
    'record-differs',
    resealed((each) => {
      for (const statement of each.records.statements) statement.attribution = statement.attribution.slice(-1);
    }),
  ],
  [
    'an attribution shortened, and so an origin counted twice',
    'corroboration-differs',
    resealed((each) => {
      for (const { origins } of each.findings.corroborations)
        origins.push(
          ...each.records.voices
            .map(({ id }) => id)
            .filter((id) => !origins.includes(id))
            .slice(0, 1),
        );
    }),
  ],
  [
    'independence that nobody established',
    'corroboration-differs',
    resealed((each) => {
      for (const { independent } of each.findings.corroborations)
        Object.assign(independent, { established: true, reasons: [] });
    }),
  ],
  [
    'the reason of a judgement',
    'record-differs',
    resealed((each) => {
      for (const judgement of each.records.judgements) judgement.because = 'Because.';
    }),
  ],
  [
    'a judgement dropped',
    'witness-refused',
    resealed((each) => {
      each.records.judgements = each.records.judgements.filter(({ decision }) => decision.kind !== 'same');
    }),
  ],
  [
    'the grade of a voice',
    'cost-differs',
    resealed((each) => {
      for (const { decision } of each.records.judgements) if (decision.kind === 'grade') decision.grade = 'A';
    }),
  ],
  [
    'a cost',
    'cost-differs',
    resealed((each) => {
      for (const fault of each.findings.faults) fault.cost += 1;
    }),
  ],
  [
    'all costs of one kind of fault and what follows from them',
    'cost-differs',
    resealed((each) => {
      for (const wayOut of each.findings.waysOut) wayOut.cost = 1;
    }),
  ],
  [
    'a witness that names other members',
    'witness-refused',
    resealed((each) => {
      for (const { witness } of each.findings.conflicts) if (witness.kind === 'values') witness.second = witness.first;
    }),
  ],
  [
    'a witness whose cycle is no cycle',
    'witness-refused',
    resealed((each) => {
      for (const { witness } of each.findings.conflicts) if (witness.kind === 'cycle') witness.edges.pop();
    }),
  ],
  [
    'a member added to a conflict',
    'witness-refused',
    resealed((each) => {
      const [conflict, another] = each.findings.conflicts;
      if (conflict && another) conflict.members.push(...another.members);
    }),
  ],
  [
    'a conflict that nobody found',
    'finding-renamed',
    resealed((each) => {
      const [conflict] = each.findings.conflicts;
      if (conflict) each.findings.conflicts.push({ ...structuredClone(conflict), id: 'f_000000000000', decisions: [] });
    }),
  ],
  [
    'a proof that proves less',
    'bound-refused',
    resealed((each) => {
      for (const { bound } of each.findings.clusters) if (bound) bound.proof = { step: 'weights', weights: [] };
    }),
  ],
  [
    'a dearer way out called the cheapest',
    'bound-refused',
    resealed((each) => {
      for (const { waysOut } of each.findings.clusters) waysOut.shift();
    }),
  ],
  [
    'a fault left out of the proof',
    'bound-refused',
    resealed((each) => {
      each.findings.faults = each.findings.faults.filter(({ kind }) => kind !== 'origin');
    }),
  ],
  [
    'ways out in another order',
    'way-out-differs',
    resealed((each) => {
      each.findings.waysOut.reverse();
    }),
  ],
  [
    'a way out made of nothing',
    'way-out-differs',
    resealed((each) => {
      for (const wayOut of each.findings.waysOut) wayOut.parts = [];
    }),
  ],
  [
    'what falls said to stand',
    'content-differs',
    resealed((each) => {
      for (const content of each.findings.contents) content.outcome = 'stands';
    }),
  ],
  [
    'another statement listed for a content',
    'content-differs',
    resealed((each) => {
      for (const content of each.findings.contents) content.statements = each.records.statements.map(({ id }) => id);
    }),
  ],
  [
    'another content told for a statement',
    'words-differ',
    resealed((each) => {
      const says = each.findings.contents[0]?.says;
      for (const content of each.findings.contents) if (says) content.says = says;
    }),
  ],
  [
    'a finding twice',
    'finding-repeated',
    resealed((each) => {
      each.findings.conflicts.push(...structuredClone(each.findings.conflicts));
    }),
  ],
  [
    'a record twice',
    'record-repeated',
    resealed((each) => {
      each.records.voices.push(...structuredClone(each.records.voices.slice(-1)));
    }),
  ],
  [
    'records in another order',
    'list-unsorted',
    resealed((each) => {
      each.records.statements.reverse();
    }),
  ],
  [
    'a line twice',
    'line-repeated',
    resealed((each) => {
      each.lines.push(...structuredClone(each.lines));
    }),
  ],
  [
    'a line that cites a statement that is not there',
    'trail-broken',
    resealed((each) => {
      for (const line of each.lines) if (line.kind === 'line') line.cites = ['t_000000000000'];
    }),
  ],
  [
    'a source dropped',
    'trail-broken',
    resealed((each) => {
      each.records.sources.pop();
    }),
  ],
  [
    'a reading of another source',
    'trail-broken',
    resealed((each) => {
      const [first] = each.records.readings;
      for (const reading of each.records.readings) if (first) reading.source = first.source;
    }),
  ],
  [
    'the size of a source',
    'source-size',
    resealed((each) => {
      for (const source of each.records.sources) source.bytes += 1;
    }),
  ],
  [
    'where a source is from',
    'record-differs',
    resealed((each) => {
      for (const source of each.records.sources) source.obtained.from = 'https://elsewhere.example';
    }),
  ],
  [
    'where the ledger stood',
    'ledger-differs',
    resealed((each) => {
      each.ledger.size -= 1;
    }),
  ],
  [
    'another case',
    'case-differs',
    resealed((each) => {
      each.case = 'c_000000000000';
    }),
  ],
  ['the reading of a plain text', 'reading-not-source', forgeReading],

  // Rewriting the ledger.
  ['an entry dropped', 'seq-gap', ledgerOf((lines) => lines.toSpliced(5, 1))],
  ['the last entry dropped', 'checkpoint-differs', ledgerOf((lines) => lines.slice(0, -1))],
  ['two entries swapped', 'seq-order', ledgerOf((lines) => lines.with(5, lines[6] ?? '').with(6, lines[5] ?? ''))],
  ['an entry twice', 'seq-order', ledgerOf((lines) => [...lines.slice(0, 6), ...lines.slice(5)])],
  [
    'an entry of another case',
    'case-differs',
    (files) => ledgerOf((lines) => lines.with(5, ledgerLines(other)[5] ?? ''))(files),
  ],
  ['a line that is no entry', 'ledger-malformed', ledgerOf((lines) => [...lines, '{"entry":1,"comment":"x"}'])],
  ['a payload changed', 'commitment-mismatch', (files) => forgeVoice(files, 'payload')],
  ['a payload changed, and what commits to it', 'chain-broken', (files) => forgeVoice(files, 'commitment')],
  ['a payload changed, and everything after it', 'checkpoint-differs', (files) => forgeVoice(files, 'chain')],
  ['an entry withheld', 'record-undisclosed', (files) => withhold(files, 'voices')],
  ['the acceptance of a proposal withheld', 'statement-unaccepted', (files) => withhold(files, 'judgements')],
  [
    'a judgement that was taken back',
    'record-undisclosed',
    resealed((each) => {
      const grade = each.records.judgements.find(({ decision }) => decision.kind === 'grade');
      if (grade) each.records.judgements.push({ ...structuredClone(grade), id: 'j_zzzzzzzzzzzz' });
    }),
  ],
  [
    'the checkpoint of another case',
    'checkpoint-differs',
    relisted((files) => files.set(checkpoint, other.get(checkpoint) ?? new Uint8Array())),
  ],
  [
    'a checkpoint with a remark',
    'checkpoint-malformed',
    relisted((files) => setText(files, checkpoint, `${textOf(files, checkpoint)}\nsigned: me\n`)),
  ],
  [
    'the ledger of another case',
    'case-differs',
    relisted((files) => files.set(ledger, other.get(ledger) ?? new Uint8Array())),
  ],
];

describe('an attack is found out:', () => {
  test('there are enough of them, each named once', () => {
    expect(attacks.length).toBeGreaterThanOrEqual(60);
    expect(new Set(attacks.map(([name]) => name)).size).toBe(attacks.length);
  });

  test.each(attacks)('%s (%s)', (_name, code, attack) => {
    const files: Files = new Map(whole);
    attack(files);
    const report = verifyFiles(files);
    expect(codesOf(report)).toContain(code);
    expect(report.sound).toBe(false);
  });
});

describe('a whole forgery', () => {
  test('with a ledger of its own is sound in itself, and found out by the digest that was given elsewhere', () => {
    const forged: Files = new Map(whole);
    forgeVoice(forged, 'everything');
    const expected = { digest: digestOf(whole.get(manifest) ?? '') };
    expect(codesOf(verifyFiles(forged))).toEqual([]);
    expect(codesOf(verifyFiles(forged, expected))).toEqual(['file-changed']);
    expect(verifyFiles(whole, expected).sound).toBe(true);
  });

  test('that says so is told apart from silence', () => {
    expect(verifyFiles(whole).notChecked.join('\n')).toMatch(/compare the digest of its manifest/);
    expect(verifyFiles(whole, { digest: digestOf('') }).notChecked.join('\n')).not.toMatch(
      /compare the digest of its manifest/,
    );
  });
});

describe('words of its own', () => {
  test('that a dossier reasons with are told, and speak against nothing', () => {
    const files: Files = new Map(whole);
    editDossier(files, ({ vocabulary }) =>
      Object.assign(vocabulary.terms, { whistler: { label: { en: 'whistler' }, under: ['musician'] } }),
    );
    reseal(files);
    const report = verifyFiles(files);
    expect(report.outcomes.flatMap(({ problems }) => problems)).toMatchObject([
      { code: 'vocabulary-differs', warning: true },
    ]);
    expect(report.sound).toBe(true);
  });
});

describe('whatever is changed', () => {
  test('one bit anywhere is found out', () => {
    const names = [...whole.keys()];
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(), fc.nat(7), (name, at, bit) => {
        const files: Files = new Map(whole);
        flip(files, name, at, bit);
        expect(verifyFiles(files).sound).toBe(false);
      }),
      { numRuns: 100 },
    );
  });

  test('one value anywhere in the records is found out, even with everything else made to fit', () => {
    const paths = leavesOf(readDossier(whole).records, []);
    expect(paths.length).toBeGreaterThan(200);
    fc.assert(
      fc.property(fc.constantFrom(...paths), (path) => {
        const files: Files = new Map(whole);
        editDossier(files, ({ records }) => changeLeaf(records, path));
        const [before, after] = [textOf(whole, dossier), textOf(files, dossier)];
        fc.pre(before !== after);
        relist(files);
        expect(verifyFiles(files).sound).toBe(false);
      }),
      { numRuns: 50 },
    );
  });

  test('any value anywhere in the data is found out, and nothing makes the checker throw', () => {
    // What a dossier takes words to mean is its own affair, of which it warns.
    const paths = leavesOf(readDossier(whole), []).filter(([first]) => first !== 'vocabulary');
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        const files: Files = new Map(whole);
        editDossier(files, (each) => changeLeaf(each, path, value));
        relist(files);
        fc.pre(textOf(whole, dossier) !== textOf(files, dossier));
        expect(verifyFiles(files).sound).toBe(false);
      }),
      { numRuns: 50 },
    );
  });
});

function flip(files: Files, name: string, at = 100, bit = 0): void {
  const bytes = Uint8Array.from(files.get(name) ?? []);
  const place = at % bytes.length;
  bytes[place] = (bytes[place] ?? 0) ^ (1 << bit);
  files.set(name, bytes);
}

function cut(files: Files, name: string): void {
  files.set(name, (files.get(name) ?? new Uint8Array()).slice(0, -40));
}

function sourceOf(files: Files): string {
  return [...files.keys()].find((name) => name.startsWith('sources/')) ?? '';
}

function readingOf(files: Files): string {
  return [...files.keys()].find((name) => name.startsWith('readings/')) ?? '';
}

function relisted(attack: (files: Files) => void): (files: Files) => void {
  return (files) => {
    attack(files);
    relist(files);
  };
}

/** Changes the data, and makes the page and the list fit again as far as that can be done. */
function resealed(change: Parameters<typeof editDossier>[1]): (files: Files) => void {
  return (files) => {
    editDossier(files, change);
    try {
      reseal(files);
    } catch {
      relist(files);
    }
  };
}

function ledgerOf(change: (lines: string[]) => readonly string[]): (files: Files) => void {
  return relisted((files) => setLedger(files, change(ledgerLines(files))));
}

type Row = { name?: string };

function editManifest(files: Files, change: (rows: Row[]) => void): void {
  const list: { files: Row[] } = JSON.parse(textOf(files, manifest));
  change(list.files);
  setText(files, manifest, `${canonicalText(list)}\n`);
}

type Statements = ReturnType<typeof readDossier>['records']['statements'];

function swapQuotes(statements: Statements): void {
  const texts = statements.flatMap(({ passage }) => (passage.kind === 'text' ? [passage] : []));
  const quotes = texts.map(({ quote }) => quote);
  for (const [place, passage] of texts.entries()) passage.quote = quotes.at(place - 1) ?? '';
}

/** Another text for the reading of the channel, with its digest put wherever it is named. */
function forgeReading(files: Files): void {
  const { records } = readDossier(files);
  const reading = records.readings.find(({ digest }) =>
    textOf(files, fileNames.reading(digestHex(digest))).includes('9 января'),
  );
  if (!reading) throw new Error('there is no plain text');
  const name = fileNames.reading(digestHex(reading.digest));
  const text = textOf(files, name).replace('9 января', '8 января');
  const digest = digestOf(text);
  files.delete(name);
  setText(files, fileNames.reading(digestHex(digest)), text);
  setText(files, dossier, textOf(files, dossier).replaceAll(reading.digest, digest));
  // The source of a plain text may have the same digest as its reading: that one stays.
  editDossier(files, (each) => {
    for (const source of each.records.sources) if (source.digest === digest) source.digest = reading.digest;
  });
  reseal(files);
}

/** Gives a voice another name, in the data and as deep in the ledger as said. */
function forgeVoice(files: Files, depth: 'payload' | 'commitment' | 'chain' | 'everything'): void {
  const voice = readDossier(files).records.voices.find(({ name }) => name === 'The ministry');
  const seq = entryOf(files, voice?.id ?? '');
  editDossier(files, ({ records }) => {
    for (const each of records.voices) if (each.id === voice?.id) each.name = 'The ministry of truth';
  });
  editEntry(files, seq, ({ entry, disclosure }) => {
    if (disclosure?.payload.voice === undefined) throw new Error('the entry names no voice');
    disclosure.payload.voice.name = 'The ministry of truth';
    if (depth !== 'payload') entry['commitment'] = commitmentOf(disclosure);
  });
  if (depth === 'chain' || depth === 'everything') rechain(files, seq);
  if (depth === 'everything') {
    const root = rootOf(
      ledgerLines(files)
        .map((line) => canonicalText(parseLine(line).entry))
        .reduce((frontier, text) => growFrontier(frontier, hashLeaf(text)), emptyFrontier),
    );
    editDossier(files, (each) => {
      each.ledger.root = root;
      setText(files, checkpoint, formatCheckpoint({ case: each.case, size: each.ledger.size, root }));
    });
  }
  reseal(files);
}

function parseLine(line: string): LedgerLine {
  const parsed: LedgerLine = JSON.parse(line);
  return parsed;
}

function rechain(files: Files, from: number): void {
  for (let seq = from + 1; seq < ledgerLines(files).length; seq += 1) {
    const before = parseLine(ledgerLines(files)[seq - 1] ?? '');
    const previous: Digest = digestOf(canonicalText(before.entry));
    editEntry(files, seq, ({ entry }) => {
      entry['previous'] = previous;
    });
  }
}

function withhold(files: Files, what: 'voices' | 'judgements'): void {
  const { records } = readDossier(files);
  for (const { id } of records[what]) {
    editEntry(files, entryOf(files, id), (line) => {
      delete line.disclosure;
    });
  }
  relist(files);
}

type Path = readonly (string | number)[];

/** The paths of all values that hold no others. */
function leavesOf(value: unknown, path: Path): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([key, each]) => leavesOf(each, [...path, key]));
}

function changeLeaf(value: unknown, path: Path, to?: unknown): void {
  const [last] = path.slice(-1);
  let holder = value;
  for (const key of path.slice(0, -1)) if (isHolder(holder)) holder = holder[key];
  if (last !== undefined && isHolder(holder)) holder[last] = to === undefined ? otherThan(holder[last]) : to;
}

function isHolder(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}

function otherThan(value: unknown): unknown {
  if (typeof value === 'string') return `${value.slice(0, -1)}${value.endsWith('7') ? '8' : '7'}`;
  return typeof value === 'number' ? value + 1 : value !== true;
}
