/** The chain of voices, from the origin outwards, as it is read; it ends in the source's own voice, which is known. */

import type { ShownSource } from '../../api/types.ts';
import type { VoiceChoice } from './draft.ts';
import { VoiceField } from './name-field.tsx';

export function ChainField({
  source,
  chain,
  onChange,
}: {
  readonly source: ShownSource;
  readonly chain: readonly VoiceChoice[];
  readonly onChange: (chain: readonly VoiceChoice[]) => void;
}) {
  const set = (place: number, choice: VoiceChoice | undefined) =>
    onChange(
      choice
        ? [...chain.slice(0, place), choice, ...chain.slice(place + 1)]
        : chain.filter((_, index) => index !== place),
    );
  const outermost = source.voice?.name;
  return (
    <fieldset class="chain-field">
      <legend class="hidden">Chain of voices</legend>
      {[...chain, undefined].map((choice, place) => (
        <VoiceField
          key={place}
          label={place === 0 ? 'Who says it' : 'as told through'}
          choice={choice}
          onChange={(made) => set(place, made)}
        />
      ))}
      <p class="small second">
        {outermost === undefined ? (
          'The source has no voice of its own: name at least one.'
        ) : chain.length === 0 ? (
          <>
            Left empty: <bdi>{outermost}</bdi> itself.
          </>
        ) : (
          <>
            → <bdi>{outermost}</bdi>, which we read
          </>
        )}
      </p>
    </fieldset>
  );
}
