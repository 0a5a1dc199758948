/** Two subjects side by side for people: where each is spoken of, why their names are alike, and what would meet if they were one. */

import type { SubjectId } from '../../base/id.ts';
import { optional } from '../../base/optional.ts';
import type { LookedPair, RefusedPair, SamePair } from '../../case/propose-same.ts';
import { tellReason } from '../../names/reasons.ts';
import { catalogues } from '../../reasoning/render-message.ts';
import type { StatementRow, ViewReader } from '../../store/contract.ts';
import type { Subject } from '../../subject/subject.ts';
import { roles, type Label, type Vocabulary } from '../../subject/vocabulary.ts';
import type { ShownLookedPair, ShownRefusedPair, ShownSamePair } from '../shapes/same.ts';
import { readNames, type SentenceLanguage } from './sentences.ts';
import { showJudgement, showJudgements } from './show-judgement.ts';
import { showSubject } from './show-source.ts';
import { showStatements } from './show-statement.ts';

/** With what names, labels and sentences are looked up and said. */
export type Showing = {
  readonly views: ViewReader;
  readonly vocabulary: Vocabulary;
  readonly language: SentenceLanguage;
};

/** So many statements of one subject are looked at; what is said of a president does not fit beside a name. */
const mostStatements = 200;
const mostSources = 3;
const mostQuotes = 3;

/** Pairs as the API lists them; a subject of several pairs is looked up once. */
export async function showSamePairs(pairs: readonly SamePair[], showing: Showing): Promise<readonly ShownSamePair[]> {
  const known = new Map<string, Side>();
  const shown: ShownSamePair[] = [];
  for (const pair of pairs) shown.push(await showPair(pair, showing, known));
  return shown;
}

/** One pair with the words of its sources. */
export async function showLookedPair(pair: LookedPair, showing: Showing): Promise<ShownLookedPair> {
  const { views, vocabulary, language } = showing;
  const quotesOf = async (subject: Subject) => [
    ...(await showStatements(chooseQuotes(await rowsOf(subject.id, views), subject), views, vocabulary, language)),
  ];
  const row = pair.decided?.judgement === undefined ? undefined : await views.judgement(pair.decided.judgement);
  const [judgement] = row ? await showJudgements([row], views) : [];
  return {
    ...(await showPair(pair, showing, new Map())),
    quotes: { a: await quotesOf(pair.a), b: await quotesOf(pair.b) },
    ...optional('decided', pair.decided && { same: pair.decided.same, ...optional('judgement', judgement) }),
  };
}

/** Pairs that a person has called different, with the reason. */
export async function showRefused(
  refused: readonly RefusedPair[],
  views: ViewReader,
): Promise<readonly ShownRefusedPair[]> {
  const names = await readNames(
    refused.flatMap(({ a, b }) => [a, b]),
    views,
  );
  const shown: ShownRefusedPair[] = [];
  for (const { a, b, judgement } of refused) {
    const row = await views.judgement(judgement);
    const named = (id: SubjectId) => ({ id, label: names.get(id) ?? id });
    if (row) shown.push({ a: named(a), b: named(b), judgement: showJudgement(row, names) });
  }
  return shown;
}

type Side = ShownSamePair['a'];

async function showPair(
  { a, b, comparison, meeting }: LookedPair,
  showing: Showing,
  known: Map<string, Side>,
): Promise<ShownSamePair> {
  const differing = new Set(meeting.differing);
  return {
    a: await showSide(a, showing.views, known),
    b: await showSide(b, showing.views, known),
    ...optional(
      'comparison',
      comparison && {
        score: comparison.score,
        band: comparison.band,
        names: [...comparison.names],
        reasons: comparison.reasons.map((reason) => ({ says: tellReason(reason), isAgainst: reason.cost > 0 })),
      },
    ),
    meeting: {
      questions: meeting.questions.map((question) => ({
        words: sayQuestion(question, showing),
        differs: differing.has(question),
      })),
      acrossSources: meeting.acrossSources,
    },
  };
}

async function showSide(subject: Subject, views: ViewReader, known: Map<string, Side>): Promise<Side> {
  const before = known.get(subject.id);
  if (before) return before;
  const rows = await rowsOf(subject.id, views);
  const ids = [...new Set(rows.map(({ record }) => record.passage.source))];
  const sources: Side['sources'] = [];
  for (const id of ids.slice(0, mostSources)) {
    const source = (await views.source(id))?.record;
    if (source)
      sources.push({ id, title: source.title ?? source.obtained.from, ...optional('language', source.language) });
  }
  const row = await views.subject(subject.id);
  if (!row) throw new Error(`Bug: subject ${subject.id} was paired and is not there`);
  const side = {
    subject: showSubject(row),
    sources,
    sourceCount: ids.length,
    statements: rows.length,
  };
  known.set(subject.id, side);
  return side;
}

async function rowsOf(id: SubjectId, views: ViewReader): Promise<readonly StatementRow[]> {
  const { rows } = await views.statements({ concerns: id, limit: mostStatements });
  return rows.filter(({ standing }) => standing === 'accepted' || standing === 'proposed');
}

/** Those that name the subject first, then one of each source. */
function chooseQuotes(rows: readonly StatementRow[], { names }: Subject): readonly StatementRow[] {
  const wanted = names.map(({ text }) => text.toLocaleLowerCase());
  const isIn = (text: string) => wanted.some((name) => text.toLocaleLowerCase().includes(name));
  const rank = ({ record: { passage } }: StatementRow): number => {
    if (passage.kind !== 'text') return 3;
    return isIn(passage.quote) ? 0 : isIn(`${passage.prefix}${passage.quote}${passage.suffix}`) ? 1 : 2;
  };
  const ranked = rows.map((row) => ({ row, rank: rank(row) })).toSorted((x, y) => x.rank - y.rank);
  const bySource = Map.groupBy(ranked, ({ row }) => row.record.passage.source);
  const firsts = [...bySource.values()].flatMap(([first]) => first ?? []);
  const chosen = [...new Set([...firsts, ...ranked])].slice(0, mostQuotes);
  return chosen.filter(({ row }) => row.record.passage.kind === 'text').map(({ row }) => row);
}

/** "work", or "departure as agent", in words. */
function sayQuestion(question: string, { vocabulary, language }: Showing): string {
  const [word = '', part = ''] = question.split(' as ');
  const label = (labels: Label | undefined) => labels?.[language] ?? labels?.['en'] ?? word;
  const role = roles.find((each) => each === part);
  return role === undefined
    ? label(vocabulary.properties[word]?.label)
    : `${label(vocabulary.events[word]?.label)} (${catalogues[language].roles[role]})`;
}
