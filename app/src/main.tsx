/**
 * The app's beginning: learns what case is open, then shows the rooms. Where the server does not let it in, says what to do
 * instead; nothing is shown of a case that was not asked for with the token.
 */

import { render } from 'preact';
import { api, ask, troubleIn } from './api/client.ts';
import { head, listen } from './api/live.ts';
import { App } from './shell/app.tsx';
import { LockedOut } from './shell/locked-out.tsx';
import { listenForKeys } from './state/keys.ts';
import { followTheme } from './state/preferences.ts';

followTheme();
const root = document.querySelector('#app');
if (root) await start(root);

async function start(place: Element): Promise<void> {
  try {
    const opened = await ask(api.case.$get());
    head.value = opened.head;
    listen();
    listenForKeys();
    render(<App opened={opened} />, place);
  } catch (error) {
    render(<LockedOut trouble={troubleIn(error)} />, place);
  }
}
