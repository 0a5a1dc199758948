/** The frame and the room that the address names. */

import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useCase, type CaseAnswer } from '../api/questions.ts';
import { ConflictsRoom } from '../conflicts/conflicts-room.tsx';
import { CopiesRoom } from '../copies/copies-room.tsx';
import { HypothesesRoom } from '../hypotheses/hypotheses-room.tsx';
import { LedgerRoom } from '../ledger/ledger-room.tsx';
import { PeopleRoom } from '../people/people-room.tsx';
import { ReadingRoom } from '../reading/reading-room.tsx';
import { redoLast, undoLast } from '../state/deeds.ts';
import { useKeys } from '../state/keys.ts';
import { go, route } from '../state/place.ts';
import { isProvisional } from '../state/preferences.ts';
import type { Route } from '../state/route.ts';
import { Banners } from './banners.tsx';
import { KeysSheet } from './keys-sheet.tsx';
import { SearchPalette } from './search-palette.tsx';
import { ToastList } from './toast-list.tsx';
import { TopBar } from './top-bar.tsx';

const roomTitles = {
  reading: 'Reading',
  copies: 'Copies and translations',
  conflicts: 'Conflicts',
  hypotheses: 'Hypotheses',
  people: 'People and things',
  ledger: 'Ledger',
} as const;

export function App({ opened }: { readonly opened: CaseAnswer }) {
  const shown = useCase().value.value ?? opened;
  const [floats, setFloats] = useState<'search' | 'keys' | undefined>();
  const here: Route = route.value ?? { room: shown.counts.statements.accepted > 0 ? 'conflicts' : 'reading' };
  const main = useRef<HTMLElement>(null);
  useKeys({
    '/': () => setFloats('search'),
    '?': () => setFloats('keys'),
    '1': () => go({ room: 'reading' }),
    '2': () => go({ room: 'conflicts' }),
    '3': () => go({ room: 'hypotheses' }),
    '4': () => go({ room: 'people' }),
    '5': () => go({ room: 'ledger' }),
    u: () => void undoLast(),
    'mod+z': () => void undoLast(),
    'mod+y': () => void redoLast(),
    p: () => {
      isProvisional.value = !isProvisional.value;
    },
  });
  useEffect(() => {
    document.title = `${roomTitles[here.room]} – ${shown.title} – Counterpoint`;
  }, [here.room, shown.title]);
  // Before the room looks for its place.
  useLayoutEffect(() => {
    // Whoever goes to another room with the keyboard reads on there.
    if (document.activeElement?.closest('.rooms')) main.current?.focus();
    scrollTo(0, 0);
  }, [here.room]);
  return (
    <>
      <a class="skip" href="#main" onClick={(event) => (event.preventDefault(), main.current?.focus())}>
        Skip to the room
      </a>
      <TopBar shown={shown} room={here.room} onSearch={() => setFloats('search')} onKeys={() => setFloats('keys')} />
      <Banners />
      <main id="main" ref={main} tabIndex={-1} aria-label={roomTitles[here.room]}>
        {here.room === 'reading' && <ReadingRoom at={here} />}
        {here.room === 'copies' && <CopiesRoom at={here} />}
        {here.room === 'conflicts' && <ConflictsRoom at={here} />}
        {here.room === 'hypotheses' && <HypothesesRoom at={here} />}
        {here.room === 'people' && <PeopleRoom at={here} />}
        {here.room === 'ledger' && <LedgerRoom at={here} />}
      </main>
      <ToastList />
      {floats === 'search' && <SearchPalette onLeave={() => setFloats(undefined)} />}
      {floats === 'keys' && <KeysSheet onLeave={() => setFloats(undefined)} />}
    </>
  );
}
