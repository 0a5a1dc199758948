/** Typed contents of a text as short lines, subjects by what the text calls them; "*" marks what is understood from other words. */

import type { Field, ProposedContent } from '../../src/language/proposed-content.ts';
import type { ReadText } from '../../src/language/proposal.ts';
import { readStatements } from '../../src/language/propose-statements.ts';

/** What all proposals of a text say, in order, and which events may be one. */
export function sayContents(text: string, published = '2031-02-09', language = 'en'): readonly string[] {
  const read = readStatements({ text, parts: [] }, { language, published });
  const contents = read.proposals.flatMap((proposal) => proposal.contents);
  return [
    ...contents.map((content) => sayContent(content, read)),
    ...read.joins.map(({ a, b }) => `one journey? ${nameOf(a, read)} = ${nameOf(b, read)}`),
  ];
}

function nameOf(subject: number, { subjects }: ReadText): string {
  return subjects[subject]?.name.words ?? '?';
}

function sayContent(content: ProposedContent, read: ReadText): string {
  const say = (field: Field) => sayField(field, read);
  switch (content.kind) {
    case 'event': {
      const roles = Object.entries(content.roles).map(([role, field]) => `${role} ${say(field)}`);
      const when = content.when ? [`when ${content.when.when.edtf} ${content.when.when.daypart ?? ''}`.trim()] : [];
      return `${content.polarity === 'negative' ? 'no ' : ''}${content.type}: ${[...roles, ...when].join('; ')}`;
    }
    case 'attribute':
      return `${say(content.of)} ${content.polarity === 'negative' ? 'not ' : ''}${content.property} ${say(content.value)}${content.when ? ` when ${content.when.when.edtf}` : ''}`;
    case 'identity':
      return `${say(content.a)} ${content.same ? '=' : '≠'} ${say(content.b)}`;
    case 'order':
      return `${say(content.earlier)} < ${say(content.later)}`;
  }
}

function sayField({ value, words }: Field, read: ReadText): string {
  switch (value.kind) {
    case 'subject':
      return nameOf(value.subject, read) + (words ? '' : '*');
    case 'term':
      return `[${value.term}]`;
    case 'quantity':
      return `${value.min ?? ''}..${value.max ?? ''} ${value.unit}`;
    case 'date':
      return value.when.edtf;
    case 'text':
      return `“${words?.words}”`;
  }
}
