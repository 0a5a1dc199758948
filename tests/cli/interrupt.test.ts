/** Ctrl-C in the middle of an import: nothing of it is in, the case says so and is whole. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openCaseShell } from './counterpoint.ts';

test('an import that is interrupted leaves nothing, and says so', async () => {
  const shell = openCaseShell();
  const before = readFileSync(join(shell.folder, 'head.json'), 'utf8');
  const voices = Array.from({ length: 20_000 }, (_, number) => {
    return JSON.stringify({ record: 'voice', key: `v${number}`, kind: 'person', name: `Pilot ${number}`, named: true });
  });
  shell.write('voices.jsonl', voices.join('\n'));
  const running = shell.start('import', 'statements', 'voices.jsonl');
  // The note of who holds the case says that it is under way.
  while (!existsSync(join(shell.folder, 'writer.json')) && running.isRunning()) await sleep(5);
  running.interrupt();
  expect(await running.ended).toEqual({
    code: 130,
    out: '',
    err: 'Interrupted: nothing was recorded, the case is as it was.\n',
  });
  expect(readFileSync(join(shell.folder, 'head.json'), 'utf8')).toBe(before);
  expect(shell.run('verify')).toMatchObject({ code: 0, out: expect.stringContaining('1 entry') });
});
