/**
 * What every part of the page needs: the dossier, its words, where records are, and the number of each note. A statement
 * has one number throughout; its note stands below the line that uses it first.
 */

import type { StatementId } from '../base/id.ts';
import type { ContentFinding, Fault, Message } from '../reasoning/findings.ts';
import { describeWhen } from '../time/describe-when.ts';
import type { Dossier } from './dossier.ts';
import { indexRecords, openTrailRecords } from './look-up.ts';
import { pageWords, type PageWords } from './page-words.ts';
import { trace, type StatementTrail, type Trail, type TrailRecords } from './trace.ts';

/** Gives the text of a reading by its digest; `undefined` where it is not there. */
export type ReadingTexts = (digest: string) => string | undefined;

export type PageContext = {
  readonly dossier: Dossier;
  readonly words: PageWords;
  readonly say: (message: Message) => string;
  readonly date: (edtf: string) => string;
  readonly records: TrailRecords;
  readonly textOf: ReadingTexts;
  /** The statements that each line rests on, in the order in which they are met, by the line's id. */
  readonly restsOn: ReadonlyMap<string, readonly StatementTrail[]>;
  /** The number of a statement's note. */
  readonly noteOf: ReadonlyMap<StatementId, number>;
  /** The statements whose notes stand below a line, by the line's id. */
  readonly notesBelow: ReadonlyMap<string, readonly StatementTrail[]>;
  readonly contentOf: ReadonlyMap<string, ContentFinding>;
  readonly faultOf: ReadonlyMap<string, Fault>;
};

/** The context of a dossier's page. Lines whose trail is broken rest on nothing here; whoever assembles or checks says so. */
export function openPageContext(dossier: Dossier, say: PageContext['say'], textOf: ReadingTexts): PageContext {
  const records = openTrailRecords(dossier.lines, dossier.findings, indexRecords(dossier.records));
  const restsOn = new Map<string, readonly StatementTrail[]>(
    dossier.lines.map(({ id }) => {
      const trail = trace(id, records);
      return [id, trail.ok ? statementsIn(trail.value) : []];
    }),
  );
  const noteOf = new Map<StatementId, number>();
  const notesBelow = new Map<string, readonly StatementTrail[]>();
  for (const [line, statements] of restsOn) {
    const first = statements.filter(({ statement }) => !noteOf.has(statement.id));
    for (const { statement } of first) noteOf.set(statement.id, noteOf.size + 1);
    notesBelow.set(line, first);
  }
  const { language } = dossier;
  return {
    dossier,
    words: pageWords(language),
    say,
    // People read minutes; milliseconds, which times of records carry, have no place in EDTF.
    date: (edtf) => describeWhen({ edtf: edtf.replace(/(T\d\d:\d\d):\d\d(?:\.\d+)?(?=$|Z|[+-])/, '$1') }, language),
    records,
    textOf,
    restsOn,
    noteOf,
    notesBelow,
    contentOf: new Map(dossier.findings.contents.map((content) => [content.key, content])),
    faultOf: new Map(dossier.findings.faults.map((fault) => [fault.id, fault])),
  };
}

/** Every statement of a trail, once, in the order in which a reader meets them. */
function statementsIn(trail: Trail): readonly StatementTrail[] {
  const met = new Map<string, StatementTrail>();
  const visit = (each: Trail): void => {
    if (each.kind === 'line') each.cites.forEach(visit);
    else if (each.kind === 'finding') [...each.parts, ...each.statements].forEach(visit);
    else if (each.kind === 'statement' && !met.has(each.statement.id)) met.set(each.statement.id, each);
  };
  visit(trail);
  return [...met.values()];
}
