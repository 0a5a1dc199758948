/**
 * The heading of a page that is its title: the one that says what the page calls itself, in whatever rank, since many
 * pages keep the first rank for the name of the site.
 */

import { isSeen } from './page-display.ts';
import { rawTextOf, walkPage, type PageElement } from './page-tree.ts';

/** The heading that says `title`; else the only heading of the first rank. */
export function findHeading(page: PageElement, title = ''): PageElement | undefined {
  const wanted = foldSpace(title);
  const firstRank: PageElement[] = [];
  let found: PageElement | undefined;
  walkPage(page, {
    enter(element) {
      if (found || !isSeen(element)) return false;
      if (!/^h[1-3]$/.test(element.tag)) return true;
      if (element.tag === 'h1') firstRank.push(element);
      if (saysTitle(foldSpace(rawTextOf(element)), wanted)) found = element;
      // Hostile: headings within headings would have the same text looked at again and again.
      return false;
    },
  });
  return found ?? (firstRank.length === 1 ? firstRank[0] : undefined);
}

/** Titles often carry the site's name behind them; a short heading is in many a title by chance. */
function saysTitle(heading: string, title: string): boolean {
  return heading !== '' && (heading === title || (heading.length >= shortest && title.includes(heading)));
}

const shortest = 10;

function foldSpace(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim().toLowerCase();
}
