/**
 * How a browser lays elements out where no style sheet says otherwise: which are not shown, which part blocks, lines
 * and cells, which keep their white space. After the rendering section of the HTML standard. Style sheets are not
 * read: what they hide is read, and what stands in `hidden` or an inline `display: none` is not.
 */

import type { Gap } from '../flow.ts';
import { attributeOf, type PageElement } from './page-tree.ts';

/** False for what a person looking at the page does not see by the element's kind: scripts, metadata, fallbacks. */
export function isShownKind(element: PageElement): boolean {
  return !neverShown.has(element.tag);
}

/** True where the page itself hides the element. */
export function isHidden(element: PageElement): boolean {
  if (attributeOf(element, 'hidden') !== undefined || attributeOf(element, 'popover') !== undefined) return true;
  if (element.tag === 'dialog' && attributeOf(element, 'open') === undefined) return true;
  const style = attributeOf(element, 'style');
  return style !== undefined && hidingStyle.test(style.slice(0, 2000));
}

/** True for what a person looking at the page may see. */
export function isSeen(element: PageElement): boolean {
  return isShownKind(element) && !isHidden(element);
}

/** What parts the element from what stands before and after it. */
export function gapAround(element: PageElement): Gap {
  if (blocks.has(element.tag)) return 'block';
  if (lines.has(element.tag)) return 'line';
  return cells.has(element.tag) ? 'cell' : 'none';
}

/** True where white space within the element stays as it is. */
export function keepsSpace(element: PageElement): boolean {
  return spaceKept.has(element.tag);
}

const hidingStyle = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

const neverShown = tags(
  'head title script style template noscript noframes noembed iframe object audio video canvas datalist map rp',
  // Of SVG and MathML: descriptions for machines.
  'desc metadata annotation annotation-xml',
);

const spaceKept = tags('pre textarea listing xmp plaintext');

const blocks = tags(
  'address article aside blockquote body caption center details dialog dir div dl fieldset figcaption figure footer form',
  'h1 h2 h3 h4 h5 h6 header hgroup hr html legend listing main menu nav ol p plaintext pre search section summary table',
  'tbody textarea tfoot thead ul xmp',
);
const lines = tags('dd dt li optgroup option select tr');
const cells = tags('td th');

function tags(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(' ')));
}
