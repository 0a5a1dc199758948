/**
 * HTML that escapes by itself: what stands in the template is ours, what is put into it is text, whoever it comes from.
 * The only way past the escaping is another piece of HTML made here.
 * Hostile: every value may hold markup, control characters, lone surrogates or text that turns the direction of writing.
 */

const markup = Symbol('HTML');

/** A piece of HTML. Nothing that comes out of JSON is one: it has no member that is named by a symbol. */
export type Html = { readonly [markup]: string };

/** What a template takes. Text is escaped; nothing is written for `undefined` and `false`. */
export type HtmlValue = string | number | undefined | false | Html | readonly HtmlValue[];

/**
 * A piece of HTML from a template. Values stand in text or in attribute values in double quotes; never in the name of a
 * tag or attribute, in an address that is not ours, in a style or in a script.
 */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return { [markup]: parts.map((part, place) => part + write(values[place])).join('') };
}

/** Text that is HTML already and ours: the one style sheet. */
export function trustedHtml(text: string): Html {
  return { [markup]: text };
}

/** The text of a piece of HTML. */
export function htmlText(piece: Html): string {
  return piece[markup];
}

/**
 * Text as it may stand in HTML, in an element or an attribute in quotes. Control characters, which HTML cannot hold or
 * nobody can see, are shown by their pictures (U+2400 and on); carriage returns, which HTML reads as line feeds, are
 * left out; lone surrogates become U+FFFD.
 */
export function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[&<>"'`]/g, (sign) => `&#${sign.codePointAt(0)};`)
    .replaceAll(controls, (sign) => pictureOf(sign.codePointAt(0) ?? 0));
}

function write(value: HtmlValue): string {
  if (value === undefined || value === false) return '';
  if (typeof value === 'string') return escapeText(value);
  if (typeof value === 'number') return String(value);
  return isList(value) ? value.map(write).join('') : htmlText(value);
}

function isList(value: Html | readonly HtmlValue[]): value is readonly HtmlValue[] {
  return Array.isArray(value);
}

/** All control characters of Unicode but tab and line feed. */
// oxlint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

function pictureOf(code: number): string {
  if (code === 0x0d) return '';
  if (code === 0x7f) return '\u2421';
  return code < 0x20 ? String.fromCodePoint(0x2400 + code) : '\ufffd';
}
