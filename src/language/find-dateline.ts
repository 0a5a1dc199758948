/**
 * When a text says that it was published: a line at its head that holds a full date and beside it only names ("By Marta
 * Ilves, Northern Post, 14 May 2031"). Dates without a year are counted from there where nobody says when it was. A title
 * that tells of a day ("The night of 3 March 2032") is no such line.
 */

import type { Edtf } from '../time/when.ts';
import type { Language } from './language.ts';
import { wordsAt, type Dateline, type Stretch } from './proposal.ts';
import { readTokens, type Token } from './tokens.ts';
import { dayOf } from './when/days.ts';

const mostLines = 5;
const longestLine = 120;
const mostOtherWords = 10;

export function findDateline(
  text: string,
  { start, end }: Stretch,
  { findDates }: Pick<Language, 'findDates'>,
): Dateline | undefined {
  let from = start;
  for (let seen = 0; seen < mostLines && from < end;) {
    const next = text.indexOf('\n', from);
    const to = next === -1 || next > end ? end : next;
    const line = trimmed(text, { start: from, end: to });
    from = to + 1;
    if (line.start === line.end) continue;
    seen += 1;
    const edtf = line.end - line.start <= longestLine ? dayIn(text, line, findDates) : undefined;
    if (edtf !== undefined) return { ...wordsAt(text, line), edtf };
  }
  return undefined;
}

function trimmed(text: string, { start, end }: Stretch): Stretch {
  const line = text.slice(start, end);
  const lead = line.length - line.trimStart().length;
  return { start: start + lead, end: start + lead + line.trim().length };
}

function dayIn(text: string, line: Stretch, findDates: Language['findDates']): Edtf | undefined {
  if (!/\d{4}/.test(text.slice(line.start, line.end))) return undefined;
  const tokens = readTokens(text, line);
  const [date, ...more] = findDates({ ...line, text, tokens });
  if (!date || more.length > 0 || date.relative || date.daypart || dayOf(date.edtf) === undefined) return undefined;
  const others = tokens.filter(({ start, end, kind }) => kind === 'word' && (end <= date.start || date.end <= start));
  const isAtEdge = others.every(({ end }) => end <= date.start) || others.every(({ start }) => date.end <= start);
  return isAtEdge && others.length <= mostOtherWords && areNames(text, others, date) ? date.edtf : undefined;
}

/** Names and what joins them; and the date stands apart from them. */
function areNames(text: string, others: readonly Token[], date: Stretch): boolean {
  if (others.length === 0) return true;
  const [first, last] = [others[0], others.at(-1)];
  const between =
    last && last.end <= date.start ? text.slice(last.end, date.start) : text.slice(date.end, first?.start ?? date.end);
  // "Published 14 May 2031", «Опубликовано 14 мая 2031».
  const isSaidSo = others.length === 1 && said.test(first?.lower ?? '');
  if (isSaidSo) return true;
  const capitals = others.filter(({ isCapital, isQuoted }) => isCapital || isQuoted).length;
  return /[,|•·—–:;/()-]/u.test(between) && capitals * 3 >= others.length * 2;
}

const said = /^(?:published|posted|updated|date|опубликовано|дата|жарияланды|жарияланған|жарыяланды)$/u;
