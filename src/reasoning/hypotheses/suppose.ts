/**
 * Hypotheses as testimony: what is supposed is put in as statements of a voice that has no fault, so that the rules, the
 * search for ways out and the independent checker see it as they see everything else. Whoever weighs takes care that
 * only the suppositions of one hypothesis hold at a time. What is denied is called wrong; where its opposite can be
 * said as a content, the opposite is supposed too, since more follows from it.
 */

import { canonicalText } from '../../base/canonical.ts';
import { digestHex, digestOf } from '../../base/digest.ts';
import { idFromHex, type Id, type StatementId, type VoiceId } from '../../base/id.ts';
import type { Content } from '../../statement/content.ts';
import type { Statement } from '../../statement/statement.ts';
import type { ContentKey } from '../findings.ts';
import type { Testimony } from '../testimony.ts';
import type { Supposition } from './hypothesis.ts';

/** What one supposition puts into the testimony. */
export type Supposed = {
  /** The statement whose content is held or denied: what people are shown. */
  readonly shown: Statement;
  /** Those that commit to something: what holds if the hypothesis does. */
  readonly committing: readonly Statement[];
  /** One that only carries a content, for others to speak of. */
  readonly carrying: readonly Statement[];
};

/** The statements of a supposition; undefined where it names a content that nobody says. */
export function suppose(
  supposition: Supposition,
  statementSaying: (key: ContentKey) => Statement | undefined,
): Supposed | undefined {
  const said = supposition.kind === 'said' ? statementSaying(supposition.key) : supposition;
  if (!said) return undefined;
  const saidAt = said.saidAt === undefined ? {} : { saidAt: said.saidAt };
  const held = supposedStatement({ act: 'asserts', content: said.content, ...saidAt });
  if (!supposition.isDenied) return { shown: held, committing: [held], carrying: [] };
  const carried = supposedStatement({ act: 'asks', content: said.content, ...saidAt });
  const wrong: Content = { kind: 'about', target: carried.id, says: 'false', polarity: 'positive' };
  const opposite = oppositeOf(said.content);
  return {
    shown: carried,
    committing: [
      supposedStatement({ act: 'asserts', content: wrong }),
      ...(opposite ? [supposedStatement({ act: 'asserts', content: opposite, ...saidAt })] : []),
    ],
    carrying: [carried],
  };
}

/** The testimony with these statements beside those that it has. */
export function withSupposed(testimony: Testimony, supposed: readonly Supposed[]): Testimony {
  const added = supposed.flatMap(({ committing, carrying }) => [...committing, ...carrying]);
  const distinct = new Map(added.map((statement) => [statement.id, statement]));
  return { ...testimony, statements: [...testimony.statements, ...distinct.values()] };
}

/** Says whatever is supposed. No testimony has it, so that no fault is on any path from it. */
export const supposingVoice: VoiceId = idOf('v', 'supposing');

function oppositeOf(content: Content): Content | undefined {
  switch (content.kind) {
    case 'identity':
      return { ...content, same: !content.same };
    case 'event':
    case 'attribute':
      return { ...content, polarity: content.polarity === 'positive' ? 'negative' : 'positive' };
    case 'order':
    case 'about':
    case 'words':
      return undefined;
  }
}

/** The same supposition is the same statement, whichever hypothesis makes it. */
function supposedStatement(said: Pick<Statement, 'act' | 'content' | 'saidAt'>): Statement {
  const id: StatementId = idOf('t', canonicalText(said));
  return {
    id,
    attribution: [supposingVoice],
    ...said,
    passage: { kind: 'region', id: idOf('p', id), source: idOf('s', 'supposed'), page: 1, box: [0, 0, 1000, 1000] },
  };
}

function idOf<Prefix extends string>(prefix: Prefix, name: string): Id<Prefix> {
  return idFromHex(prefix, digestHex(digestOf(`supposed ${prefix} ${name}`)));
}
