/**
 * The built app's files, from memory: what is not among them when the server starts is not served, so that no path of a
 * request ever reaches the file system.
 */

import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { MiddlewareHandler } from 'hono';
import { digestHex, digestOf } from '../base/digest.ts';

type AppFile = { readonly bytes: Uint8Array<ArrayBuffer>; readonly type: string; readonly tag: string };

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
};

/** Serves the files of `folder`; `/` is `index.html`. Where there is no built app, `/` says how to build it. */
export async function serveApp(folder: string): Promise<MiddlewareHandler> {
  const files = await readFiles(folder);
  return async (context, next) => {
    const { method, path } = context.req;
    if (method !== 'GET' && method !== 'HEAD') return next();
    const file = files.get(path === '/' ? '/index.html' : path);
    if (!file)
      return path === '/' ? context.text('The app is not built yet: run "node app/build-app.ts".', 503) : next();
    const headers = {
      'Content-Type': file.type,
      ETag: file.tag,
      // Names of assets hold their digest (Vite); the page that names them must always be asked for.
      'Cache-Control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    };
    if (context.req.header('if-none-match') === file.tag) return context.newResponse(null, 304, headers);
    return context.newResponse(file.bytes, 200, headers);
  };
}

async function readFiles(folder: string): Promise<ReadonlyMap<string, AppFile>> {
  const files = new Map<string, AppFile>();
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  for (const entry of entries) {
    const type = types[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = new Uint8Array(await readFile(path));
    const name = path.slice(folder.length).replaceAll('\\', '/');
    files.set(name, { bytes, type, tag: `"${digestHex(digestOf(bytes)).slice(0, 16)}"` });
  }
  return files;
}
