/** Every part whose quality is measured, and the page that shows its figures. A part is a file of this folder and a line here. */

export type Part = {
  readonly page: string;
  /** The figures as lines of Markdown. */
  readonly score: () => Promise<readonly string[]>;
};

export const parts: Readonly<Record<string, Part>> = {
  language: { page: 'docs/accuracy.md', score: async () => (await import('./language.ts')).scoreLanguage() },
  copies: { page: 'docs/accuracy.md', score: async () => (await import('./copies.ts')).scoreCopies() },
  'frame types': {
    page: 'docs/accuracy.md',
    score: async () => (await import('./frame-types.ts')).scoreFrameTypes(),
  },
  names: { page: 'docs/method/names.md', score: async () => (await import('./names.ts')).scoreNames() },
};

/** The text of a page with the figures of a part between its marks. */
export function withFigures(text: string, name: string, lines: readonly string[]): string {
  const [begin, end] = [`<!-- figures of ${name} -->`, `<!-- end of figures of ${name} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from === -1 || to < from)
    throw new Error(`Cannot write the figures of ${name}: its page must hold "${begin}" and "${end}"`);
  return `${text.slice(0, from + begin.length)}\n\n${lines.join('\n')}\n\n${text.slice(to)}`;
}
