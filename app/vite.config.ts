/**
 * How the app is built: one page, its script, its styles and its fonts, all from this machine. Nothing is inlined, since the
 * page's policy allows neither inline scripts nor data addresses.
 */

import { resolve } from 'node:path';

export default {
  root: import.meta.dirname,
  base: '/',
  oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } },
  build: {
    outDir: resolve(import.meta.dirname, '../dist/app'),
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  logLevel: 'warn' as const,
};
