/** What the independent checker cannot say, said: silence here would be a promise. */

import type { OpenedDossier } from './open-dossier.ts';
import { isPlainText } from './check-sources.ts';

/** Full sentences on what was not checked and why, for this dossier. */
export function listUnchecked({ dossier, ledger }: OpenedDossier, isExpected: boolean): readonly string[] {
  const pages = dossier?.records.readings.filter((reading) => !isPlainText(reading)).length ?? 0;
  const closed = [...(ledger?.closed ?? [])].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const count = closed.reduce((sum, [, each]) => sum + each, 0);
  const later = ['judged', 'undone'].map((kind) => ledger?.closed.get(kind) ?? 0).reduce((sum, each) => sum + each, 0);
  return [
    'Whether any statement is true. A quote that stands at its place shows that it was written there, not that it is so.',
    'Whether the case is complete: what was never preserved, and what was left out of this dossier, cannot be seen from it.',
    'Whether the sentences of the lines do justice to what they cite. Read the notes.',
    'That there are no other conflicts than those listed, what is said to stand or fall in every cheapest way out, and how many conflicts a fault resolves: that takes the whole case.',
    'What it costs to doubt a rule or that two events are one, and how dear ways out are under other grades: these are conventions of the program.',
    ...(pages > 0
      ? [
          `That ${pages === 1 ? 'the text of one reading follows from the bytes of its page' : `the texts of ${pages} readings follow from the bytes of their pages`}: quotes were found in the text, and the bytes have their digest. Open the source and compare.`,
        ]
      : []),
    ...(count > 0
      ? [
          `What ${count === 1 ? 'the closed entry' : `the ${count} closed entries`} of the ledger say${count === 1 ? 's' : ''} (${closed.map(([kind, each]) => `${kind}: ${each}`).join(', ')}). ${
            later > 0
              ? `${later === 1 ? 'One of them is a judgement or undoing' : `${later} of them are judgements or undoings`}, and could overrule what is cited here.`
              : 'None of them is a judgement or an undoing.'
          }`,
        ]
      : []),
    'Who held the ledger before this checkpoint, and whether another ledger of the case exists: compare the checkpoint with one that somebody else has kept.',
    'That the sources were obtained when, where and by whom their records say.',
    ...(isExpected
      ? []
      : [
          'Whether this is the dossier that its publisher published: compare the digest of its manifest with one given elsewhere.',
        ]),
  ];
}
