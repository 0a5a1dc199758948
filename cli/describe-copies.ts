/** Copies and translations as the command line shows them: pairs with what changed, or two pages side by side. */

import type { CaseCopies, Comparison, Drift } from '../src/node.ts';
import type { Source } from '../src/index.ts';
import { countOf, shownLine, wrap, type Terminal } from './terminal.ts';

const mostPairs = 20;

/** Lines for people: the pairs, closest first, each with its drift. */
export function describeCopies({ pairs, unread }: CaseCopies, terminal: Terminal, isWhole: boolean): readonly string[] {
  const lines: string[] = [];
  if (pairs.length === 0) lines.push('No two sources share wording or tell one story.');
  for (const pair of isWhole ? pairs : pairs.slice(0, mostPairs)) {
    const { comparison, kind, likeness, declared, order } = pair;
    const [first, second] = order.original === pair.b.id ? [pair.b, pair.a] : [pair.a, pair.b];
    const between = order.because === 'published' ? 'is earlier than' : 'and';
    const share = `${Math.round(likeness * 100)} %`;
    const what =
      kind === 'declared'
        ? 'derived'
        : kind === 'same-story'
          ? `one story, figures and names alike by ${share}`
          : `${kind}: ${share} of the shorter one stands in the other`;
    lines.push('', terminal.style('bold', `${titleOf(first)} ${between} ${titleOf(second)}`));
    lines.push(terminal.style('dim', `  ${what}${declared ? ', as somebody said when it was added' : ''}`));
    for (const row of comparison?.rows ?? [])
      for (const drift of row.drift) lines.push(...describeDrift(drift, terminal));
  }
  if (!isWhole && pairs.length > mostPairs)
    lines.push('', `… and ${countOf(pairs.length - mostPairs, 'more pair')}: counterpoint copies --all`);
  if (unread.length > 0)
    lines.push(
      '',
      `${countOf(unread.length, 'source')} could not be compared: no text was read from ${unread.length === 1 ? 'it' : 'them'}.`,
    );
  return lines.slice(lines[0] === '' ? 1 : 0);
}

/** Lines for people: sentences that differ in meaning, or all of them, the original above. */
export function describeComparison(
  {
    comparison,
    pages,
  }: { readonly comparison: Comparison; readonly pages: ReadonlyMap<string, { readonly text: string }> },
  terminal: Terminal,
  isWhole: boolean,
): readonly string[] {
  const [original, copy] = [comparison.original, comparison.copy].map((id) => pages.get(id)?.text ?? '');
  const rows = comparison.rows.filter(({ drift }) => isWhole || drift.length > 0);
  const lines = [`${comparison.original} was first (${orders[comparison.because]}).`];
  if (rows.length === 0)
    lines.push('No figure, date, "not", payer or attribution differs between sentences that stand for each other.');
  for (const row of rows) {
    lines.push('');
    lines.push(
      ...sideOf('original', row.original, original ?? '', terminal),
      ...sideOf('copy', row.copy, copy ?? '', terminal),
    );
    for (const drift of row.drift) lines.push(...describeDrift(drift, terminal));
  }
  return lines;
}

const orders: Readonly<Record<Comparison['because'], string>> = {
  declared: 'as somebody said when the other was added',
  published: 'by its date of publication',
  size: 'a guess: it is the longer one',
};

function sideOf(
  name: string,
  place: { readonly start: number; readonly end: number } | undefined,
  text: string,
  terminal: Terminal,
): readonly string[] {
  const words = place ? `“${shownLine(text.slice(place.start, place.end))}”` : '(nothing)';
  return [wrap(`${name.padEnd(8)}  ${words}`, terminal.width, '          ').trimStart()];
}

const kinds: Readonly<Record<Drift['kind'], string>> = {
  figure: 'another figure',
  date: 'another date',
  polarity: 'one says it, the other denies it',
  payer: 'somebody else pays',
  attribution: 'the copy does not say who said it',
};

function describeDrift({ kind, original, copy }: Drift, terminal: Terminal): readonly string[] {
  const text = `${kinds[kind]}: “${shownLine(original.words)}” → “${shownLine(copy.words)}”`;
  return [terminal.style('yellow', wrap(text, terminal.width, '    '))];
}

function titleOf({ title, obtained }: Source): string {
  return shownLine(title ?? obtained.from);
}
