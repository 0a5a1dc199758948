/** The folder: every file is listed with its digest, and nothing else is there. */

import { digestHex } from '../base/digest.ts';
import { fileNames, type Dossier } from '../dossier/dossier.ts';
import type { OpenedDossier } from './open-dossier.ts';
import { fail, type VerifyProblem } from './problem.ts';

/** Every file that is there is listed, and every file that is listed is there with its digest and size. */
export function* checkFiles({ found, manifest, bytesOf, digestOf }: OpenedDossier): Generator<VerifyProblem> {
  const listed = new Map(manifest?.files.map((file) => [file.name, file]));
  const seen = new Set<string>();
  for (const { name, kind } of found) {
    const folded = name.normalize('NFC').toLowerCase();
    if (seen.has(folded)) yield fail('name-repeated', `Two files are called ${quoteName(name)}, or as good as`, name);
    seen.add(folded);
    if (kind !== 'file')
      yield fail('file-not-plain', `${quoteName(name)} is a link or something else, and must be a plain file`, name);
    if (name !== fileNames.manifest && !listed.has(name))
      yield fail('file-unlisted', `${quoteName(name)} is there and is not listed in ${fileNames.manifest}`, name);
  }
  for (const { name, digest, bytes } of listed.values()) {
    const there = isProperName(name) ? bytesOf(name) : undefined;
    if (there === undefined) yield fail('file-missing', `${quoteName(name)} is listed and is not there`, name);
    else if (digestOf(name) !== digest || there.length !== bytes)
      yield fail(
        'file-changed',
        `${quoteName(name)} is listed with ${bytes} bytes and ${digest}; it has ${there.length} bytes and ${digestOf(name)}`,
        name,
      );
  }
}

/** The list names each file once, in order, by a name that stays in the folder. */
export function* checkNames({ manifest }: OpenedDossier): Generator<VerifyProblem> {
  let before = '';
  for (const { name } of manifest?.files ?? []) {
    if (!isProperName(name)) yield fail('name-odd', `${quoteName(name)} is no name of a file of a dossier`, name);
    if (name === before) yield fail('name-repeated', `${quoteName(name)} is listed twice`, name);
    else if (name < before)
      yield fail('list-unsorted', `${quoteName(name)} must be listed before ${quoteName(before)}`, name);
    before = name;
  }
}

/** The files are those that the dossier needs, and no others. */
export function* checkContents({ manifest, dossier }: OpenedDossier): Generator<VerifyProblem> {
  if (!manifest || !dossier) return;
  const wanted = namesOf(dossier);
  const listed = new Set(manifest.files.map(({ name }) => name));
  for (const name of wanted)
    if (!listed.has(name)) yield fail('list-differs', `${quoteName(name)} is needed and is not listed`, name);
  for (const name of listed)
    if (!wanted.has(name)) yield fail('list-differs', `${quoteName(name)} is listed and nothing needs it`, name);
}

function namesOf({ records }: Dossier): ReadonlySet<string> {
  const { page, dossier, ledger, checkpoint } = fileNames;
  return new Set([
    page,
    dossier,
    ledger,
    checkpoint,
    ...records.sources.map(({ digest }) => fileNames.source(digestHex(digest))),
    ...records.readings.map(({ digest }) => fileNames.reading(digestHex(digest))),
  ]);
}

/** Hostile: a name could lead out of the folder, to a device, or look like another. */
function isProperName(name: string): boolean {
  return /^(index\.html|dossier\.json|ledger\.jsonl|checkpoint|sources\/[0-9a-f]{64}\.bin|readings\/[0-9a-f]{64}\.txt)$/.test(
    name,
  );
}

/** Hostile: a name may hold anything, and goes to a terminal. */
function quoteName(name: string): string {
  return JSON.stringify(name.slice(0, 100)).replaceAll(/[^\u0020-\u007e]/g, '?');
}
