/** Words that two camps use for two things. Only ever said: that they mean two things, a person has to find out. */

import type { Camps } from '../find-camps.ts';
import type { MessageValue, Warning } from '../findings.ts';
import { subject, voice, warn } from './warning.ts';

/** Camps that agree among themselves and differ from each other every time. */
export function suspectedMeanings(camps: readonly Camps[]): readonly Warning[] {
  return camps.map(({ slot, first, second, subjects, contents }) => {
    const all = [...first, ...second];
    const word: MessageValue =
      slot.kind === 'role'
        ? { kind: 'word', of: 'role', word: slot.role }
        : { kind: 'word', of: 'property', word: slot.property };
    const paths = contents.flatMap((content) => content.paths.filter(({ origin }) => all.includes(origin)));
    return warn('meanings-suspected', [JSON.stringify(slot), ...all], {
      message: {
        key: 'warning.meanings-suspected',
        values: {
          slot: word,
          first: { kind: 'list', items: first.map(voice) },
          second: { kind: 'list', items: second.map(voice) },
          things: { kind: 'list', items: subjects.map(subject) },
        },
      },
      statements: paths.map(({ statement }) => statement.id),
      voices: all,
    });
  });
}
