/** Said where a room rests on statements and none counts yet: where to begin, or what waits for a decision. */

import { useCase } from '../api/questions.ts';
import { isProvisional } from '../state/preferences.ts';
import { countOf } from './words.ts';

export function NothingStated({ wanted = '' }: { readonly wanted?: string }) {
  const waiting = useCase().value.value?.counts.statements.proposed ?? 0;
  const begin = <a href="#/reading">Reading</a>;
  if (waiting === 0 || isProvisional.value)
    return (
      <p class="second lead">
        Nothing is stated yet{wanted}. Begin in {begin}: select words of a source and say what they say.
      </p>
    );
  return (
    <>
      <p class="second lead">
        Nothing is stated yet{wanted}. {countOf(waiting, 'proposed statement')} {waiting === 1 ? 'waits' : 'wait'} for
        your decision in {begin}; until then none of them counts.
      </p>
      <div class="row acts">
        <button
          type="button"
          class="deed"
          onClick={() => {
            isProvisional.value = true;
          }}
        >
          See what they would come to <kbd>p</kbd>
        </button>
      </div>
    </>
  );
}
