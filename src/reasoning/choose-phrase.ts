/**
 * Which phrase of the vocabulary says a content: of those for its word and the language asked for, the first that finds
 * all that it needs. What a denial is told by, if its phrase has no words for that, is up to the catalogue.
 */

import { neededSlots, parsePhrase, slotsOf, type Phrase, type PhrasePiece } from '../subject/phrase.ts';

export type ChosenPhrase = {
  readonly pieces: readonly PhrasePiece[];
  /** True where the words themselves say that it is not so. */
  readonly denies: boolean;
  /** What it says of the slots that there are. */
  readonly slots: readonly string[];
};

/** The phrase for a content that has these slots, or undefined where none fits. */
export function choosePhrase(
  phrases: readonly Phrase[],
  has: ReadonlySet<string>,
  isDenial: boolean,
): ChosenPhrase | undefined {
  for (const phrase of phrases) {
    const { says, denies } = readPhrase(phrase);
    const pieces = isDenial && denies ? denies : says;
    if (!pieces || !neededSlots(pieces).every((slot) => has.has(slot))) continue;
    return { pieces, denies: isDenial && denies !== undefined, slots: slotsSaid(pieces, has) };
  }
  return undefined;
}

/** Optional pieces speak only where everything in them is there. */
function slotsSaid(pieces: readonly PhrasePiece[], has: ReadonlySet<string>): readonly string[] {
  return pieces.flatMap((piece) => (isSaid(piece, has) ? slotsOf([piece]) : []));
}

/** False for an optional piece that lacks something. */
export function isSaid(piece: PhrasePiece, has: ReadonlySet<string>): boolean {
  return piece.kind !== 'optional' || slotsOf(piece.pieces).every((slot) => has.has(slot));
}

type ReadPhrase = {
  readonly says: readonly PhrasePiece[] | undefined;
  readonly denies: readonly PhrasePiece[] | undefined;
};

/** What cannot be read is left out: the vocabulary's own check has refused it, or a dossier's check will. */
function readPhrase(phrase: Phrase): ReadPhrase {
  const known = remembered.get(phrase);
  if (known) return known;
  const read = { says: piecesOf(phrase.says), denies: piecesOf(phrase.denies) };
  remembered.set(phrase, read);
  return read;
}

function piecesOf(template: string | undefined): readonly PhrasePiece[] | undefined {
  if (template === undefined) return undefined;
  const parsed = parsePhrase(template);
  return parsed.ok ? parsed.value : undefined;
}

/** The same few phrases say everything. */
const remembered = new WeakMap<Phrase, ReadPhrase>();
