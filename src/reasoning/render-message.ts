/**
 * A message in words: the one place where findings become sentences. Pure: labels of subjects and voices come from whoever
 * asks, since a sealed voice has another label in a dossier than on the desk. Sentences are the catalogue's; what happened
 * and what somebody is are said in the vocabulary's phrases, where it has them.
 *
 * Hostile: labels, texts and, in a dossier, phrases come from elsewhere. Control characters and those that turn the
 * direction of text are taken out and lengths cut; whoever puts the sentence into a page still has to escape it.
 */

import { wordIn } from '../subject/ask-vocabulary.ts';
import type { PhrasePiece } from '../subject/phrase.ts';
import { choosePhrase, isSaid } from './choose-phrase.ts';
import type { Message, MessageValue } from './findings.ts';
import { nestQuotes } from './nest-quotes.ts';
import { joinFaults } from './name-voices.ts';
import {
  categoryOf,
  formOf,
  renderContentValue,
  renderPredicate,
  renderWord,
  tidy,
  type Labels,
  type Rendering,
} from './render-value.ts';
import { limitToWhen, nameWhen, placeWhen } from './say-when.ts';
import { en } from './words/en.ts';
import { ru } from './words/ru.ts';
import type { Words } from './words/words.ts';

export type { Labels } from './render-value.ts';

/** Languages that there is a catalogue for. */
export const catalogues: Readonly<Record<'en' | 'ru', Words>> = { en, ru };
export type MessageLanguage = keyof typeof catalogues;

/** The sentence of a message, its first letter large. A key that the catalogue does not have is a bug and throws. */
export function renderMessage(message: Message, language: MessageLanguage, labels: Labels): string {
  const words = catalogues[language];
  const text = nestQuotes(words.finish(render(message, { words, labels }, 0)), words.quotes);
  const [first = ''] = text;
  return first.toLocaleUpperCase(language) + text.slice(first.length);
}

/** Messages stand within messages; deeper than this nobody reads. */
const deepest = 8;

function render(message: Message, rendering: Rendering, depth: number): string {
  if (depth > deepest) return '…';
  const frame = frameOf(message, rendering);
  return frame ? renderFrame(frame, message, rendering, depth) : fillTemplate(message, rendering, depth);
}

function fillTemplate({ key, values }: Message, rendering: Rendering, depth: number): string {
  const template = wordIn(rendering.words.messages, key);
  if (template === undefined)
    throw new TypeError(`Bug: no words in "${rendering.words.language}" for the message "${key}"`);
  return template.replaceAll(/\{([a-zA-Z]+)(;?)((?:\|[^|}]*)*)\}/g, (_, name: string, list: string, forms: string) => {
    const value = wordIn(values, name);
    if (value === undefined) throw new TypeError(`Bug: the message "${key}" comes without its value "${name}"`);
    if (forms !== '') return formFor(value, forms.slice(1).split('|'), rendering);
    if (list !== '' && value.kind === 'list') return renderSeries(value.items, rendering, depth);
    return renderValue(value, rendering, depth);
  });
}

/** With semicolons; faults of one content together. */
function renderSeries(items: readonly MessageValue[], rendering: Rendering, depth: number): string {
  const told = items.every((item) => item.kind === 'message')
    ? joinFaults(items).map(({ message }): MessageValue => ({ kind: 'message', message }))
    : items;
  return told.map((item) => withoutStop(renderValue(item, rendering, depth), item)).join('; ');
}

/** A sentence of its own ends where the series goes on. */
function withoutStop(text: string, item: MessageValue): string {
  const isSentence = item.kind === 'message' && item.message.key.startsWith('clash.');
  return isSentence && text.endsWith('.') ? text.slice(0, -1) : text;
}

/** A content that the vocabulary may have a phrase for. `slots`: what a phrase can take. */
type Frame = {
  readonly of: 'events' | 'properties';
  readonly word: string;
  readonly isDenial: boolean;
  readonly slots: ReadonlySet<string>;
};

function frameOf({ key, values }: Message, { words }: Rendering): Frame | undefined {
  const { type, property } = values;
  const isDenial = key === 'says.no-event' || key === 'says.no-attribute';
  if (!isDenial && key !== 'says.event' && key !== 'says.attribute') return undefined;
  if (type?.kind === 'word' && values['event'])
    return { of: 'events', word: type.word, isDenial, slots: slotsIn(values, ['event', ...Object.keys(words.roles)]) };
  if (property?.kind === 'word' && values['of'] && values['value'])
    return { of: 'properties', word: property.word, isDenial, slots: new Set(['of', 'value']) };
  return undefined;
}

function slotsIn(values: Message['values'], names: readonly string[]): ReadonlySet<string> {
  return new Set(names.filter((name) => wordIn(values, name) !== undefined));
}

/** The phrase, or the catalogue's words where there is none; then what it leaves out, and the date. */
function renderFrame(frame: Frame, { key, values }: Message, rendering: Rendering, depth: number): string {
  const { words, labels } = rendering;
  const { of, word, isDenial } = frame;
  const { events, properties } = labels.vocabulary;
  const phrases = (of === 'events' ? wordIn(events, word) : wordIn(properties, word))?.phrases ?? {};
  const phrase = choosePhrase(wordIn(phrases, words.language) ?? [], frame.slots, isDenial);
  const slots = phrase?.slots.includes('event') ? withoutNamedPlace(frame.slots, values, rendering) : frame.slots;
  const said = phrase
    ? renderPieces(phrase.pieces, { ...frame, slots }, values, rendering)
    : fillTemplate(
        { key: isTyped(frame, values, rendering) ? key : (wordIn(withType, key) ?? key), values },
        rendering,
        depth,
      );
  const left = [...slots].filter((slot) => !unlisted.has(slot) && !phrase?.slots.includes(slot));
  const { when } = values;
  const dated = when?.kind === 'when' ? (of === 'events' ? placeWhen : limitToWhen)(when.when, words) : '';
  const whole = `${withLeft(said, left, values, rendering, depth)}${dated}`;
  return isDenial && phrase && !phrase.denies ? fillFinished('says.not-so', { says: whole }, rendering) : whole;
}

