/** A world as a testimony, with what was planted in it. */

import { digestOf } from '../../src/base/digest.ts';
import type { StatementId, VoiceId } from '../../src/base/id.ts';
import type { RuleName } from '../../src/reasoning/findings.ts';
import type { Testimony } from '../../src/reasoning/testimony.ts';
import { idOf, readNotation } from '../../tests/reasoning/notation.ts';
import type { Chance, Telling, Wrong } from './telling.ts';

export type World = {
  /** The testimony in the notation of the tests. */
  readonly lines: readonly string[];
  readonly testimony: Testimony;
  readonly planted: Planted;
};

export type Planted = {
  readonly faults: readonly PlantedFault[];
  /** For each content: who says it at first hand. */
  readonly origins: readonly { readonly statement: StatementId; readonly count: number }[];
  readonly copies: readonly { readonly from: VoiceId; readonly by: VoiceId }[];
};

/** What went wrong with a statement: its origin, an outlet that misreports it, or a rule that does not apply to it. */
export type PlantedFault = {
  readonly kind: Wrong;
  readonly fact: string;
  /** Absent for a rule. */
  readonly voice?: VoiceId;
  readonly rule?: RuleName;
  readonly statement: StatementId;
};

export function writeDown(
  heading: readonly string[],
  tellings: readonly Telling[],
  pairs: readonly (readonly [from: string, by: string])[],
  chance: Chance,
): World {
  const said = tellings.map(({ content, origin, way }) => {
    const chain = [origin, ...way].map(({ name }) => name);
    return `${chain.join(' < ')}: ${content} | page_${chain.at(-1)}`;
  });
  const lines = [...heading, ...said];
  const byContent = Map.groupBy(tellings.entries(), ([, { content }]) => content);
  return {
    lines,
    testimony: withWords(readNotation(lines.join('\n')), tellings, chance),
    planted: {
      faults: tellings.flatMap(({ wrong, mode, fact, origin, way }, place): readonly PlantedFault[] => {
        if (!wrong || (mode !== 'heard' && mode !== 'copy')) return [];
        const about = { kind: wrong, fact: fact.name, statement: statementAt(place) };
        if (wrong === 'rule') return fact.exception ? [{ ...about, rule: fact.exception.rule }] : [];
        const speaker = wrong === 'relay' ? (way[0] ?? origin) : origin;
        return [{ ...about, kind: mode === 'copy' ? 'origin' : wrong, voice: idOf('v', speaker.name) }];
      }),
      origins: [...byContent.values()].map((all) => ({
        statement: statementAt(all[0]?.[0] ?? 0),
        count: new Set(
          all.filter(([, { mode }]) => mode === 'heard' || mode === 'copy').map(([, { origin }]) => origin.name),
        ).size,
      })),
      copies: pairs.map(([from, by]) => ({ from: idOf('v', from), by: idOf('v', by) })),
    },
  };
}

/** The notation numbers statements from 1. */
function statementAt(place: number): StatementId {
  return idOf('t', String(place + 1));
}

/** Every telling in words of its own, made of syllables; copies take over the words of what they copy. */
function withWords(testimony: Testimony, tellings: readonly Telling[], { below }: Chance): Testimony {
  const word = () =>
    Array.from({ length: 2 + below(2) }, () => 'bcdfghklmnprst'[below(14)] + ('aeiou'[below(5)] ?? '')).join('');
  const quotes = tellings.map(() => Array.from({ length: 10 + below(10) }, word).join(' '));
  return {
    ...testimony,
    statements: testimony.statements.map((statement, place) => {
      const quote = quotes[tellings[place]?.wordsOf ?? place] ?? '';
      const { id, source } = statement.passage;
      const reading = digestOf(quote);
      return {
        ...statement,
        passage: { kind: 'text', id, source, reading, start: 0, end: quote.length, quote, prefix: '', suffix: '' },
      };
    }),
  };
}
