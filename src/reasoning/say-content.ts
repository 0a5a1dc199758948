/**
 * A content as a message for people: what is said, in the catalogue's plain forms, with the subjects that the statement
 * itself names.
 */

import { isId } from '../base/id.ts';
import type { Content, Value } from '../statement/content.ts';
import type { Statement } from '../statement/statement.ts';
import type { When } from '../time/when.ts';
import type { Message, MessageValue } from './findings.ts';

/** What a statement says. Statements about statements tell what those say, as deep as people follow. */
export function sayContent(content: Content, statements: ReadonlyMap<string, Statement>, depth = 2): Message {
  switch (content.kind) {
    case 'event':
      return sayEvent(content);
    case 'attribute':
      return sayAttribute(content);
    case 'order':
      return {
        key: `says.${content.polarity === 'negative' ? 'not-' : ''}${content.because ? 'led-to' : 'order'}`,
        values: { earlier: subject(content.earlier), later: subject(content.later) },
      };
    case 'identity':
      return {
        key: content.same ? 'says.same' : 'says.different',
        values: { a: subject(content.a), b: subject(content.b) },
      };
    case 'about': {
      const no = content.polarity === 'negative' ? 'not-' : '';
      if (!isId('t', content.target))
        return { key: `says.voice-${no}${content.says}`, values: { voice: { kind: 'voice', voice: content.target } } };
      const target = statements.get(content.target);
      if (!target) return { key: `says.statement-${no}${content.says}`, values: {} };
      if (depth === 0) return { key: 'says.in-words', values: {} };
      const says: MessageValue = { kind: 'message', message: sayContent(target.content, statements, depth - 1) };
      return { key: `says.about-${no}${content.says}`, values: { says } };
    }
    case 'words':
      return { key: 'says.in-words', values: {} };
  }
}

/** The roles stand beside the event by their names, so that whoever puts it into words takes what it needs. */
function sayEvent({ event, type, roles, when, polarity }: Extract<Content, { kind: 'event' }>): Message {
  const filled = Object.entries(roles).flatMap(([role, value]): readonly [string, MessageValue][] =>
    value ? [[role, valueOf(value)]] : [],
  );
  return {
    key: polarity === 'negative' ? 'says.no-event' : 'says.event',
    values: {
      event: subject(event),
      type: { kind: 'word', of: 'event', word: type },
      ...Object.fromEntries(filled),
      ...whenOf(when),
    },
  };
}

function sayAttribute({ of, property, value, when, polarity }: Extract<Content, { kind: 'attribute' }>): Message {
  return {
    key: polarity === 'negative' ? 'says.no-attribute' : 'says.attribute',
    values: {
      of: subject(of),
      property: { kind: 'word', of: 'property', word: property },
      value: valueOf(value),
      ...whenOf(when),
    },
  };
}

function whenOf(when: When | undefined): Message['values'] {
  return when ? { when: { kind: 'when', when } } : {};
}

function valueOf(value: Value): MessageValue {
  return { kind: 'value', value };
}

function subject(id: Extract<Content, { kind: 'order' }>['earlier']): MessageValue {
  return { kind: 'subject', subject: id };
}
