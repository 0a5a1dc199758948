/** Running programs of other people beside ours: what they printed, and the processor time that they took. */

import { spawnSync } from 'node:child_process';

export type OtherRun = { readonly seconds: number; readonly text: string };

/** Seconds of processor time of another program, and what it printed; Infinity where it was stopped. Undefined where it is not here. */
export function runOther(name: string, words: readonly string[], patienceSeconds: number): OtherRun | undefined {
  const script = `ulimit -t ${patienceSeconds}; TIMEFORMAT='cpu %U %S'; time "$0" "$@"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', script, name, ...words], { encoding: 'utf8', maxBuffer: 1e8 });
  if (stderr.includes('command not found')) return undefined;
  const [, user = '', system = ''] = /cpu ([\d.]+) ([\d.]+)/.exec(stderr) ?? [];
  const isStopped = Number(user) >= patienceSeconds - 1;
  return { seconds: isStopped ? Infinity : Number(user) + Number(system), text: stdout };
}
