/** All commands by key, and the switch that turns single keys off. */

import { Dialog } from '../parts/dialog.tsx';
import { sentenceLanguage, singleKeys } from '../state/preferences.ts';

const groups: readonly { readonly name: string; readonly keys: readonly (readonly [keys: string, does: string])[] }[] =
  [
    {
      name: 'Everywhere',
      keys: [
        ['1 2 3 4 5', 'Reading, Conflicts, Hypotheses, People, Ledger'],
        ['/', 'search'],
        ['u', 'undo (also Ctrl Z); Ctrl Y brings back'],
        ['p', 'count proposed statements, or stop counting them'],
        ['?', 'this sheet'],
        ['Esc', 'leave what is open'],
      ],
    },
    {
      name: 'Reading',
      keys: [
        ['j k', 'next, previous statement'],
        ['] [', 'next, previous source'],
        ['a r', 'accept, reject the proposal'],
        ['A R', 'the same, with a reason of your own'],
        ['e', 'put the proposal right, or state its content'],
        ['s', 'state the words that are selected'],
        ['n', 'state by typing the quote'],
        ['w', 'why: the whole trail'],
      ],
    },
    {
      name: 'Two sources side by side',
      keys: [
        ['j k', 'next, previous change of meaning'],
        ['Enter', 'open its words in Reading'],
      ],
    },
    {
      name: 'Conflicts',
      keys: [
        ['j k', 'next, previous conflict'],
        ['w', 'why: the whole trail'],
        ['x', 'set the conflict aside'],
      ],
    },
    {
      name: 'Hypotheses',
      keys: [
        ['n', 'state a hypothesis'],
        ['j k', 'next, previous hypothesis'],
        ['e', 'change the hypothesis'],
        ['x', 'set the hypothesis aside'],
        ['← →', 'next, previous of what would have to be wrong'],
      ],
    },
    {
      name: 'People and things',
      keys: [
        ['j k', 'next, previous pair'],
        ['s d', 'the two are the same, are different'],
        ['n', 'not sure: asked again later'],
        ['f', 'find a name'],
      ],
    },
    { name: 'Ledger', keys: [['v', 'verify now']] },
  ];

export function KeysSheet({ onLeave }: { readonly onLeave: () => void }) {
  return (
    <Dialog title="Keys" onLeave={onLeave}>
      <dl class="keys">
        {groups.map(({ name, keys }) => (
          <>
            <h3 key={name}>{name}</h3>
            {keys.map(([pressed, does]) => (
              <>
                <dt key={pressed}>
                  {pressed.split(' ').map((key) => (
                    <>
                      <kbd key={key}>{key}</kbd>{' '}
                    </>
                  ))}
                </dt>
                <dd>{does}</dd>
              </>
            ))}
          </>
        ))}
      </dl>
      <div>
        <label class="tick">
          <input
            type="checkbox"
            checked={singleKeys.value === 'on'}
            onChange={({ currentTarget }) => {
              singleKeys.value = currentTarget.checked ? 'on' : 'off';
            }}
          />
          Single keys are commands
        </label>
        <label class="tick">
          <input
            type="checkbox"
            checked={sentenceLanguage.value === 'ru'}
            onChange={({ currentTarget }) => {
              sentenceLanguage.value = currentTarget.checked ? 'ru' : 'en';
            }}
          />
          Sentences of findings in Russian
        </label>
      </div>
      <div class="row end">
        <button type="button" class="deed" onClick={onLeave}>
          Leave
        </button>
      </div>
    </Dialog>
  );
}
