/**
 * A first draft, for a person to take, cut and rewrite: question by question every conflict in a sentence, what would have to be wrong in order,
 * and what stands all the same. Each line cites the finding that it says. What a person has set aside is left out.
 */

import type { FindingId } from '../base/id.ts';
import type { CaseCheck } from '../case/check-case.ts';
import type { ContentFinding, Corroboration, Findings, Message } from '../reasoning/findings.ts';
import type { DossierLanguage, DossierLine } from './dossier.ts';
import { makeLine, type Draft } from './draft-dossier.ts';
import { pageWords } from './page-words.ts';

/** How a draft is worded. */
export type DraftWords = {
  readonly title: string;
  readonly language: DossierLanguage;
  /** Makes a sentence of a message. */
  readonly say: (message: Message) => string;
};

/** The draft that follows from the findings alone. Without lines where nothing was found. */
export function composeDraft(
  { findings, setAside }: Pick<CaseCheck, 'findings' | 'setAside'>,
  words: DraftWords,
): Draft {
  const { headings, wayOut } = pageWords(words.language);
  const sentence = (message: Message) => endSentence(words.say(message));
  const kept = (ids: readonly FindingId[]) =>
    findings.conflicts.filter(({ id }) => ids.includes(id) && !setAside.includes(id));
  const sections: readonly Section[] = [
    ...findings.groups.map(({ topic, conflicts }): Section => [
      words.say(topic),
      kept(conflicts).map(({ id, message }) => ({ id, text: sentence(message) })),
    ]),
    [
      headings.waysOut,
      findings.waysOut.slice(0, mostWaysOut).map(({ id, faults }) => ({ id, text: wayOut(faults.length) })),
    ],
    [
      findings.conflicts.length > 0 ? headings.stands : headings.quiet,
      whatStands(findings).map(({ id, says }) => ({ id, text: sentence(says) })),
    ],
  ];
  const lines: DossierLine[] = [];
  for (const [heading, found] of sections) {
    if (found.length === 0) continue;
    lines.push(makeLine(lines.length, heading, undefined));
    for (const { id, text } of found) lines.push(makeLine(lines.length, text, [id]));
  }
  return { title: words.title, lines };
}

type Section = readonly [heading: string, found: readonly { readonly id: FindingId; readonly text: string }[]];

/** More ways out than this are for the workbench, not for a page. */
const mostWaysOut = 3;

/**
 * Contents that stand in every cheapest way out although a conflict speaks against them; and of those that nothing speaks
 * against, the ones that more than one origin says.
 */
function whatStands({ contents, corroborations }: Findings): readonly Corroboration[] {
  const outcomes = new Map(contents.map(({ key, outcome }) => [key, outcome]));
  const isTold = ({ content, independent }: Corroboration) => {
    const outcome: ContentFinding['outcome'] | undefined = outcomes.get(content);
    return outcome === 'stands' || (outcome === 'unchallenged' && independent.count > 1);
  };
  return corroborations.filter(isTold);
}

function endSentence(text: string): string {
  return /[.!?…»”]$/.test(text) ? text : `${text}.`;
}
