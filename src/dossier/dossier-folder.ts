/**
 * A folder as the place of a dossier: written aside, made durable, and put there by renaming, so that the folder holds
 * the old dossier or the new one and never half of each. Refuses to replace anything that is not a dossier, file by file:
 * nobody loses what they put beside one.
 */

import { lstat, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { refuse, succeed, type Problem, type Result } from '../base/result.ts';
import { syncFolder } from '../store/durable-file.ts';
import { asAnyResult, ignoreAbsent, onDisk } from '../store/store-problem.ts';
import { dossierFormat, fileNames } from './dossier.ts';
import type { DossierPlace } from './publish-dossier.ts';

/** The folder at `path`, there already or not, as the place of a dossier. */
export function openDossierFolder(path: string): DossierPlace {
  const target = resolve(path);
  return {
    replace: async (files) => {
      const done = await asAnyResult(() => onDisk(`publish to "${path}"`, () => replaceFolder(target, files)));
      return done.ok ? done.value : done;
    },
  };
}

async function replaceFolder(target: string, files: ReadonlyMap<string, Uint8Array>): Promise<Result<undefined>> {
  const hold = await misfitOf(target);
  if (hold) return { ok: false, problem: hold };
  const parent = dirname(target);
  await mkdir(parent, { recursive: true });
  const aside = join(parent, `.${basename(target)}.${process.pid}.new`);
  const old = join(parent, `.${basename(target)}.${process.pid}.old`);
  try {
    await rm(aside, { recursive: true, force: true });
    await writeFiles(aside, files);
    const isThere = (await lstat(target).catch(ignoreAbsent)) !== undefined;
    if (isThere) await rename(target, old);
    try {
      await rename(aside, target);
    } catch (error) {
      if (isThere) await rename(old, target);
      throw error;
    }
    await syncFolder(parent);
    await rm(old, { recursive: true, force: true });
    return succeed(undefined);
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    throw error;
  }
}

async function writeFiles(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const folders = new Set([folder]);
  await mkdir(folder);
  for (const [name, bytes] of files) {
    const path = join(folder, name);
    if (!folders.has(dirname(path))) await mkdir(dirname(path));
    folders.add(dirname(path));
    const handle = await open(path, 'wx', 0o644);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
  }
  for (const each of folders) await syncFolder(each);
}

type Misfit = Problem<'folder-not-dossier'>;

/** Why what is at `target` must not be replaced, or undefined where it may. */
async function misfitOf(target: string): Promise<Misfit | undefined> {
  const there = await lstat(target).catch(ignoreAbsent);
  if (there === undefined) return undefined;
  if (!there.isDirectory()) return misfit(target, 'it is not a folder');
  const names = (await readdir(target, { recursive: true, withFileTypes: true }))
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(target.length + 1)
        .replaceAll('\\', '/'),
    );
  if (names.length === 0) return undefined;
  const listed = await listedIn(target);
  if (listed === undefined) return misfit(target, 'it is not empty and holds no dossier');
  const stranger = names.find((name) => !listed.has(name));
  return stranger === undefined
    ? undefined
    : misfit(target, `it holds "${stranger}", which is no part of the dossier there`);
}

function misfit(target: string, what: string): Misfit {
  return refuse(
    'folder-not-dossier',
    `Cannot publish to "${basename(target)}": ${what}, and must be empty, absent or an older dossier`,
    'Give another folder, or move away what is in this one.',
  ).problem;
}

/** The names of the files of the dossier in a folder, or undefined where there is none. */
async function listedIn(folder: string): Promise<ReadonlySet<string> | undefined> {
  try {
    const manifest: unknown = JSON.parse(await readFile(join(folder, fileNames.manifest), 'utf8'));
    if (typeof manifest !== 'object' || manifest === null || !('files' in manifest) || !('format' in manifest))
      return undefined;
    if (manifest.format !== dossierFormat || !Array.isArray(manifest.files)) return undefined;
    return new Set([fileNames.manifest, ...manifest.files.map(nameIn)]);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    return ignoreAbsent(error);
  }
}

function nameIn(file: unknown): string {
  return typeof file === 'object' && file !== null && 'name' in file ? String(file.name) : '';
}
