/** Copies that nobody has declared and that show all the same. Only ever said, never reckoned with. */

import type { VoiceId } from '../../base/id.ts';
import type { MessageValue, Warning } from '../findings.ts';
import { findSharedErrors } from '../shared-errors.ts';
import { findSharedWording } from '../shared-wording.ts';
import { voice, warn, type PickedContext } from './warning.ts';

/** Origins that share words which chance does not explain. */
export function suspectedByWording({ contents, worded }: PickedContext): readonly Warning[] {
  return findSharedWording(contents.list, worded).map(({ origins, statements, words }) =>
    warn('copy-suspected', ['wording', ...origins], {
      message: {
        key: 'warning.copy-suspected-wording',
        values: { voices: listOf(origins), words: { kind: 'text', text: shorten(words) } },
      },
      statements,
      voices: origins,
    }),
  );
}

/** Origins that share errors which chance does not explain. */
export function suspectedByErrors(context: PickedContext): readonly Warning[] {
  const { voices, subjects } = context;
  const speakerOf = (origin: VoiceId): string => {
    const self = voices.get(origin)?.subject;
    return self === undefined ? origin : subjects.representativeOf(self);
  };
  return findSharedErrors({ ...context, speakerOf }).map(({ origins, contents: shared }) => {
    const items = shared.map(({ says }): MessageValue => ({ kind: 'message', message: says }));
    const paths = shared.flatMap((content) => content.paths.filter(({ origin }) => origins.includes(origin)));
    return warn('copy-suspected', ['errors', ...origins], {
      message: {
        key: 'warning.copy-suspected-errors',
        values: { voices: listOf(origins), errors: { kind: 'list', items } },
      },
      statements: paths.map(({ statement }) => statement.id),
      voices: origins,
    });
  });
}

function listOf(origins: readonly VoiceId[]): MessageValue {
  return { kind: 'list', items: origins.map(voice) };
}

/** Enough words to find the place by. */
function shorten(words: string): string {
  const start = words.slice(0, 200);
  return start === words ? words : `${start.toWellFormed()} …`;
}
