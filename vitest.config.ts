import { defineConfig } from 'vitest/config';

/** Tests that start processes, servers or browsers: each file gets a process of its own, so that a leak is a file's own. */
const alone = ['cli', 'server', 'store'].map(testsOf);

function testsOf(folder: string): string {
  return `tests/${folder}/**/*.test.ts`;
}

export default defineConfig({
  test: {
    setupFiles: ['tests/draw-cases.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Two cores are what a test machine has.
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'alone', include: alone } },
      { extends: true, test: { name: 'app', include: [testsOf('app')], globalSetup: 'tests/app/open-browser.ts' } },
      // What only computes shares a process: most of a short file's time would go into loading the same modules again.
      {
        extends: true,
        test: {
          name: 'together',
          include: ['tests/**/*.test.ts'],
          exclude: [...alone, testsOf('app')],
          isolate: false,
        },
      },
    ],
  },
});
