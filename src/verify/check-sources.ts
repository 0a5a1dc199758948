/** The bytes: every source and reading has its digest, plain text is read as it stands, every quote stands at its place. */

import { digestHex } from '../base/digest.ts';
import { fileNames } from '../dossier/dossier.ts';
import { findPassage } from '../passage/find-passage.ts';
import type { Reading } from '../source/reading.ts';
import type { OpenedDossier } from './open-dossier.ts';
import { fail, type VerifyProblem } from './problem.ts';

/** The preserved bytes of every source have the digest and the size that its record says. */
export function* checkSources({ dossier, bytesOf, digestOf }: OpenedDossier): Generator<VerifyProblem> {
  for (const { id, digest, bytes } of dossier?.records.sources ?? []) {
    const name = fileNames.source(digestHex(digest));
    const size = bytesOf(name)?.length;
    if (size === undefined) yield fail('file-missing', `The bytes of source ${id} are not there`, name);
    else if (digestOf(name) !== digest)
      yield fail('source-differs', `The bytes of source ${id} have another digest than ${digest}`, name);
    else if (size !== bytes)
      yield fail('source-size', `Source ${id} has ${size} bytes, and its record says ${bytes}`, id);
  }
}

/** The text of every reading has its digest and length; the reading of plain text is the decoded bytes themselves. */
export function* checkReadings(opened: OpenedDossier): Generator<VerifyProblem> {
  for (const reading of opened.dossier?.records.readings ?? []) {
    const name = fileNames.reading(digestHex(reading.digest));
    const text = opened.textOf(name);
    if (text === undefined)
      yield fail(
        'file-missing',
        `The text of a reading of source ${reading.source} is not there, or is not UTF-8`,
        name,
      );
    else if (opened.digestOf(name) !== reading.digest)
      yield fail(
        'reading-differs',
        `The text of a reading of source ${reading.source} has another digest than ${reading.digest}`,
        name,
      );
    else if (text.length !== reading.length)
      yield fail(
        'reading-length',
        `A reading of source ${reading.source} has ${text.length} code units, and its record says ${reading.length}`,
        name,
      );
    else if (isPlainText(reading) && decodeSource(reading, opened) !== text)
      yield fail(
        'reading-not-source',
        `The reading of source ${reading.source} is not what its bytes say in ${reading.encoding}`,
        name,
      );
  }
}

/** Every passage stands in its reading: at its offsets, with its quote and what surrounds it. */
export function* checkPassages({ dossier, textOf }: OpenedDossier): Generator<VerifyProblem> {
  for (const { id, passage } of dossier?.records.statements ?? []) {
    if (passage.kind !== 'text') continue;
    const text = textOf(fileNames.reading(digestHex(passage.reading)));
    // A reading that is not there, or is of another source, ends the trail: another check names it.
    if (text === undefined) continue;
    const found = findPassage(passage, { digest: passage.reading, text });
    if (!found.ok) yield fail(found.problem.code, found.problem.message, id);
  }
}

/** True where the reading has no map: its text is the decoded bytes. */
export function isPlainText({ map, reader }: Reading): boolean {
  return map === undefined && reader.name === 'text';
}

function decodeSource({ source, encoding }: Reading, { records, bytesOf }: OpenedDossier): string | undefined {
  const digest = records?.source(source)?.digest;
  const bytes = digest && bytesOf(fileNames.source(digestHex(digest)));
  try {
    return bytes && new TextDecoder(encoding).decode(bytes);
  } catch {
    return undefined;
  }
}