/** "The rally in Oster" says where it was. */
function withoutNamedPlace(
  slots: ReadonlySet<string>,
  { event, place }: Message['values'],
  rendering: Rendering,
): ReadonlySet<string> {
  const isNamed = event && place && renderValue(event, rendering, 0).endsWith(` ${renderValue(place, rendering, 0)}`);
  return isNamed ? new Set([...slots].filter((slot) => slot !== 'place')) : slots;
}

/** What is said of an event whose label does not show what it is. */
const withType: Readonly<Record<string, string>> = {
  'says.event': 'says.event-of-type',
  'says.no-event': 'says.no-event-of-type',
};

/** What no phrase leaves out in earnest: the name of the event, and the two sides of a property. */
const unlisted: ReadonlySet<string> = new Set(['event', 'of', 'value']);

/** True where the label says what kind of event it is: "the first contact". */
function isTyped({ of, word }: Frame, values: Message['values'], rendering: Rendering): boolean {
  const label = values['event'] && renderValue(values['event'], rendering, 0).toLowerCase();
  const type = renderWord('event', word, rendering).toLowerCase();
  // A few letters, since the word may stand there in another form.
  return of === 'properties' || label === undefined || label.includes(type.slice(0, 5));
}

function withLeft(
  said: string,
  left: readonly string[],
  values: Message['values'],
  rendering: Rendering,
  depth: number,
): string {
  if (left.length === 0) return said;
  const parts = left.map((role) => {
    const value = values[role];
    const shown = value ? renderValue(value, rendering, depth) : '';
    return fillFinished('says.role', { role: renderWord('role', role, rendering), value: shown }, rendering);
  });
  return fillFinished('says.with', { says: said, parts: parts.join('; ') }, rendering);
}

/** A template of the catalogue with texts that are finished already. */
function fillFinished(key: string, texts: Readonly<Record<string, string>>, { words }: Rendering): string {
  return (wordIn(words.messages, key) ?? '').replaceAll(/\{([a-z]+)\}/g, (_, name: string) => texts[name] ?? '');
}

function renderPieces(
  pieces: readonly PhrasePiece[],
  frame: Frame,
  values: Message['values'],
  rendering: Rendering,
): string {
  return pieces
    .map((piece): string => {
      if (piece.kind === 'text') return tidyPhrase(piece.text);
      if (piece.kind === 'optional')
        return isSaid(piece, frame.slots) ? renderPieces(piece.pieces, frame, values, rendering) : '';
      const value = values[piece.slot];
      if (!value) return '';
      if (piece.forms.length > 0) return tidyPhrase(formFor(value, piece.forms, rendering));
      const isPredicate = frame.of === 'properties' && value.kind === 'value';
      return isPredicate ? renderPredicate(value.value, rendering) : renderValue(value, rendering, 0);
    })
    .join('');
}

/** Words of a phrase keep the blanks around them. */
function tidyPhrase(text: string): string {
  return `${/^\s/.test(text) ? ' ' : ''}${tidy(text, 300)}${/\S\s+$/.test(text) ? ' ' : ''}`;
}

function renderValue(value: MessageValue, rendering: Rendering, depth: number): string {
  const { words, labels } = rendering;
  switch (value.kind) {
    case 'subject':
      return tidy(labels.subject(value.subject), 300);
    case 'voice':
      return words.withinSentence(setApart(tidy(labels.voice(value.voice), 300)));
    case 'judgement':
      return value.judgement;
    case 'when':
      return nameWhen(value.when, words);
    case 'value':
      return renderContentValue(value.value, rendering);
    case 'count':
      return new Intl.NumberFormat(words.language).format(value.count);
    case 'word':
      return renderWord(value.of, value.word, rendering);
    case 'label':
      return tidy(wordIn(value.label, words.language) ?? value.label['en'] ?? '', 500);
    case 'text':
      return tidy(value.text, 500);
    case 'message':
      return render(value.message, rendering, depth + 1);
    case 'list':
      return new Intl.ListFormat(words.language).format(value.items.map((item) => renderValue(item, rendering, depth)));
  }
}

/** What stands after a comma in a name, in brackets: within a list of names it would pass for another one. */
function setApart(name: string): string {
  return name.replace(/^([^,()]+), ([^()]+)$/, '$1 ($2)');
}

/** The form that goes with how many a value speaks of. */
function formFor(value: MessageValue, forms: readonly string[], rendering: Rendering): string {
  const { words } = rendering;
  return formOf(categoryOf(numberOf(value, rendering), words), forms, words);
}

function numberOf(value: MessageValue, rendering: Rendering): number {
  if (value.kind === 'count') return value.count;
  if (value.kind === 'list' && value.items.length !== 1) return value.items.length;
  if (value.kind === 'value' && value.value.kind === 'quantity') return Number(value.value.max ?? value.value.min ?? 0);
  return rendering.words.isOfMany(renderValue(value, rendering, 0)) ? 2 : 1;
}
