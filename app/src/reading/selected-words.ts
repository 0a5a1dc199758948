/** The words that a person has selected on the page, as a place in the reading. */

export type SelectedWords = { readonly start: number; readonly end: number; readonly quote: string };

/** The selection within `root`, or undefined where there is none or it is not wholly inside. Surrounding space is left out. */
export function readSelection(root: Element, text: string): SelectedWords | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const [from, to] = [
    offsetOf(root, range.startContainer, range.startOffset),
    offsetOf(root, range.endContainer, range.endOffset),
  ];
  if (from === undefined || to === undefined || to <= from) return undefined;
  const words = text.slice(from, to);
  const quote = words.trim();
  if (quote === '') return undefined;
  const start = from + words.indexOf(quote);
  return { start, end: start + quote.length, quote };
}

/**
 * Where a point of the page stands in the reading: the block says where it begins, and its text is the reading's, so that
 * what lies between is as long here as there.
 */
function offsetOf(root: Element, node: Node, offset: number): number | undefined {
  if (!root.contains(node)) return undefined;
  const element = node instanceof Element ? node : node.parentElement;
  const block = element?.closest<HTMLElement>('[data-start]');
  if (!block || !root.contains(block)) return pointBetweenBlocks(root, node, offset);
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(node, offset);
  return Number(block.dataset['start']) + before.toString().length;
}

/** A selection by paragraphs ends before the first block that it does not hold. */
function pointBetweenBlocks(root: Element, node: Node, offset: number): number | undefined {
  const next = node === root || node.contains(root.firstChild) ? node.childNodes[offset] : node;
  const block =
    next instanceof HTMLElement
      ? (next.closest<HTMLElement>('[data-start]') ?? next.querySelector<HTMLElement>('[data-start]'))
      : undefined;
  const start = block?.dataset['start'];
  return start === undefined ? undefined : Number(start);
}
