/** The bar: whose case, which room, where the ledger stands. */

import { lastVerification } from '../ledger/verify-now.ts';
import { useFindings, type CaseAnswer } from '../api/questions.ts';
import { Icon } from '../parts/icon.tsx';
import { countOf } from '../parts/words.ts';
import { sentenceLanguage, switchTheme, themeNow } from '../state/preferences.ts';
import { formatRoute, type Room } from '../state/route.ts';

export function TopBar({
  shown,
  room,
  onSearch,
  onKeys,
}: {
  readonly shown: CaseAnswer;
  readonly room: Room;
  readonly onSearch: () => void;
  readonly onKeys: () => void;
}) {
  const conflicts = useFindings().value.value?.conflicts.length;
  const { proposed } = shown.counts.statements;
  return (
    <header class="top">
      <a class="brand" href="#/conflicts">
        Counterpoint
      </a>
      <span class="case-title" title={shown.title}>
        <bdi>{shown.title}</bdi>
      </span>
      <nav class="rooms" aria-label="Rooms">
        <RoomLink
          room="reading"
          here={room === 'copies' ? 'reading' : room}
          name="Reading"
          count={proposed}
          counted="waiting for a decision"
        />
        <RoomLink room="conflicts" here={room} name="Conflicts" count={conflicts} counted="found" />
        <RoomLink room="hypotheses" here={room} name="Hypotheses" />
        <RoomLink room="people" here={room} name="People" />
        <RoomLink room="ledger" here={room} name="Ledger" />
      </nav>
      <div class="end">
        <LedgerState size={shown.head.size} />
        <button
          type="button"
          class="switch"
          aria-label={`Sentences in ${sentenceLanguage.value === 'en' ? 'English; switch to Russian' : 'Russian; switch to English'}`}
          title="Language of sentences"
          onClick={() => {
            sentenceLanguage.value = sentenceLanguage.value === 'en' ? 'ru' : 'en';
          }}
        >
          {sentenceLanguage.value === 'en' ? 'EN' : 'РУ'}
        </button>
        <button
          type="button"
          class="switch"
          aria-label={themeNow() === 'dark' ? 'Switch to the light theme' : 'Switch to the dark theme'}
          title="Theme"
          onClick={switchTheme}
        >
          <Icon name={themeNow() === 'dark' ? 'sun' : 'moon'} />
        </button>
        <button type="button" class="switch" aria-label="Search" title="Search" onClick={onSearch}>
          <kbd>/</kbd>
          <Icon name="search" />
        </button>
        <button type="button" class="switch wide" aria-label="Keys" title="Keys" onClick={onKeys}>
          <kbd>?</kbd>
        </button>
      </div>
    </header>
  );
}

function RoomLink({
  room,
  here,
  name,
  count,
  counted,
}: {
  readonly room: Room;
  readonly here: Room;
  readonly name: string;
  readonly count?: number | undefined;
  readonly counted?: string;
}) {
  return (
    <a href={formatRoute({ room })} aria-current={room === here ? 'page' : undefined}>
      {name}
      {count !== undefined && count > 0 && (
        <span class="count">
          {' '}
          {count}
          <span class="hidden"> {counted}</span>
        </span>
      )}
    </a>
  );
}

/** What is known of the ledger: how long it is, and up to where it has been looked at again. */
function LedgerState({ size }: { readonly size: number }) {
  const checked = lastVerification.value;
  const said =
    checked === undefined
      ? `ledger of ${countOf(size, 'entry', 'entries')}`
      : !checked.holds
        ? 'ledger does not hold'
        : checked.head?.size === size
          ? `ledger verified, ${countOf(size, 'entry', 'entries')}`
          : `ledger verified to ${checked.head?.size ?? 0} of ${size}`;
  return (
    <a class={checked?.holds === false ? 'against wide' : 'wide'} href="#/ledger">
      {said}
    </a>
  );
}
