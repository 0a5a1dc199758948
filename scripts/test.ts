/**
 * Runs every test (or those whose file names match the arguments) and ends with one line: `N passed, N failed`. What is
 * skipped, since it needs a program or files that this machine lacks, is said in the line before. Random cases are the same
 * in every run; `COUNTERPOINT_SEED`, a number or `random`, draws others.
 */

import { startVitest } from 'vitest/node';
import { chooseSeed } from './choose-seed.ts';

const seed = chooseSeed();
process.env['COUNTERPOINT_SEED'] = String(seed);
const vitest = await startVitest('test', process.argv.slice(2), { watch: false, reporters: ['default'] });
const modules = vitest.state.getTestModules();
const tests = modules.flatMap((module) => [...module.children.allTests()]);
const count = (state: string) => tests.filter((test) => test.result().state === state).length;
const brokenFiles = modules.filter((module) => module.errors().length > 0).length;
const failed = count('failed') + brokenFiles + vitest.state.getUnhandledErrors().length;
const skipped = count('skipped');
await vitest.close();
// A file that could not even be loaded has no tests to count: it counts as one failure itself.
if (skipped > 0) console.log(`${skipped} skipped: they need a program or files that are not here`);
if (failed > 0) console.log(`To draw the same cases again: COUNTERPOINT_SEED=${seed} npm test -- NAME`);
console.log(`${count('passed')} passed, ${failed} failed`);
process.exit(failed > 0 || tests.length === 0 ? 1 : 0);
