import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/draw-cases.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Two cores are what a test machine has; each file gets a process of its own, so that a leak is a file's own.
    pool: 'forks',
    maxWorkers: 2,
  },
});
