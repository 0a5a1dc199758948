/** Shows an address in the person's browser, where there is one; says nothing where there is none. */

import { spawn } from 'node:child_process';

/** Whether somebody sits in front of this machine's screen, as far as can be told. */
export function mayOpenBrowser(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY, SSH_CONNECTION, CI } = process.env;
  if (CI || SSH_CONNECTION || !process.stdout.isTTY) return false;
  return process.platform === 'darwin' || process.platform === 'win32' || Boolean(DISPLAY ?? WAYLAND_DISPLAY);
}

/** Asks the platform to open `url`. Whether it did cannot be known. */
export function openBrowser(url: string): void {
  const [command, ...words] = commandOf(url);
  const child = spawn(command, words, { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}

function commandOf(url: string): readonly [string, ...string[]] {
  if (process.platform === 'darwin') return ['open', url];
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', url];
  return ['xdg-open', url];
}
