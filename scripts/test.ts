/**
 * Runs every test (or those whose file names match the arguments) and ends with one line: `N passed, N failed`,
 * with `, N skipped` where a test needs a system program that this machine lacks.
 */

import { startVitest } from 'vitest/node';

const vitest = await startVitest('test', process.argv.slice(2), { watch: false, reporters: ['default'] });
const modules = vitest.state.getTestModules();
const tests = modules.flatMap((module) => [...module.children.allTests()]);
const count = (state: string) => tests.filter((test) => test.result().state === state).length;
const brokenFiles = modules.filter((module) => module.errors().length > 0).length;
const failed = count('failed') + brokenFiles + vitest.state.getUnhandledErrors().length;
const skipped = count('skipped');
await vitest.close();
// A file that could not even be loaded has no tests to count: it counts as one failure itself.
console.log(`${count('passed')} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failed > 0 || tests.length === 0 ? 1 : 0);
