/**
 * The files of a dossier in a folder on this machine. Lists what is there without following links, and reads plain files
 * alone, by names that a dossier may have.
 * Hostile: the folder comes from a stranger; whatever leads out of it is reported and never opened.
 */

import { closeSync, constants, fstatSync, lstatSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { FoundFile, ListFiles, ReadFile } from './open-dossier.ts';

/** Reading and listing for `verifyDossier`. Throws an error of the system where `folder` cannot be listed. */
export function openFolder(folder: string): { readonly readFile: ReadFile; readonly listFiles: ListFiles } {
  return { readFile: (name) => readPlainFile(folder, name), listFiles: () => list(folder) };
}

function list(folder: string): readonly FoundFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({
      name: relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'),
      kind: entry.isFile() ? ('file' as const) : ('other' as const),
    }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function readPlainFile(folder: string, name: string): Uint8Array | undefined {
  const parts = name.split('/');
  if (parts.length > 2 || parts.some((part) => !/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(part))) return undefined;
  try {
    // A folder that is a link would lead out.
    if (parts.length === 2 && !lstatSync(join(folder, parts[0] ?? '')).isDirectory()) return undefined;
    const handle = openSync(
      join(folder, ...parts),
      constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
    );
    try {
      return fstatSync(handle).isFile() ? readFileSync(handle) : undefined;
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ELOOP'))
      return undefined;
    throw error;
  }
}
