/** Figures as a table in Markdown. */

import { cellsOf, type Figures } from './count.ts';

/** A row a figure; precision, recall, F1 and number of labels for each column. */
export function tableOf(columns: readonly (readonly [name: string, figures: Figures])[]): readonly string[] {
  const rows = [...new Set(columns.flatMap(([, figures]) => [...figures.keys()]))];
  return [
    `| | ${columns.map(([name]) => `${name}: precision | recall | F1 | labels`).join(' | ')} |`,
    `| --- |${' --- | --- | --- | --- |'.repeat(columns.length)}`,
    ...rows.map((row) => `| ${[row, ...columns.flatMap(([, figures]) => cellsOf(figures.get(row)))].join(' | ')} |`),
  ];
}
