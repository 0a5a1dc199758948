/** Holds the house to ARCHITECTURE.md: import order, doors, third-party packages, no cycles. */

import { existsSync, globSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const architecture = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
const order = (architecture.match(/```order\n([\s\S]*?)```/)?.[1] ?? '')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => line.split(/\s+/)[0] ?? '');
/** What the command line starts beside the library. */
const sideDoors = new Set(['app/build-app.ts', 'cases/play-case.ts']);
const doors = new Set(['src/index.ts', 'src/verify.ts', 'src/node.ts']);

type Import = { readonly file: string; readonly target: string; readonly typeOnly: boolean };

const sourceFiles = globSync('{src,cli,app}/**/*.{ts,tsx}', { cwd: root }).toSorted();
const imports: readonly Import[] = sourceFiles.flatMap((file) =>
  importsOf(file, readFileSync(join(root, file), 'utf8')),
);
const internal = imports.filter(({ target }) => !isPackage(target));

describe('the list in ARCHITECTURE.md', () => {
  test('names folders that exist and hold something', () => {
    expect(order.length).toBeGreaterThan(10);
    expect(
      order.filter(
        (folder) => !existsSync(join(root, folder)) || globSync('**/*.ts', { cwd: join(root, folder) }).length === 0,
      ),
    ).toEqual([]);
  });

  test('names every folder of src', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map((entry) => `src/${entry.name}`).filter((folder) => !order.includes(folder))).toEqual([]);
  });

  test('leaves no file of src outside a listed folder but the doors', () => {
    expect(sourceFiles.filter((file) => /^src\/[^/]+$/.test(file) && !doors.has(file))).toEqual([]);
  });
});

describe('imports', () => {
  test('are found at all', () => {
    expect(internal.length).toBeGreaterThan(20);
    expect(wrongDirection({ file: 'src/base/a.ts', target: 'src/case/b.ts', typeOnly: false })).toBe(true);
  });

  test('go from a folder to itself or to folders above it', () => {
    expect(internal.filter(wrongDirection)).toEqual([]);
  });

  test('resolve to files that exist', () => {
    expect(internal.filter(({ target }) => !existsSync(join(root, target)))).toEqual([]);
  });

  test('of the command line are doors, its own files and those that the list of doors names', () => {
    expect(
      internal.filter(
        ({ file, target }) =>
          file.startsWith('cli/') && !target.startsWith('cli/') && !doors.has(target) && !sideDoors.has(target),
      ),
    ).toEqual([]);
  });

  test('of the app are its own files and types of the API', () => {
    const strangers = internal.filter(
      ({ file, target, typeOnly }) =>
        file.startsWith('app/') && !target.startsWith('app/') && !(typeOnly && target === 'src/server/api.ts'),
    );
    expect(strangers).toEqual([]);
  });

  test('form no cycle', () => {
    expect(findCycle(internal.filter(({ typeOnly }) => !typeOnly))).toBeUndefined();
    expect(findCycle([link('a', 'b'), link('b', 'c'), link('c', 'a')])).toEqual(['a', 'b', 'c', 'a']);
  });

  test('of third-party packages stand where the table allows them', () => {
    const allowed = allowedPlaces();
    const strangers = imports.filter(
      ({ file, target }) =>
        isPackage(target) && !target.startsWith('package:node:') && !isAllowed(file, target, allowed),
    );
    expect(strangers).toEqual([]);
  });

  test('of the independent checker reach no package and stay few', () => {
    const closure = closureOf('src/verify.ts');
    const packages = imports.filter(
      ({ file, target, typeOnly }) =>
        closure.has(file) && !typeOnly && isPackage(target) && !target.startsWith('package:node:'),
    );
    expect(packages).toEqual([]);
    // What they are, and why so many: docs/decisions/0005.
    expect([...closure].filter((file) => file.startsWith('src/')).length).toBeLessThanOrEqual(82);
  });
});

function link(file: string, target: string): Import {
  return { file, target, typeOnly: false };
}

function importsOf(file: string, text: string): readonly Import[] {
  const statements = text.matchAll(/^(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm);
  const dynamic = text.matchAll(/\bimport\('([^']+)'\)/g);
  return [
    ...[...statements].map(([, typeOnly, target = '']) => ({
      file,
      target: place(file, target),
      typeOnly: typeOnly !== undefined,
    })),
    ...[...dynamic].map(([, target = '']) => ({ file, target: place(file, target), typeOnly: false })),
  ];
}

function place(file: string, target: string): string {
  return target.startsWith('.') ? normalize(join(dirname(file), target)) : `package:${target}`;
}

function isPackage(target: string): boolean {
  return target.startsWith('package:');
}

function folderOf(path: string): string {
  return order.find((folder) => path.startsWith(`${folder}/`)) ?? '';
}

function wrongDirection({ file, target }: Import): boolean {
  if (!file.startsWith('src/') || doors.has(file)) return false;
  return order.indexOf(folderOf(target)) === -1 || order.indexOf(folderOf(target)) > order.indexOf(folderOf(file));
}

function closureOf(start: string): ReadonlySet<string> {
  const seen = new Set([start]);
  for (const file of seen) for (const each of internal) if (each.file === file && !each.typeOnly) seen.add(each.target);
  return seen;
}

function findCycle(links: readonly Import[]): readonly string[] | undefined {
  const targets = Map.groupBy(links, ({ file }) => file);
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const { target } of targets.get(file) ?? []) {
      const cycle = walk(target, [...path, file]);
      if (cycle) return cycle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of targets.keys()) {
    const cycle = walk(file, []);
    if (cycle) return cycle;
  }
  return undefined;
}

function allowedPlaces(): readonly { readonly packages: readonly string[]; readonly places: string }[] {
  return [...architecture.matchAll(/^\| (`[^|]+`) \| ([^|]+) \|$/gm)].map(([, packages = '', places = '']) => ({
    packages: [...packages.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
    places,
  }));
}

function isAllowed(file: string, target: string, allowed: ReturnType<typeof allowedPlaces>): boolean {
  const name = target.slice('package:'.length);
  const row = allowed.find(({ packages }) =>
    packages.some((each) =>
      each.endsWith('/*') ? name.startsWith(each.slice(0, -1)) : name === each || name.startsWith(`${each}/`),
    ),
  );
  if (!row) return file.startsWith('app/') && name.startsWith('@fontsource');
  const folders = [...row.places.matchAll(/`([^`]+)`/g)].map(([, folder = '']) => folder.replace(/\/$/, ''));
  const stands = folders.some((folder) => file === folder || file.startsWith(`${folder}/`));
  return row.places.startsWith('anywhere but') ? !stands : stands;
}
